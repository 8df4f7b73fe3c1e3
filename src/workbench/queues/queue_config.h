#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace ropewalk {

enum class QueueMode : std::uint8_t {
    flow,  ///< Messages go on as soon as whoever takes them has room.
    hold,  ///< They stay until they are released; `StepQueue` lets one go.
    paced, ///< So many messages or bytes a second.
};

/// What a pace counts.
enum class PaceUnit : std::uint8_t { messages, bytes };

/// What happens above the high watermark.
enum class Overflow : std::uint8_t {
    pause,      ///< Whoever the messages come from is not read, until the queue is at the low one.
    dropOldest, ///< The oldest ones go, as if a person had dropped them.
    dropNewest, ///< What comes is not taken in.
    close,      ///< The connection is reset.
};

/// When a queue is full, and what happens then. Above means more than; the bytes of the send queue are those
/// of its messages and what the transport has not written.
struct QueueLimits
{
    std::size_t lowBytes = std::size_t{16} * 1024;
    std::size_t highBytes = std::size_t{64} * 1024;
    std::size_t lowMessages = 0;
    std::size_t highMessages = 0; ///< 0: as many as there are.
    Overflow aboveHigh = Overflow::pause;

    friend bool operator==(const QueueLimits &, const QueueLimits &) = default;
};

/// How one of the two queues of a connection behaves.
struct QueueConfig
{
    QueueMode mode = QueueMode::flow;
    std::string filter;   ///< Of `hold`, in the language of MessageFilter: what matches is held; empty: all.
    double perSecond = 1; ///< Of `paced`.
    PaceUnit paceUnit = PaceUnit::messages;
    QueueLimits limits;

    friend bool operator==(const QueueConfig &, const QueueConfig &) = default;
};

/// What the two queues of every new connection of a service begin with. `in` is the receive queue, between
/// the peer and the behaviour (or the relay's other leg), `out` the send queue.
struct QueuesConfig
{
    QueueConfig in;
    QueueConfig out;

    friend bool operator==(const QueuesConfig &, const QueuesConfig &) = default;
};

} // namespace ropewalk
