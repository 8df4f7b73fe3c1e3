#pragma once

#include "base/parsed.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ropewalk {

/// What the variables of a message stand for at the moment it is sent.
struct TemplateContext
{
    std::uint64_t sequence = 1; ///< {{seq}}: the number of the message, from 1.
    std::int64_t time = 0;      ///< {{time}}: nanoseconds since the Unix epoch.
    std::chrono::seconds utcOffset{0};
    std::string peer;                                          ///< {{peer}}: "127.0.0.1:51840", or empty.
    std::map<std::string, std::string, std::less<>> variables; ///< The workspace's.
    std::function<std::uint64_t()> random;                     ///< 64 random bits for {{rand}} and {{uuid}}.
    std::function<std::optional<std::string>(std::string_view name)> environment; ///< {{env NAME}}.

    /// The time now, random bits and this process's environment.
    [[nodiscard]] static TemplateContext ofSystem();
};

/// A variable that every message knows, for completion and help.
struct TemplateVariable
{
    std::string_view name;
    std::string_view usage; ///< "{{rand 1 6}}".
    std::string_view description;
};

[[nodiscard]] std::span<const TemplateVariable> templateVariables();

/// The text that `words`, a name and its arguments, stand for. An error covers `where`.
[[nodiscard]] Parsed<std::string>
resolveTemplateVariable(std::span<const std::string> words, TextRange where, const TemplateContext &context);

} // namespace ropewalk
