#pragma once

#include "base/parsed.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ropewalk {

/// A word of an endpoint string without its backslashes, and where it stood.
struct EndpointWord
{
    std::string text;
    TextRange range;
};

/// What stands between two colons of an endpoint string: `value` or `name=value`.
struct EndpointField
{
    std::optional<EndpointWord> name;
    EndpointWord value;
};

/// The fields of `body`, a part of `text`. A backslash takes the next character as it is; an IPv6 address may
/// stand in brackets.
/// Errors: a backslash at the end.
[[nodiscard]] Parsed<std::vector<EndpointField>> splitEndpointFields(std::string_view text, TextRange body);

} // namespace ropewalk
