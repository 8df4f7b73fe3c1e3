#pragma once

#include "reactor/poller_kind.h"
#include "reactor/reactor.h"

#include <QTest>

#include <memory>

Q_DECLARE_METATYPE(ropewalk::PollerKind)

namespace ropewalk::testing {

/// One row for each poller of this system, in a column "kind".
inline void addPollerRows()
{
    QTest::addColumn<PollerKind>("kind");
    for (const SystemPoller &poller : systemPollers())
        QTest::newRow(nameOf(poller.kind).data()) << poller.kind;
}

/// A reactor over a poller of `kind`; null, which a test fails on, if there is none.
inline std::unique_ptr<Reactor> makeReactor(PollerKind kind, PollerMaker makeNotifier = nullptr)
{
    auto poller = makePoller(kind, makeNotifier);
    if (!poller)
        return nullptr;
    auto reactor = Reactor::create(std::move(*poller));
    return reactor ? std::move(*reactor) : nullptr;
}

/// Turns until `isDone`, at most five seconds long.
template <typename F>
bool turnUntil(Reactor &reactor, F isDone)
{
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(5);
    while (!isDone() && std::chrono::steady_clock::now() < end)
        if (!reactor.turn(std::chrono::milliseconds(50)))
            return false;
    return isDone();
}

} // namespace ropewalk::testing
