#include "workbench/queue_face.h"
#include "workbench/relay_fixtures.h"

#include <QTest>

#include <fcntl.h>

namespace ropewalk {
namespace {

constexpr auto kIn = Direction::in;
constexpr auto kOut = Direction::out;

/// A relay with one client and its target's socket.
struct Relay
{
    explicit Relay(const std::string &framing = "line")
    {
        service = startRelay(face, relayTo(target.endpoint(), framing));
        client = connectRaw(face.portOf(service));
        (void)WorkbenchFace::waitFor(
            [&] { return target.fd && legsOf(face, service).second.pair != ConnectionId::none; });
        inner = legsOf(face, service).first.id;
        outer = legsOf(face, service).second.id;
    }

    bool set(ConnectionId leg, Direction direction, const QueueConfig &config)
    {
        return face.ask(SetQueue{leg, direction, config}) ? true : false;
    }
    bool release(ConnectionId leg, Direction direction)
    {
        return face.ask(ReleaseQueued{leg, direction, {}}) ? true : false;
    }
    std::string shown(ConnectionId leg, Direction direction) { return shownIn(face, leg, direction); }
    void write(std::string_view bytes) { writeTo(client, bytes); }
    void answer(std::string_view bytes) { writeTo(target.fd, bytes); }
    static void writeTo(const UniqueFd &fd, std::string_view bytes)
    {
        (void)::send(fd.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
    }
    /// Nothing has come: the relay has done all that it would do before the answer to this question.
    bool isQuiet(const UniqueFd &fd)
    {
        (void)face.ask(ListQueued{inner, kIn});
        return !isReadable(fd);
    }

    WorkbenchFace face;
    RawServer target;
    ServiceId service = ServiceId::none;
    UniqueFd client;
    ConnectionId inner = ConnectionId::none; ///< The client's leg.
    ConnectionId outer = ConnectionId::none; ///< The target's.
};

} // namespace

/// Message queues on the legs of a relay.
class RelayQueuesTest : public QObject
{
    Q_OBJECT

private slots:
    void eachQueueOfEachDirection_holdsAndReleases_data();
    void eachQueueOfEachDirection_holdsAndReleases();
    void editedMessage_arrivesEdited();
    void directions_areHeldOnTheirOwn();
    void frameHalfThroughAtTheSwitch_goesOnToItsEnd();
    void frameHalfThroughAtTheSwitch_andTheStreamEnds();
    void backInFlow_bytesPassAsTheyCome();
    void unreadableFraming_isHeldAsItComes();
    void unreadableFraming_ofOneConnection_leavesTheNextAlone();
    void halfClose_waitsBehindWhatIsHeld();
    void targetThatEnds_leavesWhatItSaid();
    void reset_keepsTheQueuesOfBothLegs();
    void targetThatNeverReads_holdsTheClientBack();
    void journal_hasTheOriginalBesideWhatWasSent();
    void repetition_ofARelay_isRefused_ofALegIsQueued();
};

void RelayQueuesTest::eachQueueOfEachDirection_holdsAndReleases_data()
{
    QTest::addColumn<bool>("isInner");
    QTest::addColumn<bool>("isIn");
    QTest::newRow("client to target, receive queue") << true << true;
    QTest::newRow("client to target, send queue") << false << false;
    QTest::newRow("target to client, receive queue") << false << true;
    QTest::newRow("target to client, send queue") << true << false;
}

void RelayQueuesTest::eachQueueOfEachDirection_holdsAndReleases()
{
    QFETCH(bool, isInner);
    QFETCH(bool, isIn);
    Relay relay;
    const ConnectionId leg = isInner ? relay.inner : relay.outer;
    const Direction direction = isIn ? kIn : kOut;
    const bool isForward = isInner == isIn;
    const UniqueFd &from = isForward ? relay.client : relay.target.fd;
    const UniqueFd &to = isForward ? relay.target.fd : relay.client;
    QVERIFY(relay.set(leg, direction, holding()));
    Relay::writeTo(from, "a\nb\n");
    QTRY_COMPARE(relay.shown(leg, direction), std::string("a\n|b\n|"));
    QVERIFY(relay.isQuiet(to));
    QVERIFY(relay.face.ask(StepQueue{leg, direction}));
    QCOMPARE(receiveFrom(to), QByteArray("a\n"));
    QVERIFY(relay.release(leg, direction));

    QCOMPARE(receiveFrom(to), QByteArray("b\n"));
}

void RelayQueuesTest::editedMessage_arrivesEdited()
{
    Relay relay;
    QVERIFY(relay.set(relay.inner, kIn, holding()));
    relay.write("GET /\n");
    QTRY_COMPARE(relay.shown(relay.inner, kIn), std::string("GET /\n|"));
    const QueuedId id = entriesOf(relay.face, relay.inner, kIn)[0].id;
    QVERIFY(relay.face.ask(EditQueued{relay.inner, kIn, id, textOf("GET /other\n")}));
    QVERIFY(relay.release(relay.inner, kIn));

    QCOMPARE(receiveFrom(relay.target.fd), QByteArray("GET /other\n"));
}

void RelayQueuesTest::directions_areHeldOnTheirOwn()
{
    Relay relay;
    QVERIFY(relay.set(relay.inner, kIn, holding()));
    relay.write("held\n");
    QTRY_COMPARE(relay.shown(relay.inner, kIn), std::string("held\n|"));
    relay.answer("free\n");

    QCOMPARE(receiveFrom(relay.client), QByteArray("free\n"));
    QVERIFY(relay.isQuiet(relay.target.fd));
}

void RelayQueuesTest::frameHalfThroughAtTheSwitch_goesOnToItsEnd()
{
    Relay relay;
    relay.write("one\ntw");
    QCOMPARE(receiveFrom(relay.target.fd), QByteArray("one\ntw"));
    QVERIFY(relay.set(relay.inner, kIn, holding()));
    relay.write("o");
    QCOMPARE(receiveFrom(relay.target.fd), QByteArray("o"));
    relay.write("\nthree\nfo");
    QCOMPARE(receiveFrom(relay.target.fd), QByteArray("\n"));
    QTRY_COMPARE(relay.shown(relay.inner, kIn), std::string("three\n|"));
    relay.write("ur\n");
    QTRY_COMPARE(relay.shown(relay.inner, kIn), std::string("three\n|four\n|"));
    QVERIFY(relay.release(relay.inner, kIn));
    QCOMPARE(receiveFrom(relay.target.fd), QByteArray("three\nfour\n"));

    QVERIFY(rowsOf(relay.face).find("in two\n|out two\n|") != std::string::npos);
}

void RelayQueuesTest::frameHalfThroughAtTheSwitch_andTheStreamEnds()
{
    Relay relay;
    relay.write("tw");
    QCOMPARE(receiveFrom(relay.target.fd), QByteArray("tw"));
    QVERIFY(relay.set(relay.inner, kIn, holding()));
    QCOMPARE(::shutdown(relay.client.get(), SHUT_WR), 0);

    QCOMPARE(receiveFrom(relay.target.fd), QByteArray());
}

void RelayQueuesTest::backInFlow_bytesPassAsTheyCome()
{
    Relay relay;
    QVERIFY(relay.set(relay.inner, kIn, holding()));
    relay.write("a\nb");
    QTRY_COMPARE(relay.shown(relay.inner, kIn), std::string("a\n|"));
    QVERIFY(relay.set(relay.inner, kIn, {}));
    QCOMPARE(receiveFrom(relay.target.fd), QByteArray("a\n"));
    relay.write("c\n"); // The message that is half here goes as one.
    QCOMPARE(receiveFrom(relay.target.fd), QByteArray("bc\n"));
    relay.write("half");

    QCOMPARE(receiveFrom(relay.target.fd), QByteArray("half"));
}

void RelayQueuesTest::unreadableFraming_isHeldAsItComes()
{
    Relay relay("netstring");
    QVERIFY(relay.set(relay.inner, kIn, holding()));
    relay.write("3:abc,no netstring");
    QTRY_COMPARE(relay.shown(relay.inner, kIn), std::string("3:abc,|no netstring|"));
    relay.write("more");
    QTRY_COMPARE(relay.shown(relay.inner, kIn), std::string("3:abc,|no netstring|more|"));
    QVERIFY(relay.release(relay.inner, kIn));

    QCOMPARE(receiveFrom(relay.target.fd), QByteArray("3:abc,no netstringmore"));
}

void RelayQueuesTest::unreadableFraming_ofOneConnection_leavesTheNextAlone()
{
    Relay relay("netstring");
    relay.write("no netstring");
    QCOMPARE(receiveFrom(relay.target.fd), QByteArray("no netstring"));
    const UniqueFd second = connectRaw(relay.face.portOf(relay.service));
    Relay::writeTo(second, "3:abc,");

    QTRY_VERIFY(rowsOf(relay.face).ends_with("in 3:abc,|out 3:abc,|"));
}

void RelayQueuesTest::halfClose_waitsBehindWhatIsHeld()
{
    Relay relay;
    QVERIFY(relay.set(relay.inner, kIn, holding()));
    QVERIFY(relay.set(relay.outer, kOut, holding()));
    relay.write("a\nrest");
    QCOMPARE(::shutdown(relay.client.get(), SHUT_WR), 0);
    QTRY_COMPARE(relay.shown(relay.inner, kIn), std::string("a\n|rest|"));
    QVERIFY(relay.release(relay.inner, kIn));
    QTRY_COMPARE(relay.shown(relay.outer, kOut), std::string("a\n|rest|"));
    QVERIFY(relay.isQuiet(relay.target.fd));
    relay.answer("still open\n");
    QCOMPARE(receiveFrom(relay.client), QByteArray("still open\n"));
    QVERIFY(relay.release(relay.outer, kOut));

    QByteArray received = receiveFrom(relay.target.fd);
    while (received.size() < 6)
        received += receiveFrom(relay.target.fd);
    QCOMPARE(received, QByteArray("a\nrest"));
    QCOMPARE(receiveFrom(relay.target.fd), QByteArray());
}

void RelayQueuesTest::targetThatEnds_leavesWhatItSaid()
{
    Relay relay;
    QVERIFY(relay.set(relay.outer, kIn, holding()));
    QCOMPARE(::shutdown(relay.client.get(), SHUT_WR), 0);
    QCOMPARE(receiveFrom(relay.target.fd), QByteArray());
    relay.answer("answer\n");
    QTRY_COMPARE(relay.shown(relay.outer, kIn), std::string("answer\n|"));
    relay.target.fd = UniqueFd();
    QTRY_COMPARE(relay.shown(relay.inner, kOut), std::string("answer\n|"));
    QVERIFY(relay.release(relay.inner, kOut));

    QCOMPARE(receiveFrom(relay.client), QByteArray("answer\n"));
    QCOMPARE(receiveFrom(relay.client), QByteArray());
}

void RelayQueuesTest::reset_keepsTheQueuesOfBothLegs()
{
    Relay relay;
    QVERIFY(relay.set(relay.inner, kIn, holding()));
    QVERIFY(relay.set(relay.inner, kOut, holding()));
    QVERIFY(relay.set(relay.outer, kIn, holding()));
    relay.write("a\n");
    relay.answer("b\n");
    QTRY_COMPARE(relay.shown(relay.inner, kIn), std::string("a\n|"));
    QTRY_COMPARE(relay.shown(relay.outer, kIn), std::string("b\n|"));
    QVERIFY(relay.face.ask(CloseConnection{relay.inner, CloseConnection::How::reset}));

    QTRY_VERIFY(relay.face.connections[relay.inner].keepsQueues);
    QTRY_VERIFY(relay.face.connections[relay.outer].keepsQueues);
    QCOMPARE(relay.shown(relay.inner, kIn), std::string("a\n|"));
    QCOMPARE(relay.shown(relay.outer, kIn), std::string("b\n|"));
}

void RelayQueuesTest::targetThatNeverReads_holdsTheClientBack()
{
    Relay relay;
    QVERIFY(relay.set(relay.outer, kOut, QueueConfig()));
    QVERIFY(relay.face.ask(WatchQueues{relay.outer})); // Messages pass through its queues.
    const int flags = ::fcntl(relay.client.get(), F_GETFL);
    QCOMPARE(::fcntl(relay.client.get(), F_SETFL, flags | O_NONBLOCK), 0);
    const QByteArray piece = QByteArray(1023, 'x').append('\n').repeated(64);
    qint64 offered = 0;
    std::size_t most = 0;
    const bool isStopped = WorkbenchFace::waitFor([&] {
        ssize_t sent = 0;
        while ((sent = ::send(relay.client.get(), piece.constData(), std::size_t(piece.size()), 0)) > 0)
            offered += sent;
        for (const ConnectionState &leg : relay.face.connectionsOf(relay.service))
            most = std::max(most, leg.in.bytes + leg.out.bytes + leg.queuedBytes);
        return relay.face.connections[relay.outer].isPaused && relay.isQuiet(relay.client);
    });

    QVERIFY(isStopped);
    QVERIFY2(offered < (qint64{1} << 30U), "the system's buffers, and what the marks allow");
    QVERIFY2(most < std::size_t{1024} * 1024, std::to_string(most).c_str());
}

void RelayQueuesTest::journal_hasTheOriginalBesideWhatWasSent()
{
    Relay relay;
    QVERIFY(relay.set(relay.outer, kOut, holding()));
    relay.write("a\n");
    QTRY_COMPARE(relay.shown(relay.outer, kOut), std::string("a\n|"));
    const QueuedId id = entriesOf(relay.face, relay.outer, kOut)[0].id;
    QVERIFY(relay.face.ask(EditQueued{relay.outer, kOut, id, textOf("b\n")}));
    QVERIFY(relay.release(relay.outer, kOut));
    QCOMPARE(receiveFrom(relay.target.fd), QByteArray("b\n"));

    QCOMPARE(rowsOf(relay.face), std::string("in a\n|withheld a\n|out b\n|"));
}

void RelayQueuesTest::repetition_ofARelay_isRefused_ofALegIsQueued()
{
    WorkbenchFace face;
    ServiceConfig config = relayTo("tcp:localhost:1");
    config.repeat = {textOf("again"), std::chrono::milliseconds(10), 0};
    const ServiceId id = face.add(config);
    QVERIFY(face.waitForPhase(id, ServicePhase::failed));
    QVERIFY(face.services[id].problem.find("repeat") != std::string::npos);

    Relay relay;
    QVERIFY(relay.set(relay.outer, kOut, holding()));
    QVERIFY(
        relay.face.ask(RepeatMessage{relay.outer, {textOf("again\n"), std::chrono::milliseconds(10), 2}}));
    QTRY_COMPARE(relay.shown(relay.outer, kOut), std::string("again\n|again\n|"));
    QVERIFY(relay.isQuiet(relay.target.fd));
}

} // namespace ropewalk

QTEST_GUILESS_MAIN(ropewalk::RelayQueuesTest)

#include "tst_relay_queues.moc"
