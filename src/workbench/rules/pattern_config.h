#pragma once

#include <cstdint>
#include <string>

namespace ropewalk {

/// How a pattern looks at the bytes of a message.
enum class MatchKind : std::uint8_t {
    any, ///< Every message.
    contains,
    starts,
    ends,
    equals,
    regex, ///< A regular expression over bytes, each a character of Latin-1.
    hex,   ///< Bytes in hexadecimal, `??` for any: "50 ?? 4e".
    json,  ///< A path into the message, which is JSON: `$.user.roles[0] == "admin"`.
};

/// What a message is to look like, as a person wrote it.
struct PatternConfig
{
    MatchKind kind = MatchKind::any;
    /// Of `contains`, `starts`, `ends` and `equals` with escapes, `\r \n \t \0 \\ \xNN`; of `any` nothing.
    std::string text;

    friend bool operator==(const PatternConfig &, const PatternConfig &) = default;
};

} // namespace ropewalk
