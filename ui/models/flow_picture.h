#pragma once

#include <QString>

#include <vector>

namespace ropewalk {

/// What an arrow between two parts of the way says.
enum class FlowState : std::uint8_t {
    open,   ///< Bytes may go on.
    paused, ///< Nobody hands any over: the queue behind it is above its high mark.
    held,   ///< The person holds the queue.
    closed, ///< There is no way on any more.
};

struct FlowArrow
{
    FlowState state = FlowState::open;
    QString label; ///< A rate; empty for none.

    friend bool operator==(const FlowArrow &, const FlowArrow &) = default;
};

/// A mark across a gauge: a limit and its name.
struct FlowMark
{
    double at = 0; ///< Of the gauge's length, from 0 to 1.
    QString text;

    friend bool operator==(const FlowMark &, const FlowMark &) = default;
};

struct FlowGauge
{
    QString title;
    QString value;
    QString note;        ///< Below it; where there are marks their names stand there instead.
    double fill = 0;     ///< From 0 to 1.
    bool isHeld = false; ///< The value tells of messages that the person holds.
    std::vector<FlowMark> marks;

    friend bool operator==(const FlowGauge &, const FlowGauge &) = default;
};

/// One direction, from the protocol outwards whichever way the bytes go.
struct FlowLane
{
    FlowArrow protocol; ///< Between the protocol and the queue.
    FlowGauge queue;
    FlowArrow middle; ///< Between the queue and the kernel's buffer.
    FlowGauge kernel;
    FlowArrow peer; ///< Between the kernel's buffer and the peer.

    friend bool operator==(const FlowLane &, const FlowLane &) = default;
};

/// The way of a connection's bytes: protocol, queues, the kernel's buffers, peer. Plain values to paint.
struct FlowPicture
{
    QString protocol; ///< The service, or the other leg of a relay.
    QString protocolNote;
    QString peer;
    QString peerNote;
    FlowLane out;
    FlowLane in;

    friend bool operator==(const FlowPicture &, const FlowPicture &) = default;
};

/// The picture in words, for those who do not see it.
[[nodiscard]] QString flowText(const FlowPicture &picture);

} // namespace ropewalk
