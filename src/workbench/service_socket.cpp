#include "workbench/service_socket.h"

#include "workbench/datagram_client.h"
#include "workbench/datagram_relay.h"
#include "workbench/datagram_server.h"
#include "workbench/framed_relay.h"
#include "workbench/relay_server.h"
#include "workbench/service.h"
#include "workbench/stream_client.h"
#include "workbench/stream_server.h"

namespace ropewalk {

std::unique_ptr<ServiceSocket> makeServiceSocket(Service &service, const Endpoint &endpoint)
{
    const bool isServer = endpoint.role == EndpointRole::listen;
    const bool isRelay = service.config().isRelay();
    if (isRelay && isDatagramKind(endpoint.kind))
        return std::make_unique<DatagramRelay>(service);
    if (isRelay && isRelayToDatagrams(service.relayTarget()))
        return std::make_unique<FramedRelay>(service);
    if (isDatagramKind(endpoint.kind))
        return isServer ? std::unique_ptr<ServiceSocket>(std::make_unique<DatagramServer>(service))
                        : std::make_unique<DatagramClient>(service);
    if (isRelay)
        return std::make_unique<RelayServer>(service);
    return isServer ? std::unique_ptr<ServiceSocket>(std::make_unique<StreamServer>(service))
                    : std::make_unique<StreamClient>(service);
}

Result<Connection *> ServiceSocket::peerAt(std::string_view address)
{
    return Error{std::make_error_code(std::errc::operation_not_supported), "send to " + std::string(address)};
}

} // namespace ropewalk
