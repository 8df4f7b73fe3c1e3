#include "workbench/command_name.h"
#include "workbench_face.h"

#include <QTcpSocket>

namespace ropewalk {

/// The reactor as a face is told of it, on a real workbench.
class LoopWatchTest final : public QObject
{
    Q_OBJECT

private slots:
    void switchPoller_whileAClientTalks_answersOn_data();
    void switchPoller_whileAClientTalks_answersOn();
    void switchPoller_unknown_saysWhichThereAre();
    void switchPoller_missingHere_isRefused();
    void watched_tellsDescriptorsTimersAndSpans();
    void notWatched_tellsNothing();
    void blockingBehaviour_isNamedWithItsOwner();
    void slowTurn_belowTheThreshold_isNotTold();
    void crowd_connectsAndLeaves();

private:
    struct Face : WorkbenchFace
    {
        explicit Face(const WorkbenchOptions &options = {})
            : WorkbenchFace(options)
        {
            QObject::connect(workbench.get(), &Workbench::changed, this, [this] {
                if (auto taken = workbench->takeLoopNews()) {
                    slowTurns.insert(slowTurns.end(), taken->slowTurns.begin(), taken->slowTurns.end());
                    spans += taken->spans.size();
                    news = std::move(*taken);
                }
            });
        }
        [[nodiscard]] const WatchedDescriptor *descriptorOf(const std::string &owner) const
        {
            for (const WatchedDescriptor &each : news.figures.descriptors)
                if (each.owner == owner)
                    return &each;
            return nullptr;
        }

        LoopNews news;
        std::vector<SlowTurn> slowTurns;
        std::size_t spans = 0;
    };

