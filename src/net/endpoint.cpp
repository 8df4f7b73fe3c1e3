#include "net/endpoint.h"

#include <charconv>

namespace ropewalk {
namespace {

constexpr int kDefaultBacklog = 50;
constexpr std::chrono::milliseconds kDefaultTimeout{30000};

std::optional<unsigned> numberIn(std::optional<std::string_view> text, int base)
{
    unsigned value = 0;
    if (!text || std::from_chars(text->data(), text->data() + text->size(), value, base).ec != std::errc()) {
        return std::nullopt;
    }
    return value;
}

} // namespace

std::optional<std::string_view> Endpoint::option(std::string_view name) const
{
    const auto found = options.find(name);
    return found == options.end() ? std::nullopt : std::optional<std::string_view>(found->second);
}

int Endpoint::backlog() const
{
    return static_cast<int>(numberIn(option("backlog"), 10).value_or(kDefaultBacklog));
}

std::chrono::milliseconds Endpoint::timeout() const
{
    const auto seconds = numberIn(option("timeout"), 10);
    return seconds ? std::chrono::seconds(*seconds) : kDefaultTimeout;
}

std::optional<unsigned> Endpoint::mode() const
{
    return numberIn(option("mode"), 8);
}

bool Endpoint::isOn(std::string_view name) const
{
    return option(name) == "1";
}

bool isNetworkKind(EndpointKind kind)
{
    return kind != EndpointKind::unixStream && kind != EndpointKind::unixDatagram &&
           kind != EndpointKind::process;
}

bool isDatagramKind(EndpointKind kind)
{
    return kind == EndpointKind::udp || kind == EndpointKind::unixDatagram;
}

std::string_view schemeName(EndpointKind kind)
{
    switch (kind) {
    case EndpointKind::tcp: return "tcp";
    case EndpointKind::tcp6: return "tcp6";
    case EndpointKind::udp: return "udp";
    case EndpointKind::unixStream: return "unix";
    case EndpointKind::unixDatagram: return "unixgram";
    case EndpointKind::ssl: return "ssl";
    case EndpointKind::tls: return "tls";
    case EndpointKind::process: return "process";
    }
    return {};
}

} // namespace ropewalk
