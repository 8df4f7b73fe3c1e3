#pragma once

#include "defer/deferred.h"
#include "reactor/reactor_time.h"
#include "workbench/behaviours/behaviour.h"
#include "workbench/rules/reply_listener.h"
#include "workbench/rules/reply_matcher.h"

#include <deque>
#include <string>
#include <vector>

namespace ropewalk {

/// What came in answer to what was sent.
struct Reply
{
    std::string bytes;
    Duration took{}; ///< Since somebody waited for it.
    std::vector<std::string> captures;
};

[[nodiscard]] std::string describe(const Reply &reply);

/// Those who wait for a reply on one connection, in the order in which they came: what one of them takes is
/// no reply for the others.
///
/// Thread: the I/O thread.
class ReplyWaiters
{
public:
    explicit ReplyWaiters(ReplySource source);

    /// Fires with the next message that looks like `pattern`. Whoever does not want it any more cancels it.
    [[nodiscard]] Trigger<Reply> &add(Pattern pattern, TimePoint now);

    /// A reply that was waited for, and who did.
    struct Answered
    {
        Trigger<Reply> waiter;
        Reply reply;
    };

    /// Takes out those whose reply is in `message`; firing them is the caller's, who may be gone afterwards.
    [[nodiscard]] std::vector<Answered> take(const ReceivedMessage &message, TimePoint now);

    /// The same of all who still wait.
    [[nodiscard]] std::vector<Trigger<Reply>> takeAll();

    /// Drops those who were cancelled, or fired by hand.
    void forgetFired();

    // Who hears everything, until it is removed.
    void add(ReplyListener &listener) { m_listeners.push_back(&listener); }
    void remove(ReplyListener &listener) { std::erase(m_listeners, &listener); }
    [[nodiscard]] const std::vector<ReplyListener *> &listeners() const { return m_listeners; }

    [[nodiscard]] bool isEmpty() const { return m_waiters.empty() && m_listeners.empty(); }

private:
    struct Waiter
    {
        Trigger<Reply> trigger;
        ReplyMatcher matcher;
        TimePoint since;
    };

    const ReplySource m_source;
    std::deque<Waiter> m_waiters;
    std::vector<ReplyListener *> m_listeners;
};

} // namespace ropewalk
