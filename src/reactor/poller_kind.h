#pragma once

#include "reactor/poller.h"

#include <optional>
#include <span>
#include <string_view>

namespace ropewalk {

/// The ways of asking for readiness that a user can choose between.
enum class PollerKind : std::uint8_t {
    best,     ///< The first of `systemPollers()`, or the notifier.
    epoll,    ///< Linux.
    kqueue,   ///< macOS and the BSDs.
    poll,     ///< Any system; costs grow with the number of descriptors.
    select,   ///< Any system; descriptors below 1,024 only, except on Windows.
    notifier, ///< Qt's loop asks, with one notifier a socket; the only one where the system has none of
              ///< these.
};

using PollerMaker = Result<std::unique_ptr<Poller>> (*)();

/// A poller that this system has.
struct SystemPoller
{
    PollerKind kind;
    PollerMaker make;
};

/// "best", "epoll", "kqueue", "poll", "select" or "notifier".
[[nodiscard]] std::string_view nameOf(PollerKind kind);

/// The kind of that name, whether this system has it or not; nothing if no kind is called so.
[[nodiscard]] std::optional<PollerKind> pollerKindOf(std::string_view name);

/// The pollers of this system, the best first. `PollerKind::notifier` is never among them: it is Qt's.
[[nodiscard]] std::span<const SystemPoller> systemPollers();

/// Makes a poller of `kind`; `makeNotifier` makes the one that needs Qt.
/// Errors: `errc::not_supported` if this system has no such poller.
[[nodiscard]] Result<std::unique_ptr<Poller>> makePoller(PollerKind kind, PollerMaker makeNotifier = nullptr);

} // namespace ropewalk
