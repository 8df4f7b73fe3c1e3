#include "workbench/metrics/metric_ring.h"

#include <algorithm>

namespace ropewalk {

void MetricCell::add(float value, std::uint32_t times)
{
    min = count == 0 ? value : std::min(min, value);
    max = count == 0 ? value : std::max(max, value);
    sum += value * static_cast<float>(times);
    count += times;
}

void MetricRing::add(MetricTick tick, float value, std::int64_t ticks)
{
    if (m_cells.isEmpty())
        m_endTick = tick - tick % m_ticksPerCell; // It was 0 before.
    if (tick > m_endTick)
        fill(tick, gapValue());
    fill(tick + ticks, value);
    m_last = value;
}

void MetricRing::advanceTo(MetricTick end)
{
    if (!isEmpty() && end > m_endTick)
        fill(end, gapValue());
}

void MetricRing::fill(MetricTick end, float value)
{
    const auto room = static_cast<std::int64_t>(m_cells.capacity());
    const MetricTick oldest = (end / m_ticksPerCell - room) * m_ticksPerCell;
    m_endTick = std::max(m_endTick, oldest); // What would be overwritten need not be written.
    while (m_endTick < end) {
        const std::int64_t number = m_endTick / m_ticksPerCell;
        const MetricTick stop = std::min((number + 1) * m_ticksPerCell, end);
        m_cells.reach(number).add(value, static_cast<std::uint32_t>(stop - m_endTick));
        m_endTick = stop;
    }
}

double MetricRing::meanBefore(MetricTick end, std::int64_t ticks) const
{
    double sum = 0;
    for (MetricTick tick = end - ticks; tick < end; tick += m_ticksPerCell) {
        const std::int64_t number = tick / m_ticksPerCell;
        if (number >= begin() && number < this->end())
            sum += at(number).mean();
        else if (tick >= m_endTick)
            sum += gapValue();
    }
    return ticks == 0 ? 0 : sum * static_cast<double>(m_ticksPerCell) / static_cast<double>(ticks);
}

} // namespace ropewalk
