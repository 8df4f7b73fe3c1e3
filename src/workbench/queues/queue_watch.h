#pragma once

#include "base/result.h"
#include "reactor/reactor_time.h"
#include "workbench/commands.h"
#include "workbench/engine_core.h"
#include "workbench/queues/queue_news.h"

#include <optional>

namespace ropewalk {

class ConnectionQueues;

/// Tells what happens in the queues of one connection, and what the system holds for it.
///
/// Thread: the I/O thread.
class QueueWatch
{
public:
    static constexpr Duration kInterval = std::chrono::milliseconds(100); ///< Between looks at the system's.
    /// A whole that is longer than `kLongQueue` is told at most so often.
    static constexpr Duration kLongInterval = std::chrono::milliseconds(250);
    static constexpr std::size_t kLongQueue = 10'000;

    /// `core` must outlive this.
    explicit QueueWatch(EngineCore &core)
        : m_core(core)
    {}

    /// Of this one from now on; `none`: of nobody.
    Result<CommandReply> watch(ConnectionId connection);

    /// What is to be told, if anything.
    [[nodiscard]] std::optional<QueueNews> take();

private:
    void stop();
    void look();
    [[nodiscard]] ConnectionQueues *find() const;
    [[nodiscard]] QueueNews figures(ConnectionQueues &queues) const;
    [[nodiscard]] bool isTooSoon(const ConnectionQueues &queues) const;
    [[nodiscard]] std::optional<QueueNews> tellEnd();

    EngineCore &m_core;
    ConnectionId m_connection = ConnectionId::none;
    QueueNews m_told; ///< Without messages.
    TimePoint m_lastWhole{};
    DelayedCall m_look;
};

} // namespace ropewalk
