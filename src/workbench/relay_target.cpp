#include "workbench/relay_target.h"

#include "net/endpoint_string.h"

namespace ropewalk {
namespace {

/// Each connection would make the next one, until there are no descriptors left.
bool isItself(const Endpoint &target, const Endpoint &listening)
{
    if (!isNetworkKind(target.kind))
        return target.kind == listening.kind && target.path == listening.path;
    const std::string &own = listening.interfaceAddress;
    const bool isHere =
        target.host == own || target.host == "localhost" ||
        ((target.host == "127.0.0.1" || target.host == "::1") && (own == "0.0.0.0" || own == "::"));
    return isNetworkKind(listening.kind) && isHere && target.port == listening.port;
}

} // namespace

Parsed<Endpoint> parseRelayTarget(std::string_view forward, const Endpoint &listening)
{
    auto target = parseEndpoint(forward, EndpointRole::connect);
    if (!target)
        return target;
    if (const auto supported = isSupported(*target); !supported)
        return supported.error();
    if (isDatagramKind(target->kind) || isDatagramKind(listening.kind))
        return ParseError{"A relay passes streams on; datagrams have none.",
                          "Listen on tcp or unix, and forward to tcp, unix or process.",
                          {0, forward.size()}};
    if (isItself(*target, listening))
        return ParseError{
            "The relay would connect to itself.", "Forward to another port.", {0, forward.size()}};
    return target;
}

} // namespace ropewalk
