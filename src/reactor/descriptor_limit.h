#pragma once

#include <cstdint>

namespace ropewalk {

/// Lets this process open as many descriptors as the system allows it, and returns how many that is.
///
/// Systems start a process with a low soft limit (1,024, or 256) under a far higher hard one, so that
/// programs which select(2) stay within an fd_set. The pollers here have no such bound or say so. A limit
/// that cannot be raised stays; accepting then fails with EMFILE, which a server reports.
///
/// Thread: any; call it before sockets are opened.
/// After:  getrlimit(2), RLIMIT_NOFILE.
std::uint64_t raiseDescriptorLimit();

} // namespace ropewalk
