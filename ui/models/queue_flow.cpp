#include "ui/models/queue_flow.h"

#include "ui/models/figure_text.h"
#include "ui/models/queue_words.h"
#include "ui/models/watched_queues.h"

#include <QCoreApplication>

#include <algorithm>

namespace ropewalk {
namespace {

constexpr double kAboveHigh = 1.25; ///< A gauge shows so much more than the high mark.
constexpr double kLeastMark = 0.1;  ///< Marks stand where the depth comes near them.

QString tr(const char *text)
{
    return QCoreApplication::translate("ropewalk", text);
}

std::size_t bytesOf(const QueueSide &side)
{
    return side.state.bytes + side.transportBytes;
}

bool isHolding(const QueueSide &side)
{
    return side.state.mode == QueueMode::hold && side.state.messages > 0;
}

/// "low 16" of "high 64 KiB": the unit is said once.
QString lowText(const QueueLimits &limits)
{
    const QString low = limitText(limits.lowBytes);
    const QString high = limitText(limits.highBytes);
    const QString unit = high.section(u' ', 1);
    return low.section(u' ', 1) == unit ? low.section(u' ', 0, 0) : low;
}

QString queueNote(const QueueSide &side)
{
    const QueueLimits &limits = side.config.limits;
    if (limits.highMessages > 0)
        return tr("%1 of %2 messages").arg(countText(side.state.messages), countText(limits.highMessages));
    const QString bytes = byteText(static_cast<double>(bytesOf(side)));
    return limits.highBytes == 0 ? messagesText(side.state.messages)
                                 : tr("%1 of %2").arg(bytes, limitText(limits.highBytes));
}

FlowGauge queueGauge(const QueueSide &side, Direction direction)
{
    FlowGauge gauge;
    const QueueLimits &limits = side.config.limits;
    const auto bytes = static_cast<double>(bytesOf(side));
    const double whole = static_cast<double>(limits.highBytes) * kAboveHigh;
    gauge.title = queueName(direction);
    gauge.isHeld = isHolding(side);
    gauge.value = gauge.isHeld ? tr("%1 held").arg(countText(side.state.messages)) : byteText(bytes);
    gauge.fill = whole > 0 ? bytes / whole : bytes > 0 ? 0.5 : 0;
    gauge.note = queueNote(side);
    if (limits.highBytes > 0 && gauge.fill >= kLeastMark) {
        if (limits.lowBytes > 0)
            gauge.marks.push_back(
                {static_cast<double>(limits.lowBytes) / whole, tr("low %1").arg(lowText(limits))});
        gauge.marks.push_back({1 / kAboveHigh, tr("high %1").arg(limitText(limits.highBytes))});
    }
    return gauge;
}

QString kernelNote(const QueueSide &side, Direction direction)
{
    if (!side.kernel.isKnown)
        return tr("the system does not tell");
    if (direction == Direction::in)
        return side.kernel.bytes > 0 ? tr("readable") : tr("not readable");
    return side.standstill == Standstill::peerFull ? tr("full, not writable") : tr("writable");
}

FlowGauge kernelGauge(const QueueSide &side, Direction direction)
{
    FlowGauge gauge;
    const auto bytes = static_cast<double>(side.kernel.bytes);
    const auto capacity = static_cast<double>(side.kernel.capacity);
    gauge.title = direction == Direction::in ? tr("Kernel receive") : tr("Kernel send");
    gauge.value = side.kernel.isKnown ? byteText(bytes) : QStringLiteral("—");
    gauge.fill = capacity > 0 ? std::min(1.0, bytes / capacity) : 0;
    gauge.note = kernelNote(side, direction);
    return gauge;
}

FlowLane laneOf(const QueueSide &side, Direction direction, double rate, bool isGone)
{
    FlowLane lane;
    lane.queue = queueGauge(side, direction);
    lane.kernel = kernelGauge(side, direction);
    if (isGone) {
        lane.protocol.state = lane.middle.state = lane.peer.state = FlowState::closed;
        lane.kernel.value = QStringLiteral("—");
        lane.kernel.note = tr("closed");
        return lane;
    }
    lane.peer.label = rate >= 0.5 ? rateText(rate) : QString();
    const bool isIn = direction == Direction::in;
    FlowArrow &before = isIn ? lane.middle : lane.protocol; // The queue's source,
    FlowArrow &behind = isIn ? lane.protocol : lane.middle; // and whoever takes from it.
    if (side.state.isAboveHigh)
        before.state = FlowState::paused;
    if (side.standstill == Standstill::held)
        behind.state = FlowState::held;
    else if (side.standstill == Standstill::otherFull || side.standstill == Standstill::notJoined)
        behind.state = FlowState::paused;
    return lane;
}

/// ":40218" of an address on this machine; a path or another machine as it is.
QString shortPeer(const std::string &peer)
{
    QString text = QString::fromStdString(peer);
    for (const QString &here : {QStringLiteral("127.0.0.1:"), QStringLiteral("[::1]:")}) {
        if (text.startsWith(here))
            return text.mid(here.size() - 1);
    }
    return text;
}

QString protocolNote(const ServiceEntry &entry, const QString &pair)
{
    if (!pair.isEmpty() || entry.config.isRelay())
        return tr("relay %1").arg(pair).trimmed();
    return entry.config.role == Role::connect
               ? tr("client")
               : QString::fromStdString(entry.config.behaviour).section(u':', 0, 0);
}

} // namespace

FlowPicture flowPictureOf(const WatchedQueues &watched, const Directory &directory, FlowRates rates)
{
    FlowPicture picture;
    const ConnectionState *state = directory.connection(watched.connection());
    if (state == nullptr)
        return picture;
    picture.protocol = directory.nameOf(state->service);
    if (const ServiceEntry *entry = directory.service(state->service))
        picture.protocolNote = protocolNote(*entry, directory.pairOf(state->id));
    picture.peer = tr("Peer");
    picture.peerNote = shortPeer(state->peer);
    const bool isGone = watched.isGone() || state->phase == ConnectionPhase::closed;
    picture.out = laneOf(watched.side(Direction::out), Direction::out, rates.out, isGone);
    picture.in = laneOf(watched.side(Direction::in), Direction::in, rates.in, isGone);
    return picture;
}

std::int64_t resumesIn(const WatchedQueues &watched, FlowRates rates)
{
    const QueueSide &side = watched.side(Direction::out);
    const auto bytes = static_cast<double>(bytesOf(side));
    const auto low = static_cast<double>(side.config.limits.lowBytes);
    if (!side.state.isAboveHigh || side.state.mode == QueueMode::hold || rates.out < 1 || bytes <= low)
        return 0;
    return static_cast<std::int64_t>((bytes - low) / rates.out * 1e9);
}

} // namespace ropewalk
