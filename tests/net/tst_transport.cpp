#include "base/errc.h"
#include "net/stream_fixture.h"

#include <QTest>

#include <array>

using namespace ropewalk;
using namespace ropewalk::testing;

namespace {

using Calls = std::vector<std::string>;

const std::string kMuch(8 * 1024 * 1024, 'm'); // More than any socket buffer takes.

} // namespace

/// One contract for stream sockets of every family, against peers of plain system calls.
class TransportTest final : public QObject, private StreamFixture
{
    Q_OBJECT

private slots:
    void initTestCase_data();
    void init();
    void cleanup();

    void dataReceived_bringsWhatWasSent();
    void dataReceived_onePieceATurn_isFairToOthers();
    void write_small_goesOutAtOnce();
    void write_moreThanTheSystemTakes_isQueuedAndArrivesWhole();
    void writeSequence_arrivesInOrder();
    void writeSequence_ofManyPieces_arrivesWhole();
    void write_afterClose_isIgnored();
    void write_toPeerThatWentAway_tellsLater();
    void loseConnection_withQueue_flushesFirst();
    void loseConnection_withoutQueue_isToldLater();
    void loseConnection_inConnectionMade_closes();
    void loseConnection_withUnreadInput_losesNoOutput();
    void abortConnection_throwsTheQueueAway();
    void abortConnection_insideDataReceived_isToldOnce();
    void peer_closes_isCleanEnd();
    void peer_resets_isConnectionReset();
    void peer_halfCloses_mayStillBeAnswered();
    void loseWriteConnection_letsThePeerSpeak();
    void bothHalvesClosed_isTheEnd();
    void pauseProducing_insideDataReceived_holdsTheRest();
    void connectionLost_mayDestroyThePort();
    void options_areTaken();
};

void TransportTest::initTestCase_data()
{
    addVariants();
}

void TransportTest::init()
{
    start();
}

void TransportTest::cleanup()
{
    stop();
}

void TransportTest::dataReceived_bringsWhatWasSent()
{
    RawPeer peer = connectedPeer();
    peer.send("hello");

    QVERIFY(pump([&] { return record().received == "hello"; }));
}

void TransportTest::dataReceived_onePieceATurn_isFairToOthers()
{
    std::vector<std::size_t> sizes;
    m_factory->reactions.onData = [&](Transport &, std::string_view bytes) { sizes.push_back(bytes.size()); };
    RawPeer peer = connectedPeer();
    peer.send(std::string(100, 'a'));
    QVERIFY(pump([&] { return !sizes.empty(); }));
    peer.send(std::string(64 * 1024, 'b'));
    (void)m_reactor->turn(std::chrono::seconds(5));

    QCOMPARE(sizes.size(), std::size_t(2)); // One turn, one receive.
}

void TransportTest::write_small_goesOutAtOnce()
{
    RawPeer peer = connectedPeer();
    transport().write("now");
    QCOMPARE(transport().queuedBytes(), std::size_t(0));
    peer.receive(); // Before any further turn.

    QCOMPARE(peer.received(), std::string("now"));
}

void TransportTest::write_moreThanTheSystemTakes_isQueuedAndArrivesWhole()
{
    RawPeer peer = connectedPeer();
    transport().write(kMuch);
    QVERIFY(transport().queuedBytes() > 0);
    transport().write("end");

    QVERIFY(receiveUntil(peer, [&] { return peer.received().size() == kMuch.size() + 3; }));
    QVERIFY(peer.received() == kMuch + "end");
    QVERIFY(pump([&] { return transport().queuedBytes() == 0; }));
}

void TransportTest::writeSequence_arrivesInOrder()
{
    RawPeer peer = connectedPeer();
    const std::array<std::string_view, 4> pieces{"one ", "", "two ", "three"};
    transport().writeSequence(pieces);
    peer.receive();

    QCOMPARE(peer.received(), std::string("one two three"));
}

