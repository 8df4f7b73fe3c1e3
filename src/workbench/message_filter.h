#pragma once

#include "base/parsed.h"
#include "workbench/ids.h"

#include <chrono>
#include <memory>
#include <string_view>
#include <vector>

namespace ropewalk {

/// What a filter looks at: one message, borrowed.
struct MessageView
{
    std::string_view bytes;
    Direction direction = Direction::in;
    std::uint32_t connectionNumber = 0; ///< As the window shows it: #3.
    std::string_view connectionName{};  ///< Empty where it has none.
    std::int64_t time = 0;              ///< Nanoseconds since the Unix epoch.
};

/// The filter line of the Traffic list. Every term must match:
///
///     word  "a phrase"  hex:0d0a  re:^PING  conn:3  conn:alice  dir:in  size>512  time>=14:02:30
///
/// Words and phrases are found in either case of ASCII letters; `re:"…"` lets an expression hold spaces;
/// `size` and `time` take = < <= > >=. Times are of the day, in local time.
///
/// Thread: one at a time; a copy is cheap and shares what was parsed, but not across threads.
class MessageFilter
{
public:
    /// Matches everything.
    MessageFilter();

    /// Errors: each with its place in `text`.
    [[nodiscard]] static Parsed<MessageFilter> parse(std::string_view text, std::chrono::seconds utcOffset);

    [[nodiscard]] bool matches(const MessageView &message) const;
    [[nodiscard]] bool isEmpty() const { return m_terms.empty(); }

    /// One condition.
    class Term
    {
    public:
        virtual ~Term() = default;
        [[nodiscard]] virtual bool matches(const MessageView &message) const = 0;
    };

private:
    std::vector<std::shared_ptr<const Term>> m_terms;
};

} // namespace ropewalk
