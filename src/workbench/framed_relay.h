#pragma once

#include "workbench/message_pair.h"
#include "workbench/stream_server.h"

namespace ropewalk {

/// Listens for streams, and sends each frame that comes in to its service's target as a datagram, from a
/// socket of each client's own.
class FramedRelay final : public StreamServer
{
public:
    explicit FramedRelay(Service &service)
        : StreamServer(service)
        , m_pairs(service)
    {}

private:
    std::unique_ptr<Protocol> buildProtocol(const SocketAddress &) override
    {
        return m_pairs.add().makeClient();
    }

    MessagePairs m_pairs;
};

} // namespace ropewalk
