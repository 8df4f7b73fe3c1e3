#pragma once

#include "base/parsed.h"
#include "net/endpoint.h"

#include <span>
#include <string_view>
#include <vector>

namespace ropewalk {

/// What a stretch of an endpoint string is, for its colour and for completing it.
enum class EndpointPartKind { scheme, host, port, path, key, value, separator, error };

struct EndpointPart
{
    EndpointPartKind kind = EndpointPartKind::value;
    TextRange range;

    friend bool operator==(const EndpointPart &, const EndpointPart &) = default;
};

/// The parts of `text` from left to right, without overlap. What parseEndpoint() objects to is `error`.
[[nodiscard]] std::vector<EndpointPart> endpointParts(std::string_view text, EndpointRole role);

/// How an argument's value is written and checked.
enum class EndpointValueKind {
    host,
    port,
    address,
    group,
    count,
    seconds,
    mode,
    toggle,
    path,
    command,
    text
};

/// An argument that a kind of endpoint takes.
struct EndpointArgument
{
    std::string_view name;
    EndpointValueKind kind;
    bool isRequired = false;
};

/// A kind of endpoint in one role, and its arguments. The first `positionalCount` may go without their name.
struct EndpointScheme
{
    std::string_view name;
    EndpointKind kind;
    EndpointRole role;
    std::size_t positionalCount;
    std::span<const EndpointArgument> arguments;
};

/// Every scheme of `role`, in the order to offer them.
[[nodiscard]] std::vector<const EndpointScheme *> endpointSchemes(EndpointRole role);

/// The scheme called `name`, in letters of either case, or null.
[[nodiscard]] const EndpointScheme *findEndpointScheme(std::string_view name, EndpointRole role);

} // namespace ropewalk
