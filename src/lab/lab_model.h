#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace ropewalk {

/// How a server deals with many requests at once.
enum class LabModel : std::uint8_t {
    blocking,  ///< One thread, one request after the other.
    process,   ///< A process for each request.
    thread,    ///< A thread for each request.
    pool,      ///< Threads that are there already take requests in turns.
    callbacks, ///< One thread, a reactor, callbacks.
    coroutine, ///< The same with `co_await`.
};

struct LabModelInfo
{
    LabModel model;
    std::string_view name;  ///< For the command line: "process".
    std::string_view title; ///< For people: "Process per request".
};

/// All of them, in the order in which they are shown.
[[nodiscard]] std::span<const LabModelInfo> labModels();
[[nodiscard]] const LabModelInfo &infoOf(LabModel model);
[[nodiscard]] std::optional<LabModel> labModelOf(std::string_view name);

} // namespace ropewalk
