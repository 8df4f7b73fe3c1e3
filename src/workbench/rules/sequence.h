#pragma once

#include "base/parsed.h"
#include "workbench/rules/pattern.h"
#include "workbench/rules/rule_text.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ropewalk {

/// One step of a sequence, ready to run.
struct SequenceStep
{
    enum class Kind : std::uint8_t { send, expect, wait, loop, fail };

    Kind kind = Kind::send;
    const char *line = "";                 ///< As it was written; it lives as long as the program.
    RuleText text{};                       ///< Of send and fail.
    std::optional<Pattern> pattern{};      ///< Of expect; of a fail that looks at the last reply.
    std::chrono::milliseconds duration{0}; ///< Of wait; of expect, how long it waits.
    std::uint32_t rounds = 0;              ///< Of loop; 0: until something fails.
    std::vector<SequenceStep> steps{};     ///< Of loop.
};

/// What is sent and expected, in lines:
///
///     # a comment
///     send "USER bob\r\n"
///     expect regex "^(\d+) ok" within 5s
///     fail "{{1}} is too much" when contains "limit"
///     wait 200ms
///     loop 3
///       send "NUMBER {{1}}\r\n"
///       expect any
///     end
///
/// Texts have escapes, variables, and what the last pattern with captures captured. An `expect` without
/// `within` waits for `kPatience`; `fail` without `when` fails; `loop` without a number goes on until
/// something fails.
class Sequence
{
public:
    static constexpr std::chrono::milliseconds kPatience{5'000};
    static constexpr std::size_t kMaxDepth = 8; ///< Of loops in loops.

    /// What is wrong, and in which line.
    struct Problem
    {
        std::size_t line = 0; ///< From 0.
        ParseError error;

        /// `errc::invalid_argument`, in words.
        [[nodiscard]] Error asError() const;
    };

    [[nodiscard]] static Result<Sequence, Problem> compile(const std::vector<std::string> &lines);

    [[nodiscard]] const std::vector<SequenceStep> &steps() const { return m_steps; }

private:
    std::vector<SequenceStep> m_steps;
};

/// A text with line ends, cut into its lines.
[[nodiscard]] std::vector<std::string> linesOf(std::string_view text);

} // namespace ropewalk
