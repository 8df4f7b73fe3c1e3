#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace ropewalk {

enum class EndpointRole { listen, connect };

/// What an endpoint string can name: a kind of socket, or a program to talk to. TLS is `ssl` or `tls`, as in
/// Twisted.
enum class EndpointKind { tcp, tcp6, udp, unixStream, unixDatagram, ssl, tls, process };

/// What an endpoint string says: a place to listen on or to connect to.
///
/// A listener on a network always has an `interfaceAddress`; parseEndpoint() fills in loopback.
/// After: Twisted's endpoint strings (twisted.internet.endpoints), in structure and argument names.
struct Endpoint
{
    EndpointKind kind = EndpointKind::tcp;
    EndpointRole role = EndpointRole::listen;
    std::string host{};             ///< Name or address to connect to; empty for a listener.
    std::uint16_t port = 0;         ///< Zero lets a listener take any free one.
    std::string path{};             ///< Of a Unix socket.
    std::string command{};          ///< Of a process, as `splitCommandLine()` reads it.
    std::string interfaceAddress{}; ///< Bound by a listener, used by a multicast client.
    std::string resource{};         ///< "/path" of a URL that was typed. Explained, not part of the string.

    /// The other arguments by Twisted's names, checked: backlog, timeout, bindAddress, mode, …
    std::map<std::string, std::string, std::less<>> options{};

    /// The argument `name`, or nothing.
    [[nodiscard]] std::optional<std::string_view> option(std::string_view name) const;

    /// How many connections may wait to be accepted. Twisted's default is 50.
    [[nodiscard]] int backlog() const;

    /// How long a connection attempt may take. Twisted's default is 30 s.
    [[nodiscard]] std::chrono::milliseconds timeout() const;

    /// Permissions of a Unix socket's file; nothing where the umask decides.
    [[nodiscard]] std::optional<unsigned> mode() const;

    /// The switch `name` (broadcast, lockfile, …), false where it was not given.
    [[nodiscard]] bool isOn(std::string_view name) const;

    friend bool operator==(const Endpoint &, const Endpoint &) = default;
};

/// Whether `kind` names a port rather than a path.
[[nodiscard]] bool isNetworkKind(EndpointKind kind);

/// Whether `kind` carries messages rather than a stream.
[[nodiscard]] bool isDatagramKind(EndpointKind kind);

/// The word an endpoint string of this kind begins with: "tcp", "unix", …
[[nodiscard]] std::string_view schemeName(EndpointKind kind);

} // namespace ropewalk
