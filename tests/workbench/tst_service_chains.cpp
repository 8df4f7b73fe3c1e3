#include "base/errc.h"
#include "workbench/qt_peers.h"
#include "workbench/workbench_face.h"

#include <string>
#include <vector>

using namespace ropewalk;
using namespace std::chrono_literals;

namespace {

using Fate = LinkRecord::Fate;

WorkbenchOptions tracing()
{
    WorkbenchOptions options;
    options.tracesChains = true;
    return options;
}

std::string refusedEndpoint()
{
    const QtServer server; // Gone at once: nobody listens there.
    return server.endpoint();
}

std::vector<std::string> namesOf(const ChainRecord &record)
{
    std::vector<std::string> names;
    for (const LinkRecord &link : record.links)
        names.push_back(link.callback.empty() ? link.errback : link.callback);
    return names;
}

bool isOver(const ChainRecord &record)
{
    return record.endedAt != 0;
}

bool isWaiting(const ChainRecord &record)
{
    return record.phase == ChainPhase::waiting;
}

} // namespace

/// What services do, as chains that one can watch and stop.
class ServiceChainsTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_face = std::make_unique<WorkbenchFace>(tracing()); }
    void cleanup() { m_face.reset(); }

    void connect_isResolveConnectReady();
    void connect_toUnknownHost_givesUp();
    void connect_refused_givesUp();
    void connect_refused_isRecoveredByRetryLater();
    void connect_cancelled_stopsTheService();
    void reconnect_waitsAndConnects();
    void reconnect_held_doesNotConnectUntilReleased();
    void reconnect_waitFiredByHand_connectsAtOnce();
    void reconnect_stopped_endsAsStopped();
    void held_whenItsServiceIsRemoved_isHarmless();
    void listen_isBindListen();
    void listen_portInUse_givesUp();
    void stop_closesAndWaitsForTheLast();
    void stop_cancelled_dropsTheRest();
    void stop_held_goesOnWhenReleased();
    void datagramClient_isOpenedByAChain();

private:
    [[nodiscard]] ServiceId connectTo(const std::string &endpoint, std::chrono::milliseconds retryDelay = 0ms)
    {
        ServiceConfig config;
        config.name = "one";
        config.role = Role::connect;
        config.endpoint = endpoint;
        config.behaviour = "silent";
        config.reconnect.isOn = retryDelay != 0ms;
        config.reconnect.initialDelay = retryDelay;
        return m_face->add(config);
    }
    /// A server whose only client does not read what is on its way to it, so that it cannot end at once.
    [[nodiscard]] ServiceId serveWithFullQueue(QTcpSocket &client)
    {
        const ServiceId id = m_face->serve("silent");
        client.setReadBufferSize(1024);
        client.connectToHost(QHostAddress::LocalHost, m_face->portOf(id));
        (void)WorkbenchFace::waitFor([&] { return m_face->openCount(id) == 1; });
        (void)m_face->ask(SendToAll{id, textOf(std::string(16u << 20, 'x'))});
        return id;
    }
    [[nodiscard]] const ChainRecord &chain(const std::string &purpose) const
    {
        return *m_face->chainCalled(purpose);
    }
    [[nodiscard]] bool comes(const std::string &purpose, bool (*isSo)(const ChainRecord &))
    {
        return m_face->waitForChain(purpose, isSo);
    }

    std::unique_ptr<WorkbenchFace> m_face;
};

void ServiceChainsTest::connect_isResolveConnectReady()
{
    QtServer server;
    const ServiceId id = connectTo(server.endpoint());
    QVERIFY(server.accept() != nullptr);

    QVERIFY(comes("connect one", isOver));
    const ChainRecord record = chain("connect one");
    QCOMPARE(namesOf(record), (std::vector<std::string>{"resolve", "connect", "ready", "give up"}));
    QCOMPARE(record.owner, id);
    QCOMPARE(record.links[0].result.text, std::string("127.0.0.1"));
    QCOMPARE(record.links[1].fate, Fate::returned);
    QCOMPARE(record.links[1].result.text, "127.0.0.1:" + std::to_string(server.serverPort()));
    QVERIFY(record.links[1].took > 0);
    QCOMPARE(record.links[3].fate, Fate::passedThrough);
    QVERIFY(m_face->chains.find(record.links[1].waitedFor)->purpose.starts_with("reach 127.0.0.1:"));
}

void ServiceChainsTest::connect_toUnknownHost_givesUp()
{
    const ServiceId id = connectTo("tcp:host=nobody.invalid:port=80");

    QVERIFY(comes("connect one", isOver));
    QCOMPARE(chain("connect one").links[0].fate, Fate::raised);
    QVERIFY(chain("connect one").links[0].result.text.starts_with("look up nobody.invalid:80: "));
    QVERIFY(m_face->waitForPhase(id, ServicePhase::failed));
    QVERIFY(m_face->chainCalled("look up nobody.invalid") != nullptr);
}

