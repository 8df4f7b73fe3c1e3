#pragma once

#include "workbench/journal.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <vector>

namespace ropewalk {

/// Which rows of a journal a list shows, by their numbers, oldest first.
///
/// Where everything is shown it is a range and costs nothing; else it keeps the numbers of those that
/// match, found in slices so that nobody waits for a long journal.
/// Loss: at most `kMaxRows` are kept, the newest.
class RowIndex
{
public:
    static constexpr std::size_t kMaxRows = 1'000'000;

    using Predicate = std::function<bool(const JournalRecord &, std::uint64_t row)>;

    /// Begins again: rows that `matches` accepts, or all where it is empty.
    void restart(const JournalView &view, Predicate matches);

    /// What `scan()` found; nothing has changed yet.
    struct Step
    {
        std::size_t dropped = 0;          ///< Rows to be let go of at the front.
        std::size_t appended = 0;         ///< Rows to come at the end.
        std::vector<std::uint64_t> found; ///< Their numbers, where numbers are kept.
        std::uint64_t scannedTo = 0;
    };

    /// Looks on from where it stopped, for at most two milliseconds.
    [[nodiscard]] Step scan(const JournalView &view) const;

    void drop(const Step &step);
    void append(const Step &step);

    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] std::uint64_t at(std::size_t index) const;

    /// Where the row numbered `row` stands, or where it would.
    [[nodiscard]] std::size_t lowerBound(std::uint64_t row) const;

    /// Whether every row of `view` has been looked at.
    [[nodiscard]] bool isComplete(const JournalView &view) const { return m_scanned >= view.endRow(); }
    [[nodiscard]] std::uint64_t scannedTo() const { return m_scanned; }

private:
    [[nodiscard]] Step scanRange(const JournalView &view) const;
    [[nodiscard]] std::size_t staleCount(const JournalView &view) const;

    Predicate m_matches;
    std::uint64_t m_first = 0;   ///< Of the range, where everything is shown.
    std::uint64_t m_scanned = 0; ///< The next row to look at.
    std::deque<std::uint64_t> m_rows;
};

} // namespace ropewalk
