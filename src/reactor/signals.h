#pragma once

#include "base/unique_function.h"
#include "reactor/reactor.h"

#include <memory>
#include <span>

namespace ropewalk {

/// Turns signals of the process (SIGINT, SIGTERM) into callbacks of a reactor, however that is turned.
///
/// Destroying it puts back what the signals did before.
///
/// Thread: the reactor's. The signals themselves may arrive in any.
/// Loss:   signals of one kind that arrive before the reactor turns may become fewer, as the system's do.
/// After:  twisted.internet._signals.
class [[nodiscard]] Signals
{
public:
    using Callback = UniqueFunction<void(int number)>;

    /// Calls `onSignal` for each of `numbers`.
    /// Errors: `errc::device_or_resource_busy` while another Signals lives;
    ///         `errc::invalid_argument` for a signal that cannot be caught.
    static Result<std::unique_ptr<Signals>>
    create(Reactor &reactor, std::span<const int> numbers, Callback onSignal);

    virtual ~Signals() = default;
    Signals(const Signals &) = delete;
    Signals &operator=(const Signals &) = delete;

protected:
    Signals() = default;
};

} // namespace ropewalk
