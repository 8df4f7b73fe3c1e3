#pragma once

#include <cstdint>

namespace ropewalk {

/// What this process, and the children it waited for, have cost so far.
struct ProcessCosts
{
    std::int64_t cpu = 0;       ///< Nanoseconds.
    std::int64_t voluntary = 0; ///< Switches to others because it waited; 0 where the system does not count.
    std::int64_t involuntary = 0; ///< Because others had their turn; likewise.
};

[[nodiscard]] ProcessCosts costsOfProcess();

/// The memory of this process that is in use, in bytes.
struct ProcessMemory
{
    std::int64_t now = 0;
    std::int64_t most = 0; ///< Since it began.
};

[[nodiscard]] ProcessMemory memoryOfProcess();

} // namespace ropewalk
