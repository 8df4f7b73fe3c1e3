#pragma once

#include "reactor/reactor.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace ropewalk::testing {

/// Turns the reactor and Qt's loop, in which the peers live, until `isDone`; false after ten seconds.
template <typename Condition>
[[nodiscard]] bool pumpUntil(Reactor &reactor, Condition isDone)
{
    QElapsedTimer timer;
    timer.start();
    while (!isDone()) {
        if (timer.hasExpired(10000) || !reactor.turn(std::chrono::milliseconds(1)))
            return false;
        QCoreApplication::processEvents();
    }
    return true;
}

/// As many turns as it takes for what is ready already, and a few more.
inline void settle(Reactor &reactor)
{
    for (int turn = 0; turn < 20; ++turn) {
        (void)reactor.turn(Duration::zero());
        QCoreApplication::processEvents();
    }
}

} // namespace ropewalk::testing
