#include "base/errc.h"
#include "workbench/queue_face.h"
#include "workbench/relay_fixtures.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>

namespace ropewalk {
namespace {

constexpr auto kIn = Direction::in;
constexpr auto kOut = Direction::out;

/// A server by lines, and one client of it.
struct Line
{
    explicit Line(const std::string &behaviour = "echo", QueuesConfig queues = {})
    {
        ServiceConfig config;
        config.name = "line";
        config.endpoint = "tcp:0";
        config.framing = "line";
        config.behaviour = behaviour;
        config.queues = std::move(queues);
        service = face.add(config);
        if (face.waitForPhase(service, ServicePhase::listening))
            client = std::make_unique<QtClient>(face.portOf(service));
        connection = firstOf(face, service);
    }

    bool set(Direction direction, const QueueConfig &config)
    {
        return face.ask(SetQueue{connection, direction, config}) ? true : false;
    }
    std::string shown(Direction direction) { return shownIn(face, connection, direction); }
    QueuedId idOf(Direction direction, std::size_t index)
    {
        return entriesOf(face, connection, direction).at(index).id;
    }
    /// The next news of which that is so.
    std::optional<QueueNews> newsThat(const std::function<bool(const QueueNews &)> &isSo)
    {
        std::optional<QueueNews> news;
        (void)WorkbenchFace::waitFor([&] {
            news = face.workbench->takeQueueNews();
            return news && isSo(*news);
        });
        return news;
    }
    [[nodiscard]] const ConnectionState &state() { return face.connections[connection]; }

