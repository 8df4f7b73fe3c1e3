#include "workbench/queues/queue_json.h"

#include "workbench/queues/gated_queue.h"

#include <QString>

#include <algorithm>
#include <array>
#include <span>

namespace ropewalk {
namespace {

constexpr std::array kModes = {"flow", "hold", "paced"};                          // Of QueueMode.
constexpr std::array kUnits = {"messages", "bytes"};                              // Of PaceUnit.
constexpr std::array kOverflows = {"pause", "dropOldest", "dropNewest", "close"}; // Of Overflow.
constexpr double kMaxPerSecond = 1e12;

template <typename E>
void readWord(JsonFields &fields, const QString &key, E &target, std::span<const char *const> words)
{
    std::string word = words[static_cast<std::size_t>(target)];
    fields.read(key, word);
    const auto found = std::find(words.begin(), words.end(), word);
    if (found != words.end()) {
        target = static_cast<E>(found - words.begin());
        return;
    }
    QStringList choice;
    for (const char *each : words)
        choice << QLatin1String(each);
    fields.complain(key, QStringLiteral("must be one of ") + choice.join(QStringLiteral(", ")));
}

void readCount(JsonFields &fields, const QString &key, std::size_t &target)
{
    std::uint64_t count = target;
    fields.read(key, count);
    target = static_cast<std::size_t>(count);
}

template <typename E, std::size_t N>
QString nameOf(E value, const std::array<const char *, N> &words)
{
    return QLatin1String(words.at(static_cast<std::size_t>(value)));
}

void writeLimits(QJsonObject &object, const QueueLimits &limits)
{
    const QueueLimits usual;
    const auto put = [&](const QString &key, std::size_t value, std::size_t standard) {
        if (value != standard)
            object[key] = static_cast<qint64>(value);
    };
    put(QStringLiteral("lowBytes"), limits.lowBytes, usual.lowBytes);
    put(QStringLiteral("highBytes"), limits.highBytes, usual.highBytes);
    put(QStringLiteral("lowMessages"), limits.lowMessages, usual.lowMessages);
    put(QStringLiteral("highMessages"), limits.highMessages, usual.highMessages);
    if (limits.aboveHigh != usual.aboveHigh)
        object[QStringLiteral("aboveHigh")] = nameOf(limits.aboveHigh, kOverflows);
}

} // namespace

void readQueue(JsonFields &fields, QueueConfig &config)
{
    readWord(fields, QStringLiteral("mode"), config.mode, kModes);
    fields.read(QStringLiteral("filter"), config.filter);
    fields.read(QStringLiteral("perSecond"), config.perSecond, 0, kMaxPerSecond);
    readWord(fields, QStringLiteral("pace"), config.paceUnit, kUnits);
    readCount(fields, QStringLiteral("lowBytes"), config.limits.lowBytes);
    readCount(fields, QStringLiteral("highBytes"), config.limits.highBytes);
    readCount(fields, QStringLiteral("lowMessages"), config.limits.lowMessages);
    readCount(fields, QStringLiteral("highMessages"), config.limits.highMessages);
    readWord(fields, QStringLiteral("aboveHigh"), config.limits.aboveHigh, kOverflows);
    if (const Status usable = GatedQueue::check(config); !usable)
        fields.complain(QStringLiteral("mode"),
                        QStringLiteral("cannot be: ") + QString::fromStdString(usable.error().operation));
}

QJsonObject toJson(const QueueConfig &config)
{
    QJsonObject object;
    const QueueConfig usual;
    if (config.mode != usual.mode)
        object[QStringLiteral("mode")] = nameOf(config.mode, kModes);
    if (config.filter != usual.filter)
        object[QStringLiteral("filter")] = QString::fromStdString(config.filter);
    if (config.perSecond != usual.perSecond)
        object[QStringLiteral("perSecond")] = config.perSecond;
    if (config.paceUnit != usual.paceUnit)
        object[QStringLiteral("pace")] = nameOf(config.paceUnit, kUnits);
    writeLimits(object, config.limits);
    return object;
}

void readQueues(JsonFields &fields, QueuesConfig &config)
{
    fields.readObject(QStringLiteral("queues"), [&](JsonFields &both) {
        both.readObject(QStringLiteral("in"), [&](JsonFields &inner) { readQueue(inner, config.in); });
        both.readObject(QStringLiteral("out"), [&](JsonFields &inner) { readQueue(inner, config.out); });
    });
}

void writeQueues(QJsonObject &object, const QueuesConfig &config)
{
    const QueueConfig usual;
    QJsonObject both;
    if (config.in != usual)
        both[QStringLiteral("in")] = toJson(config.in);
    if (config.out != usual)
        both[QStringLiteral("out")] = toJson(config.out);
    if (!both.isEmpty())
        object[QStringLiteral("queues")] = both;
}

} // namespace ropewalk
