#include "workbench/rules/reply_inbox.h"

#include <utility>

namespace ropewalk {

void ReplyInbox::add(std::string_view bytes)
{
    m_size += bytes.size();
    if (m_source == ReplySource::stream && !m_pieces.empty())
        m_pieces.front() += bytes;
    else
        m_pieces.emplace_back(bytes);
    while (m_size > ReplyMatcher::kMaxKept && m_pieces.size() > 1) {
        m_size -= m_pieces.front().size();
        m_pieces.pop_front();
    }
    if (m_source == ReplySource::stream && m_size > ReplyMatcher::kMaxKept) {
        m_pieces.front().erase(0, m_size - ReplyMatcher::kMaxKept / 2);
        m_size = m_pieces.front().size();
    }
}

std::optional<ReplyInbox::Found> ReplyInbox::take(const Pattern &pattern)
{
    for (auto piece = m_pieces.begin(); piece != m_pieces.end(); ++piece) {
        auto match = pattern.match(*piece);
        if (!match)
            continue;
        const bool isStream = m_source == ReplySource::stream;
        Found found{isStream ? piece->substr(0, match->end) : *piece, std::move(match->captures)};
        if (isStream)
            piece->erase(0, match->end);
        if (!isStream || piece->empty())
            m_pieces.erase(m_pieces.begin(), piece + 1);
        m_size = 0;
        for (const std::string &left : m_pieces)
            m_size += left.size();
        return found;
    }
    return {};
}

} // namespace ropewalk
