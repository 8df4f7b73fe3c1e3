#pragma once

#include "defer/deferred.h"

#include <utility>

namespace ropewalk {

/// Fires `delay` from now. Cancelling it removes the timer.
Deferred<> deferLater(ReactorTime &time, Duration delay, SourceLine where = SourceLine::current());

/// Calls `function` after `delay` and fires with what comes of it.
///
/// After: twisted.internet.task.deferLater.
template <typename F>
auto deferLater(ReactorTime &time, Duration delay, F function, SourceLine where = SourceLine::current())
{
    return deferLater(time, delay, where).addCallback(std::move(function), where);
}

} // namespace ropewalk
