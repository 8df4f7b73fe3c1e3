#pragma once

#include "workbench/metrics/metric_news.h"

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace ropewalk {

/// What a scope has at a moment, by MetricKind: counters since its beginning, and what there is.
struct MetricReading
{
    std::array<double, kMetricKinds> values{};

    [[nodiscard]] double of(MetricKind kind) const { return values[static_cast<std::size_t>(kind)]; }
    void set(MetricKind kind, double value) { values[static_cast<std::size_t>(kind)] = value; }
    void add(const MetricReading &other);
    void subtract(const MetricReading &other);
    /// This, with what the reactor has in `other`.
    [[nodiscard]] MetricReading withReactorOf(const MetricReading &other) const;
};

/// Who has figures.
class MetricSource
{
public:
    [[nodiscard]] virtual MetricReading reading() const = 0;

protected:
    ~MetricSource() = default;
};

/// The figures of one scope over time, and what of them was not told yet.
///
/// Durations are counted in the histogram of the second that runs; what else there is follows from it once
/// a second.
///
/// Thread: the I/O thread.
class MetricSeries
{
public:
    static constexpr std::size_t kMaxPending = 1'000; ///< Samples; a face that is later gets everything anew.

    [[nodiscard]] const MetricHistory &history() const { return m_history; }
    [[nodiscard]] const MetricReading &lastReading() const { return m_last; }

    /// What it was when the `ticks` from `tick` on had passed. What changed is added to `sum`. Returns
    /// whether anything did.
    bool sample(MetricTick tick, std::int64_t ticks, const MetricReading &reading, MetricReading &sum);
    /// What changed while nobody sampled is left out.
    void startFrom(const MetricReading &reading) { m_last = reading; }

    void record(DurationKind kind, DurationHistogram::Nanoseconds duration);
    [[nodiscard]] bool hasOpenSecond() const { return m_hasOpenSecond; }
    /// The second `number` is over; what took how long in it goes to `sum`, too, if that is not null.
    void closeSecond(std::int64_t number, MetricSeries *sum);
    /// Nothing more happened until `end`: its cells, up to that of the minute in which something last did,
    /// count that too.
    void settle(MetricTick end);
    /// One behind the last tick at which something had changed.
    [[nodiscard]] MetricTick sampledUntil() const { return m_sampledUntil; }
    [[nodiscard]] bool isSettled() const { return m_settledUntil >= endOfLastMinute(); }
    /// Since the beginning; null if there was nothing.
    [[nodiscard]] std::shared_ptr<const DurationHistogram> total(DurationKind kind) const;

    // For who watches it.

    /// Of one that is watched, what happens is kept until it is taken; the first time all of it.
    void setWatched(bool isWatched);
    [[nodiscard]] bool hasNews() const { return m_isWatched && m_hasNews; }
    /// All but scope and time.
    [[nodiscard]] MetricNews takeNews();

private:
    /// Of one kind of duration.
    struct Durations
    {
        DurationHistogram second;
        DurationHistogram minute;
        DurationHistogram total;
        std::int64_t minuteNumber = -1;
        bool isUntold = false;
    };

    [[nodiscard]] Durations &want(std::size_t kind);
    [[nodiscard]] MetricTick endOfLastMinute() const;
    void tell(const LatencySample &sample);
    void noteNews();

    MetricHistory m_history;
    MetricReading m_last;
    std::array<std::unique_ptr<Durations>, kDurationKinds> m_durations; ///< Null: none.
    bool m_hasOpenSecond = false;
    MetricTick m_sampledUntil = 0;
    MetricTick m_settledUntil = 0;

    bool m_isWatched = false;
    bool m_isWholeDue = false;
    bool m_hasNews = false;
    std::vector<MetricSample> m_samples;
    std::vector<LatencySample> m_latencies;
};

} // namespace ropewalk
