#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ropewalk {

/// What is sampled over time. Counters first: their samples say how much there was per second.
enum class MetricKind : std::uint8_t {
    bytesIn,
    bytesOut,
    messagesIn,
    messagesOut,
    opened,      ///< Connections that opened.
    errors,      ///< See `ServiceTally::failed()`.
    turns,       ///< Of the reactor; only of everything.
    busy,        ///< Seconds that the reactor's turns took: 1 is a reactor without rest. Only of everything.
    connections, ///< Open ones. From here on a sample is what there is at its moment.
    queuedIn,    ///< Bytes in receive queues.
    queuedOut,   ///< Bytes that wait to be sent.
};

inline constexpr std::size_t kMetricKinds = 11;

[[nodiscard]] constexpr bool isRate(MetricKind kind)
{
    return kind < MetricKind::connections;
}

/// "bytesIn".
[[nodiscard]] constexpr std::string_view nameOf(MetricKind kind)
{
    constexpr std::array<std::string_view, kMetricKinds> kNames{"bytesIn",
                                                                "bytesOut",
                                                                "messagesIn",
                                                                "messagesOut",
                                                                "opened",
                                                                "errors",
                                                                "turns",
                                                                "busy",
                                                                "connections",
                                                                "queuedIn",
                                                                "queuedOut"};
    return kNames[static_cast<std::size_t>(kind)];
}

/// What is measured and counted by how long it took.
enum class DurationKind : std::uint8_t {
    roundTrip, ///< From a request to what answers it, see round_trip.h.
    connect,   ///< From the dial to an open connection; looking up the name is not in it.
    queued,    ///< From the moment a message, or a byte, began to wait to that at which it went on.
    loopDelay, ///< How late the loop is for a call that is due, while there is work; only of everything.
};

inline constexpr std::size_t kDurationKinds = 4;

/// "roundTrip".
[[nodiscard]] constexpr std::string_view nameOf(DurationKind kind)
{
    constexpr std::array<std::string_view, kDurationKinds> kNames{
        "roundTrip", "connect", "queued", "loopDelay"};
    return kNames[static_cast<std::size_t>(kind)];
}

} // namespace ropewalk
