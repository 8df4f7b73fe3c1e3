#pragma once

#include "reactor/poller_kind.h"
#include "reactor/reactor.h"

#include <memory>

namespace ropewalk {

/// Where a reactor runs.
enum class Placement : std::uint8_t {
    ownThread,     ///< No repaint and no dialog delays it.
    callersThread, ///< In the caller's event loop: shows what blocking that loop costs.
};

/// A reactor and the thread that it runs in, inside Qt's event loop where the poller can be nested in it
/// and by `Reactor::run()` where it cannot (poll, select). It follows a switch from one to the other.
///
/// The reactor is made, turned and destroyed in its thread; the startup event fires there too.
///
/// Thread: the one that started it, except for `post()`, which any thread may call while this lives.
class IoThread
{
public:
    /// Returns once the reactor exists.
    /// Errors: `errc::not_supported` if this system has no such poller, or if it cannot be nested in the
    ///         event loop of the caller's thread; what the system says when descriptors run out.
    [[nodiscard]] static Result<std::unique_ptr<IoThread>> start(PollerKind kind,
                                                                 Placement placement = Placement::ownThread);

    /// Fires the shutdown event, waits until it has finished, and ends the thread. Not from a callback of
    /// the reactor.
    virtual ~IoThread() = default;
    IoThread(const IoThread &) = delete;
    IoThread &operator=(const IoThread &) = delete;

    /// Only `callFromThread()`, `callInThread()`, `stats()` and, until the first switch to another poller,
    /// `pollerName()` may be used from outside its thread.
    [[nodiscard]] Reactor &reactor() { return *m_reactor; }

    /// Runs `call` in the reactor's thread. Dropped if the reactor has stopped.
    void post(Reactor::Callback call) { m_reactor->callFromThread(std::move(call)); }

protected:
    IoThread() = default;

    Reactor *m_reactor = nullptr;
};

} // namespace ropewalk
