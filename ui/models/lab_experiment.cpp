#include "ui/models/lab_experiment.h"

#include "lab/lab_model.h"
#include "ui/models/lab_reading.h"

#include <algorithm>

namespace ropewalk {
namespace {

constexpr std::uint32_t kSweepSteps = 9; // 1, 2, 4 … 256.

QString wordOf(std::string_view name)
{
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

QString millisecondsText(std::chrono::microseconds time)
{
    return QString::number(static_cast<double>(time.count()) / 1e3, 'g', 9);
}

} // namespace

QStringList labArguments(const LabOrder &order)
{
    const LabPlan &plan = order.plan;
    QStringList arguments{QStringLiteral("--json"), QStringLiteral("--reactor"), wordOf(nameOf(plan.poller))};
    arguments << QStringLiteral("lab");
    for (const LabModel model : order.models)
        arguments << wordOf(infoOf(model).name);
    const auto add = [&arguments](const char *option, const QString &value) {
        arguments << QLatin1String(option) << value;
    };
    const auto addTime = [&](const char *option, const LabTime &time) {
        add(option, millisecondsText(time.mean));
        arguments << millisecondsText(time.spread);
    };
    add("--requests", QString::number(plan.requests));
    add("--every", millisecondsText(plan.every));
    addTime("--cpu-before", plan.cpuBefore);
    addTime("--io", plan.ioWait);
    addTime("--cpu-after", plan.cpuAfter);
    add("--transport", wordOf(nameOf(plan.transport)));
    add("--cores", QString::number(plan.cores));
    add("--pool", QString::number(plan.poolSize));
    add("--seed", QString::number(plan.seed));
    add("--runs", QString::number(order.runs));
    arguments << QStringLiteral("--progress");
    if (order.scope != LabScope::once)
        arguments << (order.scope == LabScope::sweep ? QStringLiteral("--sweep")
                                                     : QStringLiteral("--sweep-pollers"));
    return arguments;
}

std::uint32_t LabExperiment::runsWanted() const
{
    const auto models = static_cast<std::uint32_t>(order.models.size());
    const auto pollers = static_cast<std::uint32_t>(systemPollers().size());
    const std::uint32_t plans = order.scope == LabScope::once    ? 1
                                : order.scope == LabScope::sweep ? kSweepSteps
                                                                 : kSweepSteps * pollers;
    return models * order.runs * plans;
}

double LabExperiment::progress() const
{
    const std::uint32_t wanted = runsWanted();
    return wanted > 0 ? std::min(1.0, static_cast<double>(runsDone) / wanted) : 1;
}

bool LabExperiment::take(const QByteArray &line)
{
    const LabReading reading = readLabLine(line, order.plan);
    switch (reading.kind) {
    case LabReading::Kind::none: return false;
    case LabReading::Kind::run:
        ++runsDone;
        model = reading.model;
        break;
    case LabReading::Kind::missing:
        missing.push_back({reading.model, reading.reason});
        runsDone += order.runs;
        break;
    case LabReading::Kind::point: points.push_back(reading.point); break;
    }
    return true;
}

} // namespace ropewalk
