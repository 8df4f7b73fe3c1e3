#include "workbench/metrics/engine_metrics.h"

#include "reactor/call_name.h"
#include "workbench/metrics/meter.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace ropewalk {
namespace {

constexpr std::int64_t kNanosecondsPerMinute = std::chrono::nanoseconds(std::chrono::minutes(1)).count();
constexpr std::int64_t kTicksPerMinute = MetricHistory::kTicksPerCell.back();
constexpr std::int64_t kTicksPerSecond = std::chrono::seconds(1) / MetricHistory::kTick;

} // namespace

EngineMetrics::EngineMetrics(ReactorTime &time, std::int64_t wallTime)
    : m_time(time)
    , m_start(time.now())
    , m_origin(wallTime - wallTime % kNanosecondsPerMinute)
    , m_startOffset(std::chrono::nanoseconds(wallTime - m_origin))
{}

EngineMetrics::~EngineMetrics() = default;

MetricTick EngineMetrics::tickOf(TimePoint time) const
{
    return (time - m_start + m_startOffset) / MetricHistory::kTick;
}

TimePoint EngineMetrics::timeOf(MetricTick tick) const
{
    return m_start - m_startOffset + tick * MetricHistory::kTick;
}

void EngineMetrics::setOn(bool isOn)
{
    if (std::exchange(m_isOn, isOn) == isOn)
        return;
    catchUp();
    for (const auto &[id, meter] : m_meters) {
        meter->m_isResting = isOn;
        meter->m_measuresLeft = 0;
        meter->m_series.startFrom(meter->m_source.reading());
    }
    m_busy.clear();
    m_isRunning = false;
    m_timer.cancel();
}

Meter *EngineMetrics::meterOf(ServiceId service) const
{
    const auto it = m_meters.find(service);
    return it != m_meters.end() ? it->second : nullptr;
}

void EngineMetrics::enter(ServiceId service, Meter &meter)
{
    m_meters[service] = &meter;
}

void EngineMetrics::leave(ServiceId service, Meter &meter)
{
    catchUp();
    std::erase(m_busy, &meter);
    if (const auto it = m_meters.find(service); it != m_meters.end() && it->second == &meter)
        m_meters.erase(it);
    meter.m_series.closeSecond(m_openSecond, &m_all);
    MetricReading left; // What it had is no longer there; what it counted stays counted.
    for (const MetricKind kind : {MetricKind::connections, MetricKind::queuedIn, MetricKind::queuedOut})
        left.set(kind, meter.m_series.lastReading().of(kind));
    m_sum.subtract(left);
    m_isSumChanged = true;
    resume();
}

void EngineMetrics::follow(MetricSource &source, MetricSeries &series)
{
    series.startFrom(source.reading());
    m_followers.push_back({&source, &series});
}

void EngineMetrics::unfollow(const MetricSeries &series)
{
    std::erase_if(m_followers, [&](const Follower &each) { return each.series == &series; });
}

void EngineMetrics::wake(Meter &meter)
{
    resume();
    meter.m_isResting = false;
    meter.m_measuresLeft = Meter::kMeasuresPerTick;
    m_busy.push_back(&meter);
    arm();
}

/// From the tick that runs: in those before nothing happened.
void EngineMetrics::resume()
{
    if (!m_isOn)
        return;
    if (m_busy.empty() && now() > m_next) {
        m_next = now();
        readReactor();
        m_all.startFrom(m_all.lastReading().withReactorOf(m_sum));
    }
    m_isRunning = true;
    if (!hasOpenSecond())
        m_openSecond = m_next / kTicksPerSecond;
    arm();
}

