#pragma once

#include "base/parsed.h"

#include <cstdint>
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

/// Whether "[::1]" stands for the address in it, or for five characters of which colons separate.
enum class IpBrackets : std::uint8_t { hold, literal };

/// The fields of `body`, a part of `text`. A backslash takes the next character as it is.
/// Errors: a backslash at the end.
[[nodiscard]] Parsed<std::vector<EndpointField>>
splitEndpointFields(std::string_view text, TextRange body, IpBrackets brackets = IpBrackets::hold);

} // namespace ropewalk
