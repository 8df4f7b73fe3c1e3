#include "base/unique_fd.h"
#include "net/fake_resolver.h"
#include "net/pump.h"
#include "workbench/engine.h"
#include "workbench/peer_table.h"
#include "workbench/qt_peers.h"
#include "workbench/stream_peer.h"

#include <malloc.h>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <map>

using namespace ropewalk;
using namespace ropewalk::testing;

namespace {

constexpr int kServerBacklog = 512;

Duration timePassed{}; // On top of the real time.

TimePoint heldTime()
{
    static const TimePoint start = std::chrono::steady_clock::now();
    return start + timePassed;
}

/// An engine without journal, turned by the test itself.
class EngineRig
{
public:
    explicit EngineRig(std::string_view behaviour,
                       const std::string &endpoint = "tcp:0:backlog=" + std::to_string(kServerBacklog))
        : reactor(std::move(*Reactor::create()))
        , engine(std::make_unique<Engine>(*reactor, resolver, nullptr))
    {
        ServiceConfig config;
        config.endpoint = endpoint;
        config.behaviour = behaviour;
        engine->execute(AddService{config})
            .addCallback([this](CommandReply reply) { service = reply.service; })
            .detach();
        const std::string bound = collect().services.at(0).endpoint;
        port = static_cast<std::uint16_t>(std::stoi(bound.substr(bound.find(':') + 1)));
    }

    EngineUpdate collect()
    {
        EngineUpdate update;
        engine->collect(update);
        return update;
    }

    /// What was last told of a service.
    const ServiceState &stateOf(ServiceId id)
    {
        for (const ServiceState &state : collect().services)
            m_states[state.id] = state;
        return m_states[id];
    }

    std::uint32_t openConnections() { return stateOf(service).openConnections; }

    /// The service's configuration with a port of its own.
    [[nodiscard]] ServiceConfig configOn(std::uint16_t fixedPort) const
    {
        ServiceConfig config;
        config.id = service;
        config.endpoint = "tcp:" + std::to_string(fixedPort);
        return config;
    }

    /// Sends a datagram, so that there is a peer.
    void tell(const std::string &address)
    {
        engine->execute(SendDatagram{service, address, textOf("x")}).detach();
    }

