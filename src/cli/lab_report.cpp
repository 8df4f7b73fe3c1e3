#include "cli/lab_report.h"

#include "lab/lab_spans.h"
#include "language/spoken.h"
#include "language/text_columns.h"
#include "workbench/text/quantities.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cstdio>
#include <initializer_list>
#include <span>
#include <utility>

namespace ropewalk {
namespace {

constexpr std::size_t kColumns = 72;

/// In the order of LabModel.
constexpr std::array kTitles{
    QT_TRANSLATE_NOOP("Spoken", "Single thread, blocking"),
    QT_TRANSLATE_NOOP("Spoken", "Process per request"),
    QT_TRANSLATE_NOOP("Spoken", "Thread per request"),
    QT_TRANSLATE_NOOP("Spoken", "Pool of threads"),
    QT_TRANSLATE_NOOP("Spoken", "Event driven, callbacks"),
    QT_TRANSLATE_NOOP("Spoken", "Event driven, coroutines"),
    QT_TRANSLATE_NOOP("Spoken", "Blocking read"),
    QT_TRANSLATE_NOOP("Spoken", "Non-blocking, polling"),
    QT_TRANSLATE_NOOP("Spoken", "Multiplexed"),
    QT_TRANSLATE_NOOP("Spoken", "Signal-driven"),
    QT_TRANSLATE_NOOP("Spoken", "Asynchronous"),
};

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

char markOf(LabSpanKind kind)
{
    switch (kind) {
    case LabSpanKind::cpu: return '#';
    case LabSpanKind::blocked: return '.';
    case LabSpanKind::startUp: return '/';
    case LabSpanKind::waiting: return '-';
    case LabSpanKind::polling: return '~';
    }
    return ' ';
}

/// Where several share a column, what the processor did is seen.
std::string textOf(const LabRow &drawn, const LabResult &result)
{
    Row row(0, result.wallTime());
    for (const bool isCpu : {false, true})
        for (const LabSpan &span : drawn.spans)
            if ((span.kind == LabSpanKind::cpu) == isCpu)
                row.mark(span.begin, span.end, markOf(span.kind));
    return row.text();
}

template <typename... Values>
std::string formatted(const char *format, Values... values)
{
    std::array<char, 256> buffer{};
    std::snprintf(buffer.data(), buffer.size(), format, values...);
    return buffer.data();
}

QString nameOfModel(LabModel model)
{
    return QString::fromStdString(std::string(infoOf(model).name));
}

QJsonArray pairsOf(std::span<const LabSlice> slices, std::int64_t begin)
{
    QJsonArray pairs;
    for (const LabSlice &slice : slices)
        pairs.append(
            QJsonArray{static_cast<qint64>(slice.begin - begin), static_cast<qint64>(slice.end - begin)});
    return pairs;
}

using Numbers = std::initializer_list<std::pair<const char *, std::int64_t>>;

void addNumbers(QJsonObject &object, Numbers numbers)
{
    for (const auto &[name, number] : numbers)
        object.insert(QLatin1String(name), static_cast<qint64>(number));
}

QJsonObject tripJson(const LabResult &result, const LabTrip &trip)
{
    const std::int64_t begin = result.begin();
    const LabRecord &record = trip.record;
    const LabParts parts = partsOf(result, trip);
    QJsonObject object;
    addNumbers(object,
               {{"request", record.index + 1},
                {"lane", record.lane},
                {"sent", trip.sent - begin},
                {"accepted", record.accepted - begin},
                {"started", record.started - begin},
                {"prepared", record.prepared - begin},
                {"asked", record.asked - begin},
                {"answered", record.answered - begin},
                {"resumed", record.resumed - begin},
                {"done", record.done - begin},
                {"received", trip.received - begin},
                {"cpuBefore", record.cpuBefore},
                {"cpuAfter", record.cpuAfter},
                {"cpuWaiting", record.cpuWaiting},
                {"calls", record.calls},
                {"startDelay", record.startDelay},
                {"privateBytes", record.privateBytes},
                {"queued", parts.queued},
                {"startUp", parts.startUp},
                {"blocked", parts.blocked},
                {"polling", parts.polling},
                {"waiting", parts.waiting}});
    object[QLatin1String("slices")] = pairsOf(std::span(record.slices).first(record.sliceCount), begin);
    return object;
}

QJsonObject totalsJson(const LabResult &result)
{
    const LabTotals &totals = result.totals;
    QJsonObject object;
    addNumbers(object,
               {{"cpu", totals.cpu},
                {"voluntarySwitches", totals.voluntarySwitches},
                {"involuntarySwitches", totals.involuntarySwitches},
                {"lifetime", totals.lifetime},
                {"laneCpu", totals.laneCpu},
                {"blocked", totals.blocked},
                {"waiting", totals.waiting}});
    object[QLatin1String("waits")] = pairsOf(totals.waits, result.begin());
    return object;
}

std::string lineOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString() + '\n';
}

constexpr double kMilliseconds = 1e6;

/// One decimal.
std::string decimal(double number)
{
    return formatted("%.1f", number);
}

/// The cells of a table's line: the first from the left, the others to the right of columns of these widths.
std::string lineOf(const std::string &title, const std::array<std::string, 6> &cells)
{
    constexpr std::array<std::size_t, 6> kWidths{10, 9, 11, 10, 10, 9};
    std::string line = padded(title, 26);
    for (std::size_t i = 0; i < cells.size(); ++i)
        line += ' ' + paddedLeft(cells[i], kWidths[i]);
    return line + '\n';
}

std::string tableHead(const LabPlan &plan, LabKind kind)
{
    return lineOf(Spoken::say("%1 requests", {formatCount(plan.requests)}),
                  {Spoken::say("requests/s"),
                   Spoken::say("mean, ms"),
                   Spoken::say("slowest, ms"),
                   Spoken::say("CPU, ms"),
                   kind == LabKind::server ? Spoken::say("memory") : Spoken::say("calls"),
                   Spoken::say("switches")});
}

std::string tableRow(const LabResult &result)
{
    const bool isServer = infoOf(result.model).kind == LabKind::server;
    const auto memory = static_cast<std::uint64_t>(std::max<std::int64_t>(result.memory(), 0));
    return lineOf(titleOf(result.model),
                  {decimal(result.requestsPerSecond()),
                   decimal(static_cast<double>(result.meanTime()) / kMilliseconds),
                   decimal(static_cast<double>(result.slowestTime()) / kMilliseconds),
                   decimal(static_cast<double>(result.totals.cpu) / kMilliseconds),
                   isServer ? formatSize(memory) : std::to_string(result.calls()),
                   std::to_string(result.switches())});
}

} // namespace

