#include "ui/models/load_record.h"

#include "language/engine_words.h"

#include <algorithm>
#include <cmath>

namespace ropewalk {
namespace {

constexpr double kSecond = 1e9;

double secondsOf(std::int64_t nanoseconds)
{
    return static_cast<double>(nanoseconds) / kSecond;
}

double secondsOf(LoadPlan::Milliseconds time)
{
    return std::chrono::duration<double>(time).count();
}

/// What came to `before` until there was `now`.
LoadReading::Buckets differenceOf(const LoadReading::Buckets &now, const LoadReading::Buckets &before)
{
    LoadReading::Buckets gained;
    auto known = before.begin();
    for (const auto &[end, count] : now) {
        while (known != before.end() && known->first < end)
            ++known;
        const std::uint64_t had = known != before.end() && known->first == end ? known->second : 0;
        if (count > had)
            gained.emplace_back(end, count - had);
    }
    return gained;
}

std::int64_t percentileOf(const LoadReading::Buckets &buckets, std::uint64_t all, double fraction)
{
    const auto wanted = static_cast<std::uint64_t>(std::ceil(static_cast<double>(all) * fraction));
    std::uint64_t seen = 0;
    for (const auto &[end, count] : buckets)
        if ((seen += count) >= wanted)
            return end;
    return buckets.empty() ? 0 : buckets.back().first;
}

} // namespace

LoadSeries::LoadSeries(double total)
    : m_stretch(std::max(kShortest, total / kMostPoints))
{}

void LoadSeries::add(const LoadReading &reading)
{
    const double gone = secondsOf(reading.elapsed - m_last.elapsed);
    const bool isLast = reading.stage == LoadStage::over;
    if (gone >= m_stretch || (isLast && gone >= m_stretch / 2))
        addPoint(reading);
}

void LoadSeries::addPoint(const LoadReading &reading)
{
    const double gone = secondsOf(reading.elapsed - m_last.elapsed);
    const auto rateOf = [gone](std::uint64_t now, std::uint64_t before) {
        return now > before ? static_cast<double>(now - before) / gone : 0;
    };
    const LoadReading::Buckets gained = differenceOf(reading.buckets, m_last.buckets);
    LoadPoint point;
    point.time = secondsOf(reading.elapsed);
    point.replies = rateOf(reading.replies, m_last.replies);
    point.bytesIn = rateOf(reading.bytesIn, m_last.bytesIn);
    for (const auto &[end, count] : gained)
        point.count += count;
    point.p50 = percentileOf(gained, point.count, 0.5);
    point.p99 = percentileOf(gained, point.count, 0.99);
    m_points.push_back(point);
    m_last = reading;
}

double LoadRecord::replyRate() const
{
    if (last.measured <= 0)
        return series.points().empty() ? 0 : series.points().back().replies;
    std::uint64_t replies = 0;
    for (const LoadOutcomeReading &outcome : last.outcomes)
        if (outcome.ending == LoadEnding::answered || outcome.ending == LoadEnding::refused)
            replies += outcome.latency.count;
    return static_cast<double>(replies) / secondsOf(last.measured);
}

double LoadRecord::warmUpSeconds() const
{
    return secondsOf(plan.rampUp + plan.warmUp);
}

double LoadRecord::totalSeconds() const
{
    return secondsOf(plan.total());
}

double LoadRecord::progress() const
{
    if (!isLive())
        return 1;
    return totalSeconds() > 0 ? std::clamp(secondsOf(last.elapsed) / totalSeconds(), 0.0, 1.0) : 0;
}

void LoadRecord::take(const LoadReading &reading)
{
    if (reading.stage == LoadStage::refused) {
        state = LoadState::refused;
        problem = engineText(reading.message);
        remedy = engineText(reading.remedy);
        isRemote = reading.isRemote;
        return;
    }
    series.add(reading);
    measureBytes(reading);
    last = reading;
    if (reading.stage == LoadStage::over)
        state = LoadState::over;
    else if (reading.stage == LoadStage::draining || !reading.stopReason.isEmpty())
        state = LoadState::stopping;
    else if (state == LoadState::starting)
        state = LoadState::running;
}

void LoadRecord::measureBytes(const LoadReading &reading)
{
    if (reading.measured <= 0) {
        bytesInRate = series.points().empty() ? 0 : series.points().back().bytesIn;
        m_bytesBefore = reading.bytesIn;
        m_measuredFrom = reading.elapsed;
        return;
    }
    m_measuredFrom = std::max<std::int64_t>(m_measuredFrom, 0);
    if (reading.stage == LoadStage::draining || (reading.stage == LoadStage::over && bytesInRate > 0))
        return; // What comes now was asked for before.
    const double gone = secondsOf(reading.elapsed - m_measuredFrom);
    bytesInRate = gone > 0 ? static_cast<double>(reading.bytesIn - m_bytesBefore) / gone : 0;
}

} // namespace ropewalk
