#include "workbench/rules/reply_waiters.h"

#include "base/escapes.h"

#include <utility>

namespace ropewalk {
namespace {

constexpr std::size_t kMostDescribed = 80; ///< Bytes of a reply, in words.

} // namespace

std::string describe(const Reply &reply)
{
    return '"' + escapeBytes(std::string_view(reply.bytes).substr(0, kMostDescribed)) + '"';
}

ReplyWaiters::ReplyWaiters(ReplySource source)
    : m_source(source)
{}

Trigger<Reply> &ReplyWaiters::add(Pattern pattern, TimePoint now)
{
    m_waiters.push_back({Trigger<Reply>(), ReplyMatcher(std::move(pattern), m_source), now});
    return m_waiters.back().trigger;
}

void ReplyWaiters::forgetFired()
{
    std::erase_if(m_waiters, [](const Waiter &waiter) { return waiter.trigger.isFired(); });
}

std::vector<ReplyWaiters::Answered> ReplyWaiters::take(const ReceivedMessage &message, TimePoint now)
{
    forgetFired();
    std::vector<Answered> answered;
    std::string_view rest = m_source == ReplySource::stream ? message.wire : message.payload;
    for (auto it = m_waiters.begin(); it != m_waiters.end();) {
        auto found = it->matcher.hear(rest);
        if (!found) {
            ++it;
            continue;
        }
        answered.push_back(
            {std::move(it->trigger), {std::move(found->reply), now - it->since, std::move(found->captures)}});
        it = m_waiters.erase(it);
        for (Waiter &waiter : m_waiters)
            waiter.matcher.forget(); // What came so far was this one's reply.
        rest.remove_prefix(found->used);
        if (rest.empty())
            break;
        if (m_waiters.empty())
            answered.back().reply.bytes += rest; // Nobody else wants it, and it came together.
        it = m_waiters.begin();
    }
    return answered;
}

std::vector<Trigger<Reply>> ReplyWaiters::takeAll()
{
    forgetFired();
    std::vector<Trigger<Reply>> all;
    for (Waiter &waiter : std::exchange(m_waiters, {}))
        all.push_back(std::move(waiter.trigger));
    return all;
}

} // namespace ropewalk
