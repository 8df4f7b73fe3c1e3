#include "lab/lab_address.h"

#include "net/socket_address.h"
#include "net/tcp.h"
#include "net/unix_stream.h"

#include <charconv>

namespace ropewalk {

std::string LabAddress::toString() const
{
    return transport == LabTransport::tcp ? "tcp:" + std::to_string(port) : "unix:" + path;
}

std::optional<LabAddress> LabAddress::of(std::string_view text)
{
    const std::size_t colon = text.find(':');
    const auto transport = labTransportOf(text.substr(0, colon));
    if (colon == std::string_view::npos || !transport)
        return std::nullopt;
    const std::string_view where = text.substr(colon + 1);
    if (*transport == LabTransport::unixStream)
        return LabAddress{*transport, 0, std::string(where)};
    std::uint16_t port = 0;
    const auto [stop, code] = std::from_chars(where.data(), where.data() + where.size(), port);
    const bool isNumber = code == std::errc() && stop == where.data() + where.size();
    return isNumber ? std::optional(LabAddress{*transport, port, {}}) : std::nullopt;
}

Result<std::unique_ptr<ListeningPort>>
listenAt(Reactor &reactor, const LabAddress &address, int backlog, ServerFactory &factory)
{
    if (address.transport == LabTransport::tcp)
        return listenTcp(reactor, {.port = address.port, .backlog = backlog}, factory);
    return listenUnix(reactor, {.path = address.path, .backlog = backlog}, factory);
}

LabAddress addressOf(const ListeningPort &port, const LabAddress &asked)
{
    LabAddress address = asked;
    if (asked.transport == LabTransport::tcp)
        address.port = port.getHost().port();
    return address;
}

std::unique_ptr<Connector>
connectTo(Reactor &reactor, Resolver &resolver, const LabAddress &address, ClientFactory &factory)
{
    if (address.transport == LabTransport::tcp)
        return connectTcp(reactor, resolver, {.host = "127.0.0.1", .port = address.port}, factory);
    return connectUnix(reactor, {.path = address.path}, factory);
}

} // namespace ropewalk
