#include "ui/models/traffic_history.h"

#include <algorithm>
#include <chrono>

namespace ropewalk {
namespace {

constexpr std::chrono::milliseconds kSlice{2};
constexpr std::uint64_t kRowsPerLook = 1'024; ///< Between two looks at the clock.
constexpr std::int64_t kSpan = TrafficHistory::kBar * static_cast<std::int64_t>(TrafficHistory::kBars);

std::size_t slotOf(std::int64_t number)
{
    return static_cast<std::size_t>(number) % TrafficHistory::kBars;
}

} // namespace

TrafficHistory::TrafficHistory(const Journal &journal)
    : m_view(journal)
{}

void TrafficHistory::setScope(Scope scope)
{
    m_scope = scope;
    m_isStarting = true;
    m_ring.fill({});
    m_marks.clear();
}

bool TrafficHistory::refresh(std::int64_t now)
{
    m_view.refresh();
    m_now = now;
    if (m_isStarting)
        m_scanned = firstRowSince(now - kSpan);
    m_isStarting = false;

    const auto until = std::chrono::steady_clock::now() + kSlice;
    m_scanned = std::max(m_scanned, m_view.beginRow());
    while (m_scanned < m_view.endRow() && std::chrono::steady_clock::now() < until) {
        const std::uint64_t stop = std::min(m_view.endRow(), m_scanned + kRowsPerLook);
        for (; m_scanned < stop; ++m_scanned)
            add(m_view.at(m_scanned));
    }
    std::erase_if(m_marks, [now](const Mark &mark) { return mark.time < now - kSpan; });
    return m_scanned < m_view.endRow();
}

std::vector<TrafficHistory::Bar> TrafficHistory::bars() const
{
    std::vector<Bar> ordered;
    const std::int64_t last = m_now / kBar;
    for (std::int64_t number = last - static_cast<std::int64_t>(kBars) + 1; number <= last; ++number) {
        const Bar *bar = barOf(number);
        ordered.push_back(bar == nullptr ? Bar{number, 0, 0} : *bar);
    }
    return ordered;
}

double TrafficHistory::rate(Direction direction) const
{
    double bytes = 0;
    for (std::int64_t number = m_now / kBar - 2; number < m_now / kBar; ++number) {
        if (const Bar *bar = barOf(number))
            bytes += direction == Direction::in ? bar->in : bar->out;
    }
    return bytes; // Two bars are one second.
}

void TrafficHistory::add(const JournalRecord &record)
{
    if (!m_scope.contains(record.service, record.connection))
        return;
    if (record.kind != JournalRecord::Kind::message) {
        if (record.kind != JournalRecord::Kind::note && m_marks.size() < kMaxMarks)
            m_marks.push_back({record.time, record.kind});
        return;
    }
    const std::int64_t number = record.time / kBar;
    Bar &bar = m_ring[slotOf(number)];
    if (bar.number > number)
        return; // Older than the minute.
    if (bar.number != number)
        bar = {number, 0, 0};
    (record.direction == Direction::in ? bar.in : bar.out) += record.length;
}

std::uint64_t TrafficHistory::firstRowSince(std::int64_t time) const
{
    std::uint64_t low = m_view.beginRow();
    std::uint64_t high = m_view.endRow();
    while (low < high) {
        const std::uint64_t middle = low + (high - low) / 2;
        if (m_view.at(middle).time < time)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const TrafficHistory::Bar *TrafficHistory::barOf(std::int64_t number) const
{
    if (number < 0)
        return nullptr;
    const Bar &bar = m_ring[slotOf(number)];
    return bar.number == number ? &bar : nullptr;
}

} // namespace ropewalk
