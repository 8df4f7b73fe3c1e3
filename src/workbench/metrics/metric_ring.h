#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace ropewalk {

/// Counts the samples that are taken: one in 10 ms. Tick 0 is at the beginning of a minute of the wall's
/// clock.
using MetricTick = std::int64_t;

/// What the samples of a stretch of time were.
struct MetricCell
{
    float min = 0;
    float max = 0;
    float sum = 0;
    std::uint32_t count = 0; ///< Of samples; 0: nothing is known.

    [[nodiscard]] float mean() const { return count == 0 ? 0 : sum / static_cast<float>(count); }
    /// `times` samples of `value` more.
    void add(float value, std::uint32_t times = 1);
};

/// How long something took in a stretch of time, in seconds.
struct LatencyCell
{
    float p50 = 0;
    float p90 = 0;
    float p99 = 0;
    float longest = 0;
    std::uint32_t count = 0; ///< 0: there was none.
};

/// The last so many cells, found by their number. Takes its memory, once and for all, with the first cell.
template <typename Cell>
class CellRing
{
public:
    explicit CellRing(std::size_t capacity)
        : m_capacity(capacity)
    {}

    [[nodiscard]] std::size_t capacity() const { return m_capacity; }
    [[nodiscard]] bool isEmpty() const { return m_begin == m_end; }
    [[nodiscard]] std::int64_t begin() const { return m_begin; } ///< The number of the first cell there is.
    [[nodiscard]] std::int64_t end() const { return m_end; }     ///< One behind that of the last one.
    [[nodiscard]] const Cell &at(std::int64_t number) const { return m_cells[placeOf(number)]; }

    /// The cell `number`, not before the last one; those between are made, empty. Cells that have no room
    /// any more go.
    Cell &reach(std::int64_t number);

    /// Bytes.
    [[nodiscard]] std::size_t memory() const { return m_cells.capacity() * sizeof(Cell); }

private:
    [[nodiscard]] std::size_t placeOf(std::int64_t number) const
    {
        return static_cast<std::size_t>(number) % m_capacity;
    }

    std::size_t m_capacity;
    std::vector<Cell> m_cells; ///< None, or `m_capacity`.
    std::int64_t m_begin = 0;
    std::int64_t m_end = 0;
};

using LatencyRing = CellRing<LatencyCell>;

/// One figure over time at one resolution. Fixed memory.
///
/// Ticks at which nobody sampled, because nothing happened, are filled with the next sample: they were 0
/// where samples are rates, and what the last one was where they are not. Behind `endTick()` the same holds.
class MetricRing
{
public:
    enum class Gap : std::uint8_t { zero, last };

    MetricRing(std::size_t capacity, std::int64_t ticksPerCell, Gap gap)
        : m_cells(capacity)
        , m_ticksPerCell(ticksPerCell)
        , m_gap(gap)
    {}

    [[nodiscard]] std::int64_t ticksPerCell() const { return m_ticksPerCell; }
    [[nodiscard]] std::size_t capacity() const { return m_cells.capacity(); }
    [[nodiscard]] bool isEmpty() const { return m_cells.isEmpty(); } ///< It was always 0.
    [[nodiscard]] std::int64_t begin() const { return m_cells.begin(); }
    [[nodiscard]] std::int64_t end() const { return m_cells.end(); }
    /// The cell that begins at the tick `number * ticksPerCell()`. The last one may be incomplete.
    [[nodiscard]] const MetricCell &at(std::int64_t number) const { return m_cells.at(number); }
    /// One behind the last tick that is known.
    [[nodiscard]] MetricTick endTick() const { return m_endTick; }
    /// What the ticks since `endTick()` were, if nothing was sampled.
    [[nodiscard]] float gapValue() const { return m_gap == Gap::zero ? 0 : m_last; }

    /// `ticks` samples of `value` from `tick` on. Not before `endTick()`: what is known stays.
    void add(MetricTick tick, float value, std::int64_t ticks = 1);

    /// Up to `end` nothing happened.
    void advanceTo(MetricTick end);

    /// The mean of the `ticks` before `end`, ticks that are not known being gaps.
    [[nodiscard]] double meanBefore(MetricTick end, std::int64_t ticks) const;

    /// Bytes.
    [[nodiscard]] std::size_t memory() const { return m_cells.memory(); }

private:
    void fill(MetricTick end, float value);

    CellRing<MetricCell> m_cells;
    std::int64_t m_ticksPerCell;
    MetricTick m_endTick = 0;
    float m_last = 0;
    Gap m_gap;
};

template <typename Cell>
Cell &CellRing<Cell>::reach(std::int64_t number)
{
    m_cells.resize(m_capacity);
    const auto room = static_cast<std::int64_t>(m_capacity);
    if (isEmpty() || number - m_end >= room)
        m_begin = m_end = isEmpty() ? number : number - room + 1;
    for (; m_end <= number; ++m_end)
        m_cells[placeOf(m_end)] = {};
    if (m_end - m_begin > room)
        m_begin = m_end - room;
    return m_cells[placeOf(number)];
}

} // namespace ropewalk
