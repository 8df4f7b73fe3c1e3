#include "ui/models/queue_words.h"

#include "ui/models/figure_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace ropewalk {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ropewalk", text);
}

bool isHeld(const QueueState &queue)
{
    return queue.mode == QueueMode::hold && queue.messages > 0;
}

} // namespace

QString limitText(std::size_t bytes)
{
    static constexpr std::array kUnits{" B", " KiB", " MiB", " GiB"};
    std::size_t unit = 0;
    std::size_t value = bytes;
    while (value >= 1'024 && value % 1'024 == 0 && unit + 1 < kUnits.size()) {
        value /= 1'024;
        ++unit;
    }
    return value < 10'000 ? QLocale().toString(qulonglong{value}) + QLatin1String(kUnits[unit])
                          : byteText(static_cast<double>(bytes));
}

QString waitText(std::int64_t nanoseconds)
{
    const double seconds = static_cast<double>(nanoseconds) / 1e9;
    if (seconds < 10)
        return QLocale().toString(seconds, 'f', 2) + QStringLiteral(" s");
    if (seconds < 60)
        return QLocale().toString(seconds, 'f', 1) + QStringLiteral(" s");
    return durationText(nanoseconds);
}

QString messagesText(std::size_t count)
{
    return count == 1 ? tr("1 message") : tr("%1 messages").arg(countText(count));
}

QString bytesText(std::size_t count)
{
    return count == 1 ? tr("1 byte") : tr("%1 bytes").arg(countText(count));
}

QString queueName(Direction direction)
{
    return direction == Direction::in ? tr("Receive queue") : tr("Send queue");
}

QString tagText(const QueuedEntry &entry)
{
    if (entry.isEdited())
        return tr("edited");
    switch (entry.origin) {
    case QueuedEntry::Origin::injected: return tr("injected");
    case QueuedEntry::Origin::rule: return tr("by a rule");
    default: return {};
    }
}

QString standstillText(Standstill why, Direction direction)
{
    const bool isIn = direction == Direction::in;
    switch (why) {
    case Standstill::none: return {};
    case Standstill::held: return isIn ? tr("Delivery is held.") : tr("Sending is held.");
    case Standstill::paced: return tr("The next message waits for its turn: the queue is paced.");
    case Standstill::peerFull: return tr("The peer does not read: the system's buffer is full.");
    case Standstill::otherFull: return tr("The relay's other side has no room.");
    case Standstill::notJoined: return tr("The relay has not reached its target yet.");
    case Standstill::gone: return tr("The connection is over; its messages are kept.");
    }
    Q_UNREACHABLE();
}

bool isHolding(const ConnectionState &state)
{
    return isHeld(state.in) || isHeld(state.out);
}

bool wantsAttention(const ConnectionState &state)
{
    return state.keepsQueues || isHolding(state) || state.in.isAboveHigh || state.out.isAboveHigh;
}

QString attentionText(const ConnectionState &state)
{
    const std::size_t waiting = state.in.messages + state.out.messages;
    if (state.keepsQueues)
        return tr("%1 kept").arg(countText(waiting));
    if (state.in.isAboveHigh || state.out.isAboveHigh)
        return tr("paused");
    const std::size_t held =
        (isHeld(state.in) ? state.in.messages : 0) + (isHeld(state.out) ? state.out.messages : 0);
    return tr("%1 held").arg(countText(held));
}

QString attentionText(const ConnectionState &state, const QString &who)
{
    const bool isPaused = !state.keepsQueues && (state.in.isAboveHigh || state.out.isAboveHigh);
    return isPaused ? tr("%1 paused").arg(who) : tr("%1, %2").arg(who, attentionText(state));
}

} // namespace ropewalk
