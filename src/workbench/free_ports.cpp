#include "workbench/free_ports.h"

#include "net/endpoint_string.h"
#include "net/socket.h"

#include <map>
#include <optional>

namespace ropewalk {
namespace {

/// The port that a socket of `endpoint`'s kind gets when it asks for its own; nothing if that is refused.
std::optional<std::uint16_t> tryPort(const Endpoint &endpoint, std::uint16_t port)
{
    const auto address = SocketAddress::parse(endpoint.interfaceAddress, port);
    if (!address)
        return {};
    const bool isDatagram = isDatagramKind(endpoint.kind);
    auto socket = openSocket(address->family(), isDatagram ? SocketType::datagram : SocketType::stream);
    if (!socket)
        return {};
    // As the server will: old connections of a program that ended do not hold the port, a listener does.
    if (!isDatagram && !setReuseAddress(*socket))
        return {};
    if (!bindSocket(*socket, *address) || (!isDatagram && !listenOn(*socket, 1)))
        return {};
    return localAddressOf(*socket).port();
}

/// Old port to new one, of the servers that had to move.
using Moves = std::map<std::pair<bool, std::uint16_t>, std::uint16_t>;

void moveServer(ServiceConfig &config, const std::set<std::uint16_t> &ours, Moves &moves)
{
    auto endpoint = parseEndpoint(config.endpoint, config.role);
    if (!endpoint || !isNetworkKind(endpoint->kind) || endpoint->port == 0 || ours.contains(endpoint->port) ||
        tryPort(*endpoint, endpoint->port))
        return;
    const auto free = tryPort(*endpoint, 0);
    if (!free)
        return;
    moves[{isDatagramKind(endpoint->kind), endpoint->port}] = *free;
    endpoint->port = *free;
    config.endpoint = formatEndpoint(*endpoint);
}

/// `text` is an endpoint to connect to: a client's, or a relay's target.
void followServer(std::string &text, const Moves &moves)
{
    auto endpoint = parseEndpoint(text, EndpointRole::connect);
    if (!endpoint)
        return;
    const auto move = moves.find({isDatagramKind(endpoint->kind), endpoint->port});
    if (move == moves.end())
        return;
    endpoint->port = move->second;
    text = formatEndpoint(*endpoint);
}

} // namespace

void moveOffTakenPorts(std::vector<ServiceConfig> &services, const std::set<std::uint16_t> &ours)
{
    Moves moves;
    for (ServiceConfig &config : services) {
        if (config.role == Role::listen)
            moveServer(config, ours, moves);
    }
    for (ServiceConfig &config : services) {
        if (config.role == Role::connect)
            followServer(config.endpoint, moves);
        else if (config.isRelay())
            followServer(config.forward, moves);
    }
}

} // namespace ropewalk
