#pragma once

#include "workbench/relay_pair.h"
#include "workbench/stream_server.h"

#include <memory>
#include <unordered_map>

namespace ropewalk {

/// Listens, and makes a connection to its service's target for each one that comes in.
///
/// The limits and the traffic log of its service are for the clients' legs: all bytes go over these.
class RelayServer final : public StreamServer
{
public:
    using StreamServer::StreamServer;

    /// `pair` is over; it is destroyed at the end of the turn.
    void release(const RelayPair &pair);

private:
    std::unique_ptr<Protocol> buildProtocol(const SocketAddress &peer) override;

    std::unordered_map<const RelayPair *, std::unique_ptr<RelayPair>> m_pairs;
};

} // namespace ropewalk
