#pragma once

#include "base/result.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace ropewalk {

/// Why Twisted would not take an endpoint description.
enum class DescriptionFault : std::uint8_t {
    value,            ///< An unknown type, or a number that is none: ValueError.
    arguments,        ///< One is missing, unknown, or there are too many: TypeError.
    unfinishedEscape, ///< It ends in a single backslash: RuntimeError.
};

/// The arguments of a description: `tcp`, `80` and `interface` = `::` of "tcp:80:interface=\:\:".
struct DescriptionArguments
{
    std::vector<std::string> positional;
    std::map<std::string, std::string, std::less<>> keywords;
};

/// An endpoint as Twisted understands its description: a type and the values that its constructor gets.
///
/// This is the reading to the letter, without what parseEndpoint() adds for people: loopback, names in
/// either case, ports that are in range.
struct DescribedEndpoint
{
    using Inner = std::shared_ptr<const DescribedEndpoint>;
    using Value = std::variant<std::monostate, bool, std::int64_t, std::string, Inner>; ///< First: None.

    std::string type;
    std::map<std::string, Value, std::less<>> values;
};

/// Errors: unfinishedEscape.
/// After:  twisted.internet.endpoints._parse.
[[nodiscard]] Result<DescriptionArguments, DescriptionFault> splitDescription(std::string_view description);

/// `argument` with a backslash before each `:` and backslash.
/// After: twisted.internet.endpoints.quoteStringArgument.
[[nodiscard]] std::string quoteStringArgument(std::string_view argument);

/// The types tcp, tcp6, unix, ssl, stdio and haproxy.
/// After: twisted.internet.endpoints.serverFromString.
[[nodiscard]] Result<DescribedEndpoint, DescriptionFault> describeServer(std::string_view description);

/// The types tcp, unix, ssl and tls.
/// After: twisted.internet.endpoints.clientFromString.
[[nodiscard]] Result<DescribedEndpoint, DescriptionFault> describeClient(std::string_view description);

} // namespace ropewalk
