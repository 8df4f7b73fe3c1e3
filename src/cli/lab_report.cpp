#include "cli/lab_report.h"

#include "workbench/text/quantities.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cstdio>

namespace ropewalk {
namespace {

constexpr std::size_t kColumns = 72;

std::string durationText(std::int64_t nanoseconds)
{
    return formatDuration(std::chrono::nanoseconds(nanoseconds));
}

/// Marks the columns that lie between two moments.
class Row
{
public:
    Row(std::int64_t begin, std::int64_t length)
        : m_begin(begin)
        , m_length(std::max<std::int64_t>(length, 1))
    {}

    void mark(std::int64_t from, std::int64_t to, char mark)
    {
        for (std::size_t column = columnOf(from); column < std::max(columnOf(to), columnOf(from) + 1);
             ++column)
            if (column < kColumns && to > from)
                m_text[column] = mark;
    }

    [[nodiscard]] const std::string &text() const { return m_text; }

private:
    [[nodiscard]] std::size_t columnOf(std::int64_t moment) const
    {
        return static_cast<std::size_t>((moment - m_begin) * static_cast<std::int64_t>(kColumns) / m_length);
    }

    std::int64_t m_begin;
    std::int64_t m_length;
    std::string m_text = std::string(kColumns, ' ');
};

/// What waits for a core shares its stretch with the CPU; drawn is what it had more of.
char busyMark(std::int64_t cpu, std::int64_t stretch)
{
    return 2 * cpu < stretch ? '-' : '#';
}

std::string rowOf(const LabResult &result, const LabTrip &trip)
{
    const LabRecord &record = trip.record;
    Row row(result.begin(), result.wallTime());
    row.mark(record.accepted, record.started, startsSomething(result.model) ? '/' : '-');
    row.mark(record.asked, record.answered, '.');
    row.mark(record.answered, record.resumed, '-');
    row.mark(record.started, record.asked, busyMark(record.cpuBefore, record.asked - record.started));
    row.mark(record.resumed, record.done, busyMark(record.cpuAfter, record.done - record.resumed));
    return row.text();
}

template <typename... Values>
std::string formatted(const char *format, Values... values)
{
    std::array<char, 256> buffer{};
    std::snprintf(buffer.data(), buffer.size(), format, values...);
    return buffer.data();
}

QJsonObject tripJson(const LabResult &result, const LabTrip &trip)
{
    const std::int64_t begin = result.begin();
    const LabRecord &record = trip.record;
    const LabParts parts = partsOf(result, trip);
    return {{QStringLiteral("request"), static_cast<qint64>(record.index) + 1},
            {QStringLiteral("lane"), static_cast<qint64>(record.lane)},
            {QStringLiteral("sent"), static_cast<qint64>(trip.sent - begin)},
            {QStringLiteral("accepted"), static_cast<qint64>(record.accepted - begin)},
            {QStringLiteral("started"), static_cast<qint64>(record.started - begin)},
            {QStringLiteral("asked"), static_cast<qint64>(record.asked - begin)},
            {QStringLiteral("answered"), static_cast<qint64>(record.answered - begin)},
            {QStringLiteral("resumed"), static_cast<qint64>(record.resumed - begin)},
            {QStringLiteral("done"), static_cast<qint64>(record.done - begin)},
            {QStringLiteral("received"), static_cast<qint64>(trip.received - begin)},
            {QStringLiteral("cpuBefore"), static_cast<qint64>(record.cpuBefore)},
            {QStringLiteral("cpuAfter"), static_cast<qint64>(record.cpuAfter)},
            {QStringLiteral("queued"), static_cast<qint64>(parts.queued)},
            {QStringLiteral("startUp"), static_cast<qint64>(parts.startUp)},
            {QStringLiteral("blocked"), static_cast<qint64>(parts.blocked)},
            {QStringLiteral("waiting"), static_cast<qint64>(parts.waiting)}};
}

} // namespace

std::string labTimeline(const LabResult &result)
{
    std::string text =
        std::string(infoOf(result.model).title) + ", " + durationText(result.wallTime()) + '\n';
    for (const LabTrip &trip : result.trips)
        text += formatted("%4u |", trip.record.index + 1) + rowOf(result, trip) + "|\n";
    return text + '\n';
}

std::string labTable(const LabPlan &plan, const std::vector<LabResult> &results)
{
    constexpr double kMilliseconds = 1e6;
    std::string text = formatted("%-26s %10s %9s %11s %10s %10s %9s\n",
                                 (formatCount(plan.requests) + " requests").c_str(),
                                 "requests/s",
                                 "mean, ms",
                                 "slowest, ms",
                                 "CPU, ms",
                                 "memory",
                                 "switches");
    for (const LabResult &result : results)
        text += formatted(
            "%-26s %10.1f %9.1f %11.1f %10.1f %10s %9lld\n",
            std::string(infoOf(result.model).title).c_str(),
            result.requestsPerSecond(),
            static_cast<double>(result.meanTime()) / kMilliseconds,
            static_cast<double>(result.slowestTime()) / kMilliseconds,
            static_cast<double>(result.totals.cpu) / kMilliseconds,
            formatSize(static_cast<std::uint64_t>(std::max<std::int64_t>(result.memory(), 0))).c_str(),
            static_cast<long long>(result.switches()));
    return text + '\n';
}

std::string labJson(const LabPlan &plan, const LabResult &median, const std::vector<LabResult> &runs)
{
    QJsonArray trips;
    for (const LabTrip &trip : median.trips)
        trips.append(tripJson(median, trip));
    QJsonArray wallTimes;
    for (const LabResult &run : runs)
        wallTimes.append(static_cast<qint64>(run.wallTime()));
    const QJsonObject object{
        {QStringLiteral("event"), QStringLiteral("lab")},
        {QStringLiteral("model"), QString::fromStdString(std::string(infoOf(median.model).name))},
        {QStringLiteral("requests"), static_cast<qint64>(plan.requests)},
        {QStringLiteral("cores"), static_cast<qint64>(plan.cores)},
        {QStringLiteral("wallTime"), static_cast<qint64>(median.wallTime())},
        {QStringLiteral("requestsPerSecond"), median.requestsPerSecond()},
        {QStringLiteral("mean"), static_cast<qint64>(median.meanTime())},
        {QStringLiteral("slowest"), static_cast<qint64>(median.slowestTime())},
        {QStringLiteral("cpu"), static_cast<qint64>(median.totals.cpu)},
        {QStringLiteral("voluntarySwitches"), static_cast<qint64>(median.totals.voluntarySwitches)},
        {QStringLiteral("involuntarySwitches"), static_cast<qint64>(median.totals.involuntarySwitches)},
        {QStringLiteral("memory"), static_cast<qint64>(median.memory())},
        {QStringLiteral("runs"), wallTimes},
        {QStringLiteral("trips"), trips},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString() + '\n';
}

} // namespace ropewalk
