#include "workbench/metrics/metric_series.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace ropewalk {
namespace {

LatencyCell cellOf(const DurationHistogram &durations)
{
    const auto seconds = [](DurationHistogram::Nanoseconds duration) {
        return std::chrono::duration<float>(duration).count();
    };
    return {.p50 = seconds(durations.percentile(0.5)),
            .p90 = seconds(durations.percentile(0.9)),
            .p99 = seconds(durations.percentile(0.99)),
            .longest = seconds(durations.longest()),
            .count = static_cast<std::uint32_t>(durations.count())};
}

constexpr std::int64_t kSecondsPerMinute = 60;

} // namespace

void MetricReading::add(const MetricReading &other)
{
    std::ranges::transform(values, other.values, values.begin(), std::plus<>());
}

void MetricReading::subtract(const MetricReading &other)
{
    std::ranges::transform(values, other.values, values.begin(), std::minus<>());
}

MetricReading MetricReading::withReactorOf(const MetricReading &other) const
{
    MetricReading both = *this;
    for (const MetricKind kind : {MetricKind::turns, MetricKind::busy})
        both.set(kind, other.of(kind));
    return both;
}

bool MetricSeries::sample(MetricTick tick,
                          std::int64_t ticks,
                          const MetricReading &reading,
                          MetricReading &sum)
{
    if (reading.values == m_last.values)
        return false;
    constexpr double kPerSecond = std::chrono::seconds(1) / MetricHistory::kTick;
    MetricReading change = reading;
    change.subtract(m_last);
    sum.add(change);
    MetricSample sample{.tick = tick, .ticks = ticks};
    for (std::size_t i = 0; i < kMetricKinds; ++i) {
        const bool isCounter = isRate(static_cast<MetricKind>(i));
        const double value =
            isCounter ? change.values[i] * kPerSecond / static_cast<double>(ticks) : reading.values[i];
        sample.values[i] = static_cast<float>(value);
    }
    m_last = reading;
    m_sampledUntil = tick + ticks;
    m_history.add(sample);
    if (m_isWatched && !m_isWholeDue)
        m_samples.push_back(sample);
    noteNews();
    return true;
}

void MetricSeries::record(DurationKind kind, DurationHistogram::Nanoseconds duration)
{
    want(static_cast<std::size_t>(kind)).second.record(duration);
    m_hasOpenSecond = true;
}

MetricSeries::Durations &MetricSeries::want(std::size_t kind)
{
    if (m_durations[kind] == nullptr)
        m_durations[kind] = std::make_unique<Durations>();
    return *m_durations[kind];
}

void MetricSeries::closeSecond(std::int64_t number, MetricSeries *sum)
{
    m_hasOpenSecond = false;
    for (std::size_t i = 0; i < kDurationKinds; ++i) {
        Durations *const all = m_durations[i].get();
        if (all == nullptr || all->second.count() == 0)
            continue;
        if (std::exchange(all->minuteNumber, number / kSecondsPerMinute) != number / kSecondsPerMinute)
            all->minute.clear();
        all->minute.add(all->second);
        all->total.add(all->second);
        all->isUntold = true;
        const auto kind = static_cast<DurationKind>(i);
        tell({kind, MetricResolution::seconds, number, cellOf(all->second)});
        tell({kind, MetricResolution::minutes, all->minuteNumber, cellOf(all->minute)});
        if (sum != nullptr) {
            sum->want(i).second.add(all->second);
            sum->m_hasOpenSecond = true;
        }
        all->second.clear();
    }
}

MetricTick MetricSeries::endOfLastMinute() const
{
    constexpr MetricTick kMinute = MetricHistory::kTicksPerCell.back();
    return (m_sampledUntil + kMinute - 1) / kMinute * kMinute;
}

void MetricSeries::settle(MetricTick end)
{
    const MetricTick until = std::min(end, endOfLastMinute());
    if (until <= std::max(m_settledUntil, m_sampledUntil)) {
        m_settledUntil = std::max(m_settledUntil, until);
        return;
    }
    m_settledUntil = until;
    m_history.advanceTo(until);
    noteNews();
}

void MetricSeries::tell(const LatencySample &sample)
{
    m_history.add(sample);
    if (m_isWatched && !m_isWholeDue)
        m_latencies.push_back(sample);
    noteNews();
}

std::shared_ptr<const DurationHistogram> MetricSeries::total(DurationKind kind) const
{
    const Durations *const all = m_durations[static_cast<std::size_t>(kind)].get();
    if (all == nullptr)
        return nullptr;
    auto total = std::make_shared<DurationHistogram>(all->total);
    total->add(all->second);
    return total;
}

void MetricSeries::noteNews()
{
    m_hasNews = m_isWatched;
    if (m_samples.size() + m_latencies.size() <= kMaxPending)
        return;
    m_isWholeDue = true;
    m_samples.clear();
    m_latencies.clear();
}

void MetricSeries::setWatched(bool isWatched)
{
    m_isWatched = isWatched;
    m_isWholeDue = isWatched;
    m_hasNews = isWatched;
    m_samples = {};
    m_latencies = {};
}

MetricNews MetricSeries::takeNews()
{
    MetricNews news;
    const bool isWhole = std::exchange(m_isWholeDue, false);
    if (isWhole)
        news.whole = std::make_shared<MetricHistory>(m_history);
    news.samples = std::exchange(m_samples, {});
    news.latencies = std::exchange(m_latencies, {});
    for (std::size_t i = 0; i < kDurationKinds; ++i)
        if (m_durations[i] != nullptr && (std::exchange(m_durations[i]->isUntold, false) || isWhole))
            news.totals[i] = total(static_cast<DurationKind>(i));
    m_hasNews = false;
    return news;
}

} // namespace ropewalk
