#pragma once

#include "workbench/rules/pattern.h"
#include "workbench/rules/reply_matcher.h"

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

namespace ropewalk {

/// What came in and nobody has asked for yet, so that a reply is found that came before it was expected.
///
/// Loss: above `ReplyMatcher::kMaxKept` bytes the oldest go.
class ReplyInbox
{
public:
    explicit ReplyInbox(ReplySource source)
        : m_source(source)
    {}

    void add(std::string_view bytes);

    /// The first reply that looks so, and what it captured; it and what came before it are taken out.
    struct Found
    {
        std::string reply;
        std::vector<std::string> captures;
    };
    [[nodiscard]] std::optional<Found> take(const Pattern &pattern);

private:
    ReplySource m_source;
    std::deque<std::string> m_pieces; ///< Messages; of a stream one, all that came.
    std::size_t m_size = 0;           ///< Of all, in bytes.
};

} // namespace ropewalk
