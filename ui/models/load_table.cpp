#include "ui/models/load_table.h"

#include <QDateTime>
#include <QTextStream>

namespace ropewalk {
namespace {

QString quoted(QString text)
{
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

void writeFigures(QTextStream &out, const LoadRecord &run)
{
    const LoadReading &last = run.last;
    out << "figure,value\n";
    out << "started," << QDateTime::fromMSecsSinceEpoch(run.startedAt).toString(Qt::ISODateWithMs) << '\n';
    out << "endpoint," << quoted(QString::fromStdString(run.plan.endpoint)) << '\n';
    out << "connections," << run.plan.connections << "\nin flight," << run.plan.inFlight << "\nrate wanted,"
        << run.plan.rate << '\n';
    out << "measured seconds," << static_cast<double>(last.measured) / 1e9 << '\n';
    out << "sent," << last.sent << "\nanswered," << last.answered << "\nfailed," << last.failed << '\n';
    out << "requests/s," << run.replyRate() << "\nbytes in/s," << run.bytesInRate << '\n';
    out << "bytes in," << last.bytesIn << "\nbytes out," << last.bytesOut << '\n';
    out << "mean," << last.latency.mean << "\np50," << last.latency.p50 << "\np90," << last.latency.p90
        << "\np99," << last.latency.p99 << "\np99.9," << last.latency.p999 << "\np99.99,"
        << last.latency.p9999 << "\nmax," << last.latency.max << '\n';
    out << "before sent in sum," << last.beforeSend << "\nuntil first byte in sum," << last.waiting
        << "\nrest in sum," << last.receiving << '\n';
    if (!last.stopReason.isEmpty())
        out << "ended for," << quoted(last.stopReason) << '\n';
}

} // namespace

QString loadTable(const LoadRecord &run)
{
    QString text;
    QTextStream out(&text);
    out.setLocale(QLocale::c());
    out.setRealNumberPrecision(12);
    writeFigures(out, run);
    out << "\noutcome,count,mean,p50,p99,max\n";
    for (const LoadOutcomeReading &outcome : run.last.outcomes)
        out << quoted(outcome.name) << ',' << outcome.latency.count << ',' << outcome.latency.mean << ','
            << outcome.latency.p50 << ',' << outcome.latency.p99 << ',' << outcome.latency.max << '\n';
    out << "\nlatency up to,count\n";
    for (const auto &[end, count] : run.last.buckets)
        out << end << ',' << count << '\n';
    out << "\nseconds,requests/s,bytes in/s,p50,p99\n";
    for (const LoadPoint &point : run.series.points())
        out << point.time << ',' << point.replies << ',' << point.bytesIn << ',' << point.p50 << ','
            << point.p99 << '\n';
    return text;
}

} // namespace ropewalk