    static ServiceConfig server(std::string name, std::string behaviour)
    {
        ServiceConfig config;
        config.name = std::move(name);
        config.endpoint = "tcp:0";
        config.framing = "line";
        config.behaviour = std::move(behaviour);
        return config;
    }
    static bool echoes(QTcpSocket &client, const QByteArray &line)
    {
        client.write(line);
        return QTest::qWaitFor([&] { return client.canReadLine(); }, 10'000) && client.readLine() == line;
    }
};

void LoopWatchTest::switchPoller_whileAClientTalks_answersOn_data()
{
    QTest::addColumn<std::string>("poller");
    for (const char *name : {"poll", "select", "notifier", "epoll"})
        QTest::newRow(name) << std::string(name);
}

void LoopWatchTest::switchPoller_whileAClientTalks_answersOn()
{
    QFETCH(std::string, poller);
    Face face;
    const ServiceId id = face.serve("echo", "line");
    QTcpSocket client;
    client.connectToHost(QStringLiteral("127.0.0.1"), face.portOf(id));
    QVERIFY(client.waitForConnected());
    QVERIFY(echoes(client, "before\n"));
    const auto reply = face.ask(SwitchPoller{poller});

    QVERIFY(reply);
    QVERIFY(echoes(client, "after\n"));
    QVERIFY(WorkbenchFace::waitFor([&] { return face.workbench->takeUpdate().reactor.poller == poller; }));
}

void LoopWatchTest::switchPoller_unknown_saysWhichThereAre()
{
    Face face;
    const auto reply = face.ask(SwitchPoller{"kevent"});

    QVERIFY(!reply);
    QCOMPARE(reply.error().code, std::errc::invalid_argument);
    QVERIFY(reply.error().operation.find("epoll") != std::string::npos);
}

void LoopWatchTest::switchPoller_missingHere_isRefused()
{
    if (systemPollers().front().kind == PollerKind::kqueue)
        return;
    Face face;
    const auto reply = face.ask(SwitchPoller{"kqueue"});

    QVERIFY(!reply);
    QCOMPARE(reply.error().code, std::errc::not_supported);
}

void LoopWatchTest::watched_tellsDescriptorsTimersAndSpans()
{
    Face face;
    const ServiceId id = face.add(server("irc", "echo"));
    QVERIFY(face.waitForPhase(id, ServicePhase::listening));
    QTcpSocket client;
    client.connectToHost(QStringLiteral("127.0.0.1"), face.portOf(id));
    QVERIFY(client.waitForConnected());
    QVERIFY(face.ask(WatchReactor{}));
    QVERIFY(echoes(client, "x\n"));

    QVERIFY(WorkbenchFace::waitFor([&] { return face.descriptorOf("irc #1") != nullptr; }));
    QCOMPARE(face.descriptorOf("irc #1")->kind, std::string("tcp"));
    QCOMPARE(face.descriptorOf("irc")->kind, std::string("listening"));
    QVERIFY(WorkbenchFace::waitFor([&] { return face.spans > 0; }));
    const auto isProbe = [](const PendingTimer &timer) { return timer.purpose == "latency probe"; };
    QVERIFY(std::ranges::any_of(face.news.figures.timers, isProbe));
    const auto isRead = [](const CallbackFigures &each) {
        return each.name == "echo.received" && each.owner == "irc";
    };
    QVERIFY(WorkbenchFace::waitFor([&] { return std::ranges::any_of(face.news.figures.callbacks, isRead); }));
    QVERIFY(WorkbenchFace::waitFor([&] { return !face.news.delays.empty(); }));
}

void LoopWatchTest::notWatched_tellsNothing()
{
    Face face;
    QVERIFY(face.ask(WatchReactor{true}));
    QVERIFY(face.ask(WatchReactor{false}));
    face.news = {};
    face.spans = 0;
    const ServiceId id = face.serve("echo", "line");
    QVERIFY(id != ServiceId::none);

    QCOMPARE(face.spans, 0U);
    QVERIFY(face.news.figures.descriptors.empty());
}

void LoopWatchTest::blockingBehaviour_isNamedWithItsOwner()
{
    WorkbenchOptions options;
    options.tellsSlowTurns = true;
    Face face(options);
    QVERIFY(face.ask(SetSlowTurn{10'000}));
    const ServiceId id = face.add(server("mail", "blocking:30"));
    QVERIFY(face.waitForPhase(id, ServicePhase::listening));
    QTcpSocket client;
    client.connectToHost(QStringLiteral("127.0.0.1"), face.portOf(id));
    QVERIFY(client.waitForConnected());
    QVERIFY(echoes(client, "find\n"));
    const auto isIt = [](const SlowTurn &turn) { return turn.callback == "blocking.received"; };

    QVERIFY(WorkbenchFace::waitFor([&] { return std::ranges::any_of(face.slowTurns, isIt); }));
    const auto turn = std::ranges::find_if(face.slowTurns, isIt);
    QCOMPARE(turn->owner, std::string("mail"));
    QVERIFY(turn->blockedFor >= std::chrono::milliseconds(30));
}

void LoopWatchTest::slowTurn_belowTheThreshold_isNotTold()
{
    WorkbenchOptions options;
    options.tellsSlowTurns = true;
    Face face(options);
    QVERIFY(face.ask(SetSlowTurn{0})); // Never.
    const ServiceId id = face.add(server("mail", "blocking:30"));
    QVERIFY(face.waitForPhase(id, ServicePhase::listening));
    QTcpSocket client;
    client.connectToHost(QStringLiteral("127.0.0.1"), face.portOf(id));
    QVERIFY(client.waitForConnected());
    QVERIFY(echoes(client, "find\n"));
    face.take();

    QVERIFY(face.slowTurns.empty());
}

void LoopWatchTest::crowd_connectsAndLeaves()
{
    Face face;
    const ServiceId id = face.serve("echo", "line");
    const auto reply = face.ask(OpenCrowd{id, 150});
    QVERIFY(reply);
    QCOMPARE(reply->recipients, 150U);
    QVERIFY(WorkbenchFace::waitFor([&] { return face.openCount(id) == 150; }));
    QVERIFY(face.ask(OpenCrowd{id, 0}));

    QVERIFY(WorkbenchFace::waitFor([&] { return face.openCount(id) == 0; }));
}

} // namespace ropewalk

QTEST_GUILESS_MAIN(ropewalk::LoopWatchTest)
#include "tst_loop_watch.moc"
