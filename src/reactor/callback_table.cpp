#include "reactor/callback_table.h"

#include <algorithm>
#include <atomic>
#include <cmath>

namespace ropewalk {

std::uint64_t CallOwner::nextSerial()
{
    static std::atomic<std::uint64_t> s_last{0};
    return s_last.fetch_add(1, std::memory_order_relaxed) + 1;
}

CallbackTable::CallbackTable()
{
    m_entries.reserve(kMost + 2);
    enter({}, {}, TurnLane::read);
    enter("others", {}, TurnLane::read);
}

CallbackId CallbackTable::enter(std::string name, std::string owner, TurnLane lane)
{
    auto entry = std::make_unique<Entry>();
    entry->name = std::move(name);
    entry->owner = std::move(owner);
    entry->lane = lane;
    m_entries.push_back(std::move(entry));
    return static_cast<CallbackId>(m_entries.size() - 1);
}

CallbackId CallbackTable::idOf(const CallName &name, TurnLane lane)
{
    const Key key{name.name, name.owner != nullptr ? name.owner->serial() : 0, lane};
    const auto known = m_ids.find(key);
    if (known != m_ids.end())
        return known->second;
    if (m_ids.size() >= kMost)
        return kOthers;
    const auto id = enter(name.name != nullptr ? name.name : std::string(ropewalk::nameOf(lane)),
                          name.owner != nullptr ? name.owner->callOwnerName() : std::string(),
                          lane);
    m_ids.emplace(key, id);
    return id;
}

void CallbackTable::beginStretch(TimePoint now)
{
    // After a rest of a minute or more all are over.
    for (std::size_t i = 0; i < kStretches && now >= m_stretchEnd; ++i) {
        m_now = (m_now + 1) % kStretches;
        for (const auto &entry : m_entries)
            entry->stretches[m_now] = {};
        m_stretchEnd += kStretch;
    }
    if (now >= m_stretchEnd)
        m_stretchEnd = now + kStretch;
}

CallbackFigures CallbackTable::sumOf(const Entry &entry)
{
    CallbackFigures sum{entry.name, entry.owner, entry.lane};
    std::array<std::uint64_t, QuarterOctaves::kBuckets> buckets{};
    for (const Stretch &stretch : entry.stretches) {
        sum.calls += stretch.calls;
        sum.total += std::chrono::nanoseconds(stretch.total);
        sum.longest = std::max(sum.longest, std::chrono::nanoseconds(stretch.longest));
        for (std::size_t i = 0; i < buckets.size(); ++i)
            buckets[i] += stretch.buckets[i];
    }
    const auto wanted = static_cast<std::uint64_t>(std::ceil(0.99 * static_cast<double>(sum.calls)));
    std::uint64_t seen = 0;
    for (std::size_t i = 0; i < buckets.size() && seen < wanted; ++i) {
        seen += buckets[i];
        sum.p99 = std::chrono::nanoseconds(QuarterOctaves::upperBoundOf(i));
    }
    sum.p99 = std::min(sum.p99, sum.longest);
    return sum;
}

std::vector<CallbackFigures> CallbackTable::figures() const
{
    std::vector<CallbackFigures> all;
    for (const auto &entry : m_entries)
        if (CallbackFigures sum = sumOf(*entry); sum.calls > 0)
            all.push_back(std::move(sum));
    return all;
}

} // namespace ropewalk
