#pragma once

#include "base/result.h"
#include "workbench/commands.h"
#include "workbench/metrics/engine_metrics.h"

#include <memory>
#include <vector>

namespace ropewalk {

class EngineCore;

/// Tells what happens to the figures of the scopes that a face watches. A connection's are sampled over time
/// only from then on, and until `kMaxKept` others were watched since.
///
/// Thread: the I/O thread.
class MetricWatch
{
public:
    static constexpr std::size_t kMaxKept = 16;

    /// `core` must outlive this.
    explicit MetricWatch(EngineCore &core);
    ~MetricWatch();

    Result<CommandReply> run(const WatchMetrics &command);

    /// Null if nobody samples it: the service is gone, or the connection is not watched.
    [[nodiscard]] MetricSeries *seriesOf(const MetricScope &scope) const;

    /// What is to be told; empty if nothing is.
    [[nodiscard]] std::vector<MetricNews> take();

private:
    class ConnectionFigures;
    struct Watched
    {
        MetricScope scope;
        std::unique_ptr<ConnectionFigures> figures; ///< Of a connection.
        MetricTick since = 0;                       ///< As MetricNews.
        bool isToldGone = false;
    };

    [[nodiscard]] bool exists(const MetricScope &scope) const;
    [[nodiscard]] MetricSeries *seriesOf(const Watched &watched) const;
    [[nodiscard]] Watched begin(const MetricScope &scope);
    void end(Watched &&watched);
    [[nodiscard]] bool tells(Watched &watched, MetricNews &news);

    EngineCore &m_core;
    std::vector<Watched> m_watched;
    std::vector<Watched> m_kept; ///< Connections that were watched last, the latest one at the end.
};

} // namespace ropewalk
