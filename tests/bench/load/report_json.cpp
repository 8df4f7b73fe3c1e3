#include "load/report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ropewalk::bench {
namespace {

QJsonObject objectOf(const Sample &sample)
{
    return {
        {QStringLiteral("round"), sample.round},
        {QStringLiteral("messages"), static_cast<qint64>(sample.messages)},
        {QStringLiteral("elapsedNs"), static_cast<qint64>(sample.elapsed.count())},
        {QStringLiteral("cpuNs"), static_cast<qint64>(sample.cpu.count())},
        {QStringLiteral("cpuNsPerMessage"), sample.cpuPerMessage()},
        {QStringLiteral("messagesPerSecond"), sample.messagesPerSecond()},
        {QStringLiteral("p50Ns"), static_cast<qint64>(sample.p50.count())},
        {QStringLiteral("p99Ns"), static_cast<qint64>(sample.p99.count())},
        {QStringLiteral("worstNs"), static_cast<qint64>(sample.worst.count())},
        {QStringLiteral("residentBytes"), static_cast<qint64>(sample.resident)},
        {QStringLiteral("idleBytes"), static_cast<qint64>(sample.idleMemory)},
    };
}

QJsonObject objectOf(const Series &series, const Series *baseline)
{
    QJsonArray rounds;
    for (const Sample &sample : series.rounds)
        rounds.append(objectOf(sample));
    QJsonObject object{
        {QStringLiteral("server"), QString::fromStdString(series.server)},
        {QStringLiteral("scenario"), QString::fromStdString(series.scenario.name)},
        {QStringLiteral("active"), series.scenario.active},
        {QStringLiteral("idle"), series.scenario.idle},
        {QStringLiteral("messageBytes"), static_cast<qint64>(series.scenario.messageSize)},
        {QStringLiteral("bufferBytes"), static_cast<qint64>(series.scenario.bufferSize)},
        {QStringLiteral("rounds"), rounds},
    };
    if (baseline && !series.rounds.empty()) {
        const Ratio ratio = ratioOf(series, *baseline);
        object[QStringLiteral("cpuRatio")] = QJsonObject{{QStringLiteral("median"), ratio.median},
                                                         {QStringLiteral("lowerQuartile"), ratio.lower},
                                                         {QStringLiteral("upperQuartile"), ratio.upper}};
    }
    return object;
}

} // namespace

std::string jsonOf(const std::vector<Series> &all, const std::string &baseline)
{
    QJsonArray array;
    for (const Series &series : all)
        array.append(objectOf(series, baselineOf(series, all, baseline)));
    return QJsonDocument(array).toJson(QJsonDocument::Indented).toStdString();
}

} // namespace ropewalk::bench
