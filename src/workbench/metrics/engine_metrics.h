#pragma once

#include "reactor/reactor_time.h"
#include "workbench/metrics/metric_series.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>
#include <vector>

namespace ropewalk {

class Meter;

/// Samples whoever is busy, 100 times a second, and nobody who rests: with the first thing that happens a
/// meter wakes, and after 10 ms without anything it rests again. Where all rest, the timer runs once more at
/// the end of the second and of the minute, and then not at all.
///
/// What happened in a stretch that was longer than 10 ms, because the loop was held up, is spread over it.
///
/// Thread: the I/O thread.
class EngineMetrics
{
public:
    /// `wallTime` is that of now, in nanoseconds since the Unix epoch. `time` must outlive this.
    EngineMetrics(ReactorTime &time, std::int64_t wallTime);
    ~EngineMetrics();
    EngineMetrics(const EngineMetrics &) = delete;
    EngineMetrics &operator=(const EngineMetrics &) = delete;

    /// What the reactor has, for the figures of everything.
    void setReactor(std::function<void(MetricReading &)> read) { m_readReactor = std::move(read); }
    /// `hook` runs when there is something that `takeNews()` of a watched series would tell.
    void setNewsHook(std::function<void()> hook) { m_newsHook = std::move(hook); }
    /// `hook` is told the number of each second in which something was sampled, once it is over.
    void setSecondHook(std::function<void(std::int64_t)> hook) { m_secondHook = std::move(hook); }
    /// Off: nothing is sampled or measured from now on; for measuring what it costs.
    void setOn(bool isOn);
    [[nodiscard]] bool isOn() const { return m_isOn; }

    [[nodiscard]] MetricTick now() const { return tickOf(m_time.now()); }
    /// One behind the last tick that is known.
    [[nodiscard]] MetricTick end() const { return std::max(now(), m_next); }
    [[nodiscard]] TimePoint time() const { return m_time.now(); }
    [[nodiscard]] std::int64_t origin() const { return m_origin; } ///< As MetricNews.

    [[nodiscard]] MetricSeries &all() { return m_all; }
    [[nodiscard]] const MetricSeries &all() const { return m_all; }
    [[nodiscard]] const std::map<ServiceId, Meter *> &meters() const { return m_meters; }
    /// Null if there is none.
    [[nodiscard]] Meter *meterOf(ServiceId service) const;

    /// Is sampled with those that are busy, and counts for nobody else.
    void follow(MetricSource &source, MetricSeries &series);
    void unfollow(const MetricSeries &series);

    /// Nothing of what happened until now is missing in any series.
    void catchUp();

    // For meters.

    void enter(ServiceId service, Meter &meter);
    void leave(ServiceId service, Meter &meter);
    void wake(Meter &meter);

private:
    struct Follower
    {
        MetricSource *source;
        MetricSeries *series;
    };

    [[nodiscard]] MetricTick tickOf(TimePoint time) const;
    [[nodiscard]] TimePoint timeOf(MetricTick tick) const;
    void resume();
    void arm();
    void tick();
    void measureDelay();
    void sampleUntil(MetricTick end);
    void readReactor();
    [[nodiscard]] bool hasOpenSecond() const;
    [[nodiscard]] bool isSettled() const;
    void closeSecond();
    void tellNews();

    ReactorTime &m_time;
    const TimePoint m_start;
    const std::int64_t m_origin;
    const Duration m_startOffset; ///< From the origin to the start.
    bool m_isOn = true;
    std::function<void(MetricReading &)> m_readReactor;
    std::function<void()> m_newsHook;
    std::function<void(std::int64_t)> m_secondHook;

    std::map<ServiceId, Meter *> m_meters;
    std::vector<Meter *> m_busy;
    std::vector<Follower> m_followers;
    MetricSeries m_all;
    MetricReading m_sum;         ///< Of all meters that were ever there.
    bool m_isSumChanged = false; ///< Since it was sampled, by one that left.

    MetricTick m_next = 0;         ///< The first tick that is not sampled.
    std::int64_t m_openSecond = 0; ///< Durations are counted for it.
    bool m_hasWorked = false;      ///< In that second.
    bool m_isRunning = false;
    TimePoint m_due{}; ///< Of the timer.
    DelayedCall m_timer;
};

} // namespace ropewalk