    WorkbenchFace face;
    ServiceId service = ServiceId::none;
    std::unique_ptr<QtClient> client;
    ConnectionId connection = ConnectionId::none;
};

} // namespace

/// Message queues between a service and real peers.
class QueuesTest : public QObject
{
    Q_OBJECT

private slots:
    void receiveQueue_held_isAnsweredOnceReleased();
    void receiveQueue_edited_isAnsweredAsEdited();
    void receiveQueue_editedToSeveralFrames_isThatManyMessages();
    void receiveQueue_droppedMessage_isInTheJournal();
    void sendQueue_held_sendsOnceReleased();
    void sendQueue_editedAndMerged_recordsWhatWasWithheld();
    void sendQueue_takesWhatAPersonSendsAndInjects();
    void replies_nameTheirCauseThroughBothQueues();
    void undo_bringsBackWhatWasDropped();
    void newConnections_beginAsTheServiceSays();
    void state_tellsOfBothQueues();
    void receiveQueue_aboveHigh_stopsReading();
    void sendQueue_aboveHigh_stopsReadingWhatAsks();
    void fileOfAGigabyte_toAHeldQueue_isBounded();
    void close_waitsBehindWhatIsHeld();
    void endOfInput_waitsBehindWhatIsHeld();
    void reset_doesNotWait();
    void peerThatLeaves_itsQueuesAreKept();
    void keptQueues_areSavedSentElsewhereAndForgotten();
    void stop_keepsWhatIsHeld();
    void overflow_closesWhereItShall();
    void datagrams_areHeldAndEdited();
    void watch_tellsTheWholeAndThenChanges();
    void watch_tellsOfTheEnd();
    void wrongCommands_areRefused();
};

void QueuesTest::receiveQueue_held_isAnsweredOnceReleased()
{
    Line line;
    QVERIFY(line.set(kIn, holding()));
    line.client->write("a\nb\n");
    QTRY_COMPARE(line.shown(kIn), std::string("a\n|b\n|"));
    QCOMPARE(line.client->bytesAvailable(), 0);
    QVERIFY(line.face.ask(StepQueue{line.connection, kIn}));
    QCOMPARE(line.client->take(2), QByteArray("a\n"));
    QVERIFY(line.face.ask(ReleaseQueued{line.connection, kIn, {}}));

    QCOMPARE(line.client->take(2), QByteArray("b\n"));
}

void QueuesTest::receiveQueue_edited_isAnsweredAsEdited()
{
    Line line("upper");
    QVERIFY(line.set(kIn, holding()));
    line.client->write("a\n");
    QTRY_COMPARE(line.shown(kIn), std::string("a\n|"));
    QVERIFY(line.face.ask(EditQueued{line.connection, kIn, line.idOf(kIn, 0), textOf("bcd\n")}));
    QVERIFY(line.face.ask(ReleaseQueued{line.connection, kIn, {}}));
    QCOMPARE(line.client->take(4), QByteArray("BCD\n"));

    QCOMPARE(rowsOf(line.face), std::string("in a\n|altered bcd\n|out BCD\n|"));
}

void QueuesTest::receiveQueue_editedToSeveralFrames_isThatManyMessages()
{
    Line line("upper");
    QVERIFY(line.set(kIn, holding()));
    line.client->write("a\n");
    QTRY_COMPARE(line.shown(kIn), std::string("a\n|"));
    QVERIFY(line.face.ask(EditQueued{line.connection, kIn, line.idOf(kIn, 0), textOf("b\nc\nd")}));
    QVERIFY(line.face.ask(ReleaseQueued{line.connection, kIn, {}}));

    QCOMPARE(line.client->take(6), QByteArray("B\nC\nD\n"));
}

void QueuesTest::receiveQueue_droppedMessage_isInTheJournal()
{
    Line line;
    QVERIFY(line.set(kIn, holding()));
    line.client->write("a\n");
    QTRY_COMPARE(line.shown(kIn), std::string("a\n|"));
    QVERIFY(line.face.ask(DropQueued{line.connection, kIn, {}}));

    QCOMPARE(line.shown(kIn), std::string());
    QCOMPARE(rowsOf(line.face), std::string("in a\n|altered |"));
}

void QueuesTest::sendQueue_held_sendsOnceReleased()
{
    Line line;
    QVERIFY(line.set(kOut, holding()));
    line.client->write("a\nb\nc\n");
    QTRY_COMPARE(line.shown(kOut), std::string("a\n|b\n|c\n|"));
    QCOMPARE(line.client->bytesAvailable(), 0);
    const QueuedId last = line.idOf(kOut, 2);
    QVERIFY(line.face.ask(MoveQueued{line.connection, kOut, {last}, line.idOf(kOut, 0)}));
    QVERIFY(line.face.ask(ReleaseQueued{line.connection, kOut, {last}}));
    QCOMPARE(line.client->take(2), QByteArray("c\n"));
    QVERIFY(line.set(kOut, {}));

    QCOMPARE(line.client->take(4), QByteArray("a\nb\n"));
}

void QueuesTest::sendQueue_editedAndMerged_recordsWhatWasWithheld()
{
    Line line;
    QVERIFY(line.set(kOut, holding()));
    line.client->write("a\nb\nc\n");
    QTRY_COMPARE(line.shown(kOut), std::string("a\n|b\n|c\n|"));
    const auto entries = entriesOf(line.face, line.connection, kOut);
    QVERIFY(line.face.ask(EditQueued{line.connection, kOut, entries[0].id, textOf("A\n")}));
    QVERIFY(line.face.ask(MergeQueued{line.connection, kOut, {entries[1].id, entries[2].id}}));
    QVERIFY(line.face.ask(ReleaseQueued{line.connection, kOut, {}}));
    QCOMPARE(line.client->take(6), QByteArray("A\nb\nc\n"));

    QVERIFY(rowsOf(line.face).ends_with("withheld a\n|out A\n|withheld b\n|withheld c\n|out b\nc\n|"));
}

void QueuesTest::sendQueue_takesWhatAPersonSendsAndInjects()
{
    Line line;
    QVERIFY(line.set(kOut, holding()));
    QVERIFY(line.face.ask(SendMessage{line.connection, textOf("typed\n")}));
    const auto injected =
        line.face.ask(InjectQueued{line.connection, kOut, line.idOf(kOut, 0), textOf("first\n")});
    QCOMPARE(injected->queued.size(), std::size_t{1});
    const auto entries = entriesOf(line.face, line.connection, kOut);
    QCOMPARE(entries[0].origin, QueuedEntry::Origin::injected);
    QCOMPARE(entries[1].origin, QueuedEntry::Origin::typed);
    QVERIFY(line.face.ask(ReleaseQueued{line.connection, kOut, {}}));

    QCOMPARE(line.client->take(12), QByteArray("first\ntyped\n"));
}

void QueuesTest::replies_nameTheirCauseThroughBothQueues()
{
    Line line;
    QVERIFY(line.set(kIn, holding()));
    QVERIFY(line.set(kOut, holding()));
    line.client->write("a\nb\n");
    QTRY_COMPARE(line.shown(kIn), std::string("a\n|b\n|"));
    QVERIFY(line.face.ask(ReleaseQueued{line.connection, kIn, {}}));
    QVERIFY(line.face.ask(ReleaseQueued{line.connection, kOut, {}}));
    QCOMPARE(line.client->take(4), QByteArray("a\nb\n"));
    JournalView journal(line.face.workbench->journal());
    journal.refresh();
    const std::uint64_t last = journal.endRow() - 1;

    QCOMPARE(journal.at(last).bytes(), std::string_view("b\n"));
    QCOMPARE(journal.at(last).cause, std::uint16_t{2});
    QCOMPARE(journal.at(last - 1).cause, std::uint16_t{2});
}

void QueuesTest::undo_bringsBackWhatWasDropped()
{
    Line line;
    QVERIFY(line.set(kOut, holding()));
    line.client->write("a\nb\n");
    QTRY_COMPARE(line.shown(kOut), std::string("a\n|b\n|"));
    QVERIFY(line.face.ask(DropQueued{line.connection, kOut, {line.idOf(kOut, 0)}}));
    QCOMPARE(line.shown(kOut), std::string("b\n|"));
    QVERIFY(line.face.ask(UndoQueue{line.connection}));
    QCOMPARE(line.shown(kOut), std::string("a\n|b\n|"));
    QVERIFY(line.face.ask(RedoQueue{line.connection}));

    QCOMPARE(line.shown(kOut), std::string("b\n|"));
}

void QueuesTest::newConnections_beginAsTheServiceSays()
{
    Line line("greeting:Hello\r\n", {QueueConfig(), holding()});
    QTRY_COMPARE(line.shown(kOut), std::string("Hello\r\n|"));
    QCOMPARE(line.client->bytesAvailable(), 0);
    ServiceConfig config = line.face.configs[line.service];
    config.queues = {};
    QVERIFY(line.face.ask(ChangeService{config}));
    QtClient second(line.face.portOf(line.service));
    QCOMPARE(second.take(7), QByteArray("Hello\r\n"));

    QCOMPARE(line.shown(kOut), std::string("Hello\r\n|")); // It neither restarted nor let go.
}

void QueuesTest::state_tellsOfBothQueues()
{
    Line line;
    QVERIFY(line.set(kIn, holding("stay")));
    QVERIFY(line.set(kOut, holding()));
    line.client->write("gone\nstay\n");

    QTRY_COMPARE(line.state().in.messages, std::size_t{1});
    QTRY_COMPARE(line.state().out.messages, std::size_t{1});
    QCOMPARE(line.state().in.bytes, std::size_t{5});
    QCOMPARE(line.state().in.mode, QueueMode::hold);
    QVERIFY(line.state().out.oldest > 0);
    QCOMPARE(line.state().queuedBytes, std::size_t{5});
}

void QueuesTest::receiveQueue_aboveHigh_stopsReading()
{
    Line line;
    QueueConfig config = holding();
    config.limits = {};
    QVERIFY(line.set(kIn, config));
    const QByteArray lines = QByteArray(1023, 'x').append('\n').repeated(16 * 1024); // 16 MiB
    line.client->write(lines);
    QTRY_VERIFY(line.state().in.isAboveHigh);
    const std::size_t held = line.state().in.bytes;
    QVERIFY(held < std::size_t{1024} * 1024);
    QVERIFY(line.set(kIn, {}));

    QCOMPARE(line.client->take(lines.size()).size(), lines.size());
}

void QueuesTest::sendQueue_aboveHigh_stopsReadingWhatAsks()
{
    Line line;
    QueueConfig config = holding();
    config.limits = {};
    QVERIFY(line.set(kOut, config));
    const QByteArray lines = QByteArray(1023, 'x').append('\n').repeated(16 * 1024);
    line.client->write(lines);
    QTRY_VERIFY(line.state().isPaused);
    QVERIFY(line.state().out.bytes < std::size_t{1024} * 1024);
    QVERIFY(line.set(kOut, {}));

    QCOMPARE(line.client->take(lines.size()).size(), lines.size());
    QTRY_VERIFY(!line.state().isPaused);
}

void QueuesTest::fileOfAGigabyte_toAHeldQueue_isBounded()
{
    QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("big")).toStdString();
    (void)std::ofstream(path).put('x');
    std::filesystem::resize_file(path, std::uintmax_t{1} << 30U); // Nothing is written: it has a hole.
    Line line("silent");
    QVERIFY(line.set(kOut, holding()));
    MessageTemplate file;
    file.text = path;
    file.mode = MessageMode::file;
    QVERIFY(line.face.ask(SendMessage{line.connection, file}));
    QTRY_VERIFY(line.state().queuedBytes > 0);
    for (int i = 0; i < 20; ++i)
        QVERIFY(line.face.ask(StepQueue{line.connection, kOut}));