    [[nodiscard]] UniqueFd dial() const
    {
        UniqueFd socket(::socket(AF_INET, SOCK_STREAM, 0));
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(socket.get(), reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
            qWarning("connect failed");
        return socket;
    }

    std::unique_ptr<Reactor> reactor;
    FakeResolver resolver;
    std::unique_ptr<Engine> engine;
    ServiceId service = ServiceId::none;
    std::uint16_t port = 0;

private:
    std::map<ServiceId, ServiceState> m_states;
};

void raiseDescriptorLimit()
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace

class EngineLoadTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { raiseDescriptorLimit(); }
    void idleConnection_costsLittleMemory();
    void idleConnections_areOnNoList();
    void manyChanges_comeInSeveralUpdates();
    void thousandConnections_areAllAnswered();
    void slowReader_isNotReadFromAndKeepsMemoryBounded();
    void chatMember_thatReadsNothing_isClosed();
    void silentDatagramPeers_end();
    void datagramPeersAboveTheBound_makeRoom();
    void reconnect_waitsAsLongAsItSays();
};

void EngineLoadTest::idleConnection_costsLittleMemory()
{
    constexpr std::size_t kCount = kServerBacklog - 12;
    EngineRig rig("echo");
    rig.engine->metrics().setOn(
        false);                  // They are of a fixed size, for the service and not for each connection.
    std::vector<UniqueFd> peers; // They wait in the backlog, so that all they need is there before.
    for (std::size_t i = 0; i < kCount; ++i)
        peers.push_back(rig.dial());
    const auto before = ::mallinfo2().uordblks; // Always zero under a sanitizer's allocator.
    std::size_t seen = 0;
    QVERIFY(pumpUntil(*rig.reactor, [&] { return (seen += rig.collect().connections.size()) == kCount; }));

    const auto each = (::mallinfo2().uordblks - before) / kCount;
    QVERIFY2(each <= 512, qPrintable(QString::number(each)));
    QVERIFY(sizeof(StreamPeer) <= 216);
}

void EngineLoadTest::idleConnections_areOnNoList()
{
    EngineRig rig("echo");
    std::vector<UniqueFd> peers;
    for (int i = 0; i < 100; ++i)
        peers.push_back(rig.dial());
    std::size_t seen = 0;
    QVERIFY(pumpUntil(*rig.reactor, [&] { return (seen += rig.collect().connections.size()) == 100; }));

    QCOMPARE(rig.engine->urgency(), Urgency::none);
    QCOMPARE(::send(peers[42].get(), "x", 1, 0), 1);
    EngineUpdate update;
    QVERIFY(pumpUntil(*rig.reactor, [&] {
        update = rig.collect();
        return !update.connections.empty();
    }));
    QCOMPARE(update.connections.size(), std::size_t{1});
    QCOMPARE(update.connections.at(0).traffic.bytesOut, std::uint64_t{1});
    QCOMPARE(update.services.at(0).traffic.bytesOut, std::uint64_t{1});
}

void EngineLoadTest::manyChanges_comeInSeveralUpdates()
{
    constexpr std::size_t kCount = EngineCore::kMaxPerUpdate + 300;
    EngineRig rig("silent");
    for (std::size_t i = 0; i < kCount; ++i) {
        (void)rig.dial(); // And closes.
        if (i % 100 == 99)
            settle(*rig.reactor);
    }
    std::size_t seen = 0;
    QVERIFY(pumpUntil(*rig.reactor, [&] {
        const EngineUpdate update = rig.collect();
        seen += static_cast<std::size_t>(
            std::ranges::count(update.connections, ConnectionPhase::closed, &ConnectionState::phase));
        return update.connections.size() <= EngineCore::kMaxPerUpdate && seen == kCount;
    }));
}

void EngineLoadTest::thousandConnections_areAllAnswered()
{
    constexpr std::size_t kCount = 1'000;
    EngineRig rig("upper");
    std::vector<UniqueFd> peers;
    for (std::size_t i = 0; i < kCount; ++i) {
        peers.push_back(rig.dial());
        QCOMPARE(::send(peers.back().get(), "hello", 5, 0), 5);
        if (i % 100 == 99)
            settle(*rig.reactor);
    }
    std::uint64_t answered = 0;
    QVERIFY(pumpUntil(*rig.reactor, [&] {
        for (const ServiceState &state : rig.collect().services)
            answered = state.traffic.messagesOut;
        return answered == kCount;
    }));

    for (const UniqueFd &peer : peers) {
        std::array<char, 16> answer{};
        QCOMPARE(::recv(peer.get(), answer.data(), answer.size(), MSG_DONTWAIT), 5);
        QCOMPARE(std::string(answer.data()), std::string("HELLO"));
    }
}

void EngineLoadTest::slowReader_isNotReadFromAndKeepsMemoryBounded()
{
    constexpr std::size_t kTotal = 64 * 1024 * 1024;
    EngineRig rig("echo");
    const UniqueFd peer = rig.dial();
    const std::string piece(64 * 1024, 'x');
    std::size_t sent = 0;
    ConnectionState state;
    int stalls = 0; // Nothing goes in any more though the server had its turns.
    while (sent < kTotal && stalls < 50) {
        const auto written = ::send(peer.get(), piece.data(), piece.size(), MSG_DONTWAIT);
        if (written > 0)
            sent += static_cast<std::size_t>(written);
        else
            ++stalls;
        QVERIFY(rig.reactor->turn(Duration::zero()));
        for (const ConnectionState &each : rig.collect().connections)
            state = each;
    }

    QVERIFY(sent < kTotal);
    QVERIFY(state.isPaused);
    QVERIFY2(state.queuedBytes < 1024 * 1024, qPrintable(QString::number(state.queuedBytes)));
    std::size_t received = 0; // Once it reads, everything comes.
    std::string buffer(1024 * 1024, '\0');
    QVERIFY(pumpUntil(*rig.reactor, [&] {
        const auto read = ::recv(peer.get(), buffer.data(), buffer.size(), MSG_DONTWAIT);
        received += read > 0 ? static_cast<std::size_t>(read) : 0;
        (void)rig.reactor->turn(Duration::zero());
        return received == sent;
    }));
    for (const ConnectionState &each : rig.collect().connections)
        state = each;
    QVERIFY(!state.isPaused);
    QCOMPARE(state.queuedBytes, std::size_t{0});
}

void EngineLoadTest::chatMember_thatReadsNothing_isClosed()
{
    EngineRig rig("chat");
    const UniqueFd idle = rig.dial();
    const UniqueFd talker = rig.dial();
    const std::string piece(64 * 1024, 'x');
    std::string reason;
    for (int i = 0; i < 1'000 && reason.empty(); ++i) {
        (void)::send(talker.get(), piece.data(), piece.size(), MSG_DONTWAIT);
        QVERIFY(rig.reactor->turn(Duration::zero()));
        for (const ConnectionState &state : rig.collect().connections)
            if (state.phase == ConnectionPhase::closed)
                reason = state.closeReason;
    }

    QVERIFY2(reason.find("too slowly") != std::string::npos, reason.c_str());
}

void EngineLoadTest::silentDatagramPeers_end()
{
    EngineRig rig("silent", "udp:0");
    rig.reactor->setTimeSource(heldTime);
    rig.tell("127.0.0.1:40001");
    timePassed += PeerTable::kIdleTime - std::chrono::seconds(10);
    rig.tell("127.0.0.1:40002");
    settle(*rig.reactor);
    QCOMPARE(rig.openConnections(), 2U);
    timePassed += PeerTable::kSweepInterval;
    settle(*rig.reactor);

    QCOMPARE(rig.openConnections(), 1U);
    timePassed += PeerTable::kIdleTime;
    settle(*rig.reactor);
    QCOMPARE(rig.openConnections(), 0U);
}

void EngineLoadTest::datagramPeersAboveTheBound_makeRoom()
{
    EngineRig rig("silent", "udp:0");
    for (std::size_t i = 0; i < PeerTable::kMaxPeers + 5; ++i)
        rig.tell("127.0.0.2:" + std::to_string(40'000 + i));
    settle(*rig.reactor);

    QCOMPARE(rig.openConnections(), static_cast<std::uint32_t>(PeerTable::kMaxPeers));
}

void EngineLoadTest::reconnect_waitsAsLongAsItSays()
{
    EngineRig rig("echo"); // Only to find a port that is free once it has stopped.
    rig.reactor->setTimeSource(heldTime);
    rig.engine->execute(StopService{rig.service}).detach();
    settle(*rig.reactor);
    ServiceConfig config;
    config.role = Role::connect;
    config.endpoint = "tcp:127.0.0.1:" + std::to_string(rig.port);
    config.reconnect = {true, std::chrono::seconds(1), std::chrono::seconds(60), 2.0, 0.0};
    rig.engine->execute(AddService{config}).detach();
    const auto phase = [&] { return rig.stateOf(ServiceId{2}).phase; };
    QVERIFY(pumpUntil(*rig.reactor, [&] { return phase() == ServicePhase::waiting; }));
    timePassed += std::chrono::milliseconds(1'999);
    settle(*rig.reactor);
    QCOMPARE(phase(), ServicePhase::waiting);

    rig.engine->execute(ChangeService{rig.configOn(rig.port)}).detach();
    rig.engine->execute(StartService{rig.service}).detach();
    timePassed += std::chrono::milliseconds(1);
    QVERIFY(pumpUntil(*rig.reactor, [&] { return phase() == ServicePhase::connected; }));
}

QTEST_GUILESS_MAIN(EngineLoadTest)
#include "tst_engine_load.moc"