std::string titleOf(LabModel model)
{
    return Spoken::say(kTitles[static_cast<std::size_t>(model)]);
}

std::string labTimeline(const LabResult &result)
{
    std::string text = titleOf(result.model) + ", " + durationText(result.wallTime()) + '\n';
    for (const LabRow &row : requestRowsOf(result))
        text += formatted("%4d |", row.number) + textOf(row, result) + "|\n";
    return text + '\n';
}

std::string labTables(const LabPlan &plan, const std::vector<LabResult> &results)
{
    std::string text;
    for (const LabKind kind : {LabKind::server, LabKind::ioMode}) {
        std::string rows;
        for (const LabResult &result : results)
            if (infoOf(result.model).kind == kind)
                rows += tableRow(result);
        if (!rows.empty())
            text += tableHead(plan, kind) + rows + '\n';
    }
    return text;
}

std::string labJson(const LabPlan &plan, const LabResult &median, const std::vector<LabResult> &runs)
{
    QJsonArray trips;
    for (const LabTrip &trip : median.trips)
        trips.append(tripJson(median, trip));
    QJsonArray wallTimes;
    for (const LabResult &run : runs)
        wallTimes.append(static_cast<qint64>(run.wallTime()));
    QJsonObject object = totalsJson(median);
    object[QLatin1String("event")] = QStringLiteral("lab");
    object[QLatin1String("model")] = nameOfModel(median.model);
    object[QLatin1String("poller")] = QString::fromStdString(std::string(nameOf(plan.poller)));
    object[QLatin1String("transport")] = QString::fromStdString(std::string(nameOf(plan.transport)));
    object[QLatin1String("requestsPerSecond")] = median.requestsPerSecond();
    object[QLatin1String("runs")] = wallTimes;
    object[QLatin1String("trips")] = trips;
    addNumbers(object,
               {{"requests", plan.requests},
                {"cores", plan.cores},
                {"pool", median.poolSize},
                {"wallTime", median.wallTime()},
                {"mean", median.meanTime()},
                {"slowest", median.slowestTime()},
                {"ownMemory", median.totals.memory},
                {"memory", median.memory()}});
    return lineOf(object);
}

std::string labRunJson(const LabResult &result, std::uint32_t run, std::uint32_t count)
{
    QJsonObject object{{QStringLiteral("event"), QStringLiteral("lab-run")},
                       {QStringLiteral("model"), nameOfModel(result.model)}};
    addNumbers(object, {{"run", run}, {"of", count}, {"wallTime", result.wallTime()}});
    return lineOf(object);
}

std::string labMissingJson(LabModel model, const std::string &reason)
{
    return lineOf({{QStringLiteral("event"), QStringLiteral("lab-missing")},
                   {QStringLiteral("model"), nameOfModel(model)},
                   {QStringLiteral("reason"), QString::fromStdString(reason)}});
}

} // namespace ropewalk
