#pragma once

#include "ui/models/scope.h"
#include "workbench/journal.h"

#include <array>
#include <cstdint>
#include <vector>

namespace ropewalk {

/// Bytes in and out of a scope over the last minute, in bars of half a second, with what else happened.
///
/// Read from the journal in slices of two milliseconds, so that it is right for whatever is selected.
/// Thread: the window's.
class TrafficHistory
{
public:
    static constexpr std::size_t kBars = 120;
    static constexpr std::int64_t kBar = 500'000'000; ///< ns.

    struct Bar
    {
        std::int64_t number = -1; ///< Its begin is `number * kBar`.
        double in = 0;            ///< Bytes.
        double out = 0;
    };
    struct Mark
    {
        std::int64_t time = 0;
        JournalRecord::Kind kind = JournalRecord::Kind::opened;
    };
    static constexpr std::size_t kMaxMarks = 400;

    explicit TrafficHistory(const Journal &journal);

    void setScope(Scope scope);

    /// Takes in rows up to now; `now` in nanoseconds since 1970. True if more are to be read.
    bool refresh(std::int64_t now);

    /// The last `kBars` bars before `now`, oldest first; those without traffic are zero.
    [[nodiscard]] std::vector<Bar> bars() const;
    [[nodiscard]] const std::vector<Mark> &marks() const { return m_marks; }
    [[nodiscard]] std::int64_t now() const { return m_now; }

    /// Bytes per second over the last two full bars.
    [[nodiscard]] double rate(Direction direction) const;

private:
    void add(const JournalRecord &record);
    [[nodiscard]] std::uint64_t firstRowSince(std::int64_t time) const;
    [[nodiscard]] const Bar *barOf(std::int64_t number) const;

    JournalView m_view;
    Scope m_scope;
    std::uint64_t m_scanned = 0;
    bool m_isStarting = true;
    std::int64_t m_now = 0;
    std::array<Bar, kBars> m_ring{};
    std::vector<Mark> m_marks;
};

} // namespace ropewalk
