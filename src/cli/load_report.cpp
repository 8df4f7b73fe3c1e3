#include "cli/load_report.h"

#include "language/engine_words.h"
#include "language/spoken.h"
#include "language/text_columns.h"
#include "workbench/text/quantities.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <utility>

namespace ropewalk {
namespace {

using Nanoseconds = std::chrono::nanoseconds;

constexpr std::array<std::pair<const char *, double>, 6> kPercentiles{
    {{"p50", 0.5}, {"p90", 0.9}, {"p99", 0.99}, {"p99.9", 0.999}, {"p99.99", 0.9999}, {"max", 1}}};

double perSecond(std::uint64_t count, Nanoseconds time)
{
    const double seconds = std::chrono::duration<double>(time).count();
    return seconds > 0 ? static_cast<double>(count) / seconds : 0;
}

const char *nameOf(LoadPhase phase)
{
    switch (phase) {
    case LoadPhase::rampUp: return "ramp-up";
    case LoadPhase::warmUp: return "warm-up";
    case LoadPhase::measuring: return "measuring";
    case LoadPhase::draining: return "draining";
    case LoadPhase::over: return "over";
    }
    return "";
}

std::string wordOf(LoadPhase phase)
{
    switch (phase) {
    case LoadPhase::rampUp: return Spoken::say("ramp-up");
    case LoadPhase::warmUp: return Spoken::say("warm-up");
    case LoadPhase::measuring: return Spoken::say("measuring");
    case LoadPhase::draining: return Spoken::say("draining");
    case LoadPhase::over: return Spoken::say("over");
    }
    return {};
}

const char *nameOf(LoadEnd end)
{
    switch (end) {
    case LoadEnd::answered: return "answered";
    case LoadEnd::refused: return "refused";
    case LoadEnd::late: return "late";
    case LoadEnd::broken: return "broken";
    }
    return "";
}

std::vector<LoadOutcome> sortedOutcomes(const LoadFigures &figures)
{
    std::vector<LoadOutcome> outcomes = figures.outcomes;
    std::ranges::sort(outcomes, std::ranges::greater(), [](const LoadOutcome &outcome) {
        return std::pair(outcome.end == LoadEnd::answered, outcome.latencies.count());
    });
    return outcomes;
}

std::string meanOf(Nanoseconds sum, std::uint64_t count)
{
    return formatDuration(count > 0 ? sum / static_cast<std::int64_t>(count) : Nanoseconds(0));
}

std::string lineOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString() + '\n';
}

QJsonObject latencyJson(const DurationHistogram &latencies)
{
    QJsonObject object{{QStringLiteral("count"), static_cast<qint64>(latencies.count())},
                       {QStringLiteral("mean"), static_cast<qint64>(latencies.mean().count())}};
    for (const auto &[name, fraction] : kPercentiles)
        object[QLatin1StringView(name)] = static_cast<qint64>(latencies.percentile(fraction).count());
    return object;
}

QJsonArray bucketsJson(const DurationHistogram &latencies)
{
    QJsonArray array;
    for (std::size_t bucket = 0; bucket < latencies.buckets().size(); ++bucket)
        if (const std::uint64_t count = latencies.buckets()[bucket]; count > 0)
            array.append(QJsonArray{static_cast<qint64>(DurationHistogram::upperEndOf(bucket).count()),
                                    static_cast<qint64>(count)});
    return array;
}

QJsonArray outcomesJson(const LoadFigures &figures)
{
    QJsonArray array;
    for (const LoadOutcome &outcome : sortedOutcomes(figures)) {
        QJsonObject object = latencyJson(outcome.latencies);
        object[QStringLiteral("name")] = QString::fromStdString(outcome.name);
        object[QStringLiteral("end")] = QLatin1StringView(nameOf(outcome.end));
        array.append(object);
    }
    return array;
}

QJsonObject timeJson(const LoadFigures &figures)
{
    return {{QStringLiteral("beforeSend"), static_cast<qint64>(figures.beforeSend.count())},
            {QStringLiteral("waiting"), static_cast<qint64>(figures.waiting.count())},
            {QStringLiteral("receiving"), static_cast<qint64>(figures.receiving.count())}};
}

} // namespace

