#pragma once

#include "reactor/turn_stats.h"
#include "workbench/faults/fault_state.h"
#include "workbench/ids.h"
#include "workbench/queues/queue_news.h"
#include "workbench/service_config.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ropewalk {

class Reactor;

/// Bytes and messages, each way, since the beginning.
struct TrafficCounters
{
    std::uint64_t bytesIn = 0;
    std::uint64_t bytesOut = 0;
    std::uint64_t messagesIn = 0;
    std::uint64_t messagesOut = 0;
};

/// What was set on a connection's socket; all off when it opens.
struct TcpOptions
{
    bool noDelay = false;
    bool keepAlive = false;
};

enum class ConnectionPhase : std::uint8_t { open, closing, closed };

/// What the window knows of one connection, or of one datagram peer.
struct ConnectionState
{
    ConnectionId id = ConnectionId::none;
    ServiceId service = ServiceId::none;
    ConnectionId pair = ConnectionId::none; ///< The other leg of a relay, once there is, or was, one.
    std::uint32_t number = 0;               ///< Counted from 1 within its service: "#3".
    ConnectionPhase phase = ConnectionPhase::open;
    bool isPaused = false;   ///< Its producer waits for the send queue to drain.
    std::string peer;        ///< Told once, with the first state of a connection; empty in later ones.
    std::string local;       ///< Likewise.
    std::string closeReason; ///< For people; empty while open.
    TcpOptions tcp;
    TrafficCounters traffic;
    std::size_t queuedBytes = 0; ///< Not yet taken by the kernel; with the messages of the send queue.
    QueueState in;               ///< Its receive queue.
    QueueState out;              ///< Its send queue.
    FaultsState faults;
    /// It is over, but messages waited in its queues: they are kept until `ForgetQueues`, which is told by
    /// one more state.
    bool keepsQueues = false;
    std::int64_t openedAt = 0; ///< Nanoseconds since the Unix epoch, as in the journal.
    std::int64_t closedAt = 0; ///< 0 while open.

    /// Becomes `newer`, and keeps what is told once.
    void advanceTo(ConnectionState newer)
    {
        if (newer.peer.empty())
            newer.peer = std::move(peer);
        if (newer.local.empty())
            newer.local = std::move(local);
        *this = std::move(newer);
    }
};

enum class ServicePhase : std::uint8_t {
    stopped,
    starting, ///< Looking a name up.
    listening,
    connecting,
    connected,
    waiting, ///< For the next attempt to connect, at `retryAt`.
    stopping,
    failed,
};

/// What the window knows of one service.
struct ServiceState
{
    ServiceId id = ServiceId::none;
    ServicePhase phase = ServicePhase::stopped;
    std::string endpoint;               ///< With the real port once it listens.
    std::vector<std::string> reachable; ///< Addresses other machines reach it at; empty: this one only.
    std::string problem;                ///< What went wrong, in words; empty if nothing did.
    std::string remedy;                 ///< What to do about it.
    std::int64_t phaseSince = 0;        ///< Nanoseconds since the Unix epoch.
    std::int64_t retryAt = 0;           ///< Likewise; 0 unless waiting.
    std::uint32_t openConnections = 0;
    TrafficCounters traffic; ///< Of all its connections, those that ended included.
    std::size_t queuedBytes = 0;
    FaultsState faults;
    std::vector<std::uint64_t> ruleHits; ///< How often each of its rules was hit, in their order.
};

/// The reactor's health.
struct ReactorState
{
    std::string poller;
    std::size_t descriptors = 0;
    std::size_t timers = 0;
    TurnStats::Snapshot turns;
};

[[nodiscard]] ReactorState reactorStateOf(const Reactor &reactor);

/// What changed in the engine since the update before. Plain values: the reader's to keep.
struct EngineUpdate
{
    std::vector<ServiceConfig> configs; ///< Added or changed.
    std::vector<ServiceId> removedServices;
    std::vector<ServiceState> services;                          ///< Added or changed.
    std::vector<ConnectionState> connections;                    ///< Opened, changed or closed.
    std::optional<std::map<std::string, std::string>> variables; ///< Where they were replaced.
    ReactorState reactor;
    std::int64_t time = 0; ///< When it was taken.
};

} // namespace ropewalk
