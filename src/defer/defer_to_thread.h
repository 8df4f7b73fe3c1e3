#pragma once

#include "defer/deferred.h"
#include "reactor/reactor.h"

#include <exception>
#include <utility>

namespace ropewalk {

/// Calls `work` on a thread of the reactor's pool and fires, on the reactor's own, with what comes of it.
///
/// `work` returns a value, nothing, a Result or a Failure, or throws; it must not touch a Deferred. To
/// cancel drops the result, but doesn't interrupt the work.
///
/// After: twisted.internet.threads.deferToThread.
template <typename F>
auto deferToThread(Reactor &reactor, F work, SourceLine where = SourceLine::current())
{
    using U = HandlerRules::YieldOf<F, Unit>;
    const ChainRef chain = Chain::make(where);
    // The count of shares belongs to the reactor's thread: from here on this share is only moved. A plain
    // `chain` would be captured as const, which moves by copying.
    reactor.callInThread([&reactor, share = ChainRef(chain), work = std::move(work), where]() mutable {
        Box result;
        ChainRef inner;
        try {
            HandlerRules::run<U>(work, Unit{}, result, inner);
        } catch (...) {
            result.emplace<Failure>(Failure::fromException(std::current_exception(), where));
        }
        reactor.callFromThread([share = std::move(share), result = std::move(result)]() mutable {
            (void)share->fire(std::move(result));
        });
    });
    return DeferredAccess::make<U>(chain);
}

} // namespace ropewalk
