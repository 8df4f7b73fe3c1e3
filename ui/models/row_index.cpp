#include "ui/models/row_index.h"

#include <algorithm>
#include <chrono>

namespace ropewalk {
namespace {

constexpr std::chrono::milliseconds kSlice{2};
constexpr std::uint64_t kRowsPerLook = 1'024; ///< Between two looks at the clock.

} // namespace

void RowIndex::restart(const JournalView &view, Predicate matches)
{
    m_matches = std::move(matches);
    m_rows.clear();
    m_first = m_scanned = view.beginRow();
}

RowIndex::Step RowIndex::scan(const JournalView &view) const
{
    if (!m_matches)
        return scanRange(view);
    const auto until = std::chrono::steady_clock::now() + kSlice;
    Step step;
    std::uint64_t row = std::max(m_scanned, view.beginRow());
    while (row < view.endRow()) {
        const std::uint64_t stop = std::min(view.endRow(), row + kRowsPerLook);
        for (; row < stop; ++row) {
            if (m_matches(view.at(row), row))
                step.found.push_back(row);
        }
        if (std::chrono::steady_clock::now() >= until)
            break;
    }
    step.scannedTo = row;
    step.appended = step.found.size();
    const std::size_t stale = staleCount(view);
    const std::size_t total = m_rows.size() - stale + step.appended;
    const std::size_t surplus = total > kMaxRows ? total - kMaxRows : 0;
    step.dropped = std::min(m_rows.size(), stale + surplus);
    return step;
}

void RowIndex::drop(const Step &step)
{
    if (m_matches)
        m_rows.erase(m_rows.begin(), m_rows.begin() + static_cast<std::ptrdiff_t>(step.dropped));
    else
        m_first += step.dropped;
}

void RowIndex::append(const Step &step)
{
    if (m_matches)
        m_rows.insert(m_rows.end(), step.found.begin(), step.found.end());
    else
        m_first = step.scannedTo - (size() + step.appended);
    m_scanned = step.scannedTo;
}

std::size_t RowIndex::size() const
{
    return m_matches ? m_rows.size() : static_cast<std::size_t>(m_scanned - m_first);
}

std::uint64_t RowIndex::at(std::size_t index) const
{
    return m_matches ? m_rows[index] : m_first + index;
}

std::size_t RowIndex::lowerBound(std::uint64_t row) const
{
    if (m_matches)
        return static_cast<std::size_t>(std::ranges::lower_bound(m_rows, row) - m_rows.begin());
    return static_cast<std::size_t>(std::clamp(row, m_first, m_scanned) - m_first);
}

RowIndex::Step RowIndex::scanRange(const JournalView &view) const
{
    const std::uint64_t end = view.endRow();
    const std::uint64_t begin = std::max(view.beginRow(), end > kMaxRows ? end - kMaxRows : 0);
    Step step;
    step.scannedTo = end;
    const std::uint64_t from = std::clamp(begin, m_first, m_scanned);
    step.dropped = static_cast<std::size_t>(from - m_first);
    step.appended = static_cast<std::size_t>(end - std::max(begin, m_scanned));
    return step;
}

std::size_t RowIndex::staleCount(const JournalView &view) const
{
    return static_cast<std::size_t>(std::ranges::lower_bound(m_rows, view.beginRow()) - m_rows.begin());
}

} // namespace ropewalk
