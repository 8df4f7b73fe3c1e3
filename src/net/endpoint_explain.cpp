#include "net/endpoint_string.h"
#include "net/ip_literal.h"

namespace ropewalk {
namespace {

std::string protocolName(EndpointKind kind)
{
    switch (kind) {
    case EndpointKind::tcp: return "TCP";
    case EndpointKind::tcp6: return "TCP (IPv6)";
    case EndpointKind::udp: return "UDP";
    case EndpointKind::ssl:
    case EndpointKind::tls: return "TLS";
    case EndpointKind::unixStream: return "Unix socket";
    case EndpointKind::unixDatagram: return "Unix datagram socket";
    case EndpointKind::process: return "process";
    }
    return {};
}

/// Who can reach a listener that is bound to `address`.
std::string reach(const std::string &address)
{
    if (isLoopbackAddress(address)) {
        return "this machine only (" + address + ")";
    }
    if (isAnyAddress(address)) {
        return "open to every network of this machine (" + address + ")";
    }
    return "open to the network of " + address;
}

std::string explainListener(const Endpoint &endpoint)
{
    const std::string name = protocolName(endpoint.kind);
    if (!isNetworkKind(endpoint.kind)) {
        return "Listen on the " + name + " " + endpoint.path;
    }
    const std::string port =
        endpoint.port == 0 ? "any free " + name + " port" : name + " port " + std::to_string(endpoint.port);
    const auto group = endpoint.option("multicast");
    return "Listen on " + port + ", " + reach(endpoint.interfaceAddress) +
           (group ? ", and join the group " + std::string(*group) : std::string());
}

std::string explainClient(const Endpoint &endpoint)
{
    const std::string name = protocolName(endpoint.kind);
    if (endpoint.kind == EndpointKind::process) {
        const auto directory = endpoint.option("directory");
        std::string text = endpoint.isOn("shell") ? "Start in a shell: " : "Start the program ";
        text += endpoint.command;
        if (directory)
            text.append(", in ").append(*directory);
        return text;
    }
    const std::string verb = isDatagramKind(endpoint.kind) ? "Send to " : "Connect to ";
    if (!isNetworkKind(endpoint.kind)) {
        return verb + "the " + name + " " + endpoint.path;
    }
    std::string text = verb + endpoint.host + ", " + name + " port " + std::to_string(endpoint.port);
    if (const auto address = endpoint.option("bindAddress")) {
        text += ", from " + std::string(*address);
    }
    if (endpoint.isOn("broadcast")) {
        text += ", as a broadcast";
    }
    if (const auto group = endpoint.option("multicast")) {
        text += ", and join the group " + std::string(*group);
    }
    return text;
}

} // namespace

std::string explainEndpoint(const Endpoint &endpoint)
{
    const std::string text =
        endpoint.role == EndpointRole::listen ? explainListener(endpoint) : explainClient(endpoint);
    if (endpoint.resource.empty() || endpoint.resource == "/") {
        return text;
    }
    return text + " (\"" + endpoint.resource + "\" is not sent by itself)";
}

} // namespace ropewalk
