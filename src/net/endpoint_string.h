#pragma once

#include "base/parsed.h"
#include "net/endpoint.h"

#include <string>
#include <string_view>

namespace ropewalk {

using EndpointError = ParseError;

/// Reads an endpoint string: Twisted's grammar (`tcp:8080:interface=127.0.0.1`, `unix:/tmp/s:mode=666`)
/// or what people type (`8080`, `localhost:8080`, `[::1]:80`, `tcp://host:80`, `/tmp/s`). A client's peer may
/// also be a program, Twisted's ProcessEndpoint: `process:bc -q:directory=/tmp`; `shell=yes` has /bin/sh read
/// the command, which is otherwise split as `splitCommandLine()` says.
///
/// `:` separates arguments, `=` a name from its value, a backslash takes the next character as it is;
/// an IPv6 address may stand in brackets instead. Without `interface=` a listener is for this machine only.
/// Errors: every one with its place in `text` and what to type instead.
/// After:  twisted.internet.endpoints, serverFromString and clientFromString.
[[nodiscard]] Parsed<Endpoint> parseEndpoint(std::string_view text, EndpointRole role);

/// The canonical string; parseEndpoint() reads it back as an equal endpoint, less its resource.
[[nodiscard]] std::string formatEndpoint(const Endpoint &endpoint);

/// The shortest name for lists: "tcp:8080", "localhost:80", "unix:/tmp/s".
[[nodiscard]] std::string shortEndpoint(const Endpoint &endpoint);

/// A sentence without full stop: "Listen on TCP port 8080, this machine only (127.0.0.1)".
[[nodiscard]] std::string explainEndpoint(const Endpoint &endpoint);

/// Whether this version can open `endpoint`; the error says in words what it cannot.
[[nodiscard]] Parsed<Unit> isSupported(const Endpoint &endpoint);

/// `value` with a backslash before each `:`, `=` and backslash, to stand in an endpoint string.
[[nodiscard]] std::string quoteEndpointValue(std::string_view value);

} // namespace ropewalk
