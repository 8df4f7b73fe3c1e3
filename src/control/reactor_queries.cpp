// What the control channel tells of the reactor.

#include "control/control_session.h"
#include "control/field_writer.h"
#include "workbench/engine.h"

#include <algorithm>

namespace ropewalk {
namespace {

double inMilliseconds(std::chrono::nanoseconds time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

QString text(const std::string &bytes)
{
    return QString::fromStdString(bytes);
}

QString text(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

QJsonObject toJson(const PollerChoice &poller)
{
    QJsonObject object{{QStringLiteral("name"), text(poller.name)}};
    if (!poller.obstacle.empty())
        object.insert(QStringLiteral("obstacle"), text(poller.obstacle));
    return object;
}

QJsonObject toJson(const CallbackFigures &callback)
{
    return {{QStringLiteral("name"), text(callback.name)},
            {QStringLiteral("owner"), text(callback.owner)},
            {QStringLiteral("lane"), text(nameOf(callback.lane))},
            {QStringLiteral("calls"), static_cast<qint64>(callback.calls)},
            {QStringLiteral("totalMs"), inMilliseconds(callback.total)},
            {QStringLiteral("p99Ms"), inMilliseconds(callback.p99)},
            {QStringLiteral("longestMs"), inMilliseconds(callback.longest)}};
}

QJsonObject toJson(const SlowTurn &turn)
{
    return {{QStringLiteral("number"), static_cast<qint64>(turn.number)},
            {QStringLiteral("lengthMs"), inMilliseconds(turn.length)},
            {QStringLiteral("callback"), text(turn.callback)},
            {QStringLiteral("owner"), text(turn.owner)},
            {QStringLiteral("lane"), text(nameOf(turn.lane))},
            {QStringLiteral("blockedMs"), inMilliseconds(turn.blockedFor)},
            {QStringLiteral("descriptorsWaiting"), static_cast<qint64>(turn.descriptorsWaiting)},
            {QStringLiteral("timersWaiting"), static_cast<qint64>(turn.timersWaiting)}};
}

QJsonObject toJson(const WatchedDescriptor &descriptor)
{
    return {{QStringLiteral("fd"), descriptor.fd},
            {QStringLiteral("owner"), text(descriptor.owner)},
            {QStringLiteral("kind"), text(descriptor.kind)},
            {QStringLiteral("read"), descriptor.isRead},
            {QStringLiteral("write"), descriptor.isWrite},
            {QStringLiteral("ready"), static_cast<qint64>(descriptor.readyCount)}};
}

QJsonObject toJson(const PendingTimer &timer)
{
    QJsonObject object{{QStringLiteral("dueInMs"), inMilliseconds(timer.dueIn)},
                       {QStringLiteral("owner"), text(timer.owner)},
                       {QStringLiteral("purpose"), text(timer.purpose)}};
    if (timer.every.count() != 0)
        object.insert(QStringLiteral("everyMs"), inMilliseconds(timer.every));
    return object;
}

template <typename T>
QJsonArray listOf(const std::vector<T> &all, std::size_t most)
{
    QJsonArray array;
    for (std::size_t i = 0; i < std::min(most, all.size()); ++i)
        array.append(toJson(all[i]));
    return array;
}

} // namespace

Result<QJsonObject, RpcError> ControlSession::run(const ReadReactor &query)
{
    LoopFigures figures = m_engine.loop().figures();
    std::ranges::sort(figures.callbacks, std::ranges::greater(), &CallbackFigures::longest);
    const TurnStats::Snapshot turns = m_engine.reactorState().turns;
    std::vector<SlowTurn> slow = m_engine.loop().slowTurns();
    slow.erase(slow.begin(),
               slow.end() - static_cast<std::ptrdiff_t>(std::min<std::size_t>(slow.size(), query.count)));
    return QJsonObject{{QStringLiteral("poller"), text(figures.poller)},
                       {QStringLiteral("pollers"), listOf(figures.pollers, figures.pollers.size())},
                       {QStringLiteral("turns"), static_cast<qint64>(turns.turns)},
                       {QStringLiteral("busyMs"), static_cast<double>(turns.busyNanoseconds) / 1e6},
                       {QStringLiteral("readyDescriptors"), static_cast<qint64>(turns.readyDescriptors)},
                       {QStringLiteral("overFrame"), static_cast<qint64>(turns.overFrame)},
                       {QStringLiteral("slowTurnMs"), inMilliseconds(figures.slowTurn)},
                       {QStringLiteral("descriptorCount"), static_cast<qint64>(figures.descriptorCount)},
                       {QStringLiteral("timerCount"), static_cast<qint64>(figures.timerCount)},
                       {QStringLiteral("callbacks"), listOf(figures.callbacks, query.count)},
                       {QStringLiteral("slowTurns"), listOf(slow, query.count)},
                       {QStringLiteral("descriptors"), listOf(figures.descriptors, query.count)},
                       {QStringLiteral("timers"), listOf(figures.timers, query.count)}};
}

} // namespace ropewalk
