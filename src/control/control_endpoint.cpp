#include "control/control_endpoint.h"

#include "net/endpoint_string.h"
#include "net/socket_address.h"

#include <QByteArray>

namespace ropewalk {
namespace {

bool isOnLoopback(const Endpoint &endpoint)
{
    const auto address = SocketAddress::parse(endpoint.interfaceAddress, endpoint.port);
    return address && address->isLoopback();
}

ParseError refuse(std::string message, std::string remedy, std::string_view text)
{
    return {std::move(message), std::move(remedy), {0, text.size()}};
}

Parsed<Endpoint> checkUnix(Endpoint endpoint, std::string_view text)
{
    if (endpoint.path.empty() || endpoint.path.front() == '\0')
        return refuse("An abstract Unix socket has no permissions: everybody could use it.",
                      "Name a file, such as unix:/tmp/ropewalk.sock.",
                      text);
    if (endpoint.mode())
        return refuse(
            "The permissions of a control channel are 0600: only you may use it.", "Leave mode= out.", text);
    endpoint.options["mode"] = "600";
    return endpoint;
}

} // namespace

Parsed<Endpoint> parseControlEndpoint(std::string_view text)
{
    const std::string standard = text == "default" ? defaultControlEndpoint() : std::string();
    if (text == "default" && standard.empty())
        return refuse("There is no default: neither ROPEWALK_CONTROL nor XDG_RUNTIME_DIR is set.",
                      "Name a file, such as unix:/tmp/ropewalk.sock.",
                      text);
    auto endpoint = parseEndpoint(standard.empty() ? text : std::string_view(standard), EndpointRole::listen);
    if (!endpoint)
        return endpoint;
    if (endpoint->kind == EndpointKind::unixStream)
        return checkUnix(std::move(*endpoint), text);
    if (endpoint->kind != EndpointKind::tcp && endpoint->kind != EndpointKind::tcp6)
        return refuse(
            "A control channel is a Unix socket, or TCP on loopback.", "Write unix:PATH or tcp:PORT.", text);
    if (!isOnLoopback(*endpoint))
        return refuse("Other machines could reach " + endpoint->interfaceAddress +
                          ": a control channel listens on loopback only.",
                      "Leave interface= out. From elsewhere, come through ssh -L.",
                      text);
    return endpoint;
}

std::string defaultControlEndpoint()
{
    if (const QByteArray told = qgetenv("ROPEWALK_CONTROL"); !told.isEmpty())
        return told.toStdString();
    const QByteArray runtime = qgetenv("XDG_RUNTIME_DIR");
    return runtime.isEmpty() ? std::string() : "unix:" + runtime.toStdString() + "/ropewalk.sock";
}

} // namespace ropewalk
