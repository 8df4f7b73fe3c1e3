#pragma once

#include "ui/models/scope.h"
#include "ui/models/time_window.h"
#include "workbench/metrics/watched_metrics.h"

#include <optional>
#include <vector>

namespace ropewalk {

/// What the Throughput tool can show.
enum class ThroughputFigure { bytes, messages, connections, queues, loop, roundTrip };
inline constexpr int kThroughputFigures = 6;

/// What the Throughput tool shows, and of whom: the figures that are told, or a copy of them while time
/// stands still, so that they can be looked at for as long as one likes.
class ThroughputState
{
public:
    /// `told` must outlive this.
    explicit ThroughputState(const WatchedMetrics &told)
        : m_told(told)
    {}

    [[nodiscard]] ThroughputFigure figure() const { return m_figure; }
    void setFigure(ThroughputFigure figure) { m_figure = figure; }

    [[nodiscard]] Scope scope() const { return m_scope; }
    /// Time moves on again: nothing was kept of another scope.
    void setScope(Scope scope);
    [[nodiscard]] std::optional<Scope> compared() const { return m_compared; }
    void setCompared(std::optional<Scope> compared);

    [[nodiscard]] const TimeWindow &window() const { return m_window; }
    void setSpan(std::int64_t span);
    void setColumns(int columns) { m_window.setColumns(columns); }
    bool advance(std::int64_t now) { return m_window.advance(now); }
    void setFrozen(bool isFrozen);
    void zoom(TimeStretch stretch);
    void resetZoom();

    /// What is to be watched for this: the scope, what it is compared with, and everything for the loop.
    [[nodiscard]] std::vector<MetricScope> wanted() const;
    /// What is known of one of these; null before the first news.
    [[nodiscard]] const WatchedScope *figuresOf(Scope scope) const;

private:
    void hold();
    void letGo();

    const WatchedMetrics &m_told;
    ThroughputFigure m_figure = ThroughputFigure::bytes;
    Scope m_scope;
    std::optional<Scope> m_compared;
    TimeWindow m_window;
    std::vector<WatchedScope> m_held; ///< Empty while time moves on.
};

} // namespace ropewalk
