#include "load/load_target.h"
#include "workbench/load_plan.h"

#include <QtTest>

#include <cmath>
#include <functional>

using namespace ropewalk;
using namespace std::chrono_literals;

using Change = std::function<void(LoadPlan &)>;
Q_DECLARE_METATYPE(Change)

class LoadPlanTest final : public QObject
{
    Q_OBJECT

private slots:
    void plan_ofSense_passes();
    void plan_withoutSense_isRefusedInWords_data();
    void plan_withoutSense_isRefusedInWords();
    void target_onThisMachine_isKnownAsSuch_data();
    void target_onThisMachine_isKnownAsSuch();
    void target_elsewhere_isToldApart();
    void target_thatIsNoServer_isRefused_data();
    void target_thatIsNoServer_isRefused();
};

namespace {

LoadPlan sensible()
{
    LoadPlan plan;
    plan.request.text = "hello";
    return plan;
}

} // namespace

void LoadPlanTest::plan_ofSense_passes()
{
    QVERIFY(checkPlan(sensible()));
}

void LoadPlanTest::plan_withoutSense_isRefusedInWords_data()
{
    QTest::addColumn<Change>("change");
    const auto add = [](const char *name, const Change &change) { QTest::newRow(name) << change; };
    add("no connection", [](LoadPlan &plan) { plan.connections = 0; });
    add("too many connections", [](LoadPlan &plan) { plan.connections = 1'000'000; });
    add("nothing under way", [](LoadPlan &plan) { plan.inFlight = 0; });
    add("more threads than connections", [](LoadPlan &plan) { plan.threads = 11; });
    add("no time", [](LoadPlan &plan) { plan.duration = 0ms; });
    add("no patience", [](LoadPlan &plan) { plan.requestTimeout = 0ms; });
    add("a negative rate", [](LoadPlan &plan) { plan.rate = -1; });
    add("a rate that is no number", [](LoadPlan &plan) { plan.rate = std::nan(""); });
    add("nothing to send", [](LoadPlan &plan) { plan.request.text.clear(); });
    add("a file", [](LoadPlan &plan) { plan.request.mode = MessageMode::file; });
    add("replies that cannot be told apart", [](LoadPlan &plan) { plan.inFlight = 2; });
    add("an unknown framing", [](LoadPlan &plan) { plan.framing = "morse"; });
}

void LoadPlanTest::plan_withoutSense_isRefusedInWords()
{
    QFETCH(Change, change);
    LoadPlan plan = sensible();
    change(plan);

    const auto checked = checkPlan(plan);
    QVERIFY(!checked);
    QVERIFY(!checked.error().message.empty());
    QVERIFY(!checked.error().remedy.empty());
}

void LoadPlanTest::target_onThisMachine_isKnownAsSuch_data()
{
    QTest::addColumn<QString>("endpoint");
    for (const char *endpoint :
         {"localhost:80", "tcp:127.0.0.1:80", "127.8.9.10:80", "[::1]:80", "unix:/tmp/s"})
        QTest::newRow(endpoint) << endpoint;
}

void LoadPlanTest::target_onThisMachine_isKnownAsSuch()
{
    QFETCH(QString, endpoint);

    const auto target = findLoadTarget(endpoint.toStdString());
    QVERIFY(target);
    QVERIFY(target->isThisMachine);
}

void LoadPlanTest::target_elsewhere_isToldApart()
{
    const auto target = findLoadTarget("tcp:192.0.2.1:80"); // For documentation: nobody's.
    QVERIFY(target);
    QVERIFY(!target->isThisMachine);
}

void LoadPlanTest::target_thatIsNoServer_isRefused_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::newRow("a program") << "process:cat";
    QTest::newRow("no endpoint") << "nonsense::";
    QTest::newRow("TLS, which is not there yet") << "tls:localhost:443";
}

void LoadPlanTest::target_thatIsNoServer_isRefused()
{
    QFETCH(QString, endpoint);

    const auto target = findLoadTarget(endpoint.toStdString());
    QVERIFY(!target);
    QVERIFY(!target.error().message.empty());
}

QTEST_GUILESS_MAIN(LoadPlanTest)
#include "tst_load_plan.moc"
