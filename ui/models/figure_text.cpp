#include "ui/models/figure_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <cmath>

namespace ropewalk {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ropewalk", text);
}

QString decimal(double value, int decimals)
{
    return QLocale().toString(value, 'f', decimals);
}

} // namespace

QString byteText(double bytes)
{
    static constexpr std::array kUnits{" B", " KiB", " MiB", " GiB", " TiB"};
    std::size_t unit = 0;
    while (bytes >= 1'000 && unit + 1 < kUnits.size()) {
        bytes /= 1'024;
        ++unit;
    }
    const int decimals = unit > 0 && bytes < 99.95 ? 1 : 0;
    return decimal(bytes, decimals) + QLatin1String(kUnits[unit]);
}

QString rateText(double bytesPerSecond)
{
    return bytesPerSecond < 0.5 ? tr("idle") : byteText(bytesPerSecond) + QStringLiteral("/s");
}

QString countText(std::uint64_t count)
{
    return QLocale().toString(qulonglong{count});
}

QString durationText(std::int64_t nanoseconds)
{
    const auto ns = static_cast<double>(nanoseconds);
    if (ns < 1e5)
        return decimal(ns / 1e3, ns < 1e4 ? 1 : 0) + QStringLiteral(" µs");
    if (ns < 1e9)
        return decimal(ns / 1e6, ns < 1e7 ? 2 : ns < 1e8 ? 1 : 0) + QStringLiteral(" ms");
    if (ns < 60e9)
        return decimal(std::floor(ns / 1e9), 0) + QStringLiteral(" s");
    if (ns < 3'600e9)
        return decimal(std::floor(ns / 60e9), 0) + QStringLiteral(" min");
    return decimal(std::floor(ns / 3'600e9), 0) + QStringLiteral(" h ") +
           decimal(std::floor(std::fmod(ns, 3'600e9) / 60e9), 0) + QStringLiteral(" min");
}

QString listText(const QStringList &items)
{
    QString text = items.value(0);
    for (qsizetype item = 1; item < items.size(); ++item)
        text = tr("%1, %2").arg(text, items[item]);
    return text;
}

} // namespace ropewalk
