#include "ui/models/load_reading.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace ropewalk {
namespace {

constexpr std::array kStages{"ramp-up", "warm-up", "measuring", "draining", "over", "refused"};
constexpr std::array kEndings{"answered", "refused", "late", "broken"};
constexpr double kLargest = 9e15; // As far as JSON counts.

/// The place of `name` in `names`.
template <typename Names>
std::optional<std::size_t> indexOf(const Names &names, const QString &name)
{
    const auto found =
        std::ranges::find_if(names, [&](const char *known) { return name == QLatin1String(known); });
    if (found == names.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - names.begin());
}

std::int64_t wholeOf(const QJsonObject &object, const char *key)
{
    return static_cast<std::int64_t>(std::clamp(object[QLatin1String(key)].toDouble(), 0.0, kLargest));
}

std::uint64_t countOf(const QJsonObject &object, const char *key)
{
    return static_cast<std::uint64_t>(wholeOf(object, key));
}

QString textOf(const QJsonObject &object, const char *key)
{
    return object[QLatin1String(key)].toString();
}

LoadLatency latencyOf(const QJsonObject &object)
{
    return {countOf(object, "count"),
            wholeOf(object, "mean"),
            wholeOf(object, "p50"),
            wholeOf(object, "p90"),
            wholeOf(object, "p99"),
            wholeOf(object, "p99.9"),
            wholeOf(object, "p99.99"),
            wholeOf(object, "max")};
}

void readOutcomes(const QJsonArray &array, std::vector<LoadOutcomeReading> &outcomes)
{
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        const auto ending = indexOf(kEndings, textOf(object, "end"));
        outcomes.push_back({textOf(object, "name"),
                            ending ? static_cast<LoadEnding>(*ending) : LoadEnding::broken,
                            latencyOf(object)});
    }
}

void readBuckets(const QJsonArray &array, LoadReading::Buckets &buckets)
{
    buckets.reserve(static_cast<std::size_t>(array.size()));
    for (const QJsonValue &value : array) {
        const QJsonArray pair = value.toArray();
        const double end = pair.at(0).toDouble();
        const double count = pair.at(1).toDouble();
        if (end > 0 && end < kLargest && count > 0 && count < kLargest &&
            (buckets.empty() || end > static_cast<double>(buckets.back().first)))
            buckets.emplace_back(static_cast<std::int64_t>(end), static_cast<std::uint64_t>(count));
    }
}

void readCounts(const QJsonObject &object, LoadReading &reading)
{
    reading.elapsed = wholeOf(object, "elapsed");
    reading.measured = wholeOf(object, "measured");
    reading.sent = countOf(object, "sent");
    reading.replies = countOf(object, "replies");
    reading.answered = countOf(object, "answered");
    reading.failed = countOf(object, "failed");
    reading.bytesIn = countOf(object, "bytesIn");
    reading.bytesOut = countOf(object, "bytesOut");
    reading.open = countOf(object, "open");
    reading.underWay = countOf(object, "underWay");
    reading.rate = object[QLatin1String("rate")].toDouble();
}

} // namespace

double LoadReading::errorShare() const
{
    return ended() == 0 ? 0 : static_cast<double>(failed) / static_cast<double>(ended());
}

std::optional<LoadReading> readLoadLine(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const auto stage = indexOf(kStages, textOf(object, "phase"));
    if (textOf(object, "event") != QLatin1String("load") || !stage)
        return std::nullopt;
    LoadReading reading;
    reading.stage = static_cast<LoadStage>(*stage);
    readCounts(object, reading);
    reading.latency = latencyOf(object[QLatin1String("latency")].toObject());
    reading.connect = latencyOf(object[QLatin1String("connect")].toObject());
    readOutcomes(object[QLatin1String("outcomes")].toArray(), reading.outcomes);
    readBuckets(object[QLatin1String("buckets")].toArray(), reading.buckets);
    const QJsonObject time = object[QLatin1String("time")].toObject();
    reading.beforeSend = wholeOf(time, "beforeSend");
    reading.waiting = wholeOf(time, "waiting");
    reading.receiving = wholeOf(time, "receiving");
    reading.stopReason = textOf(object, "stopReason");
    reading.message = textOf(object, "message");
    reading.remedy = textOf(object, "remedy");
    reading.isRemote = object[QLatin1String("isRemote")].toBool();
    return reading;
}

std::optional<QByteArray> LineGatherer::takeLine()
{
    for (;;) {
        const qsizetype end = m_bytes.indexOf('\n');
        if (end < 0) {
            if (m_bytes.size() > kLongest) {
                m_bytes.clear();
                m_isSkipping = true;
            }
            return std::nullopt;
        }
        QByteArray line = m_bytes.left(end);
        m_bytes.remove(0, end + 1);
        if (!std::exchange(m_isSkipping, false))
            return line;
    }
}

} // namespace ropewalk
