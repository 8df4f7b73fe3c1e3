#pragma once

#include <qcustomplot.h>

namespace ropewalk {

/// Ticks at 1, 2 and 5 of each power of ten on an axis of `logOf()`, written in the unit that suits its
/// largest value.
class LatencyTicker final : public QCPAxisTicker
{
public:
    /// The unit stands with the last tick only.
    enum class Unit { last, every };

    explicit LatencyTicker(Unit unit)
        : m_unit(unit)
    {}

protected:
    QVector<double> createTickVector(double step, const QCPRange &range) override;
    QString getTickLabel(double tick, const QLocale &locale, QChar formatChar, int precision) override;

private:
    Unit m_unit;
    QCPRange m_range;
    double m_last = 0;
};

/// Counts from nought: "0", "500", "5 k", "1.2 M".
class CountTicker final : public QCPAxisTicker
{
public:
    CountTicker() { setTickCount(5); }

protected:
    QString getTickLabel(double tick, const QLocale &locale, QChar formatChar, int precision) override;
};

/// Seconds from nought, the unit with the last one.
class SecondsTicker final : public QCPAxisTicker
{
public:
    SecondsTicker() { setTickCount(7); }

protected:
    QVector<double> createTickVector(double step, const QCPRange &range) override;
    QString getTickLabel(double tick, const QLocale &locale, QChar formatChar, int precision) override;

private:
    double m_last = 0;
};

} // namespace ropewalk
