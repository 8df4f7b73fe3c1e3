#include "net/stream_fixture.h"

#include <QTest>

#include <algorithm>

using namespace ropewalk;
using namespace ropewalk::testing;

namespace {

/// Writes down what it is told.
class RecordingProducer final : public Producer
{
public:
    std::string calls;
    std::function<void()> onResume;

    void pauseProducing() override { calls += 'p'; }
    void resumeProducing() override
    {
        calls += 'r';
        if (onResume)
            onResume();
    }
    void stopProducing() override { calls += 's'; }
};

class RecordingObserver final : public WriteQueueObserver
{
public:
    std::vector<std::size_t> levels;
    void writeQueueChanged(std::size_t queuedBytes) override { levels.push_back(queuedBytes); }
};

const std::string kMuch(8 * 1024 * 1024, 'm'); // More than any socket buffer takes.

} // namespace

/// Producers and the write queue, on stream sockets of every family.
class TransportFlowTest final : public QObject, private StreamFixture
{
    Q_OBJECT

private slots:
    void initTestCase_data();
    void init();
    void cleanup();

    void slowReader_pausesAndResumesTheProducer();
    void pullProducer_isAskedPieceByPiece();
    void producer_unregistersAfterClose_thenItCloses();
    void producer_ofLostConnection_isStopped();
    void observer_seesTheQueueGrowAndShrink();
    void transport_asProducer_slowsItsPeer();
};

void TransportFlowTest::initTestCase_data()
{
    addVariants();
}

void TransportFlowTest::init()
{
    start();
}

void TransportFlowTest::cleanup()
{
    stop();
}

void TransportFlowTest::slowReader_pausesAndResumesTheProducer()
{
    RecordingProducer producer;
    RawPeer peer = connectedPeer(4096);
    transport().registerProducer(producer, ProducerKind::streaming);
    while (producer.calls.empty())
        transport().write(std::string(16 * 1024, 'x'));
    QVERIFY(transport().queuedBytes() > Transport::kHighWatermark);
    QCOMPARE(producer.calls, std::string("p"));

    QVERIFY(receiveUntil(peer, [&] { return producer.calls == "pr"; }));
    QVERIFY(transport().queuedBytes() <= Transport::kLowWatermark);
    transport().unregisterProducer();
}

void TransportFlowTest::pullProducer_isAskedPieceByPiece()
{
    RecordingProducer producer;
    RawPeer peer = connectedPeer();
    int left = 3;
    producer.onResume = [&] {
        if (left-- > 0)
            transport().write("piece ");
        else
            transport().unregisterProducer();
    };
    transport().registerProducer(producer, ProducerKind::pull);
    QCOMPARE(producer.calls, std::string("r"));

    QVERIFY(pump([&] { return left < 0; }));
    QVERIFY(receiveUntil(peer, [&] { return peer.received() == "piece piece piece "; }));
    QCOMPARE(producer.calls, std::string("rrrr"));
}

void TransportFlowTest::producer_unregistersAfterClose_thenItCloses()
{
    RecordingProducer producer;
    RawPeer peer = connectedPeer();
    transport().registerProducer(producer, ProducerKind::streaming);
    transport().loseConnection();
    settle(*m_reactor);
    QVERIFY(!record().isLost());
    transport().write("the rest");
    transport().unregisterProducer();

    QVERIFY(receiveUntil(peer, [&] { return peer.sawEnd(); }));
    QCOMPARE(peer.received(), std::string("the rest"));
    QCOMPARE(producer.calls, std::string());
}

void TransportFlowTest::producer_ofLostConnection_isStopped()
{
    RecordingProducer producer;
    RawPeer peer = connectedPeer();
    transport().registerProducer(producer, ProducerKind::streaming);
    transport().abortConnection();

    QVERIFY(pump([&] { return record().isLost(); }));
    QCOMPARE(producer.calls, std::string("s"));
}

void TransportFlowTest::observer_seesTheQueueGrowAndShrink()
{
    RecordingObserver observer;
    RawPeer peer = connectedPeer();
    transport().setWriteQueueObserver(&observer);
    transport().write("small");
    QVERIFY(observer.levels.empty());
    transport().write(kMuch);
    QCOMPARE(observer.levels.size(), std::size_t(1));

    QVERIFY(receiveUntil(peer, [&] { return observer.levels.back() == 0; }));
    QVERIFY(std::is_sorted(observer.levels.rbegin(), observer.levels.rend()));
}

void TransportFlowTest::transport_asProducer_slowsItsPeer()
{
    RawPeer source = connectedPeer();
    RawPeer sink = connectedPeer(4096);
    Transport &from = *m_factory->record(0).transport;
    Transport &to = *m_factory->record(1).transport;
    to.registerProducer(from, ProducerKind::streaming);
    m_factory->reactions.onData = [&](Transport &got, std::string_view bytes) {
        if (&got == &from)
            to.write(bytes);
    };
    for (int i = 0; i < 200; ++i) { // Far more than the buffers and the queue hold, if nobody waited.
        source.send(std::string(256 * 1024, 'x'));
        (void)m_reactor->turn(Duration::zero());
    }

    QVERIFY(to.queuedBytes() <= Transport::kHighWatermark + Reactor::kReadBufferSize);
    const std::size_t relayed = m_factory->record(0).received.size();
    QVERIFY(receiveUntil(sink, [&] { return sink.received().size() > relayed; })); // It goes on.
    to.unregisterProducer();
}

QTEST_GUILESS_MAIN(TransportFlowTest)
#include "tst_transport_flow.moc"
