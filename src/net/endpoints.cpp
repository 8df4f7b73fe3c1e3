#include "net/endpoints.h"

#include "net/command_line.h"
#include "net/endpoint_string.h"
#include "net/process_connector.h"
#include "net/tcp.h"
#include "net/unix_stream.h"

namespace ropewalk {
namespace {

Error notSupported(const Endpoint &endpoint, ErrorAct act)
{
    return {std::make_error_code(std::errc::operation_not_supported),
            "open " + shortEndpoint(endpoint),
            act,
            endpoint.port};
}

Result<std::unique_ptr<Connector>>
makeProgramConnector(Reactor &reactor, const Endpoint &endpoint, ClientFactory &factory)
{
    auto spec =
        processSpecOf(endpoint.command, endpoint.isOn("shell") ? ThroughShell::yes : ThroughShell::no);
    if (!spec)
        return Error{
            std::make_error_code(std::errc::invalid_argument), "start " + endpoint.command, ErrorAct::launch};
    spec->directory = endpoint.option("directory").value_or("");
    return makeProcessConnector(reactor, std::move(*spec), endpoint.command, factory);
}

} // namespace

Result<std::unique_ptr<ListeningPort>>
listen(Reactor &reactor, const Endpoint &endpoint, ServerFactory &factory)
{
    switch (endpoint.kind) {
    case EndpointKind::tcp:
    case EndpointKind::tcp6:
        return listenTcp(reactor, {endpoint.interfaceAddress, endpoint.port, endpoint.backlog()}, factory);
    case EndpointKind::unixStream:
        return listenUnix(reactor, {endpoint.path, endpoint.mode(), endpoint.backlog()}, factory);
    case EndpointKind::udp:
    case EndpointKind::unixDatagram:
    case EndpointKind::ssl:
    case EndpointKind::tls:
    case EndpointKind::process: break;
    }
    return notSupported(endpoint, ErrorAct::listen);
}

Result<std::unique_ptr<Connector>>
connect(Reactor &reactor, Resolver &resolver, const Endpoint &endpoint, ClientFactory &factory)
{
    auto connector = makeConnector(reactor, resolver, endpoint, factory);
    if (connector)
        (*connector)->connect();
    return connector;
}

Result<std::unique_ptr<Connector>>
makeConnector(Reactor &reactor, Resolver &resolver, const Endpoint &endpoint, ClientFactory &factory)
{
    switch (endpoint.kind) {
    case EndpointKind::tcp:
    case EndpointKind::tcp6: {
        const std::string bindAddress(endpoint.option("bindAddress").value_or(""));
        const TcpConnectOptions options{endpoint.host, endpoint.port, endpoint.timeout(), bindAddress};
        return makeTcpConnector(reactor, resolver, options, factory);
    }
    case EndpointKind::process: return makeProgramConnector(reactor, endpoint, factory);
    case EndpointKind::unixStream:
        return makeUnixConnector(reactor, {endpoint.path, endpoint.timeout()}, factory);
    case EndpointKind::udp:
    case EndpointKind::unixDatagram:
    case EndpointKind::ssl:
    case EndpointKind::tls: break;
    }
    return notSupported(endpoint, ErrorAct::connect);
}

} // namespace ropewalk
