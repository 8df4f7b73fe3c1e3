#include "lab/lab_plan.h"

#include <QtTest>

#include <algorithm>
#include <functional>

using namespace ropewalk;
using namespace std::chrono_literals;

using Change = std::function<void(LabPlan &)>;
Q_DECLARE_METATYPE(Change)

class LabPlanTest final : public QObject
{
    Q_OBJECT

private slots:
    void plan_asItStands_passes();
    void plan_withoutSense_isRefusedInWords_data();
    void plan_withoutSense_isRefusedInWords();
    void requests_ofTheSameSeed_areTheSame();
    void requests_ofAnotherSeed_areOthers();
    void times_stayWithinTheirSpread();
    void times_withoutSpread_areExact();
    void models_haveNamesOfTheirOwn();
};

namespace {

bool isSame(const LabRequest &one, const LabRequest &other)
{
    return one.index == other.index && one.cpuBefore == other.cpuBefore && one.ioWait == other.ioWait &&
           one.cpuAfter == other.cpuAfter;
}

} // namespace

void LabPlanTest::plan_asItStands_passes()
{
    QVERIFY(checkLabPlan({}));
}

void LabPlanTest::plan_withoutSense_isRefusedInWords_data()
{
    QTest::addColumn<Change>("change");
    const auto add = [](const char *name, const Change &change) { QTest::newRow(name) << change; };
    add("no request", [](LabPlan &plan) { plan.requests = 0; });
    add("too many requests", [](LabPlan &plan) { plan.requests = 100'000; });
    add("a spread beyond the time", [](LabPlan &plan) { plan.ioWait = {1ms, 2ms}; });
    add("a time without end", [](LabPlan &plan) { plan.cpuBefore = {1h, 0ms}; });
    add("a negative interval", [](LabPlan &plan) { plan.every = -1ms; });
    add("no core", [](LabPlan &plan) { plan.cores = 0; });
    add("no thread", [](LabPlan &plan) { plan.poolSize = 0; });
}

void LabPlanTest::plan_withoutSense_isRefusedInWords()
{
    QFETCH(Change, change);
    LabPlan plan;
    change(plan);

    const auto checked = checkLabPlan(plan);
    QVERIFY(!checked);
    QVERIFY(!checked.error().message.empty());
    QVERIFY(!checked.error().remedy.empty());
}

void LabPlanTest::requests_ofTheSameSeed_areTheSame()
{
    LabPlan plan;
    plan.requests = 50;

    QVERIFY(std::ranges::equal(requestsOf(plan), requestsOf(plan), isSame));
    // What the generator of the C++ standard gives, and hence every machine.
    QCOMPARE(requestsOf(plan).front().cpuBefore, 4'508U);
}

void LabPlanTest::requests_ofAnotherSeed_areOthers()
{
    LabPlan plan;
    LabPlan other;
    other.seed = 2;

    QVERIFY(!std::ranges::equal(requestsOf(plan), requestsOf(other), isSame));
}

void LabPlanTest::times_stayWithinTheirSpread()
{
    LabPlan plan;
    plan.requests = 1'000;
    plan.ioWait = {10ms, 10ms};
    const auto requests = requestsOf(plan);

    const auto [least, most] = std::ranges::minmax(requests, {}, &LabRequest::ioWait);
    QVERIFY(least.ioWait < 200);
    QVERIFY(most.ioWait > 19'800 && most.ioWait <= 20'000);
}

void LabPlanTest::times_withoutSpread_areExact()
{
    LabPlan plan;
    plan.cpuAfter = {7ms, 0ms};

    for (const LabRequest &request : requestsOf(plan))
        QCOMPARE(request.cpuAfter, 7'000U);
}

void LabPlanTest::models_haveNamesOfTheirOwn()
{
    for (const LabModelInfo &info : labModels())
        QVERIFY(labModelOf(info.name) == info.model);
    QVERIFY(!labModelOf("magic"));
}

QTEST_APPLESS_MAIN(LabPlanTest)
#include "tst_lab_plan.moc"
