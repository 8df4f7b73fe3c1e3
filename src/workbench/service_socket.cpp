#include "workbench/service_socket.h"

#include "workbench/service.h"
#include "workbench/stream_client.h"
#include "workbench/stream_server.h"

namespace ropewalk {

std::unique_ptr<ServiceSocket> makeServiceSocket(Service &service, const Endpoint &endpoint)
{
    if (endpoint.role == EndpointRole::listen)
        return std::make_unique<StreamServer>(service);
    return std::make_unique<StreamClient>(service);
}

Result<Connection *> ServiceSocket::peerAt(std::string_view address)
{
    return Error{std::make_error_code(std::errc::operation_not_supported), "send to " + std::string(address)};
}

} // namespace ropewalk
