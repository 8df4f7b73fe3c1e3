#pragma once

#include "ui/models/measure.h"
#include "ui/models/time_window.h"

#include <qcustomplot.h>

namespace ropewalk {

/// An axis of seconds from the beginning of a stretch of time on: says how long ago that was, or the time of
/// day.
class TimeTicker final : public QCPAxisTicker
{
public:
    /// `room` is the axis' length in pixels.
    void setStretch(TimeStretch stretch, bool isLive, int room);

    /// "−20 s", "now", "14:02:36": a place on the axis, in nanoseconds since 1970, as exactly as a pixel is.
    [[nodiscard]] QString textOf(std::int64_t time) const;

protected:
    QVector<double> createTickVector(double step, const QCPRange &range) override;
    QString getTickLabel(double tick, const QLocale &locale, QChar formatChar, int precision) override;

private:
    TimeStretch m_stretch;
    bool m_isLive = true;
    int m_room = 1;
    std::int64_t m_step = 1;
};

/// Round values from nought on, with their unit.
class MeasureTicker final : public QCPAxisTicker
{
public:
    explicit MeasureTicker(Measure measure)
        : m_measure(measure)
    {}

    void setTicks(const std::vector<double> &ticks);

protected:
    QVector<double> createTickVector(double step, const QCPRange &range) override;
    QString getTickLabel(double tick, const QLocale &locale, QChar formatChar, int precision) override;

private:
    Measure m_measure;
    QVector<double> m_ticks;
};

} // namespace ropewalk
