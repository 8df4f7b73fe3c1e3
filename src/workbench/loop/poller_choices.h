#pragma once

#include "base/result.h"
#include "reactor/reactor.h"
#include "workbench/loop/loop_news.h"

#include <string_view>
#include <vector>

namespace ropewalk {

/// The pollers that people know, and what keeps `reactor` from each.
[[nodiscard]] std::vector<PollerChoice> pollerChoices(const Reactor &reactor);

/// Has `reactor` wait with the poller of that name.
/// Errors: `errc::invalid_argument` for an unknown name; `errc::not_supported`; `Reactor::switchPoller()`'s.
Status switchPoller(Reactor &reactor, std::string_view name);

} // namespace ropewalk
