#pragma once

#include "reactor/reactor_time.h"

#include <algorithm>
#include <climits>
#include <cstdint>

namespace ropewalk {

/// `timeout` as poll(2) and epoll_wait(2) take it: rounded up, so that no wait ends early; -1 for ever.
[[nodiscard]] inline int waitMilliseconds(Duration timeout)
{
    if (timeout < Duration::zero())
        return -1;
    const auto ms = std::chrono::ceil<std::chrono::milliseconds>(timeout).count();
    return static_cast<int>(std::min<std::int64_t>(ms, INT_MAX));
}

} // namespace ropewalk