    QVERIFY(line.state().queuedBytes < std::size_t{1024} * 1024);
    QTRY_VERIFY(line.client->bytesAvailable() > 0);
    QVERIFY(line.face.ask(CloseConnection{line.connection, CloseConnection::How::reset}));
}

void QueuesTest::close_waitsBehindWhatIsHeld()
{
    Line line;
    QVERIFY(line.set(kOut, holding()));
    line.client->write("a\n");
    QTRY_COMPARE(line.shown(kOut), std::string("a\n|"));
    QVERIFY(line.face.ask(CloseConnection{line.connection}));
    QTRY_COMPARE(line.state().phase, ConnectionPhase::closing);
    QVERIFY(line.face.ask(ReleaseQueued{line.connection, kOut, {}}));

    QCOMPARE(line.client->takeAll(), QByteArray("a\n"));
    QTRY_COMPARE(line.state().closeReason, std::string("Closed here"));
    QVERIFY(!line.state().keepsQueues);
}

void QueuesTest::endOfInput_waitsBehindWhatIsHeld()
{
    Line line;
    const UniqueFd client = connectRaw(line.face.portOf(line.service));
    QTRY_COMPARE(line.face.connectionsOf(line.service).size(), std::size_t{2});
    line.connection = line.face.connectionsOf(line.service)[1].id;
    QVERIFY(line.set(kIn, holding()));
    QCOMPARE(::send(client.get(), "a\nrest", 6, 0), ssize_t{6});
    QCOMPARE(::shutdown(client.get(), SHUT_WR), 0);
    QTRY_COMPARE(line.shown(kIn), std::string("a\n|rest|"));
    QVERIFY(line.face.ask(ReleaseQueued{line.connection, kIn, {}}));

    QByteArray received = receiveFrom(client);
    while (received.size() < 6)
        received += receiveFrom(client);
    QCOMPARE(received, QByteArray("a\nrest"));
    QCOMPARE(receiveFrom(client), QByteArray());
}