void TransportTest::writeSequence_ofManyPieces_arrivesWhole()
{
    RawPeer peer = connectedPeer();
    const std::string piece(10'000, 'p');
    const std::vector<std::string_view> pieces(500, piece);
    transport().writeSequence(pieces);

    QVERIFY(receiveUntil(peer, [&] { return peer.received().size() == 500 * piece.size(); }));
}

void TransportTest::write_afterClose_isIgnored()
{
    RawPeer peer = connectedPeer();
    transport().loseConnection();
    transport().write("late");

    QVERIFY(receiveUntil(peer, [&] { return peer.sawEnd(); }));
    QCOMPARE(peer.received(), std::string());
}

void TransportTest::write_toPeerThatWentAway_tellsLater()
{
    RawPeer peer = connectedPeer();
    peer.reset();
    transport().write("first");
    transport().write("second"); // Refused by now, if the first was not.
    QVERIFY(!record().isLost());

    QVERIFY(pump([&] { return record().isLost(); }));
    const auto code = record().reason->code;
    QVERIFY(code == std::errc::connection_reset || code == std::errc::broken_pipe);
}

void TransportTest::loseConnection_withQueue_flushesFirst()
{
    RawPeer peer = connectedPeer();
    transport().write(kMuch);
    transport().loseConnection();
    QVERIFY(!transport().isConnected());

    QVERIFY(receiveUntil(peer, [&] { return peer.sawEnd(); }));
    QVERIFY(peer.received() == kMuch);
    QVERIFY(pump([&] { return record().isLost(); }));
    QVERIFY(record().reason->code == Errc::connectionDone);
}

void TransportTest::loseConnection_withoutQueue_isToldLater()
{
    RawPeer peer = connectedPeer();
    transport().loseConnection();
    QVERIFY(!record().isLost());

    QVERIFY(pump([&] { return record().isLost(); }));
    QCOMPARE(record().calls, (Calls{"made", "lost"}));
    QCOMPARE(m_port->connectionCount(), std::size_t(0));
}

void TransportTest::loseConnection_inConnectionMade_closes()
{
    m_factory->reactions.onMade = [](Transport &made) {
        made.write("greeting");
        made.loseConnection();
    };
    RawPeer peer = connectedPeer();

    QVERIFY(receiveUntil(peer, [&] { return peer.sawEnd(); }));
    QCOMPARE(peer.received(), std::string("greeting"));
}

void TransportTest::loseConnection_withUnreadInput_losesNoOutput()
{
    RawPeer peer = connectedPeer();
    transport().pauseProducing();
    peer.send("nobody reads this");
    transport().write("answer");
    transport().loseConnection();
    QVERIFY(pump([&] { return record().isLost(); }));
    peer.receive();
    peer.receive();

    QCOMPARE(peer.received(), std::string("answer"));
    QCOMPARE(peer.error(), 0); // A clean end, no reset.
    QVERIFY(peer.sawEnd());
}

void TransportTest::abortConnection_throwsTheQueueAway()
{
    RawPeer peer = connectedPeer();
    transport().write(kMuch);
    transport().abortConnection();
    QVERIFY(!record().isLost());

    QVERIFY(pump([&] { return record().isLost(); }));
    QVERIFY(record().reason->code == Errc::connectionAborted);
    QVERIFY(receiveUntil(peer, [&] { return peer.sawEnd() || peer.error() != 0; }));
    QVERIFY(peer.received().size() < kMuch.size());
    QVERIFY(!isTcp() || peer.error() == ECONNRESET);
}

void TransportTest::abortConnection_insideDataReceived_isToldOnce()
{
    m_factory->reactions.onData = [](Transport &got, std::string_view) {
        got.abortConnection();
        got.abortConnection();
        got.loseConnection();
    };
    RawPeer peer = connectedPeer();
    peer.send("x");

    QVERIFY(pump([&] { return record().isLost(); }));
    settle(*m_reactor);
    QCOMPARE(record().calls, (Calls{"made", "lost"}));
}

void TransportTest::peer_closes_isCleanEnd()
{
    RawPeer peer = connectedPeer();
    peer.close();

    QVERIFY(pump([&] { return record().isLost(); }));
    QCOMPARE(record().calls, (Calls{"made", "readLost", "lost"}));
    QVERIFY(record().reason->code == Errc::connectionDone);
}

void TransportTest::peer_resets_isConnectionReset()
{
    RawPeer peer = connectedPeer();
    if (!isTcp()) // A Unix socket resets when its peer leaves input unread.
        transport().write("unread");
    peer.reset();

    QVERIFY(pump([&] { return record().isLost(); }));
    QVERIFY(record().reason->code == std::errc::connection_reset);
    QCOMPARE(record().calls.back(), std::string("lost"));
}

void TransportTest::peer_halfCloses_mayStillBeAnswered()
{
    m_factory->reactions.onReadLost = [](Transport &open) {
        open.write("answer");
        open.loseConnection();
    };
    RawPeer peer = connectedPeer();
    peer.send("question");
    peer.finishSending();

    QVERIFY(receiveUntil(peer, [&] { return peer.sawEnd(); }));
    QCOMPARE(peer.received(), std::string("answer"));
    QCOMPARE(record().received, std::string("question"));
}

void TransportTest::loseWriteConnection_letsThePeerSpeak()
{
    RawPeer peer = connectedPeer();
    transport().write(kMuch);
    transport().loseWriteConnection();
    transport().write("too late");
    QVERIFY(receiveUntil(peer, [&] { return peer.sawEnd(); }));
    QVERIFY(peer.received() == kMuch);
    peer.send("still here");

    QVERIFY(pump([&] { return record().received == "still here"; }));
    QCOMPARE(record().calls, (Calls{"made", "writeLost"}));
}

void TransportTest::bothHalvesClosed_isTheEnd()
{
    m_factory->reactions.onReadLost = [](Transport &open) { open.loseWriteConnection(); };
    RawPeer peer = connectedPeer();
    peer.finishSending();

    QVERIFY(pump([&] { return record().isLost(); }));
    QCOMPARE(record().calls, (Calls{"made", "readLost", "writeLost", "lost"}));
    QVERIFY(record().reason->code == Errc::connectionDone);
}

void TransportTest::pauseProducing_insideDataReceived_holdsTheRest()
{
    m_factory->reactions.onData = [](Transport &got, std::string_view) { got.pauseProducing(); };
    RawPeer peer = connectedPeer();
    peer.send("first");
    QVERIFY(pump([&] { return record().received == "first"; }));
    peer.send("second");
    settle(*m_reactor);
    QCOMPARE(record().received, std::string("first"));
    transport().resumeProducing();

    QVERIFY(pump([&] { return record().received == "firstsecond"; }));
}

void TransportTest::connectionLost_mayDestroyThePort()
{
    m_factory->reactions.onLost = [&] { m_port.reset(); };
    RawPeer peer = connectedPeer();
    RawPeer other = connectedPeer();
    m_factory->record(0).transport->loseConnection();

    QVERIFY(receiveUntil(other, [&] { return other.sawEnd(); }));
    QVERIFY(m_factory->record(0).isLost());
    QVERIFY(!m_factory->record(1).isLost());
}

void TransportTest::options_areTaken()
{
    RawPeer peer = connectedPeer();

    QVERIFY(transport().setTcpNoDelay(Switch::on));
    QVERIFY(transport().setTcpKeepAlive(Switch::on));
    QVERIFY(transport().getHost() == m_port->getHost());
}

QTEST_GUILESS_MAIN(TransportTest)
#include "tst_transport.moc"
