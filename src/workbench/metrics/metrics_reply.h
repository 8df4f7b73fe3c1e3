#pragma once

#include "base/unique_function.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace ropewalk {

using MetricsPage = UniqueFunction<std::string()>; ///< Makes it as it is now.

/// What a request is answered with, and whether that is the end.
struct MetricsReply
{
    std::string bytes;
    bool isLast = false;
};

/// The reply to `request`, one HTTP message as HttpFraming cuts it: `page` for GET /metrics, and what is
/// wrong with anything else.
[[nodiscard]] MetricsReply replyTo(std::string_view request, MetricsPage &page);

/// To what cannot be read as HTTP, or is too long.
[[nodiscard]] MetricsReply replyToNonsense();

} // namespace ropewalk