void ServiceChainsTest::connect_refused_givesUp()
{
    const ServiceId id = connectTo(refusedEndpoint());

    QVERIFY(m_face->waitForPhase(id, ServicePhase::failed));
    QVERIFY(comes("connect one", isOver));
    const ChainRecord record = chain("connect one");
    QCOMPARE(record.links[1].fate, Fate::raised);
    QVERIFY(record.links[1].result.text.ends_with("Connection refused"));
    QCOMPARE(record.links[2].fate, Fate::passedThrough);
    QCOMPARE(record.links[3].result.text, std::string("gave up"));
    QCOMPARE(record.phase, ChainPhase::dropped);
}

void ServiceChainsTest::connect_refused_isRecoveredByRetryLater()
{
    const ServiceId id = connectTo(refusedEndpoint(), 1h);

    QVERIFY(m_face->waitForPhase(id, ServicePhase::waiting));
    QVERIFY(comes("connect one", isOver));
    const ChainRecord record = chain("connect one");
    QCOMPARE(record.links[1].fate, Fate::raised);
    QCOMPARE(record.links[3].errback, std::string("retry later"));
    QVERIFY(record.links[3].result.text.starts_with("retries in "));
    QVERIFY(comes("reconnect one", isWaiting));
    QCOMPARE(namesOf(chain("reconnect one")),
             (std::vector<std::string>{"wait", "resolve", "connect", "ready", "retry later"}));
}

void ServiceChainsTest::connect_cancelled_stopsTheService()
{
    const ServiceId id = connectTo(refusedEndpoint(), 1h);
    QVERIFY(comes("reconnect one", isWaiting));

    QVERIFY(m_face->ask(CancelChain{chain("reconnect one").id}));
    QVERIFY(m_face->waitForPhase(id, ServicePhase::stopped));
    QVERIFY(comes("reconnect one", isOver));
    QCOMPARE(chain("reconnect one").links[4].result.text, std::string("cancelled"));
}

void ServiceChainsTest::reconnect_waitsAndConnects()
{
    QtServer server;
    const ServiceId id = connectTo(server.endpoint(), 5ms);
    QTcpSocket *peer = server.accept();
    QVERIFY(peer != nullptr && m_face->waitForPhase(id, ServicePhase::connected));
    peer->close();

    QVERIFY(server.accept() != nullptr);
    QVERIFY(comes("reconnect one", isOver));
    const ChainRecord record = chain("reconnect one");
    QCOMPARE(record.links[0].result.text, std::string("nothing"));
    QVERIFY(record.links[0].took > std::chrono::nanoseconds(4ms).count());
    QCOMPARE(record.links[3].fate, Fate::returned);
}

void ServiceChainsTest::reconnect_held_doesNotConnectUntilReleased()
{
    QtServer server;
    const ServiceId id = connectTo(server.endpoint(), 50ms);
    QTcpSocket *peer = server.accept();
    QVERIFY(peer != nullptr && m_face->waitForPhase(id, ServicePhase::connected));
    peer->close();
    QVERIFY(comes("reconnect one", isWaiting));
    const std::uint64_t reconnect = chain("reconnect one").id;
    QVERIFY(m_face->ask(HoldChain{reconnect}));

    QTRY_COMPARE(m_face->chains.find(reconnect)->phase, ChainPhase::held);
    QVERIFY(m_face->ask(StepChain{reconnect})); // Resolves, and no more.
    QTRY_COMPARE(m_face->chains.find(reconnect)->links[1].fate, Fate::returned);
    QCOMPARE(m_face->services[id].phase, ServicePhase::connecting);
    QVERIFY(!server.hasPendingConnections());
    QVERIFY(m_face->ask(ReleaseChain{reconnect}));
    QVERIFY(server.accept() != nullptr);
    QVERIFY(m_face->waitForPhase(id, ServicePhase::connected));
}

void ServiceChainsTest::reconnect_waitFiredByHand_connectsAtOnce()
{
    QtServer server;
    const ServiceId id = connectTo(server.endpoint(), 1h);
    QTcpSocket *peer = server.accept();
    QVERIFY(peer != nullptr && m_face->waitForPhase(id, ServicePhase::connected));
    peer->close();
    QVERIFY(comes("reconnect one", isWaiting));

    QVERIFY(m_face->ask(FireChain{chain("reconnect one").waitsFor, ""}));
    QVERIFY(server.accept() != nullptr);
    QVERIFY(m_face->waitForPhase(id, ServicePhase::connected));
}

