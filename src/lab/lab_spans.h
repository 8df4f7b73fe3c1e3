#pragma once

#include "lab/lab_result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace ropewalk {

enum class LabSpanKind : std::uint8_t {
    cpu,
    blocked, ///< On I/O.
    startUp, ///< Of a process or thread.
    waiting, ///< For a core, or for the one before.
    polling, ///< The loop waits for whatever comes; or a thread asks again and again.
};

/// What went on from one moment to another, in nanoseconds since the first client began.
struct LabSpan
{
    LabSpanKind kind = LabSpanKind::cpu;
    std::int64_t begin = 0;
    std::int64_t end = 0;
    std::int32_t request = kNoRequest; ///< Its index.

    static constexpr std::int32_t kNoRequest = -1;
};

/// What one thread or process did, or what became of one request.
struct LabRow
{
    std::int32_t number = 0; ///< Of the request, the process or the thread, from 1; 0: the only one.
    std::vector<LabSpan> spans;
};

/// A run as it is drawn: by requests where each has a process or thread of its own, else by threads.
struct LabRows
{
    std::vector<LabRow> rows;
    std::vector<LabSpan> inFlight; ///< I/O that goes on while the thread does something else, by requests.
};

[[nodiscard]] LabRows rowsOf(const LabResult &result);

/// Each request in a row, whoever handled it.
[[nodiscard]] std::vector<LabRow> requestRowsOf(const LabResult &result);

/// "7 processes", "1 thread, reactor": what there was of it, with the first one.
struct LabCount
{
    std::int32_t processes = 1;
    std::int32_t threads = 1;
};
[[nodiscard]] LabCount countOf(const LabResult &result);

} // namespace ropewalk
