#include "base/errc.h"
#include "net/endpoint_string.h"
#include "net/endpoints.h"
#include "net/udp.h"
#include "net/unix_datagram.h"

namespace ropewalk {
namespace {

using Opened = Result<std::unique_ptr<DatagramPort>>;

Error endpointError(std::error_code code, const Endpoint &endpoint, ErrorAct act)
{
    return {code, "open " + shortEndpoint(endpoint), act, endpoint.port};
}

std::string optionOr(const Endpoint &endpoint, std::string_view name, std::string_view otherwise)
{
    return std::string(endpoint.option(name).value_or(otherwise));
}

/// Family none where `text` is no address.
SocketAddress addressOf(const std::string &text)
{
    return SocketAddress::parse(text, 0).value_or(SocketAddress());
}

/// Joins the group of `multicast=`, if any.
Status joinGroups(DatagramPort &port, const Endpoint &endpoint)
{
    const auto group = endpoint.option("multicast");
    if (!group)
        return Unit{};
    return port.joinGroup(addressOf(std::string(*group)), addressOf(endpoint.interfaceAddress));
}

Opened openForGroup(Reactor &reactor, const Endpoint &endpoint, DatagramProtocol &protocol)
{
    const std::string group = optionOr(endpoint, "multicast", "");
    auto port = listenUdp(reactor, {group, endpoint.port, ReuseAddress::yes}, protocol);
    if (!port)
        return port;
    if (const auto status = joinGroups(**port, endpoint); !status)
        return status.error();
    if (const auto interface = addressOf(endpoint.interfaceAddress);
        interface.family() != AddressFamily::none)
        if (const auto status = (*port)->setOutgoingInterface(interface); !status)
            return status.error();
    return port;
}

Opened
openTowards(Reactor &reactor, const Endpoint &endpoint, const SocketAddress &peer, DatagramProtocol &protocol)
{
    const std::string any = peer.family() == AddressFamily::ipv6 ? "::" : "0.0.0.0";
    auto port = listenUdp(reactor, {optionOr(endpoint, "bindAddress", any), 0, ReuseAddress::no}, protocol);
    if (!port)
        return port;
    const bool isBroadcast = endpoint.isOn("broadcast");
    const SocketAddress interface = addressOf(endpoint.interfaceAddress);
    Status status = isBroadcast ? (*port)->setBroadcastAllowed(Switch::on) : Status(Unit{});
    if (status && peer.isMulticast() && interface.family() != AddressFamily::none)
        status = (*port)->setOutgoingInterface(interface);
    if (status)
        status = joinGroups(**port, endpoint);
    if (status && (isBroadcast || peer.isMulticast()))
        (*port)->setDestination(peer);
    else if (status)
        status = (*port)->connect(peer);
    if (!status)
        return status.error();
    return port;
}

Opened openTowardsPath(Reactor &reactor, const Endpoint &endpoint, DatagramProtocol &protocol)
{
    auto port = listenUnixDatagram(reactor, optionOr(endpoint, "bind", ""), endpoint.mode(), protocol);
    if (!port)
        return port;
    if (const auto status = (*port)->connect(SocketAddress::local(endpoint.path)); !status)
        return status.error();
    return port;
}

/// One `connectDatagram()` under way.
struct Opening
{
    Reactor &reactor;
    Endpoint endpoint;
    DatagramProtocol &protocol;
    DatagramOpened onOpened;
    std::shared_ptr<void> lookUp{};
    DelayedCall call{};

    void open(const std::vector<std::string> &hosts)
    {
        const auto peer = hosts.empty() ? std::nullopt : SocketAddress::parse(hosts.front(), endpoint.port);
        if (endpoint.kind == EndpointKind::unixDatagram)
            onOpened(openTowardsPath(reactor, endpoint, protocol));
        else if (endpoint.kind != EndpointKind::udp)
            onOpened(endpointError(
                std::make_error_code(std::errc::operation_not_supported), endpoint, ErrorAct::connect));
        else if (!peer)
            onOpened(endpointError(Errc::hostNotFound, endpoint, ErrorAct::lookUp));
        else
            onOpened(openTowards(reactor, endpoint, *peer, protocol));
    }

    void openSoon(std::vector<std::string> hosts)
    {
        call = reactor.callLater(Duration::zero(), [this, found = std::move(hosts)] { open(found); });
    }
};

} // namespace

Result<std::unique_ptr<DatagramPort>>
listenDatagram(Reactor &reactor, const Endpoint &endpoint, DatagramProtocol &protocol)
{
    if (endpoint.kind == EndpointKind::unixDatagram)
        return listenUnixDatagram(reactor, endpoint.path, endpoint.mode(), protocol);
    if (endpoint.kind != EndpointKind::udp)
        return endpointError(
            std::make_error_code(std::errc::operation_not_supported), endpoint, ErrorAct::listen);
    if (endpoint.option("multicast"))
        return openForGroup(reactor, endpoint, protocol);
    auto port = listenUdp(reactor, {endpoint.interfaceAddress, endpoint.port, ReuseAddress::no}, protocol);
    if (port && endpoint.isOn("broadcast"))
        if (const auto status = (*port)->setBroadcastAllowed(Switch::on); !status)
            return status.error();
    return port;
}

std::shared_ptr<void> connectDatagram(Reactor &reactor,
                                      Resolver &resolver,
                                      const Endpoint &endpoint,
                                      DatagramProtocol &protocol,
                                      DatagramOpened onOpened)
{
    const auto opening = std::make_shared<Opening>(Opening{reactor, endpoint, protocol, std::move(onOpened)});
    if (endpoint.host == "localhost")
        opening->openSoon({"127.0.0.1"});
    else if (endpoint.kind != EndpointKind::udp || SocketAddress::parse(endpoint.host, 0))
        opening->openSoon({endpoint.host});
    else
        opening->lookUp =
            resolver.resolve(endpoint.host, [state = opening.get()](Result<std::vector<std::string>> hosts) {
                if (hosts)
                    state->openSoon(std::move(*hosts));
                else
                    state->onOpened(endpointError(hosts.error().code, state->endpoint, ErrorAct::lookUp));
            });
    return opening;
}

} // namespace ropewalk
