#include "net/reconnecting_client_factory.h"
#include "reactor/clock.h"

#include <QTest>

using namespace ropewalk;
using namespace std::chrono_literals;

namespace {

class FakeConnector final : public Connector
{
public:
    State current = State::disconnected;
    int connects = 0;
    int stops = 0;

    [[nodiscard]] State state() const override { return current; }
    void connect() override
    {
        current = State::connecting;
        ++connects;
    }
    void stopConnecting() override
    {
        current = State::disconnected;
        ++stops;
    }
    void disconnect() override { current = State::disconnected; }
    [[nodiscard]] std::string getDestination() const override { return "nowhere"; }
    [[nodiscard]] Transport *transport() const override { return nullptr; }
};

class TellingFactory final : public ReconnectingClientFactory
{
public:
    using ReconnectingClientFactory::ReconnectingClientFactory;

    std::vector<double> delays;

    std::unique_ptr<Protocol> buildProtocol(const SocketAddress &) override { return nullptr; }
    void willRetry(Seconds delay) override { delays.push_back(delay.count()); }
};

ReconnectPolicy steady(double factor)
{
    return {.initialDelay = 1s, .maxDelay = 60s, .factor = factor, .jitter = 0};
}

const Error kRefused{std::make_error_code(std::errc::connection_refused), "connect"};

} // namespace

class ReconnectingClientFactoryTest : public QObject
{
    Q_OBJECT

private slots:
    void backoff_growsAsTwistedsDoes();
    void backoff_jittersEitherWay();
    void backoff_afterReset_beginsAnew();
    void failure_connectsAfterTheDelay();
    void maxRetries_givesUp();
    void stopTrying_endsWhatWaitsAndWhatConnects();
    void stopTrying_duringTheFirstAttempt_stopsIt();
    void retry_withoutConnector_fails();
};

void ReconnectingClientFactoryTest::backoff_growsAsTwistedsDoes()
{
    Backoff backoff(steady(2), 1);

    QCOMPARE(backoff.next(), Seconds(2));
    QCOMPARE(backoff.next(), Seconds(4));
    QCOMPARE(backoff.next(), Seconds(8));
    for (int i = 0; i < 10; ++i)
        (void)backoff.next();
    QCOMPARE(backoff.next(), Seconds(60));
}

void ReconnectingClientFactoryTest::backoff_jittersEitherWay()
{
    ReconnectPolicy policy = steady(1);
    policy.jitter = 0.1;
    Backoff backoff(policy, 1);
    bool isShorter = false;
    bool isLonger = false;
    for (int i = 0; i < 100; ++i) {
        const Seconds delay = backoff.next();
        QVERIFY(delay >= 900ms && delay <= 1100ms);
        isShorter |= delay < 990ms;
        isLonger |= delay > 1010ms;
    }

    QVERIFY(isShorter && isLonger);
}

void ReconnectingClientFactoryTest::backoff_afterReset_beginsAnew()
{
    Backoff backoff(steady(2), 1);
    const Seconds first = backoff.next();
    (void)backoff.next();
    backoff.reset();

    QCOMPARE(backoff.next(), first);
}

void ReconnectingClientFactoryTest::failure_connectsAfterTheDelay()
{
    Clock clock;
    FakeConnector connector;
    TellingFactory factory(clock, steady(2), 1);
    factory.clientConnectionFailed(connector, kRefused);
    clock.advance(1999ms);
    QCOMPARE(connector.connects, 0);
    clock.advance(1ms);

    QCOMPARE(connector.connects, 1);
    QCOMPARE(factory.delays, (std::vector<double>{2}));
}

void ReconnectingClientFactoryTest::maxRetries_givesUp()
{
    Clock clock;
    FakeConnector connector;
    ReconnectPolicy policy = steady(1);
    policy.maxRetries = 2;
    TellingFactory factory(clock, policy, 1);
    for (int i = 0; i < 5; ++i) {
        factory.clientConnectionFailed(connector, kRefused);
        clock.advance(1s);
    }

    QCOMPARE(connector.connects, 2);
}

void ReconnectingClientFactoryTest::stopTrying_endsWhatWaitsAndWhatConnects()
{
    Clock clock;
    FakeConnector connector;
    TellingFactory factory(clock, steady(1), 1);
    factory.clientConnectionLost(connector, kRefused);
    clock.advance(1s);
    QCOMPARE(int(connector.current), int(Connector::State::connecting));
    QVERIFY(factory.retry());
    factory.stopTrying();
    clock.advance(10s);

    QCOMPARE(connector.connects, 1);
    QCOMPARE(connector.stops, 1);
}

void ReconnectingClientFactoryTest::stopTrying_duringTheFirstAttempt_stopsIt()
{
    Clock clock;
    FakeConnector connector;
    TellingFactory factory(clock, steady(1), 1);
    connector.connect();
    factory.startedConnecting(connector);
    factory.stopTrying();

    QCOMPARE(connector.stops, 1);
}

void ReconnectingClientFactoryTest::retry_withoutConnector_fails()
{
    Clock clock;
    TellingFactory factory(clock, steady(1), 1);

    QVERIFY(factory.retry().error().code == std::errc::not_connected);
}

QTEST_APPLESS_MAIN(ReconnectingClientFactoryTest)

#include "tst_reconnecting_client_factory.moc"
