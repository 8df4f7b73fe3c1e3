#pragma once

#include "base/quarter_octaves.h"
#include "reactor/call_name.h"
#include "reactor/turn_record.h"

#include <array>
#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace ropewalk {

/// Which kinds of callbacks there are, and what each took in the last minute.
///
/// Counting allocates nothing. A minute is six stretches of ten seconds, of which the oldest is dropped.
///
/// Thread: the reactor's.
/// Loss:   beyond `kMost` kinds, a new one counts as "others".
class CallbackTable
{
public:
    static constexpr std::size_t kMost = 512;
    static constexpr CallbackId kOthers = 1;
    static constexpr std::size_t kStretches = 6;
    static constexpr Duration kStretch = std::chrono::seconds(10);

    CallbackTable();

    /// The same for the same name, lane and owner; never 0.
    [[nodiscard]] CallbackId idOf(const CallName &name, TurnLane lane);

    void count(CallbackId id, Duration took) noexcept
    {
        Stretch &stretch = m_entries[id]->stretches[m_now];
        const auto ns = static_cast<std::uint64_t>(took.count() < 0 ? 0 : took.count());
        ++stretch.calls;
        stretch.total += ns;
        if (ns > stretch.longest)
            stretch.longest = ns;
        ++stretch.buckets[QuarterOctaves::bucketOf(ns)];
    }

    /// Begins the next stretch when the present one is over.
    void advanceTo(TimePoint now)
    {
        if (now >= m_stretchEnd)
            beginStretch(now);
    }

    [[nodiscard]] std::size_t size() const { return m_entries.size(); }
    [[nodiscard]] const std::string &nameOf(CallbackId id) const { return m_entries[id]->name; }
    [[nodiscard]] const std::string &ownerOf(CallbackId id) const { return m_entries[id]->owner; }
    [[nodiscard]] TurnLane laneOf(CallbackId id) const { return m_entries[id]->lane; }

    /// Of those that ran in the last minute.
    [[nodiscard]] std::vector<CallbackFigures> figures() const;

private:
    struct Stretch
    {
        std::uint64_t calls = 0;
        std::uint64_t total = 0; ///< Nanoseconds.
        std::uint64_t longest = 0;
        std::array<std::uint32_t, QuarterOctaves::kBuckets> buckets{};
    };
    struct Entry
    {
        std::string name;
        std::string owner;
        TurnLane lane = TurnLane::read;
        std::array<Stretch, kStretches> stretches{};
    };
    struct Key
    {
        const char *name;
        std::uint64_t owner;
        TurnLane lane;
        friend auto operator<=>(const Key &, const Key &) = default;
    };

    void beginStretch(TimePoint now);
    CallbackId enter(std::string name, std::string owner, TurnLane lane);
    [[nodiscard]] static CallbackFigures sumOf(const Entry &entry);

    std::vector<std::unique_ptr<Entry>> m_entries; ///< By number; the first is nobody's.
    std::map<Key, CallbackId> m_ids;
    std::size_t m_now = 0; ///< In `stretches`.
    TimePoint m_stretchEnd{};
};

} // namespace ropewalk
