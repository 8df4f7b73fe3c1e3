#include "ui/plots/latency_ticker.h"

#include <cmath>

namespace ropewalk {
namespace {

constexpr double kSlack = 1e-6;
constexpr double kMillisecond = 6; // On an axis of logOf().
constexpr double kTenSeconds = 10;
constexpr double kManyDecades = 3.4; // More have no room for their 2 and 5.

QString number(const QLocale &locale, double value)
{
    return locale.toString(value, 'g', 6);
}

} // namespace

QVector<double> LatencyTicker::createTickVector(double, const QCPRange &range)
{
    QVector<double> ticks;
    m_range = range;
    const bool isWide = range.size() > kManyDecades;
    for (double decade = std::floor(range.lower); decade <= range.upper; ++decade) {
        for (const double digit : {1.0, 2.0, 5.0}) {
            const double tick = decade + std::log10(digit);
            if (tick < range.lower - kSlack || tick > range.upper + kSlack || (isWide && digit > 1))
                continue;
            ticks.append(tick);
            m_last = tick;
        }
    }
    return ticks;
}

QString LatencyTicker::getTickLabel(double tick, const QLocale &locale, QChar, int)
{
    const bool isMicro = m_range.upper < kMillisecond + 0.5;
    const bool isMilli = !isMicro && m_range.upper < kTenSeconds + 0.5;
    const QString label = number(locale, std::pow(10, tick - (isMicro ? 3 : isMilli ? 6 : 9)));
    if (m_unit == Unit::last && tick < m_last - kSlack)
        return label;
    return label + (isMicro ? QStringLiteral(" µs") : isMilli ? QStringLiteral(" ms") : QStringLiteral(" s"));
}

QString CountTicker::getTickLabel(double tick, const QLocale &locale, QChar, int)
{
    if (tick >= 1e6 - kSlack)
        return number(locale, tick / 1e6) + QStringLiteral(" M");
    return tick >= 1e3 - kSlack ? number(locale, tick / 1e3) + QStringLiteral(" k") : number(locale, tick);
}

QVector<double> SecondsTicker::createTickVector(double step, const QCPRange &range)
{
    QVector<double> ticks = QCPAxisTicker::createTickVector(step, range);
    while (!ticks.isEmpty() && ticks.last() > range.upper + kSlack)
        ticks.removeLast();
    m_last = ticks.isEmpty() ? 0 : ticks.last();
    return ticks;
}

QString SecondsTicker::getTickLabel(double tick, const QLocale &locale, QChar, int)
{
    const QString label = number(locale, std::round(tick * 1000) / 1000);
    return tick < m_last - kSlack ? label : label + QStringLiteral(" s");
}

} // namespace ropewalk
