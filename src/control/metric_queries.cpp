#include "control/control_session.h"
#include "workbench/engine.h"

#include <algorithm>
#include <chrono>
#include <optional>

namespace ropewalk {
namespace {

using Figures = Engine::Figures;

QString textOf(std::string_view name)
{
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

double secondsOf(std::chrono::nanoseconds duration)
{
    return std::chrono::duration<double>(duration).count();
}

/// Without the reactor's, where that is not asked for.
template <typename Value>
QJsonObject eachFigure(bool isEverything, Value value)
{
    QJsonObject object;
    for (std::size_t i = 0; i < kMetricKinds; ++i) {
        const auto kind = static_cast<MetricKind>(i);
        if (isEverything || (kind != MetricKind::turns && kind != MetricKind::busy))
            object[textOf(nameOf(kind))] = value(kind);
    }
    return object;
}

QJsonObject toJson(const DurationHistogram &durations)
{
    const auto at = [&](double fraction) { return secondsOf(durations.percentile(fraction)); };
    return {{QStringLiteral("count"), static_cast<qint64>(durations.count())},
            {QStringLiteral("mean"), secondsOf(durations.mean())},
            {QStringLiteral("p50"), at(0.5)},
            {QStringLiteral("p90"), at(0.9)},
            {QStringLiteral("p99"), at(0.99)},
            {QStringLiteral("p999"), at(0.999)},
            {QStringLiteral("longest"), secondsOf(durations.longest())}};
}

QJsonArray toJson(const MetricCell &cell)
{
    return {cell.min, cell.max, cell.mean()};
}

QJsonArray toJson(const LatencyCell &cell)
{
    return {cell.p50, cell.p90, cell.p99, cell.longest, static_cast<qint64>(cell.count)};
}

RpcError noSuchScope(const Error &error)
{
    return {rpc::kFailed, QString::fromStdString(error.message())};
}

template <typename Kind>
std::optional<Kind> kindOf(std::string_view name, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        if (nameOf(static_cast<Kind>(i)) == name)
            return static_cast<Kind>(i);
    return std::nullopt;
}

/// The last cells of a ring, and the number of the first of them.
template <typename Ring>
std::pair<std::int64_t, QJsonArray> lastCells(const Ring &ring, std::uint32_t count)
{
    const std::int64_t first = std::max(ring.begin(), ring.end() - std::int64_t{count});
    QJsonArray cells;
    for (std::int64_t number = first; number < ring.end(); ++number)
        cells.append(toJson(ring.at(number)));
    return {first, cells};
}

QJsonObject answerOf(const std::pair<std::int64_t, QJsonArray> &cells, std::int64_t origin, Duration length)
{
    const auto step = std::chrono::nanoseconds(length).count();
    QJsonObject answer{{QStringLiteral("cellMs"), static_cast<qint64>(step / 1'000'000)},
                       {QStringLiteral("cells"), cells.second}};
    if (!cells.second.isEmpty())
        answer[QStringLiteral("begin")] = utcTime(origin + cells.first * step);
    return answer;
}

} // namespace

Result<QJsonObject, RpcError> ControlSession::run(const ReadMetrics &query)
{
    const MetricScope scope{query.service, query.connection};
    const auto figures = m_engine.figuresOf(scope);
    if (!figures)
        return noSuchScope(figures.error());
    const bool isEverything = scope == MetricScope();
    QJsonObject answer;
    answer[QStringLiteral("figures")] =
        eachFigure(isEverything, [&](MetricKind kind) { return figures->now.of(kind); });
    if (figures->series == nullptr)
        return answer;
    const MetricTick end = m_engine.metrics().end();
    answer[QStringLiteral("rates")] = eachFigure(
        isEverything, [&](MetricKind kind) { return figures->series->history().lastSecond(kind, end); });
    QJsonObject durations;
    for (std::size_t i = 0; i < kDurationKinds; ++i)
        if (const auto total = figures->series->total(static_cast<DurationKind>(i)))
            durations[textOf(nameOf(static_cast<DurationKind>(i)))] = toJson(*total);
    if (!durations.isEmpty())
        answer[QStringLiteral("durations")] = durations;
    return answer;
}

Result<QJsonObject, RpcError> ControlSession::run(const ReadMetricHistory &query)
{
    const auto figures = m_engine.figuresOf({query.service, query.connection});
    if (!figures)
        return noSuchScope(figures.error());
    if (figures->series == nullptr)
        return RpcError{rpc::kFailed,
                        QStringLiteral("A connection's figures are kept over time while it is watched: see "
                                       "metrics.watch")};
    const MetricHistory &history = figures->series->history();
    const std::int64_t origin = m_engine.metrics().origin();
    const Duration length =
        MetricHistory::kTick * MetricHistory::kTicksPerCell[static_cast<std::size_t>(query.resolution)];
    if (const auto kind = kindOf<MetricKind>(query.figure, kMetricKinds))
        return answerOf(lastCells(history.ring(*kind, query.resolution), query.count), origin, length);
    const auto kind = kindOf<DurationKind>(query.figure, kDurationKinds);
    if (!kind || query.resolution == MetricResolution::fine)
        return RpcError{
            rpc::kInvalidParams,
            kind ? QStringLiteral("metrics.history: resolution: durations have seconds and minutes")
                 : QStringLiteral("metrics.history: figure: there is no \"%1\", metrics.read tells "
                                  "which there are")
                       .arg(QString::fromStdString(query.figure))};
    return answerOf(lastCells(history.latencies(*kind, query.resolution), query.count), origin, length);
}

} // namespace ropewalk
