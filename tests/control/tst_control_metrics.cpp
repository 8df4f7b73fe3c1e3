#include "control/control_desk.h"
#include "workbench/metrics/service_tally.h"

#include <QTest>

namespace ropewalk {
namespace {

using namespace std::chrono_literals;

QJsonObject objectIn(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toObject();
}

double numberIn(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toDouble(-1);
}

/// A service that counts, and a client who asks.
struct Asked
{
    ControlDesk desk;
    ServiceTally tally{desk.engine.metrics(), ServiceId{7}};
    ControlListener client{desk};
};

} // namespace

/// Figures over the control channel.
class ControlMetricsTest final : public QObject
{
    Q_OBJECT

private slots:
    void read_tellsCountersRatesAndDurations();
    void read_everything_hasTheReactorToo();
    void read_unknown_isRefused();
    void history_tellsCellsAndWhenTheyBegin();
    void history_ofDurations_tellsPercentiles();
    void history_nonsense_isRefused();
    void second_isToldToWhoSubscribed();
};

void ControlMetricsTest::read_tellsCountersRatesAndDurations()
{
    Asked asked;
    asked.tally.received(100);
    asked.tally.opened();
    asked.tally.took(DurationKind::roundTrip, 2ms);
    const QJsonObject result = asked.client.resultOf("metrics.read", R"({"service":7})");

    QCOMPARE(numberIn(objectIn(result, "figures"), "bytesIn"), 100);
    QCOMPARE(numberIn(objectIn(result, "figures"), "connections"), 1);
    QVERIFY(numberIn(objectIn(result, "figures"), "turns") == -1);
    QCOMPARE(numberIn(objectIn(result, "rates"), "bytesIn"), 100);
    const QJsonObject trips = objectIn(objectIn(result, "durations"), "roundTrip");
    QCOMPARE(numberIn(trips, "count"), 1);
    QCOMPARE(numberIn(trips, "longest"), 0.002);
    QCOMPARE(numberIn(trips, "p99"), 0.002);
}

void ControlMetricsTest::read_everything_hasTheReactorToo()
{
    Asked asked;
    asked.tally.sent(5);
    const QJsonObject result = asked.client.resultOf("metrics.read");

    QCOMPARE(numberIn(objectIn(result, "figures"), "bytesOut"), 5);
    QVERIFY(numberIn(objectIn(result, "figures"), "turns") >= 0);
}

void ControlMetricsTest::read_unknown_isRefused()
{
    Asked asked;

    QCOMPARE(asked.client.errorOf("metrics.read", R"({"service":8})"), rpc::kFailed);
    QCOMPARE(asked.client.errorOf("metrics.read", R"({"connection":8})"), rpc::kFailed);
}

void ControlMetricsTest::history_tellsCellsAndWhenTheyBegin()
{
    Asked asked;
    asked.tally.received(100);
    const QJsonObject fine = asked.client.resultOf("metrics.history", R"({"service":7,"resolution":"fine"})");

    QCOMPARE(numberIn(fine, "cellMs"), 10);
    const QJsonArray cells = fine.value(QLatin1String("cells")).toArray();
    QCOMPARE(cells.last().toArray(), QJsonArray({10'000, 10'000, 10'000}));
    QVERIFY(fine.value(QLatin1String("begin")).toString().endsWith(QLatin1Char('Z')));
    const QJsonObject unused = asked.client.resultOf("metrics.history", R"({"service":7,"figure":"errors"})");
    QCOMPARE(numberIn(unused, "cellMs"), 1'000);
    QVERIFY(unused.value(QLatin1String("cells")).toArray().isEmpty());
    QVERIFY(unused.value(QLatin1String("begin")).isUndefined());
}

void ControlMetricsTest::history_ofDurations_tellsPercentiles()
{
    Asked asked;
    asked.tally.took(DurationKind::connect, 4ms);
    MetricSeries &series = asked.desk.engine.metrics().meterOf(ServiceId{7})->series();
    series.closeSecond(60, nullptr);
    const QJsonObject result =
        asked.client.resultOf("metrics.history", R"({"service":7,"figure":"connect","count":1})");

    const QJsonArray cell = result.value(QLatin1String("cells")).toArray().first().toArray();
    QCOMPARE(float(cell[3].toDouble()), 0.004F);
    QCOMPARE(cell[4].toInt(), 1);
}

void ControlMetricsTest::history_nonsense_isRefused()
{
    Asked asked;

    QCOMPARE(asked.client.errorOf("metrics.history", R"({"figure":"speed"})"), rpc::kInvalidParams);
    QCOMPARE(asked.client.errorOf("metrics.history", R"({"figure":"connect","resolution":"fine"})"),
             rpc::kInvalidParams);
    QCOMPARE(asked.client.errorOf("metrics.history", R"({"connection":9})"), rpc::kFailed);
}

void ControlMetricsTest::second_isToldToWhoSubscribed()
{
    Asked asked;
    EngineMetrics &metrics = asked.desk.engine.metrics();
    (void)asked.client.resultOf("subscribe", R"({"events":["metrics.*"],"service":7})");
    asked.tally.received(1'000);
    metrics.catchUp();
    const MetricHistory &history = metrics.meterOf(ServiceId{7})->series().history();
    const std::int64_t number = history.ring(MetricKind::bytesIn, MetricResolution::seconds).end() - 1;
    asked.desk.feed.secondPassed(number, metrics);

    const auto lines = asked.client.take();
    QCOMPARE(lines.size(), 1U);
    QCOMPARE(lines[0].value(QLatin1String("method")).toString(), QStringLiteral("metrics.second"));
    const QJsonObject second = objectIn(lines[0], "params");
    QCOMPARE(numberIn(second, "service"), 7);
    QVERIFY(numberIn(second, "bytesIn") >= 1'000); // The second has only begun.
    asked.desk.feed.secondPassed(number + 5, metrics);
    QVERIFY(asked.client.take().empty());
}

} // namespace ropewalk

QTEST_GUILESS_MAIN(ropewalk::ControlMetricsTest)
#include "tst_control_metrics.moc"