void QueuesTest::reset_doesNotWait()
{
    Line line;
    QVERIFY(line.set(kOut, holding()));
    line.client->write("a\n");
    QTRY_COMPARE(line.shown(kOut), std::string("a\n|"));
    QVERIFY(line.face.ask(CloseConnection{line.connection, CloseConnection::How::reset}));

    QTRY_COMPARE(line.state().phase, ConnectionPhase::closed);
    QVERIFY(line.state().keepsQueues);
}

void QueuesTest::peerThatLeaves_itsQueuesAreKept()
{
    Line line;
    QVERIFY(line.set(kOut, holding()));
    line.client->write("a\nb\n");
    QTRY_COMPARE(line.shown(kOut), std::string("a\n|b\n|"));
    QVERIFY(line.face.ask(CloseConnection{line.connection, CloseConnection::How::reset}));
    QTRY_COMPARE(line.state().phase, ConnectionPhase::closed);
    QCOMPARE(line.state().out.messages, std::size_t{2});
    QCOMPARE(line.shown(kOut), std::string("a\n|b\n|"));
    QVERIFY(line.face.ask(DropQueued{line.connection, kOut, {line.idOf(kOut, 0)}}));
    QTRY_COMPARE(line.state().out.messages, std::size_t{1});
    const auto step = line.face.ask(StepQueue{line.connection, kOut});

    QCOMPARE(step.error().code, std::make_error_code(std::errc::not_connected));
}

