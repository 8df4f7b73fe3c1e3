#include "ui/models/loop_words.h"

#include "ui/models/figure_text.h"
#include "ui/models/work_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace ropewalk {
namespace {

constexpr std::size_t kMostCallbacks = 100;
constexpr std::size_t kMostCalls = 2'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("ropewalk", text);
}

QString text(const std::string &bytes)
{
    return QString::fromStdString(bytes);
}

QString orDash(const QString &words)
{
    return words.isEmpty() ? QStringLiteral("–") : words;
}

double inMilliseconds(std::chrono::nanoseconds time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

} // namespace

QString millisecondsText(std::chrono::nanoseconds time)
{
    const double value = inMilliseconds(time);
    const int decimals = value < 0.01 ? 3 : value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
    return QLocale().toString(value, 'f', decimals);
}

QString loopTimeText(std::chrono::nanoseconds time)
{
    if (time >= std::chrono::seconds(10))
        return durationText(time.count());
    return tr("%1 ms").arg(millisecondsText(time));
}

QString blockerText(const SlowTurn &turn)
{
    return workText(turn.callback) + u' ' + loopTimeText(turn.blockedFor);
}

QString waitersText(const SlowTurn &turn)
{
    const QString fds =
        turn.descriptorsWaiting == 1 ? tr("1 fd") : tr("%1 fds").arg(countText(turn.descriptorsWaiting));
    const QString timers =
        turn.timersWaiting == 1 ? tr("1 timer") : tr("%1 timers").arg(countText(turn.timersWaiting));
    if (turn.descriptorsWaiting > 0 && turn.timersWaiting > 0)
        return tr("%1 and %2 waited").arg(fds, timers);
    if (turn.descriptorsWaiting + turn.timersWaiting == 0)
        return {};
    return tr("%1 waited").arg(turn.descriptorsWaiting > 0 ? fds : timers);
}

QString heldText(const SlowTurn &turn)
{
    return tr("%1 held the loop for %2")
        .arg(turn.owner.empty() ? workText(turn.callback) : text(turn.owner), loopTimeText(turn.blockedFor));
}

QString momentText(std::int64_t time)
{
    return QDateTime::fromMSecsSinceEpoch(time / 1'000'000).toString(QStringLiteral("HH:mm:ss.zzz"));
}

QString laneText(TurnLane lane)
{
    switch (lane) {
    case TurnLane::wait: return tr("Wait");
    case TurnLane::accept: return tr("Accept");
    case TurnLane::read: return tr("Read");
    case TurnLane::write: return tr("Write");
    case TurnLane::timers: return tr("Timers");
    case TurnLane::deferreds: return tr("Deferreds");
    case TurnLane::calls: return tr("Calls");
    case TurnLane::qtEvents: return tr("Qt events");
    }
    return {};
}

std::vector<TextTable::Column> callbackColumns()
{
    using Side = TextTable::Side;
    return {{tr("Callback")},
            {tr("Owner")},
            {tr("Calls"), Side::right},
            {tr("Mean"), Side::right},
            {tr("p99"), Side::right},
            {tr("Max, ms"), Side::right},
            {tr("Share of busy"), Side::right}};
}

std::vector<TextTable::Row> callbackRows(const TurnHistory &history)
{
    std::vector<CallbackFigures> all = history.figures().callbacks;
    std::chrono::nanoseconds busy{0};
    for (const CallbackFigures &each : all)
        busy += each.total;
    std::ranges::sort(all, std::ranges::greater(), &CallbackFigures::longest);
    if (all.size() > kMostCallbacks)
        all.resize(kMostCallbacks);
    std::vector<TextTable::Row> rows;
    for (const CallbackFigures &each : all) {
        const double share = busy.count() > 0
                                 ? static_cast<double>(each.total.count()) / static_cast<double>(busy.count())
                                 : 0;
        const bool isSlow =
            history.figures().slowTurn.count() > 0 && each.longest > history.figures().slowTurn;
        const auto mean = each.total / static_cast<std::int64_t>(std::max<std::uint64_t>(each.calls, 1));
        rows.push_back({text(each.name) + u'/' + text(each.owner) + u'/' + laneText(each.lane),
                        {workText(each.name),
                         orDash(text(each.owner)),
                         countText(each.calls),
                         millisecondsText(mean),
                         millisecondsText(each.p99),
                         millisecondsText(each.longest),
                         tr("%1 %").arg(QLocale().toString(100 * share, 'f', 1))},
                        share,
                        isSlow,
                        tr("%1 (%2)").arg(workText(each.name), laneText(each.lane))});
    }
    return rows;
}

std::vector<TextTable::Column> descriptorColumns()
{
    using Side = TextTable::Side;
    return {
        {tr("fd"), Side::right}, {tr("Owner")}, {tr("Kind")}, {tr("Watch")}, {tr("Ready/s"), Side::right}};
}

std::vector<TextTable::Row> descriptorRows(const TurnHistory &history)
{
    std::vector<TextTable::Row> rows;
    for (const WatchedDescriptor &each : history.figures().descriptors) {
        const QString watch = (each.isRead ? QStringLiteral("R") : QStringLiteral("–")) + u' ' +
                              (each.isWrite ? QStringLiteral("W") : QStringLiteral("–"));
        const double rate = history.readyRate(each.fd);
        rows.push_back({QString::number(each.fd),
                        {QString::number(each.fd),
                         orDash(text(each.owner)),
                         orDash(workText(each.kind)),
                         watch,
                         countText(static_cast<std::uint64_t>(std::llround(rate)))}});
    }
    return rows;
}

std::vector<TextTable::Column> timerColumns()
{
    using Side = TextTable::Side;
    return {{tr("Due in"), Side::right}, {tr("Every"), Side::right}, {tr("Owner")}, {tr("Purpose")}};
}

std::vector<TextTable::Row> timerRows(const TurnHistory &history)
{
    std::vector<TextTable::Row> rows;
    for (const PendingTimer &each : history.figures().timers) {
        const auto due = std::max(each.dueIn, std::chrono::nanoseconds::zero());
        rows.push_back({QString::number(rows.size()),
                        {durationText(due.count()),
                         each.every.count() > 0 ? durationText(each.every.count()) : tr("once"),
                         orDash(text(each.owner)),
                         orDash(workText(each.purpose))}});
    }
    return rows;
}

std::vector<TextTable::Column> callColumns()
{
    using Side = TextTable::Side;
    return {{tr("At, ms"), Side::right}, {tr("Took, ms"), Side::right}, {tr("Lane")}, {tr("Callback")}};
}

std::vector<TextTable::Row> callRows(const TurnHistory &history, std::int64_t from, std::int64_t to)
{
    std::vector<TextTable::Row> rows;
    for (const TurnSpan &span : history.spansIn(from, to)) {
        if (span.lane == TurnLane::wait || span.lane == TurnLane::qtEvents || span.start < from)
            continue;
        if (rows.size() == kMostCalls)
            break;
        const CallbackLabel label = history.labelOf(span.callback);
        const QString name = label.owner.empty() ? workText(label.name)
                                                 : tr("%1 · %2").arg(workText(label.name), text(label.owner));
        rows.push_back({QString::number(rows.size()),
                        {QLocale().toString(static_cast<double>(span.start - from) / 1e6, 'f', 3),
                         QLocale().toString(span.length / 1e6, 'f', 3),
                         laneText(span.lane),
                         name}});
    }
    return rows;
}

} // namespace ropewalk
