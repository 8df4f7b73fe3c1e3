#pragma once

#include "defer/deferred.h"

#include <cstddef>
#include <deque>
#include <memory>
#include <utility>
#include <vector>

namespace ropewalk {

/// Deferreds that wait their turn, first come, first served. One that is cancelled leaves the line.
///
/// Those still in it when the list is destroyed never fire; cancelling them still works.
template <typename T>
class WaitingList
{
public:
    [[nodiscard]] std::size_t size() const { return m_line->size(); }
    [[nodiscard]] bool empty() const { return m_line->empty(); }

    /// The ids of those who wait, in the order in which they will be served.
    [[nodiscard]] std::vector<std::uint64_t> ids() const
    {
        std::vector<std::uint64_t> ids;
        for (const Trigger<T> &trigger : *m_line)
            ids.push_back(trigger.id());
        return ids;
    }

    Deferred<T> join(SourceLine where)
    {
        Trigger<T> trigger(where);
        trigger.setCanceller([line = std::weak_ptr(m_line), id = trigger.id()] {
            if (const auto alive = line.lock())
                std::erase_if(*alive, [id](const Trigger<T> &waiting) { return waiting.id() == id; });
        });
        auto deferred = trigger.takeDeferred();
        m_line->push_back(std::move(trigger));
        return deferred;
    }

    /// Takes the first out of the line, which must not be empty.
    [[nodiscard]] Trigger<T> next()
    {
        Trigger<T> trigger = std::move(m_line->front());
        m_line->pop_front();
        return trigger;
    }

private:
    std::shared_ptr<std::deque<Trigger<T>>> m_line = std::make_shared<std::deque<Trigger<T>>>();
};

} // namespace ropewalk
