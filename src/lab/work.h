#pragma once

#include "lab/lab_record.h"

#include <cstdint>

namespace ropewalk {

// What a request costs, and the clocks it is measured with. In nanoseconds; any thread.

[[nodiscard]] std::int64_t monotonicTime();
[[nodiscard]] std::int64_t threadCpuTime();

/// Memory of this process that no other shares, in bytes; 0 where the system does not tell.
[[nodiscard]] std::int64_t privateMemory();

/// Keeps the processor busy until this thread has had `microseconds` of it, and adds to `record` when that
/// was.
void burnCpu(std::uint32_t microseconds, LabRecord &record);

/// The CPU before the I/O: from `started` to `prepared`.
void workBefore(const LabRequest &request, LabRecord &record);

/// The CPU after it, with the backend's answer: from `resumed` to `done`.
void workAfter(const LabRequest &request, LabAnswer answer, LabRecord &record);

} // namespace ropewalk
