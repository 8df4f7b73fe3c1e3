#include "workbench/metrics/metric_watch.h"

#include "workbench/connection.h"
#include "workbench/engine_core.h"
#include "workbench/metrics/meter.h"

#include <algorithm>
#include <string>
#include <utility>

namespace ropewalk {

/// Of a connection that is watched. What it had at its end it keeps.
class MetricWatch::ConnectionFigures final : public MetricSource
{
public:
    ConnectionFigures(EngineCore &core, ConnectionId connection)
        : m_core(core)
        , m_connection(connection)
    {
        m_core.metrics().catchUp();
        m_core.metrics().follow(*this, series);
        if (Connection *there = find())
            there->setSeries(&series);
    }
    ~ConnectionFigures()
    {
        m_core.metrics().unfollow(series);
        if (Connection *there = find())
            there->setSeries(nullptr);
    }
    ConnectionFigures(const ConnectionFigures &) = delete;
    ConnectionFigures &operator=(const ConnectionFigures &) = delete;

    [[nodiscard]] bool isOver() const { return find() == nullptr; }
    /// What it had at its end is sampled.
    void finish()
    {
        MetricReading nobodys;
        m_core.metrics().catchUp();
        series.sample(m_core.metrics().end(), 1, reading(), nobodys);
    }
    [[nodiscard]] MetricReading reading() const override
    {
        if (const Connection *there = find())
            return there->reading();
        MetricReading last = series.lastReading();
        for (const MetricKind kind : {MetricKind::connections, MetricKind::queuedIn, MetricKind::queuedOut})
            last.set(kind, 0);
        return last;
    }

    MetricSeries series;

private:
    [[nodiscard]] Connection *find() const { return m_core.connectionOf(m_connection); }

    EngineCore &m_core;
    const ConnectionId m_connection;
};

MetricWatch::MetricWatch(EngineCore &core)
    : m_core(core)
{}

MetricWatch::~MetricWatch() = default;

Result<CommandReply> MetricWatch::run(const WatchMetrics &command)
{
    if (command.which.size() > WatchMetrics::kMaxWatched)
        return Error{std::make_error_code(std::errc::invalid_argument),
                     "watch more than " + std::to_string(WatchMetrics::kMaxWatched) + " figures at a time"};
    for (const MetricScope &scope : command.which)
        if (!exists(scope))
            return Error{std::make_error_code(std::errc::no_such_device),
                         scope.connection != ConnectionId::none
                             ? "connection " + std::to_string(static_cast<std::uint32_t>(scope.connection))
                             : "service " + std::to_string(static_cast<std::uint32_t>(scope.service))};
    std::erase_if(m_kept, [](const Watched &each) { return each.figures->isOver(); });
    std::vector<Watched> before = std::exchange(m_watched, {});
    for (const MetricScope &scope : command.which) {
        const auto same = std::ranges::find(before, scope, &Watched::scope);
        m_watched.push_back(same != before.end() ? std::move(*same) : begin(scope));
        if (same != before.end())
            before.erase(same);
    }
    for (Watched &each : before)
        end(std::move(each));
    m_core.noteChange(Urgency::prompt);
    return CommandReply();
}

bool MetricWatch::exists(const MetricScope &scope) const
{
    if (scope.connection != ConnectionId::none)
        return m_core.connectionOf(scope.connection) != nullptr ||
               std::ranges::find(m_watched, scope, &Watched::scope) != m_watched.end();
    return scope.service == ServiceId::none || m_core.metrics().meterOf(scope.service) != nullptr;
}

MetricWatch::Watched MetricWatch::begin(const MetricScope &scope)
{
    Watched watched;
    watched.scope = scope;
    const auto same = std::ranges::find(m_kept, scope, &Watched::scope);
    if (same != m_kept.end()) {
        watched = std::move(*same);
        m_kept.erase(same);
    } else if (scope.connection != ConnectionId::none) {
        watched.figures = std::make_unique<ConnectionFigures>(m_core, scope.connection);
        watched.since = m_core.metrics().end();
    }
    seriesOf(watched)->setWatched(true);
    return watched;
}

/// Whoever looks elsewhere may come back: a connection that is open goes on being sampled for a while.
void MetricWatch::end(Watched &&watched)
{
    if (MetricSeries *series = seriesOf(watched))
        series->setWatched(false);
    if (watched.figures == nullptr || watched.figures->isOver())
        return;
    if (m_kept.size() == kMaxKept)
        m_kept.erase(m_kept.begin());
    m_kept.push_back(std::move(watched));
}

MetricSeries *MetricWatch::seriesOf(const Watched &watched) const
{
    return watched.figures != nullptr ? &watched.figures->series : seriesOf(watched.scope);
}

MetricSeries *MetricWatch::seriesOf(const MetricScope &scope) const
{
    if (scope.connection != ConnectionId::none) {
        const auto found = std::ranges::find(m_watched, scope, &Watched::scope);
        return found != m_watched.end() ? &found->figures->series : nullptr;
    }
    if (scope.service == ServiceId::none)
        return &m_core.metrics().all();
    Meter *const meter = m_core.metrics().meterOf(scope.service);
    return meter != nullptr ? &meter->series() : nullptr;
}

std::vector<MetricNews> MetricWatch::take()
{
    std::vector<MetricNews> all;
    for (Watched &each : m_watched)
        if (MetricNews news; tells(each, news))
            all.push_back(std::move(news));
    return all;
}

bool MetricWatch::tells(Watched &watched, MetricNews &news)
{
    MetricSeries *const series = seriesOf(watched);
    const bool isGone = series == nullptr || (watched.figures != nullptr && watched.figures->isOver());
    if (isGone && watched.figures != nullptr && !watched.isToldGone)
        watched.figures->finish();
    const bool hasNews = series != nullptr && series->hasNews();
    if (!hasNews && (!isGone || watched.isToldGone))
        return false;
    if (series != nullptr)
        news = series->takeNews();
    watched.isToldGone = isGone;
    news.isGone = isGone;
    news.scope = watched.scope;
    news.origin = m_core.metrics().origin();
    news.since = watched.since;
    news.now = m_core.metrics().end();
    return true;
}

} // namespace ropewalk
