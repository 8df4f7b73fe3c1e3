#pragma once

#include "ui/models/load_record.h"

#include <QByteArray>
#include <QStringList>

#include <memory>

namespace ropewalk {

/// A line as ropewalk-cli prints it, of a load that got `replies` replies in `milliseconds`, each of which
/// took one of `buckets`.
inline QByteArray
loadLineOf(const char *phase, int milliseconds, int replies, const LoadReading::Buckets &buckets = {})
{
    QStringList pairs;
    std::uint64_t count = 0;
    for (const auto &[end, requests] : buckets) {
        pairs << QStringLiteral("[%1,%2]").arg(end).arg(requests);
        count += requests;
    }
    const QString latency =
        QStringLiteral(
            R"("count":%1,"mean":2e6,"p50":1e6,"p90":2e6,"p99":5e6,"p99.9":9e6,"p99.99":9e6,"max":9e6)")
            .arg(count);
    const QString outcomes =
        count > 0 ? QStringLiteral(R"({"name":"Reply","end":"answered",%1})").arg(latency) : QString();
    const QString elapsed = QString::number(std::int64_t{milliseconds} * 1'000'000);
    return QStringLiteral(R"({"event":"load","phase":"%1","elapsed":%2,"measured":%3,"sent":%4,"replies":%5,)"
                          R"("answered":%6,"failed":0,"rate":100.5,"bytesIn":%7,"bytesOut":%8,"open":4,)"
                          R"("underWay":3,)")
               .arg(QLatin1String(phase), elapsed, count > 0 ? elapsed : QStringLiteral("0"))
               .arg(replies + 3)
               .arg(replies)
               .arg(count)
               .arg(replies * 10)
               .arg(replies * 20)
               .toUtf8() +
           QStringLiteral(
               R"("latency":{%1},"connect":{%1},"time":{"beforeSend":1e6,"waiting":2e6,"receiving":3e6},)"
               R"("outcomes":[%2],"buckets":[%3]})")
               .arg(latency, outcomes, pairs.join(QLatin1Char(',')))
               .toUtf8() +
           '\n';
}

/// A run that is over, of ten seconds with a warm-up of two.
inline std::shared_ptr<LoadRecord> makeRun(const LoadReading::Buckets &buckets)
{
    auto run = std::make_shared<LoadRecord>();
    run->number = 1;
    run->plan.endpoint = "tcp:127.0.0.1:7";
    run->plan.warmUp = std::chrono::seconds(2);
    run->plan.duration = std::chrono::seconds(8);
    run->series = LoadSeries(run->totalSeconds());
    for (int step = 1; step <= 100; ++step) {
        const bool isMeasured = step > 20;
        const char *phase = step == 100 ? "over" : isMeasured ? "measuring" : "warm-up";
        run->take(*readLoadLine(
            loadLineOf(phase, step * 100, step * 100, isMeasured ? buckets : LoadReading::Buckets())));
    }
    return run;
}

} // namespace ropewalk
