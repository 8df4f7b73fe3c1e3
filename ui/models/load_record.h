#pragma once

#include "ui/models/load_reading.h"
#include "workbench/load_plan.h"

#include <cstdint>
#include <vector>

namespace ropewalk {

/// What happened in one stretch of a load's time.
struct LoadPoint
{
    double time = 0;         ///< Its end, in seconds since the load began.
    double replies = 0;      ///< A second.
    double bytesIn = 0;      ///< Likewise.
    std::uint64_t count = 0; ///< Requests whose latency became known in it.
    std::int64_t p50 = 0;    ///< Of these, in nanoseconds.
    std::int64_t p99 = 0;
};

/// A load over time, cut into stretches of the same length from readings that only count upwards.
///
/// Loss: of a load of `total` there are never many more than `kMostPoints` stretches, however long it is.
class LoadSeries
{
public:
    static constexpr int kMostPoints = 400;
    static constexpr double kShortest = 0.25; ///< Seconds.

    /// `total` in seconds: how long the load is meant to take.
    explicit LoadSeries(double total = 0);

    void add(const LoadReading &reading);

    [[nodiscard]] const std::vector<LoadPoint> &points() const { return m_points; }
    [[nodiscard]] double stretch() const { return m_stretch; } ///< Seconds.

private:
    void addPoint(const LoadReading &reading);

    double m_stretch;
    LoadReading m_last; ///< At the end of the last stretch.
    std::vector<LoadPoint> m_points;
};

enum class LoadState : std::uint8_t {
    starting,
    running,
    stopping, ///< What is under way is waited for.
    over,
    refused, ///< Before it began, in words of the plan.
    failed,  ///< The program that sends it did not do so.
};

/// A load that was sent from this window, or is being sent.
struct LoadRecord
{
    LoadPlan plan;              ///< With the endpoint in force.
    std::int64_t number = 0;    ///< From 1 in this session.
    std::int64_t startedAt = 0; ///< Milliseconds since 1970.
    LoadState state = LoadState::starting;
    LoadReading last;
    LoadSeries series;
    QString problem; ///< Of one that was refused or failed.
    QString remedy;
    bool isRemote = false;  ///< Refused for want of consent only.
    double bytesInRate = 0; ///< A second while measuring; before, of the last stretch.

    [[nodiscard]] bool isLive() const { return state <= LoadState::stopping; }
    [[nodiscard]] bool hasFigures() const { return last.sent > 0 || last.connect.count > 0; }
    /// Replies a second while measuring; before, of the last stretch.
    [[nodiscard]] double replyRate() const;
    /// Seconds of ramp and warm-up.
    [[nodiscard]] double warmUpSeconds() const;
    [[nodiscard]] double totalSeconds() const;
    /// 0 to 1 of its time.
    [[nodiscard]] double progress() const;

    void take(const LoadReading &reading);

private:
    void measureBytes(const LoadReading &reading);

    std::int64_t m_measuredFrom = -1; ///< Nanoseconds since it began, when this was first seen.
    std::uint64_t m_bytesBefore = 0;
};

} // namespace ropewalk
