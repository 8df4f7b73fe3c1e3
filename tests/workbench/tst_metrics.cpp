#include "workbench/engine_core.h"
#include "workbench/metrics/watched_metrics.h"
#include "workbench/queue_face.h"

#include <QTest>

#include <sys/socket.h>

#include <algorithm>

namespace ropewalk {
namespace {

constexpr auto kMinutes = MetricResolution::minutes;

/// A workbench, an echo server by lines in it, and a client of Qt's.
struct Figures
{
    explicit Figures(const std::string &behaviour = "echo", const std::string &framing = "line")
    {
        service = face.serve(behaviour, framing);
        client = std::make_unique<QtClient>(face.portOf(service));
        connection = firstOf(face, service);
    }

    void say(const QByteArray &lines)
    {
        client->write(lines);
        (void)client->take(lines.size());
    }
    /// A client of the service.
    ServiceId connectBack(const std::string &framing, RoundTripRule rule = RoundTripRule::automatic)
    {
        ServiceConfig config;
        config.role = Role::connect;
        config.endpoint = "tcp:127.0.0.1:" + std::to_string(face.portOf(service));
        config.framing = framing;
        config.behaviour = "silent";
        config.roundTrip = rule;
        return face.add(config);
    }
    bool waitForCount(const MetricScope &scope, DurationKind kind, std::uint64_t count)
    {
        return waitUntil(scope, [&](const WatchedScope &found) {
            const auto &total = found.totals[static_cast<std::size_t>(kind)];
            return total != nullptr && total->count() == count;
        });
    }
    /// Watches it, too.
    bool waitUntil(const MetricScope &scope, const std::function<bool(const WatchedScope &)> &isSo)
    {
        if (std::ranges::find(watched, scope) == watched.end()) {
            watched.push_back(scope);
            (void)face.ask(WatchMetrics{watched});
        }
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
    std::vector<MetricScope> watched;
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
    void connection_watchedAgain_hasItsHistory();
    void connection_thatEnds_isToldOnce();
    void unknown_isRefused();
    void unwatched_isToldNoMore();
    void failedService_countsAnError();
    void unreadableFrame_countsAnError();

    void server_measuresUntilItsReply();
    void client_measuresUntilTheNextMessage();
    void request_isMeasuredUntilItsReply();
    void ordered_measuresEachToItsReply();
    void automatic_isOffForWhoTalksUnasked();
    void relay_measuresWhatItsClientSees();
    void client_measuresConnecting();
    void heldMessage_measuresItsTimeInTheQueue();
    void peerThatDoesNotRead_countsQueuedBytesAndTime();
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

void MetricsTest::connection_watchedAgain_hasItsHistory()
{
    Figures figures;
    const MetricScope scope{.connection = figures.connection};
    QVERIFY(figures.face.ask(WatchMetrics{{scope}}));
    QVERIFY(figures.face.ask(WatchMetrics{}));
    figures.say("one\n");
    QVERIFY(figures.face.ask(WatchMetrics{{scope}}));

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

void MetricsTest::unreadableFrame_countsAnError()
{
    Figures figures("echo", "netstring");
    figures.client->write("no netstring");

    QVERIFY(figures.waitUntil({.service = figures.service}, [](const WatchedScope &known) {
        return Figures::sumOf(known, MetricKind::errors) > 0;
    }));
}

// Durations.

void MetricsTest::server_measuresUntilItsReply()
{
    Figures figures;
    figures.say("one\n");
    figures.say("two\n");

    QVERIFY(figures.waitForCount({.service = figures.service}, DurationKind::roundTrip, 2));
    QVERIFY(figures.waitForCount({}, DurationKind::roundTrip, 2));
}

void MetricsTest::client_measuresUntilTheNextMessage()
{
    Figures figures;
    const ServiceId client = figures.connectBack("line");
    const ConnectionId outer = firstOf(figures.face, client);
    QVERIFY(figures.face.ask(SendMessage{outer, textOf("a\n")}));
    QVERIFY(figures.waitForCount({.service = client}, DurationKind::roundTrip, 1));
    QVERIFY(figures.waitUntil({.connection = outer}, [](const WatchedScope &) { return true; }));
    QVERIFY(figures.face.ask(SendMessage{outer, textOf("b\n")}));

    QVERIFY(figures.waitForCount({.connection = outer}, DurationKind::roundTrip, 1));
    QVERIFY(figures.waitForCount({.service = client}, DurationKind::roundTrip, 2));
}

void MetricsTest::request_isMeasuredUntilItsReply()
{
    Figures figures;
    const ServiceId client = figures.connectBack("line", RoundTripRule::off);
    SendRequest request;
    request.connection = firstOf(figures.face, client);
    request.message = textOf("a\n");
    const auto reply = figures.face.ask(request);
    QVERIFY(reply);

    QVERIFY(figures.waitForCount({.service = client}, DurationKind::roundTrip, 1));
    const auto longest =
        figures.known.find({.service = client})->totals[std::size_t(DurationKind::roundTrip)]->longest();
    QCOMPARE(longest, reply->took);
}

void MetricsTest::ordered_measuresEachToItsReply()
{
    QtServer server;
    ServiceConfig config;
    config.role = Role::connect;
    config.endpoint = server.endpoint();
    config.framing = "line";
    config.behaviour = "silent";
    config.roundTrip = RoundTripRule::ordered;
    Figures figures;
    const ServiceId client = figures.face.add(config);
    QTcpSocket *socket = server.accept();
    const ConnectionId connection = firstOf(figures.face, client);
    QVERIFY(figures.face.ask(SendMessage{connection, textOf("a\n")}));
    QVERIFY(figures.face.ask(SendMessage{connection, textOf("b\n")}));
    QCOMPARE(QtServer::take(socket, 4), "a\nb\n");
    socket->write("1\n"); // To the first one, which is measured; then to the second one, which is not.
    QVERIFY(figures.waitForCount({.service = client}, DurationKind::roundTrip, 1));
    QVERIFY(figures.face.ask(SendMessage{connection, textOf("c\n")}));
    QCOMPARE(QtServer::take(socket, 2), "c\n");
    socket->write("2\n");
    QVERIFY(
        WorkbenchFace::waitFor([&] { return figures.face.connections[connection].traffic.messagesIn == 2; }));
    socket->write("3\n");

    QVERIFY(figures.waitForCount({.service = client}, DurationKind::roundTrip, 2));
}

void MetricsTest::automatic_isOffForWhoTalksUnasked()
{
    Figures figures("chat");
    QtClient other(figures.face.portOf(figures.service));
    QVERIFY(WorkbenchFace::waitFor([&] { return figures.face.openCount(figures.service) == 2; }));
    figures.client->write("one\n");
    (void)other.take(1);
    other.write("two\n");
    (void)figures.client->take(1);
    other.disconnectFromHost();
    QVERIFY(WorkbenchFace::waitFor([&] { return figures.face.closedCount(figures.service) == 1; }));

    QVERIFY(figures.waitUntil({.service = figures.service}, [](const WatchedScope &known) {
        return isAbout(Figures::sumOf(known, MetricKind::messagesIn), 2);
    }));
    QVERIFY(figures.known.find({.service = figures.service})->totals[0] == nullptr);
}

void MetricsTest::relay_measuresWhatItsClientSees()
{
    Figures figures;
    ServiceConfig config;
    config.endpoint = "tcp:0";
    config.forward = "tcp:127.0.0.1:" + std::to_string(figures.face.portOf(figures.service));
    config.framing = "line";
    const ServiceId relay = figures.face.add(config);
    QVERIFY(figures.face.waitForPhase(relay, ServicePhase::listening));
    QtClient client(figures.face.portOf(relay));
    client.write("one\n");
    QCOMPARE(client.take(4), "one\n");

    QVERIFY(figures.waitForCount({.service = relay}, DurationKind::roundTrip, 1));
    QVERIFY(figures.waitForCount({.service = relay}, DurationKind::connect, 1));
}

void MetricsTest::client_measuresConnecting()
{
    Figures figures;
    const ServiceId client = figures.connectBack("line");

    QVERIFY(figures.waitForCount({.service = client}, DurationKind::connect, 1));
    QVERIFY(figures.known.find({.service = client})->totals[std::size_t(DurationKind::connect)]->longest() >
            std::chrono::nanoseconds(0));
}

void MetricsTest::heldMessage_measuresItsTimeInTheQueue()
{
    Figures figures;
    QVERIFY(figures.face.ask(SetQueue{figures.connection, Direction::in, holding()}));
    figures.client->write("one\n");
    QVERIFY(WorkbenchFace::waitFor(
        [&] { return figures.face.connections[figures.connection].in.messages == 1; }));
    QVERIFY(figures.waitUntil({.service = figures.service}, [](const WatchedScope &known) {
        return known.history.ring(MetricKind::queuedIn, MetricResolution::fine).gapValue() == 4.0F;
    }));
    QVERIFY(figures.face.ask(StepQueue{figures.connection, Direction::in}));

    QVERIFY(figures.waitForCount({.service = figures.service}, DurationKind::queued, 1));
    QVERIFY(figures.waitUntil({.service = figures.service}, [](const WatchedScope &known) {
        return known.history.ring(MetricKind::queuedIn, MetricResolution::fine).gapValue() == 0.0F;
    }));
}

void MetricsTest::peerThatDoesNotRead_countsQueuedBytesAndTime()
{
    RawServer server;
    Figures figures;
    const ServiceId client = figures.face.connectTo(server.endpoint());
    QVERIFY(WorkbenchFace::waitFor([&] { return server.fd.get() >= 0; }));
    const ConnectionId connection = firstOf(figures.face, client);
    const std::string much(std::size_t{16} << 20U, 'x');
    QVERIFY(figures.face.ask(SendMessage{connection, textOf(much)}));
    QVERIFY(figures.waitUntil({.service = client}, [](const WatchedScope &known) {
        return known.history.ring(MetricKind::queuedOut, MetricResolution::fine).gapValue() > 1'000'000;
    }));
    std::string buffer(std::size_t{1} << 20U, '\0');
    std::size_t received = 0;
    QVERIFY(WorkbenchFace::waitFor([&] {
        const ssize_t got = ::recv(server.fd.get(), buffer.data(), buffer.size(), MSG_DONTWAIT);
        received += got > 0 ? static_cast<std::size_t>(got) : 0;
        return received == much.size();
    }));

    QVERIFY(figures.waitForCount({.service = client}, DurationKind::queued, 1));
    QVERIFY(figures.waitUntil({.service = client}, [](const WatchedScope &known) {
        return known.history.ring(MetricKind::queuedOut, MetricResolution::fine).gapValue() == 0.0F;
    }));
}

} // namespace ropewalk

QTEST_GUILESS_MAIN(ropewalk::MetricsTest)
#include "tst_metrics.moc"
