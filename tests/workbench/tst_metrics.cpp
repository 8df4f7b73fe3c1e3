#include "workbench/engine_core.h"
#include "workbench/metrics/watched_metrics.h"
#include "workbench/queue_face.h"

#include <QTest>

namespace ropewalk {
namespace {

constexpr auto kMinutes = MetricResolution::minutes;

/// A workbench, an echo server by lines in it, and a client of Qt's.
struct Figures
{
    Figures()
    {
        service = face.serve("echo", "line");
        client = std::make_unique<QtClient>(face.portOf(service));
        connection = firstOf(face, service);
    }

    void say(const QByteArray &lines)
    {
        client->write(lines);
        (void)client->take(lines.size());
    }
    bool waitUntil(const MetricScope &scope, const std::function<bool(const WatchedScope &)> &isSo)
    {
        return WorkbenchFace::waitFor([&] {
            known.absorb(face.workbench->takeMetricNews());
            const WatchedScope *found = known.find(scope);
            return found != nullptr && isSo(*found);
        });
    }
    /// How much of it there was since the beginning, as the cells say.
    static double sumOf(const WatchedScope &scope, MetricKind kind)
    {
        const MetricRing &ring = scope.history.ring(kind, kMinutes);
        double sum = 0;
        for (std::int64_t number = ring.begin(); number < ring.end(); ++number)
            sum += ring.at(number).sum;
        return sum / 100;
    }

    WorkbenchFace face;
    ServiceId service = ServiceId::none;
    std::unique_ptr<QtClient> client;
    ConnectionId connection = ConnectionId::none;
    WatchedMetrics known;
};

/// As exact as the sum of floats is.
bool isAbout(double value, double wanted)
{
    return std::abs(value - wanted) < 0.001 * wanted + 0.01;
}

} // namespace

/// The figures of a workbench with real peers.
class MetricsTest : public QObject
{
    Q_OBJECT

private slots:
    void service_countsWhatPassed();
    void everything_hasTheReactorToo();
    void connection_isSampledWhileItIsWatched();
    void connection_thatEnds_isToldOnce();
    void unknown_isRefused();
    void unwatched_isToldNoMore();
    void failedService_countsAnError();
};

void MetricsTest::service_countsWhatPassed()
{
    Figures figures;
    const MetricScope scope{.service = figures.service};
    QVERIFY(figures.face.ask(WatchMetrics{{scope}}));
    figures.say("one\ntwo\nthree\n");

    QVERIFY(figures.waitUntil(scope, [](const WatchedScope &known) {
        return isAbout(Figures::sumOf(known, MetricKind::bytesIn), 14) &&
               isAbout(Figures::sumOf(known, MetricKind::bytesOut), 14) &&
               isAbout(Figures::sumOf(known, MetricKind::messagesOut), 3);
    }));
    const WatchedScope &known = *figures.known.find(scope);
    QCOMPARE(known.history.ring(MetricKind::connections, MetricResolution::fine).gapValue(), 1.0F);
    QVERIFY(std::abs(known.timeOf(known.now) - EngineCore::wallTime()) < 60'000'000'000);
}

void MetricsTest::everything_hasTheReactorToo()
{
    Figures figures;
    QVERIFY(figures.face.ask(WatchMetrics{{MetricScope()}}));
    figures.say("one\n");

    QVERIFY(figures.waitUntil({}, [](const WatchedScope &known) {
        return isAbout(Figures::sumOf(known, MetricKind::bytesIn), 4) &&
               Figures::sumOf(known, MetricKind::turns) > 0 && Figures::sumOf(known, MetricKind::busy) > 0;
    }));
}

void MetricsTest::connection_isSampledWhileItIsWatched()
{
    Figures figures;
    figures.say("before\n");
    const MetricScope scope{.connection = figures.connection};
    QVERIFY(figures.face.ask(WatchMetrics{{scope}}));
    figures.say("one\n");

    QVERIFY(figures.waitUntil(scope, [](const WatchedScope &known) {
        return isAbout(Figures::sumOf(known, MetricKind::bytesIn), 4);
    }));
}

void MetricsTest::connection_thatEnds_isToldOnce()
{
    Figures figures;
    const MetricScope scope{.connection = figures.connection};
    QVERIFY(figures.face.ask(WatchMetrics{{scope}}));
    figures.client->disconnectFromHost();

    QVERIFY(figures.waitUntil(scope, [](const WatchedScope &known) { return known.isGone; }));
    QtClient other(figures.face.portOf(figures.service));
    QVERIFY(WorkbenchFace::waitFor([&] { return figures.face.connections.size() == 2; }));
    QVERIFY(figures.face.workbench->takeMetricNews().empty());
}

void MetricsTest::unknown_isRefused()
{
    WorkbenchFace face;

    QVERIFY(!face.ask(WatchMetrics{{MetricScope{.service = ServiceId{7}}}}));
    QVERIFY(!face.ask(WatchMetrics{{MetricScope{.connection = ConnectionId{7}}}}));
    QVERIFY(!face.ask(WatchMetrics{std::vector<MetricScope>(WatchMetrics::kMaxWatched + 1)}));
}

void MetricsTest::unwatched_isToldNoMore()
{
    Figures figures;
    QVERIFY(figures.face.ask(WatchMetrics{{MetricScope()}}));
    QVERIFY(figures.waitUntil({}, [](const WatchedScope &) { return true; }));
    QVERIFY(figures.face.ask(WatchMetrics{}));
    (void)figures.face.workbench->takeMetricNews();
    figures.say("one\n");

    QVERIFY(figures.face.workbench->takeMetricNews().empty());
}

void MetricsTest::failedService_countsAnError()
{
    WorkbenchFace face;
    const ServiceId client = face.connectTo("tcp:127.0.0.1:1");
    QVERIFY(face.waitForPhase(client, ServicePhase::failed));
    const MetricScope scope{.service = client};
    QVERIFY(face.ask(WatchMetrics{{scope}}));

    QVERIFY(WorkbenchFace::waitFor([&] {
        const auto news = face.workbench->takeMetricNews();
        return !news.empty() && news.front().whole != nullptr &&
               !news.front().whole->ring(MetricKind::errors, MetricResolution::fine).isEmpty();
    }));
}

} // namespace ropewalk

QTEST_GUILESS_MAIN(ropewalk::MetricsTest)
#include "tst_metrics.moc"
