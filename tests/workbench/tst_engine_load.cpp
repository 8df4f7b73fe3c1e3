#include "base/unique_fd.h"
#include "net/fake_resolver.h"
#include "net/pump.h"
#include "workbench/engine.h"
#include "workbench/qt_peers.h"
#include "workbench/stream_peer.h"

#include <malloc.h>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>

using namespace ropewalk;
using namespace ropewalk::testing;

namespace {

constexpr int kServerBacklog = 512;

/// An engine without journal, turned by the test itself.
class EngineRig
{
public:
    explicit EngineRig(std::string_view behaviour)
        : reactor(std::move(*Reactor::create()))
        , engine(std::make_unique<Engine>(*reactor, resolver, nullptr))
    {
        ServiceConfig config;
        config.endpoint = "tcp:0:backlog=" + std::to_string(kServerBacklog);
        config.behaviour = behaviour;
        engine->execute(AddService{config})
            .addCallback([this](CommandReply reply) { service = reply.service; })
            .detach();
        EngineUpdate update = collect();
        const std::string &endpoint = update.services.at(0).endpoint;
        port = static_cast<std::uint16_t>(std::stoi(endpoint.substr(endpoint.find(':') + 1)));
    }

    EngineUpdate collect()
    {
        EngineUpdate update;
        engine->collect(update);
        return update;
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
};

void EngineLoadTest::idleConnection_costsLittleMemory()
{
    constexpr std::size_t kCount = kServerBacklog - 12;
    EngineRig rig("echo");
    std::vector<UniqueFd> peers; // They wait in the backlog, so that all they need is there before.
    for (std::size_t i = 0; i < kCount; ++i)
        peers.push_back(rig.dial());
    const auto before = ::mallinfo2().uordblks; // Always zero under a sanitizer's allocator.
    std::size_t seen = 0;
    QVERIFY(pumpUntil(*rig.reactor, [&] { return (seen += rig.collect().connections.size()) == kCount; }));

    const auto each = (::mallinfo2().uordblks - before) / kCount;
    QVERIFY2(each <= 512, qPrintable(QString::number(each)));
    QVERIFY(sizeof(StreamPeer) <= 200);
}

void EngineLoadTest::idleConnections_areOnNoList()
{
    EngineRig rig("echo");
    std::vector<UniqueFd> peers;
    for (int i = 0; i < 100; ++i)
        peers.push_back(rig.dial());
    std::size_t seen = 0;
    QVERIFY(pumpUntil(*rig.reactor, [&] { return (seen += rig.collect().connections.size()) == 100; }));

    QVERIFY(!rig.engine->hasChanges());
    QCOMPARE(::send(peers[42].get(), "x", 1, 0), 1);
    QVERIFY(pumpUntil(*rig.reactor, [&] { return rig.engine->hasChanges(); }));
    const EngineUpdate update = rig.collect();
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

QTEST_GUILESS_MAIN(EngineLoadTest)
#include "tst_engine_load.moc"
