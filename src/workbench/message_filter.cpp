#include "workbench/message_filter.h"

#include "workbench/filter_terms.h"

#include <algorithm>

namespace ropewalk {

MessageFilter::MessageFilter() = default;

Parsed<MessageFilter> MessageFilter::parse(std::string_view text, std::chrono::seconds utcOffset)
{
    MessageFilter filter;
    for (std::size_t at = 0; at < text.size();) {
        const auto word = takeFilterWord(text, at);
        if (!word) {
            return word.error();
        }
        if (!*word) {
            break;
        }
        const auto term = makeFilterTerm(**word, utcOffset);
        if (!term) {
            return term.error();
        }
        filter.m_terms.push_back(*term);
    }
    return filter;
}

bool MessageFilter::matches(const MessageView &message) const
{
    return std::all_of(
        m_terms.begin(), m_terms.end(), [&](const auto &term) { return term->matches(message); });
}

} // namespace ropewalk
