#include "reactor/poller_kind.h"

#include <algorithm>
#include <array>
#include <string>

namespace ropewalk {
namespace {

struct Name
{
    PollerKind kind;
    std::string_view text;
};

constexpr std::array kNames{
    Name{PollerKind::best, "best"},
    Name{PollerKind::epoll, "epoll"},
    Name{PollerKind::kqueue, "kqueue"},
    Name{PollerKind::poll, "poll"},
    Name{PollerKind::select, "select"},
    Name{PollerKind::notifier, "notifier"},
};

constexpr std::size_t kMostCounted = 10'000;

PollerMaker makerOf(PollerKind kind, PollerMaker makeNotifier)
{
    const auto pollers = systemPollers();
    if (kind == PollerKind::notifier)
        return makeNotifier;
    if (kind == PollerKind::best)
        return pollers.empty() ? makeNotifier : pollers.front().make;
    const auto found = std::ranges::find(pollers, kind, &SystemPoller::kind);
    return found != pollers.end() ? found->make : nullptr;
}

/// "epoll, poll, select".
std::string namesOfSystemPollers()
{
    std::string names;
    for (const SystemPoller &each : systemPollers())
        names.append(names.empty() ? "" : ", ").append(nameOf(each.kind));
    return names;
}

} // namespace

std::size_t Poller::readyCount()
{
    const auto ready = wait(Duration::zero(), kMostCounted);
    return ready ? ready->size() : 0;
}

std::string_view nameOf(PollerKind kind)
{
    const auto found = std::ranges::find(kNames, kind, &Name::kind);
    return found != kNames.end() ? found->text : std::string_view();
}

std::optional<PollerKind> pollerKindOf(std::string_view name)
{
    const auto found = std::ranges::find(kNames, name, &Name::text);
    return found != kNames.end() ? std::optional(found->kind) : std::nullopt;
}

Result<std::unique_ptr<Poller>> makePoller(PollerKind kind, PollerMaker makeNotifier)
{
    if (const PollerMaker make = makerOf(kind, makeNotifier))
        return make();
    return Error{std::make_error_code(std::errc::not_supported),
                 "reactor " + std::string(nameOf(kind)) + " (this system has " + namesOfSystemPollers() +
                     ")"};
}

Result<std::unique_ptr<Poller>> makeDefaultPoller()
{
    return makePoller(PollerKind::best);
}

} // namespace ropewalk