void ServiceChainsTest::reconnect_stopped_endsAsStopped()
{
    const ServiceId id = connectTo(refusedEndpoint(), 1h);
    QVERIFY(comes("reconnect one", isWaiting));

    QVERIFY(m_face->ask(StopService{id}));
    QVERIFY(comes("reconnect one", isOver));
    QCOMPARE(chain("reconnect one").links[4].result.text, std::string("stopped"));
    QCOMPARE(chain("reconnect one").phase, ChainPhase::dropped);
}

void ServiceChainsTest::held_whenItsServiceIsRemoved_isHarmless()
{
    const ServiceId id = connectTo(refusedEndpoint(), 1h);
    QVERIFY(comes("reconnect one", isWaiting));
    const std::uint64_t held = chain("reconnect one").id;
    QVERIFY(m_face->ask(HoldChain{held}));
    QVERIFY(m_face->ask(RemoveService{id}));

    QVERIFY(m_face->ask(ReleaseChain{held}));
    QTRY_VERIFY(m_face->chains.find(held)->endedAt != 0);
    QCOMPARE(m_face->chains.find(held)->links[4].result.text, std::string("gone"));
}

void ServiceChainsTest::listen_isBindListen()
{
    const ServiceId id = m_face->serve("echo");

    QVERIFY(comes("listen tcp:0", isOver));
    const ChainRecord record = chain("listen tcp:0");
    QCOMPARE(record.owner, id);
    QCOMPARE(namesOf(record), (std::vector<std::string>{"bind", "listen", "give up"}));
    QCOMPARE(record.links[0].result.text, "127.0.0.1:" + std::to_string(m_face->portOf(id)));
}

void ServiceChainsTest::listen_portInUse_givesUp()
{
    const QtServer server;
    const std::string endpoint = "tcp:" + std::to_string(server.serverPort());
    ServiceConfig config;
    config.endpoint = endpoint;
    (void)m_face->add(config);

    QVERIFY(comes("listen " + endpoint, isOver));
    QCOMPARE(chain("listen " + endpoint).links[0].fate, Fate::raised);
    QCOMPARE(chain("listen " + endpoint).links[2].fate, Fate::returned);
}

void ServiceChainsTest::stop_closesAndWaitsForTheLast()
{
    const ServiceId id = m_face->serve("echo");
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, m_face->portOf(id));
    QTRY_COMPARE(m_face->openCount(id), std::size_t{1});

    QVERIFY(m_face->ask(StopService{id}));
    QVERIFY(comes("stop tcp:0", isOver));
    const ChainRecord record = chain("stop tcp:0");
    QCOMPARE(
        namesOf(record),
        (std::vector<std::string>{"close socket", "close connections", "timeout", "drop the rest", "gone"}));
    QVERIFY(record.links[1].waitedFor != 0);
    QCOMPARE(record.links[3].fate, Fate::passedThrough);
    QVERIFY(record.timesOutAt > record.madeAt);
    QVERIFY(comes("until tcp:0 has stopped", isOver));
}

void ServiceChainsTest::stop_cancelled_dropsTheRest()
{
    QTcpSocket client;
    const ServiceId id = serveWithFullQueue(client);

    m_face->workbench->post(StopService{id});
    QVERIFY(comes("stop tcp:0", isWaiting));
    QVERIFY(m_face->ask(CancelChain{chain("stop tcp:0").id}));
    QVERIFY(m_face->waitForPhase(id, ServicePhase::stopped));
    QVERIFY(comes("stop tcp:0", isOver));
    QCOMPARE(chain("stop tcp:0").links[3].fate, Fate::returned);
}

void ServiceChainsTest::stop_held_goesOnWhenReleased()
{
    QTcpSocket client;
    const ServiceId id = serveWithFullQueue(client);
    m_face->workbench->post(StopService{id});
    QVERIFY(comes("stop tcp:0", isWaiting));
    const std::uint64_t stop = chain("stop tcp:0").id;

    QVERIFY(m_face->ask(HoldChain{stop}));
    client.abort();
    QTRY_COMPARE(m_face->chains.find(stop)->phase, ChainPhase::held);
    QCOMPARE(m_face->services[id].phase, ServicePhase::stopping);
    QVERIFY(m_face->ask(ReleaseChain{stop}));
    QVERIFY(m_face->waitForPhase(id, ServicePhase::stopped));
}

void ServiceChainsTest::datagramClient_isOpenedByAChain()
{
    ServiceConfig config;
    config.name = "udp one";
    config.role = Role::connect;
    config.endpoint = "udp:127.0.0.1:5300";
    config.behaviour = "silent";
    const ServiceId id = m_face->add(config);

    QVERIFY(m_face->waitForPhase(id, ServicePhase::connected));
    QVERIFY(comes("open udp one", isOver));
    QCOMPARE(namesOf(chain("open udp one")),
             (std::vector<std::string>{"resolve and bind", "ready", "give up"}));
}

QTEST_GUILESS_MAIN(ServiceChainsTest)
#include "tst_service_chains.moc"
