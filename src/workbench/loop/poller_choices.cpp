#include "workbench/loop/poller_choices.h"

#include "qtloop/qt_notifier_poller.h"
#include "reactor/poller_kind.h"
#include "reactor/select_limit.h"

#include <algorithm>
#include <array>

namespace ropewalk {
namespace {

constexpr std::array kKnown{
    PollerKind::epoll, PollerKind::kqueue, PollerKind::poll, PollerKind::select, PollerKind::notifier};

std::string obstacleTo(PollerKind kind, const Reactor &reactor)
{
    const bool isHere =
        kind == PollerKind::notifier ||
        std::ranges::find(systemPollers(), kind, &SystemPoller::kind) != systemPollers().end();
    if (!isHere)
        return "This system has none.";
    if (!reactor.allowsPoller(nameOf(kind)))
        return "The reactor lives in the window's thread, which it cannot wake.";
    if (kind == PollerKind::select && reactor.highestDescriptor() > highestForSelect())
        return "It ends at descriptor " + std::to_string(highestForSelect()) + ", and " +
               std::to_string(reactor.highestDescriptor()) + " is open.";
    return {};
}

} // namespace

std::vector<PollerChoice> pollerChoices(const Reactor &reactor)
{
    std::vector<PollerChoice> choices;
    for (const PollerKind kind : kKnown)
        choices.push_back({std::string(nameOf(kind)), obstacleTo(kind, reactor)});
    return choices;
}

Status switchPoller(Reactor &reactor, std::string_view name)
{
    const auto kind = pollerKindOf(name);
    if (!kind)
        return Error{std::make_error_code(std::errc::invalid_argument),
                     "poller \"" + std::string(name) +
                         "\": choose best, epoll, kqueue, poll, select or notifier"};
    auto poller = makePoller(*kind, QtNotifierPoller::make);
    if (!poller)
        return poller.error();
    if ((*poller)->name() == reactor.pollerName())
        return Unit{};
    return reactor.switchPoller(std::move(*poller));
}

} // namespace ropewalk
