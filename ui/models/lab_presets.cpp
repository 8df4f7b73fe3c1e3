#include "ui/models/lab_presets.h"

#include <QCoreApplication>

namespace ropewalk {
namespace {

using namespace std::chrono_literals;

QString tr(const char *text)
{
    return QCoreApplication::translate("ropewalk", text);
}

LabPlan planOf(std::uint32_t requests, LabTime cpuBefore, LabTime ioWait, LabTime cpuAfter)
{
    LabPlan plan;
    plan.requests = requests;
    plan.cpuBefore = cpuBefore;
    plan.ioWait = ioWait;
    plan.cpuAfter = cpuAfter;
    return plan;
}

} // namespace

std::vector<LabPreset> labPresets()
{
    LabPlan trickle = planOf(10, {2ms, 500us}, {12ms, 4ms}, {1ms, 500us});
    trickle.every = 10ms;
    return {
        {tr("I/O heavy"), tr("Who waits without holding up the others is done first"), LabPlan{}},
        {tr("CPU heavy"),
         tr("Nothing to wait for: one core does the same work whatever the model"),
         planOf(6, {14ms, 4ms}, {2ms, 1ms}, {8ms, 2ms})},
        {tr("Many at once"),
         tr("Hardly any work, much waiting: what a process or a thread costs"),
         planOf(32, {300us, 100us}, {20ms, 5ms}, {200us, 100us})},
        {tr("One by one"), tr("A request every 10 ms: the line grows where one waits for another"), trickle},
        {tr("Long waits"),
         tr("I/O that takes a hundred times as long as the work for it"),
         planOf(10, {600us, 200us}, {60ms, 30ms}, {300us, 100us})}};
}

bool isSameWork(const LabPlan &one, const LabPlan &other)
{
    return one.requests == other.requests && one.every == other.every && one.cpuBefore == other.cpuBefore &&
           one.ioWait == other.ioWait && one.cpuAfter == other.cpuAfter;
}

} // namespace ropewalk
