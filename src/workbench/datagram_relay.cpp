#include "workbench/datagram_relay.h"

#include "workbench/message_pair.h"
#include "workbench/service.h"

namespace ropewalk {
namespace {

/// Its peers are legs of pairs, which live as long as what makes them.
PeerTable::Options associations(Service &service)
{
    const auto pairs = std::make_shared<MessagePairs>(service);
    return {.make =
                [pairs](DatagramPeerOwner &owner, DatagramPort &port, const SocketAddress &address) {
                    return pairs->add().makeClient(owner, port, address);
                },
            .idleTime = DatagramRelay::kIdleTime,
            .idleReason = "Silent for a minute"};
}

} // namespace

DatagramRelay::DatagramRelay(Service &service)
    : DatagramServer(service, associations(service))
{}

} // namespace ropewalk
