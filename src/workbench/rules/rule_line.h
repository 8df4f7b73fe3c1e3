#pragma once

#include "base/parsed.h"
#include "workbench/rules/rule_config.h"

#include <array>
#include <string>
#include <string_view>

namespace ropewalk {

/// In the order of RuleAction.
inline constexpr std::array<std::string_view, 8> kRuleActionNames = {
    "reply", "replace", "hold", "drop", "delay", "close", "mark", "count"};

/// In the order of RuleDirection.
inline constexpr std::array<std::string_view, 3> kRuleDirectionNames = {"in", "out", "both"};

/// A rule in one line:
///
///     when in contains "PING" reply "PONG\r\n"
///     when regex "^user (\w+)" replace "user root" as "become root"
///     off when both json '$.id == 7' delay 250ms
///
/// The direction is `in` unless it is said. Texts need quotes only where they hold spaces, or begin with one.
/// Errors: each with its place in `line`.
[[nodiscard]] Parsed<RuleConfig> parseRule(std::string_view line);

/// parseRule() reads it back as an equal rule, if the rule makes sense.
[[nodiscard]] std::string formatRule(const RuleConfig &rule);

} // namespace ropewalk
