#pragma once

#include "base/result.h"
#include "base/unique_fd.h"

namespace ropewalk {

/// A descriptor that turns readable when the child `pid`, which has not been waited for, has exited.
///
/// After: pidfd_open(2) on Linux, EVFILT_PROC of kqueue(2) elsewhere.
[[nodiscard]] Result<UniqueFd> watchChildExit(int pid);

} // namespace ropewalk
