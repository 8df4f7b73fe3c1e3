#pragma once

#include "base/unique_fd.h"

#include <cstdint>

namespace ropewalk {

/// How long the thread that made it has been ready to run without having a core, by the system's account.
///
/// Thread: the one that made it.
class RunDelay
{
public:
    RunDelay();

    /// Nanoseconds since the thread began; 0 where the system does not tell.
    [[nodiscard]] std::int64_t sum() const;

private:
    UniqueFd m_account;
};

/// Has this process be killed when the one that started it is gone.
void endWithParent();

} // namespace ropewalk
