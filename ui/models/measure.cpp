#include "ui/models/measure.h"

#include "ui/models/figure_text.h"
#include "ui/models/load_words.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace ropewalk {
namespace {

constexpr double kKibi = 1'024;

bool countsBytes(Measure measure)
{
    return measure == Measure::bytes || measure == Measure::bytesPerSecond;
}

/// What the ticks are round in: a KiB is 1,024 bytes.
double unitOf(Measure measure, double highest)
{
    double unit = 1;
    while (countsBytes(measure) && highest >= unit * 1'000)
        unit *= kKibi;
    return unit;
}

/// 1, 2 or 5 times a power of ten.
double roundStep(double least)
{
    const double decade = std::pow(10, std::floor(std::log10(least) + 1e-9));
    for (const double digit : {1.0, 2.0, 5.0})
        if (decade * digit >= least * (1 - 1e-9))
            return decade * digit;
    return decade * 10;
}

QString plain(double value)
{
    const double size = std::abs(value);
    const int decimals = size >= 99.95 || size == std::floor(size) ? 0 : size < 9.995 ? 2 : 1;
    return QLocale().toString(value, 'f', decimals);
}

} // namespace

QString measureText(Measure measure, double value)
{
    switch (measure) {
    case Measure::bytes: return byteText(value);
    case Measure::bytesPerSecond: return byteText(value) + QStringLiteral("/s");
    case Measure::perSecond: return plain(value) + QStringLiteral("/s");
    case Measure::count: return plain(value);
    case Measure::duration: return latencyText(static_cast<std::int64_t>(value));
    }
    return {};
}

std::vector<double> measureTicks(Measure measure, double highest, int most)
{
    const double unit = unitOf(measure, highest);
    const double least = measure == Measure::perSecond ? 0.01 : 1; // There is no half a connection.
    const double step = std::max(roundStep(std::max(highest, least) / unit / std::max(most, 1)),
                                 measure == Measure::perSecond ? 0.0 : 1 / unit) *
                        unit;
    std::vector<double> ticks{0};
    while (ticks.back() < highest * (1 - 1e-9))
        ticks.push_back(static_cast<double>(ticks.size()) * step);
    if (ticks.size() == 1)
        ticks.push_back(step);
    return ticks;
}

} // namespace ropewalk
