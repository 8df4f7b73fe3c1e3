#pragma once

#include "net/endpoint.h"
#include "ui/models/scope.h"
#include "workbench/engine_update.h"

#include <QString>

#include <cstdint>
#include <deque>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace ropewalk {

/// A service as the person set it up and as it is doing.
struct ServiceEntry
{
    ServiceConfig config;
    ServiceState state;
    ConnectionId latest = ConnectionId::none; ///< The connection that opened last: a client's own.
    std::set<ConnectionId> open;              ///< Those that are not closed, the oldest first.
    std::optional<Endpoint> endpoint;         ///< What the string in force means, if anything.
    std::string relayTarget;                  ///< A relay's, in short; empty for any other.
};

/// Everything the window knows of services and connections, by id, as of the last update.
///
/// Loss: of connections that ended the last `kKeptClosed` are known; older ones lose their names, unless
/// messages are kept of them.
class Directory
{
public:
    static constexpr std::size_t kKeptClosed = 20'000;

    void apply(const EngineUpdate &update);

    /// Time goes on where nothing changes: nanoseconds since 1970.
    void setTime(std::int64_t now) { m_time = now; }

    /// Null if unknown. The pointer stays until the next `apply()`.
    [[nodiscard]] const ServiceEntry *service(ServiceId id) const;
    [[nodiscard]] const ConnectionState *connection(ConnectionId id) const;

    /// In the order in which they were added.
    [[nodiscard]] const std::vector<ServiceId> &services() const { return m_order; }
    /// How many faults are on, of all services.
    [[nodiscard]] int activeFaults() const;
    /// The first service, in the order in which they were added, that has one on; `none` if there is none.
    [[nodiscard]] ServiceId faultyService() const;
    [[nodiscard]] const ReactorState &reactor() const { return m_reactor; }
    [[nodiscard]] std::int64_t time() const { return m_time; }

    /// The connections whose queues want attention: paused, held, or kept after their end.
    [[nodiscard]] const std::set<ConnectionId> &attention() const { return m_attention; }

    [[nodiscard]] bool isClient(ServiceId id) const;

    /// The connection that a message written to `scope` goes to: the one in it, or a client's own.
    /// `none` where there is no such one, or it is closed.
    [[nodiscard]] ConnectionId writableConnection(Scope scope) const;

    /// The service's name, or its endpoint in short if it has none.
    [[nodiscard]] QString nameOf(ServiceId id) const;

    /// Who is at the other end: a client of this workspace by name, anybody else by address.
    [[nodiscard]] QString peerNameOf(ConnectionId id) const;

    /// "⇄ #4" for one leg of a relay; empty for any other connection.
    [[nodiscard]] QString pairOf(ConnectionId id) const;

    /// "#3 alice" for a connection of a server, the client's name for a client's own.
    [[nodiscard]] QString labelOf(ConnectionId id) const;

    /// "echo #3 alice": a connection where nothing else says whose it is.
    [[nodiscard]] QString fullLabelOf(ConnectionId id) const;

    /// The endpoint in short: "tcp:6667"; for a relay where it forwards to, "→ localhost:6379"; for a client
    /// "→ irc" or the address it connects to.
    [[nodiscard]] QString targetOf(ServiceId id) const;

    /// The server of this workspace that a client connects to; `none` if it is elsewhere.
    [[nodiscard]] ServiceId serverOf(ServiceId client) const;

    /// The endpoint string in force: the one that was set, or with the real port where any was asked for.
    [[nodiscard]] std::string endpointOf(ServiceId id) const;

private:
    void applyConfig(const ServiceConfig &config);
    void applyConnection(const ConnectionState &connection);
    void readEndpoint(ServiceEntry &entry);
    void remove(ServiceId id);
    void forgetOldest();

    std::unordered_map<ServiceId, ServiceEntry> m_services;
    std::unordered_map<ConnectionId, ConnectionState> m_connections;
    std::unordered_map<std::string, ServiceId> m_clientByLocal; ///< Local address of a client's socket.
    std::vector<ServiceId> m_order;
    std::deque<ConnectionId> m_closed;
    std::set<ConnectionId> m_attention;
    ReactorState m_reactor;
    std::int64_t m_time = 0;
};

} // namespace ropewalk