std::string loadLine(const LoadSnapshot &snapshot)
{
    const LoadFigures &figures = snapshot.figures;
    return Spoken::say("%1 %2: %3 measured, %4 under way on %5 connections, p50 %6, p99 %7, %8 failed",
                       {wordOf(snapshot.phase),
                        formatDuration(snapshot.elapsed),
                        formatCount(figures.ended()),
                        formatCount(figures.underWay),
                        formatCount(figures.open),
                        formatDuration(figures.latencies.percentile(0.5)),
                        formatDuration(figures.latencies.percentile(0.99)),
                        formatCount(figures.failed)}) +
           '\n';
}

std::string loadText(const LoadSnapshot &snapshot)
{
    const LoadFigures &figures = snapshot.figures;
    std::string text = Spoken::say("%1 answered, %2 in %3",
                                   {formatRate(perSecond(figures.answered, snapshot.measured)),
                                    formatCount(figures.answered),
                                    formatDuration(snapshot.measured)}) +
                       '\n';
    if (!snapshot.stopReason.empty())
        text +=
            Spoken::say("ended before its time: %1", {engineText(snapshot.stopReason).toStdString()}) + '\n';
    for (const auto &[name, fraction] : kPercentiles)
        text += padded(name, 8) + formatDuration(figures.latencies.percentile(fraction)) + '\n';
    text += padded(Spoken::say("mean"), 8) +
            Spoken::say("%1: %2 before it was sent, %3 until the first byte, %4 for the rest",
                        {formatDuration(figures.latencies.mean()),
                         meanOf(figures.beforeSend, figures.answered),
                         meanOf(figures.waiting, figures.answered),
                         meanOf(figures.receiving, figures.answered)}) +
            '\n';
    text += padded(Spoken::say("connect"), 8) +
            Spoken::say("%1 p50, %2 connections",
                        {formatDuration(figures.connectTimes.percentile(0.5)),
                         formatCount(figures.connectTimes.count())}) +
            '\n';
    for (const LoadOutcome &outcome : sortedOutcomes(figures))
        text += padded(engineText(outcome.name).toStdString(), 40) + ' ' +
                formatCount(outcome.latencies.count()) + '\n';
    return text;
}

std::string loadJson(const LoadSnapshot &snapshot)
{
    const LoadFigures &figures = snapshot.figures;
    QJsonObject object{
        {QStringLiteral("event"), QStringLiteral("load")},
        {QStringLiteral("phase"), QLatin1StringView(nameOf(snapshot.phase))},
        {QStringLiteral("elapsed"), static_cast<qint64>(snapshot.elapsed.count())},
        {QStringLiteral("measured"), static_cast<qint64>(snapshot.measured.count())},
        {QStringLiteral("sent"), static_cast<qint64>(figures.sent)},
        {QStringLiteral("replies"), static_cast<qint64>(figures.replies)},
        {QStringLiteral("answered"), static_cast<qint64>(figures.answered)},
        {QStringLiteral("failed"), static_cast<qint64>(figures.failed)},
        {QStringLiteral("rate"), perSecond(figures.answered, snapshot.measured)},
        {QStringLiteral("bytesIn"), static_cast<qint64>(figures.bytesIn)},
        {QStringLiteral("bytesOut"), static_cast<qint64>(figures.bytesOut)},
        {QStringLiteral("open"), static_cast<qint64>(figures.open)},
        {QStringLiteral("underWay"), static_cast<qint64>(figures.underWay)},
        {QStringLiteral("connectFailures"), static_cast<qint64>(figures.connectFailures)},
        {QStringLiteral("latency"), latencyJson(figures.latencies)},
        {QStringLiteral("connect"), latencyJson(figures.connectTimes)},
        {QStringLiteral("time"), timeJson(figures)},
        {QStringLiteral("outcomes"), outcomesJson(figures)},
        {QStringLiteral("buckets"), bucketsJson(figures.latencies)},
    };
    if (!snapshot.stopReason.empty())
        object[QStringLiteral("stopReason")] = QString::fromStdString(snapshot.stopReason);
    return lineOf(object);
}

std::string refusalJson(const ParseError &problem, bool isRemote)
{
    return lineOf({{QStringLiteral("event"), QStringLiteral("load")},
                   {QStringLiteral("phase"), QStringLiteral("refused")},
                   {QStringLiteral("message"), QString::fromStdString(problem.message)},
                   {QStringLiteral("remedy"), QString::fromStdString(problem.remedy)},
                   {QStringLiteral("isRemote"), isRemote}});
}

} // namespace ropewalk