void EngineMetrics::arm()
{
    // With nobody busy only what counts by second or minute waits for its end.
    const MetricTick endOfMinute = (m_next / kTicksPerMinute + 1) * kTicksPerMinute;
    const MetricTick endOfStretch = hasOpenSecond() ? (m_openSecond + 1) * kTicksPerSecond : endOfMinute;
    const MetricTick due = !m_busy.empty() || m_isSumChanged ? m_next + 1 : endOfStretch;
    if (m_timer.active() && m_timer.getTime() <= timeOf(due))
        return;
    m_due = timeOf(due);
    m_timer = m_time.callLater(std::max(timeOf(due) - m_time.now(), Duration::zero()), [this] { tick(); })
                  .named({"sample figures"});
}

void EngineMetrics::tick()
{
    measureDelay();
    sampleUntil(now());
    if (m_busy.empty() && !m_isSumChanged && !hasOpenSecond() && isSettled())
        m_isRunning = false;
    else
        arm();
    tellNews();
}

/// The own timer tells how late the loop is. One long turn counts for each call that it held up.
void EngineMetrics::measureDelay()
{
    if (m_busy.empty()) // The end of a second is no work.
        return;
    constexpr int kMost = 1'000;
    const TimePoint now = m_time.now();
    TimePoint due = m_due;
    for (int i = 0; i < kMost && due <= now; ++i, due += MetricHistory::kTick)
        m_all.record(DurationKind::loopDelay, now - due);
}

void EngineMetrics::catchUp()
{
    if (m_isRunning)
        sampleUntil(now() + 1);
}

void EngineMetrics::sampleUntil(MetricTick end)
{
    const std::int64_t ticks = end - m_next;
    if (ticks <= 0)
        return;
    const bool hasWork = !m_busy.empty() || m_isSumChanged;
    std::erase_if(m_busy, [&](Meter *meter) {
        meter->m_isResting = !meter->m_series.sample(m_next, ticks, meter->m_source.reading(), m_sum);
        meter->m_measuresLeft = Meter::kMeasuresPerTick;
        return meter->m_isResting;
    });
    MetricReading nobodys;
    for (const Follower &each : m_followers)
        each.series->sample(m_next, ticks, each.source->reading(), nobodys);
    m_hasWorked = m_hasWorked || hasWork;
    if (hasWork) { // The end of a second is none.
        readReactor();
        m_all.sample(m_next, ticks, m_sum, nobodys);
    }
    m_isSumChanged = false;
    m_next = end;
    if (m_next / kTicksPerSecond > m_openSecond)
        closeSecond();
}

void EngineMetrics::readReactor()
{
    if (m_readReactor)
        m_readReactor(m_sum);
}

bool EngineMetrics::hasOpenSecond() const
{
    return m_all.hasOpenSecond() || std::ranges::any_of(m_meters, [](const auto &each) {
               return each.second->m_series.hasOpenSecond();
           });
}

bool EngineMetrics::isSettled() const
{
    return m_all.isSettled() &&
           std::ranges::all_of(m_meters, [](const auto &each) { return each.second->m_series.isSettled(); });
}

void EngineMetrics::closeSecond()
{
    for (const auto &[id, meter] : m_meters)
        meter->m_series.closeSecond(m_openSecond, &m_all);
    for (const Follower &each : m_followers)
        each.series->closeSecond(m_openSecond, nullptr);
    m_all.closeSecond(m_openSecond, nullptr);
    for (const auto &[id, meter] : m_meters)
        meter->m_series.settle(m_next);
    for (const Follower &each : m_followers)
        each.series->settle(m_next);
    m_all.settle(m_next);
    const std::int64_t closed = std::exchange(m_openSecond, m_next / kTicksPerSecond);
    if (std::exchange(m_hasWorked, false) && m_secondHook)
        m_secondHook(closed);
}

void EngineMetrics::tellNews()
{
    if (!m_newsHook)
        return;
    const bool hasNews =
        m_all.hasNews() ||
        std::ranges::any_of(m_meters, [](const auto &each) { return each.second->m_series.hasNews(); }) ||
        std::ranges::any_of(m_followers, [](const Follower &each) { return each.series->hasNews(); });
    if (hasNews)
        m_newsHook();
}

} // namespace ropewalk