void QueuesTest::keptQueues_areSavedSentElsewhereAndForgotten()
{
    Line line;
    QVERIFY(line.set(kOut, holding()));
    line.client->write("a\nb\n");
    QTRY_COMPARE(line.shown(kOut), std::string("a\n|b\n|"));
    QVERIFY(line.face.ask(CloseConnection{line.connection, CloseConnection::How::reset}));
    QTRY_VERIFY(line.state().keepsQueues);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("kept"));
    QVERIFY(line.face.ask(SaveQueued{line.connection, kOut, {}, path.toStdString()}));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("a\nb\n"));

    QtClient second(line.face.portOf(line.service));
    QTRY_COMPARE(line.face.connectionsOf(line.service).size(), std::size_t{2});
    const ConnectionId target = line.face.connectionsOf(line.service)[1].id;
    QVERIFY(line.face.ask(SendQueuedTo{line.connection, kOut, {line.idOf(kOut, 1)}, target}));
    QCOMPARE(second.take(2), QByteArray("b\n"));
    QCOMPARE(line.shown(kOut), std::string("a\n|"));
    QVERIFY(line.face.ask(ForgetQueues{line.connection}));

    QTRY_VERIFY(!line.state().keepsQueues);
    QVERIFY(!line.face.ask(ForgetQueues{line.connection}));
}

void QueuesTest::stop_keepsWhatIsHeld()
{
    Line line;
    QVERIFY(line.set(kOut, holding()));
    line.client->write("a\n");
    QTRY_COMPARE(line.shown(kOut), std::string("a\n|"));
    QVERIFY(line.face.ask(StopService{line.service}));
    QTRY_COMPARE(line.state().phase, ConnectionPhase::closed);

    QCOMPARE(line.state().closeReason, std::string("Closed here")); // Nobody waited for what was held.
    QVERIFY(line.state().keepsQueues);
    QCOMPARE(line.shown(kOut), std::string("a\n|"));
}

void QueuesTest::overflow_closesWhereItShall()
{
    Line line;
    QueueConfig config = holding();
    config.limits.highMessages = 1;
    config.limits.aboveHigh = Overflow::close;
    QVERIFY(line.set(kIn, config));
    line.client->write("a\nb\n");

    QTRY_COMPARE(line.state().phase, ConnectionPhase::closed);
    QVERIFY(line.state().closeReason.find("receive queue") != std::string::npos);
    QCOMPARE(line.shown(kIn), std::string("a\n|b\n|"));
}

void QueuesTest::datagrams_areHeldAndEdited()
{
    WorkbenchFace face;
    ServiceConfig config;
    config.endpoint = "udp:0";
    config.behaviour = "upper";
    config.queues.in = holding();
    const ServiceId id = face.add(config);
    QVERIFY(face.waitForPhase(id, ServicePhase::listening));
    QUdpSocket client;
    QVERIFY(client.bind(QHostAddress::LocalHost));
    client.writeDatagram("abc", QHostAddress::LocalHost, face.portOf(id));
    const ConnectionId peer = firstOf(face, id);
    QTRY_COMPARE(shownIn(face, peer, kIn), std::string("abc|"));
    QVERIFY(face.ask(EditQueued{peer, kIn, entriesOf(face, peer, kIn)[0].id, textOf("xy")}));
    QVERIFY(face.ask(ReleaseQueued{peer, kIn, {}}));
    QTRY_VERIFY(client.hasPendingDatagrams());
    char bytes[16];
    const qint64 size = client.readDatagram(bytes, sizeof bytes);

    QCOMPARE(QByteArray(bytes, size), QByteArray("XY"));
}

