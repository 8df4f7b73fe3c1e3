#include "ui/plots/curve_table.h"

#include <QDateTime>
#include <QTextStream>

#include <algorithm>

namespace ropewalk {
namespace {

QString unitOf(Measure measure)
{
    switch (measure) {
    case Measure::bytes: return QStringLiteral("bytes");
    case Measure::bytesPerSecond: return QStringLiteral("bytes/s");
    case Measure::perSecond: return QStringLiteral("1/s");
    case Measure::count: return {};
    case Measure::duration: return QStringLiteral("ns");
    }
    return {};
}

QString quoted(QString text)
{
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

std::vector<std::int64_t> timesOf(const TimePicture &picture)
{
    std::vector<std::int64_t> times;
    for (const ChartCurve &curve : picture.curves)
        for (const CurvePoint &point : curve.points)
            if (point.time >= picture.shown.from && point.time <= picture.shown.to)
                times.push_back(point.time);
    std::ranges::sort(times);
    times.erase(std::ranges::unique(times).begin(), times.end());
    return times;
}

} // namespace

QString curveTable(const TimePicture &picture)
{
    QString text;
    QTextStream out(&text);
    out.setLocale(QLocale::c());
    out.setRealNumberPrecision(9);
    const QString unit = unitOf(picture.measure);
    out << "time,nanoseconds";
    for (const ChartCurve &curve : picture.curves)
        out << ',' << quoted(unit.isEmpty() ? curve.name : QStringLiteral("%1 (%2)").arg(curve.name, unit));
    out << '\n';
    for (const std::int64_t time : timesOf(picture)) {
        out << QDateTime::fromMSecsSinceEpoch(time / 1'000'000).toString(Qt::ISODateWithMs) << ',' << time;
        for (const ChartCurve &curve : picture.curves) {
            out << ',';
            if (const CurvePoint *point = pointAt(curve.points, time))
                out << static_cast<double>(point->value);
        }
        out << '\n';
    }
    return text;
}

} // namespace ropewalk
