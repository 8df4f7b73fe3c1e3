#include "base/errc.h"
#include "net/connection_limits.h"
#include "net/recording.h"
#include "net/throttling_factory.h"
#include "net/timeout_factory.h"
#include "net/traffic_logging_factory.h"
#include "reactor/clock.h"
#include "support/inert_transport.h"

#include <QTest>

using namespace ropewalk;
using namespace ropewalk::testing;
using namespace std::chrono_literals;

namespace {

/// Keeps what is written and how often reading was paused.
class CountingTransport final : public InertTransport
{
public:
    std::string written;
    int pauses = 0;
    int resumes = 0;

    void write(std::string_view bytes) override { written += bytes; }
    void pauseProducing() override { ++pauses; }
    void resumeProducing() override { ++resumes; }
};

SocketAddress peerAt(const std::string &host)
{
    return *SocketAddress::parse(host, 4000);
}

const Error kDone{Errc::connectionDone, "connection"};

} // namespace

/// The policies as a stack, as the corpus does not have them.
class PoliciesTest : public QObject
{
    Q_OBJECT

private slots:
    void wrapper_passesEverythingBothWays();
    void wrapper_destroyedWithoutLoss_leavesItsFactory();
    void throttling_fastReader_restsUntilTheMeanIsRight();
    void throttling_handlerThatDestroysAnother_goesOn();
    void timeout_silence_closes();
    void limitByPeer_manyFromOneHost_refuses();
    void limitTotal_withOverflow_saysSo();
    void trafficLogging_writesEachPiece();
    void policies_stacked_allApply();
};

void PoliciesTest::wrapper_passesEverythingBothWays()
{
    RecordingServerFactory application;
    application.reactions.onData = [](Transport &transport, std::string_view bytes) {
        transport.write(bytes);
    };
    LimitConnectionsByPeer factory(application);
    CountingTransport transport;
    const auto protocol = factory.buildProtocol(peerAt("127.0.0.1"));
    protocol->makeConnection(transport);
    protocol->dataReceived("hello");
    protocol->readConnectionLost();
    QVERIFY(transport.isClosing());
    protocol->connectionLost(kDone);

    QCOMPARE(transport.written, std::string("hello"));
    QCOMPARE(application.record().calls, (std::vector<std::string>{"made", "readLost", "lost"}));
}

void PoliciesTest::wrapper_destroyedWithoutLoss_leavesItsFactory()
{
    RecordingServerFactory application;
    LimitConnectionsByPeer factory(application);
    CountingTransport transport;
    auto connected = factory.buildProtocol(peerAt("127.0.0.1"));
    auto neverConnected = factory.buildProtocol(peerAt("127.0.0.1"));
    connected->makeConnection(transport);
    QCOMPARE(factory.peers().at("127.0.0.1"), std::size_t{2});
    connected.reset();
    neverConnected.reset();

    QVERIFY(factory.peers().empty());
    QCOMPARE(factory.protocolCount(), std::size_t{0});
}

void PoliciesTest::throttling_fastReader_restsUntilTheMeanIsRight()
{
    Clock clock;
    RecordingServerFactory application;
    ThrottlingFactory factory(application, clock, {.read = 100});
    CountingTransport transport;
    const auto protocol = factory.buildProtocol(peerAt("127.0.0.1"));
    protocol->makeConnection(transport);
    protocol->dataReceived(std::string(150, 'x'));
    clock.advance(1s);
    QCOMPARE(transport.pauses, 1);
    clock.advance(499ms);
    QCOMPARE(transport.resumes, 0);
    clock.advance(1ms);

    QCOMPARE(transport.resumes, 1);
}

