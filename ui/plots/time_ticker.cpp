#include "ui/plots/time_ticker.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <array>
#include <cmath>

namespace ropewalk {
namespace {

constexpr int kLabelApart = 76; ///< Pixels.
constexpr std::int64_t kMillisecond = 1'000'000;
constexpr std::int64_t kSecond = 1'000 * kMillisecond;
constexpr std::int64_t kMinute = 60 * kSecond;
constexpr std::int64_t kHour = 60 * kMinute;
constexpr std::array kSteps{10 * kMillisecond,
                            20 * kMillisecond,
                            50 * kMillisecond,
                            100 * kMillisecond,
                            200 * kMillisecond,
                            500 * kMillisecond,
                            kSecond,
                            2 * kSecond,
                            5 * kSecond,
                            10 * kSecond,
                            30 * kSecond,
                            kMinute,
                            2 * kMinute,
                            5 * kMinute,
                            10 * kMinute,
                            30 * kMinute,
                            kHour,
                            2 * kHour,
                            4 * kHour,
                            6 * kHour};

QString tr(const char *text)
{
    return QCoreApplication::translate("ropewalk", text);
}

QString agoText(std::int64_t ago, std::int64_t step)
{
    const auto number = [step](std::int64_t value, std::int64_t unit) {
        const int decimals = step >= unit ? 0 : step >= unit / 10 ? 1 : 2;
        return QLocale().toString(static_cast<double>(value) / static_cast<double>(unit), 'f', decimals);
    };
    if (ago == 0)
        return tr("now");
    if (step % kHour == 0)
        return tr("−%1 h").arg(number(ago, kHour));
    return step % kMinute == 0 ? tr("−%1 min").arg(number(ago, kMinute))
                               : tr("−%1 s").arg(number(ago, kSecond));
}

/// As exactly as a pixel of `pixel` nanoseconds is.
QString exactAgoText(std::int64_t ago, std::int64_t pixel)
{
    if (ago < 100 * kSecond)
        return tr("−%1 s").arg(QLocale().toString(
            static_cast<double>(ago) / static_cast<double>(kSecond), 'f', pixel < kSecond));
    return ago < kHour ? tr("−%1 min %2 s").arg(ago / kMinute).arg(ago % kMinute / kSecond)
                       : tr("−%1 h %2 min").arg(ago / kHour).arg(ago % kHour / kMinute);
}

QString clockText(std::int64_t time, std::int64_t step)
{
    const QString format = step >= kMinute   ? QStringLiteral("HH:mm")
                           : step >= kSecond ? QStringLiteral("HH:mm:ss")
                                             : QStringLiteral("HH:mm:ss.zzz");
    return QDateTime::fromMSecsSinceEpoch(time / kMillisecond).toString(format);
}

} // namespace

void TimeTicker::setStretch(TimeStretch stretch, bool isLive, int room)
{
    m_stretch = stretch;
    m_isLive = isLive;
    m_room = room;
    const std::int64_t least = stretch.length() * kLabelApart / std::max(room, kLabelApart);
    const auto step = std::ranges::find_if(kSteps, [least](std::int64_t each) { return each >= least; });
    m_step = step == kSteps.end() ? kSteps.back() : *step;
}

QString TimeTicker::textOf(std::int64_t time) const
{
    const std::int64_t pixel = m_stretch.length() / std::max(m_room, 1);
    return m_isLive ? exactAgoText(m_stretch.to - time, pixel) : clockText(time, std::min(pixel, kSecond));
}

QVector<double> TimeTicker::createTickVector(double, const QCPRange &)
{
    QVector<double> ticks;
    const auto add = [&](std::int64_t time) {
        ticks.append(static_cast<double>(time - m_stretch.from) / static_cast<double>(kSecond));
    };
    if (m_isLive) {
        for (std::int64_t time = m_stretch.to; time >= m_stretch.from; time -= m_step)
            add(time);
        std::ranges::reverse(ticks);
        return ticks;
    }
    const std::int64_t offset =
        QDateTime::fromMSecsSinceEpoch(m_stretch.from / kMillisecond).offsetFromUtc() * kSecond;
    for (std::int64_t time = (m_stretch.from + offset + m_step - 1) / m_step * m_step - offset;
         time <= m_stretch.to;
         time += m_step)
        add(time);
    return ticks;
}

QString TimeTicker::getTickLabel(double tick, const QLocale &, QChar, int)
{
    const auto time = m_stretch.from + std::llround(tick * static_cast<double>(kSecond));
    return m_isLive ? agoText(m_stretch.to - time, m_step) : clockText(time, m_step);
}

void MeasureTicker::setTicks(const std::vector<double> &ticks)
{
    m_ticks = QVector<double>(ticks.begin(), ticks.end());
}

QVector<double> MeasureTicker::createTickVector(double, const QCPRange &)
{
    return m_ticks;
}

QString MeasureTicker::getTickLabel(double tick, const QLocale &, QChar, int)
{
    return tick == 0 && m_measure != Measure::duration ? QStringLiteral("0") : measureText(m_measure, tick);
}

} // namespace ropewalk
