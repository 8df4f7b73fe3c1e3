#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace ropewalk {

/// What a lab compares: how a server deals with many requests at once, and how one thread gets what comes on
/// one descriptor.
enum class LabModel : std::uint8_t {
    blocking,  ///< One thread, one request after the other.
    process,   ///< A process for each request.
    thread,    ///< A thread for each request.
    pool,      ///< Threads that are there already take requests in turns.
    callbacks, ///< One thread, a reactor, callbacks.
    coroutine, ///< The same with `co_await`.

    // The I/O modes.
    readBlocking, ///< read(2) returns when there is something.
    readPolling,  ///< read(2) says that there is nothing, until there is.
    multiplexed,  ///< The system says when there is something to read.
    signalDriven, ///< The same, by a signal, while the thread does something else.
    asynchronous, ///< The system reads, while the thread does something else.
};

/// The two things that are compared; results of one kind stand beside each other.
enum class LabKind : std::uint8_t { server, ioMode };

struct LabModelInfo
{
    LabModel model;
    LabKind kind;
    std::string_view name;  ///< For the command line: "process".
    std::string_view title; ///< For people: "Process per request".
};

/// All of them, in the order in which they are shown.
[[nodiscard]] std::span<const LabModelInfo> labModels();
/// Those of one kind.
[[nodiscard]] std::span<const LabModelInfo> labModels(LabKind kind);
[[nodiscard]] const LabModelInfo &infoOf(LabModel model);
[[nodiscard]] std::optional<LabModel> labModelOf(std::string_view name);

} // namespace ropewalk