void PoliciesTest::throttling_handlerThatDestroysAnother_goesOn()
{
    struct Destroyer final : InertTransport
    {
        std::unique_ptr<Protocol> *victim = nullptr;
        int pauses = 0;
        void pauseProducing() override
        {
            ++pauses;
            victim->reset();
        }
    };
    Clock clock;
    RecordingServerFactory application;
    ThrottlingFactory factory(application, clock, {.read = 1});
    std::array<Destroyer, 3> transports;
    std::array<std::unique_ptr<Protocol>, 3> protocols;
    for (std::size_t i = 0; i < 3; ++i) {
        transports[i].victim = &protocols[1];
        protocols[i] = factory.buildProtocol(peerAt("127.0.0.1"));
        protocols[i]->makeConnection(transports[i]);
    }
    protocols[0]->dataReceived("many");
    clock.advance(1s);

    QCOMPARE(transports[0].pauses, 1);
    QCOMPARE(transports[1].pauses, 0);
    QCOMPARE(transports[2].pauses, 1);
}

void PoliciesTest::timeout_silence_closes()
{
    Clock clock;
    RecordingServerFactory application;
    TimeoutFactory factory(application, clock, 5s);
    CountingTransport transport;
    const auto protocol = factory.buildProtocol(peerAt("127.0.0.1"));
    protocol->makeConnection(transport);
    clock.advance(4s);
    protocol->dataReceived("x");
    clock.advance(4s);
    application.record().transport->write("y");
    clock.advance(4s);
    QVERIFY(!transport.isClosing());
    clock.advance(1s);

    QVERIFY(transport.isClosing());
}

void PoliciesTest::limitByPeer_manyFromOneHost_refuses()
{
    RecordingServerFactory application;
    LimitConnectionsByPeer factory(application, 1);
    const auto first = factory.buildProtocol(peerAt("127.0.0.1"));

    QVERIFY(factory.buildProtocol(peerAt("127.0.0.1")) == nullptr);
    QVERIFY(factory.buildProtocol(peerAt("127.0.0.2")) != nullptr);
}

void PoliciesTest::limitTotal_withOverflow_saysSo()
{
    struct Busy final : Protocol
    {
        void connectionMade() override
        {
            transport().write("busy");
            transport().loseConnection();
        }
        void dataReceived(std::string_view) override {}
    };
    RecordingServerFactory application;
    LimitTotalConnectionsFactory factory(
        application, 1, [](const SocketAddress &) { return std::make_unique<Busy>(); });
    CountingTransport transport;
    const auto first = factory.buildProtocol(peerAt("127.0.0.1"));
    const auto second = factory.buildProtocol(peerAt("127.0.0.1"));
    second->makeConnection(transport);

    QCOMPARE(transport.written, std::string("busy"));
    QCOMPARE(factory.connectionCount(), std::size_t{2});
}

void PoliciesTest::trafficLogging_writesEachPiece()
{
    std::vector<std::string> lines;
    RecordingServerFactory application;
    application.reactions.onData = [](Transport &transport, std::string_view) {
        transport.write("answer");
        transport.loseConnection();
    };
    TrafficLoggingFactory factory(
        application, [&](const std::string &line) { lines.push_back(line); }, 4);
    CountingTransport transport;
    const auto protocol = factory.buildProtocol(peerAt("127.0.0.1"));
    protocol->makeConnection(transport);
    protocol->dataReceived("a\r\n");

    QCOMPARE(lines,
             (std::vector<std::string>{"C 1: *", R"(C 1: a\r\n)", "S 1: answ… 2 more bytes", "S 1: *"}));
}

void PoliciesTest::policies_stacked_allApply()
{
    Clock clock;
    RecordingServerFactory application;
    TimeoutFactory timeouts(application, clock, 5s);
    LimitConnectionsByPeer limits(timeouts, 1);
    CountingTransport transport;
    limits.doStart();
    const auto protocol = limits.buildProtocol(peerAt("127.0.0.1"));
    protocol->makeConnection(transport);

    QCOMPARE(application.started, 1);
    QVERIFY(limits.buildProtocol(peerAt("127.0.0.1")) == nullptr);
    clock.advance(5s);
    QVERIFY(transport.isClosing());
}

QTEST_APPLESS_MAIN(PoliciesTest)

#include "tst_policies.moc"
