#include "workbench/rules/reply_matcher.h"

#include <algorithm>
#include <utility>

namespace ropewalk {

ReplyMatcher::ReplyMatcher(Pattern pattern, ReplySource source)
    : m_pattern(std::move(pattern))
    , m_source(source)
{}

std::optional<ReplyMatcher::Found> ReplyMatcher::hear(std::string_view bytes)
{
    if (m_source == ReplySource::stream)
        return hearStream(bytes);
    auto match = m_pattern.match(bytes);
    if (!match)
        return {};
    return Found{std::string(bytes), bytes.size(), std::move(match->captures)};
}

std::optional<ReplyMatcher::Found> ReplyMatcher::hearStream(std::string_view bytes)
{
    const std::size_t before = m_kept.size();
    m_kept += bytes;
    if (m_hasLost && m_pattern.needsBeginning())
        return shrink(), std::nullopt;
    const std::size_t from = before - std::min(before, m_pattern.overlap());
    auto match = m_pattern.match(m_kept, m_pattern.needsBeginning() ? 0 : from);
    if (!match)
        return shrink(), std::nullopt;
    Found found{m_kept.substr(0, match->end), match->end - std::min(match->end, before), {}};
    found.captures = std::move(match->captures);
    forget();
    return found;
}

void ReplyMatcher::forget()
{
    m_kept.clear();
    m_hasLost = false;
}

void ReplyMatcher::shrink()
{
    if (m_kept.size() <= kMaxKept)
        return;
    m_kept.erase(0, m_kept.size() - kMaxKept / 2);
    m_hasLost = true;
}

} // namespace ropewalk
