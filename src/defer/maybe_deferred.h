#pragma once

#include "defer/deferred.h"

#include <exception>

namespace ropewalk {

/// Calls `function` and wraps what comes of it: a value, a Result, a Failure, an exception. A Deferred
/// comes back as it is.
///
/// After: twisted.internet.defer.maybeDeferred.
template <typename F>
auto maybeDeferred(F &&function, SourceLine where = SourceLine::current())
{
    using U = HandlerRules::YieldOf<F, Unit>;
    Box result;
    ChainRef inner;
    try {
        HandlerRules::run<U>(function, Unit{}, result, inner);
    } catch (...) {
        result.emplace<Failure>(Failure::fromException(std::current_exception(), where));
    }
    if (!inner) {
        inner = Chain::make(where);
        (void)inner->fire(std::move(result));
    }
    return DeferredAccess::make<U>(std::move(inner));
}

} // namespace ropewalk
