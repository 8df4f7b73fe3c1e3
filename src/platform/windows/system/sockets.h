#pragma once

// What code that knows addresses needs of the system, where systems differ only in the names of headers.
// CMake chooses the folder; platform/posix has the same header.

#include "base/winsock.h"

#include <afunix.h>
#include <iphlpapi.h>

#include <cstddef>

namespace ropewalk {

/// poll(2). With nothing to wait for it lets the time pass.
int poll(pollfd *asked, std::size_t count, int milliseconds);

} // namespace ropewalk