void QueuesTest::watch_tellsTheWholeAndThenChanges()
{
    Line line;
    QVERIFY(line.set(kIn, holding()));
    line.client->write("a\n");
    QTRY_COMPARE(line.shown(kIn), std::string("a\n|"));
    QVERIFY(line.face.ask(WatchQueues{line.connection}));
    const auto hasChanges = [](const QueueNews &each) { return !each.in.changes.empty(); };
    auto news = line.newsThat([](const QueueNews &) { return true; });
    QVERIFY(news && news->in.isWhole);
    QCOMPARE(news->in.entries.size(), std::size_t{1});
    QCOMPARE(news->in.standstill, Standstill::held);
    QVERIFY(news->out.kernel.isKnown);
    QVERIFY(news->out.kernel.capacity > 0);

    line.client->write("b\n");
    news = line.newsThat(hasChanges);
    QVERIFY(news && !news->in.isWhole);
    QCOMPARE(news->in.changes[0].kind, QueueChange::Kind::inserted);
    QCOMPARE(*news->in.changes[0].entry.bytes, std::string("b\n"));
    QCOMPARE(news->in.state.messages, std::size_t{2});

    QVERIFY(line.face.ask(DropQueued{line.connection, kIn, {line.idOf(kIn, 1)}}));
    news = line.newsThat(hasChanges);
    QVERIFY(news);
    QCOMPARE(news->in.changes[0].kind, QueueChange::Kind::removed);
    QCOMPARE(news->undo, std::string("Drop message 2"));
}

void QueuesTest::watch_tellsOfTheEnd()
{
    Line line;
    QVERIFY(line.face.ask(WatchQueues{line.connection}));
    line.client->disconnectFromHost();
    const auto news = line.newsThat([](const QueueNews &each) { return each.isGone; });

    QVERIFY(news && news->in.isWhole && news->in.entries.empty());
}

void QueuesTest::wrongCommands_areRefused()
{
    Line line;
    QueueConfig config;
    config.filter = "re:(";
    QVERIFY(!line.set(kIn, config));
    QVERIFY(!line.face.ask(SetQueue{ConnectionId{999}, kIn, {}}));
    QVERIFY(!line.face.ask(WatchQueues{ConnectionId{999}}));
    QVERIFY(!line.face.ask(ForgetQueues{line.connection}));
    const auto drop = line.face.ask(DropQueued{line.connection, kIn, {QueuedId{17}}});
    QCOMPARE(drop.error().code, std::error_code(Errc::messageGone));
    QCOMPARE(drop.error().operation, std::string("message 17"));
    QVERIFY(line.set(kOut, holding()));
    QVERIFY(line.face.ask(SendMessage{line.connection, textOf("a")}));
    MessageTemplate wrong;
    wrong.text = "4";
    wrong.mode = MessageMode::hex;
    const auto edit = line.face.ask(EditQueued{line.connection, kOut, line.idOf(kOut, 0), wrong});

    QCOMPARE(edit.error().code, std::make_error_code(std::errc::invalid_argument));
    QVERIFY(!line.face.ask(SendQueuedTo{line.connection, kOut, {}, ConnectionId{999}}));
    QVERIFY(!line.face.ask(SaveQueued{line.connection, kOut, {}, "/no/such/folder/file"}));
    QCOMPARE(line.shown(kOut), std::string("a|"));
}

} // namespace ropewalk

QTEST_GUILESS_MAIN(ropewalk::QueuesTest)

#include "tst_queues.moc"
