#include "ui/models/time_window.h"

#include <algorithm>

namespace ropewalk {
namespace {

constexpr std::int64_t kFrame = 1'000'000'000 / 60;

std::int64_t roundUp(std::int64_t value, std::int64_t unit)
{
    return (value + unit - 1) / unit * unit;
}

} // namespace

void TimeWindow::setSpan(std::int64_t span)
{
    m_span = span;
    m_zoom.reset();
    m_shownAt = 0;
}

void TimeWindow::setColumns(int columns)
{
    m_columns = std::max(columns, 1);
}

bool TimeWindow::advance(std::int64_t now)
{
    const bool wentBack = now < m_now; // Somebody set the clock.
    m_now = now;
    if (isHeld() || (!wentBack && now - m_shownAt < std::clamp(columnWidth(), kFrame, kSlowest)))
        return false;
    m_shownAt = now;
    return true;
}

/// A zoomed chart stands still already: it stays so.
void TimeWindow::setFrozen(bool isFrozen)
{
    if (!isHeld())
        m_frozenAt = m_now;
    m_isFrozen = isFrozen;
    m_shownAt = 0;
}

void TimeWindow::zoom(TimeStretch part)
{
    if (!isHeld())
        m_frozenAt = m_now;
    const std::int64_t missing = std::max(kShortest - part.length(), std::int64_t{0});
    const std::int64_t to = std::min(part.to + missing / 2, m_frozenAt); // Nothing is known of later.
    m_zoom = TimeStretch{std::min(part.from - missing / 2, to - kShortest), to};
    m_shownAt = 0;
}

TimeStretch TimeWindow::shown() const
{
    const std::int64_t width = columnWidth();
    if (m_zoom) {
        const std::int64_t from = m_zoom->from / width * width;
        return {from, from + width * m_columns};
    }
    const std::int64_t to = roundUp(m_isFrozen ? m_frozenAt : m_now, width);
    return {to - width * m_columns, to};
}

std::int64_t TimeWindow::columnWidth() const
{
    const std::int64_t span = m_zoom ? m_zoom->length() : m_span;
    return std::max(roundUp(span, m_columns) / m_columns, std::int64_t{1});
}

} // namespace ropewalk
