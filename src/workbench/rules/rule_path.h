#pragma once

#include "workbench/behaviours/behaviour.h"
#include "workbench/commands.h"
#include "workbench/engine_core.h"
#include "workbench/queues/queue_news.h"
#include "workbench/rules/rule_set.h"

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

namespace ropewalk {

class Connection;

/// The place in a connection's way where the rules of its service look at messages, and where those wait that
/// a rule delays.
///
/// Order: messages keep theirs; behind one that is delayed everything waits, the end of the stream too.
/// Loss:  what rules drop, which the journal says. Delays are cut short while more than `kMaxDelayed` bytes
///        wait one way.
/// Thread: the I/O thread. Any call may end the connection, but not destroy this.
class RulePath
{
public:
    static constexpr std::size_t kMaxDelayed = std::size_t{4} * 1024 * 1024;

    explicit RulePath(Connection &connection);
    RulePath(const RulePath &) = delete;
    RulePath &operator=(const RulePath &) = delete;

    /// As the points of Detour; they go on with its functions "past rules".
    void handle(const ReceivedMessage &message, EngineCore::RowName row);
    void handleEnd();
    Status submit(std::string_view wire, QueuedEntry::Origin origin);
    void submitClose(CloseConnection::How how);

    /// A rule looks at something, or something waits.
    [[nodiscard]] bool isNeeded() const;
    /// Of what is to be sent and waits here.
    [[nodiscard]] std::size_t pendingBytes() const { return m_out.bytes; }

private:
    /// A message on its way, or one that waits.
    struct Passing
    {
        std::string wire;
        std::size_t payloadBegin = 0;
        std::size_t payloadLength = 0;
        EngineCore::RowName row = 0;
        QueuedEntry::Origin origin = QueuedEntry::Origin::received;
        bool isHeld = false;
        TimePoint due{};

        /// `payload` is a stretch of `whole`, which `wire` is a copy of.
        void setPayload(std::string_view whole, std::string_view payload);
    };
    struct Line
    {
        std::deque<Passing> waiting;
        std::size_t bytes = 0;
        DelayedCall next;
        bool hasEnded = false;                       ///< Of the way in; behind what waits.
        std::optional<CloseConnection::How> close{}; ///< Of the way out, likewise.
    };

    [[nodiscard]] RuleVerdict judge(Direction direction, std::string_view payload);
    void say(Direction direction, const RuleVerdict &verdict);
    void reply(Direction direction, std::string_view text);
    [[nodiscard]] std::string
    changedWire(std::string_view wire, std::string_view payload, const RuleVerdict &verdict);
    void recordAltered(std::string_view bytes, EngineCore::RowName row);
    void recordWithheld(std::string_view bytes);
    Status go(Direction direction, Passing message, std::chrono::milliseconds delay);
    Status pass(Direction direction, const Passing &message);
    void release(Direction direction);
    void passEnd(Direction direction);
    [[nodiscard]] Line &of(Direction direction) { return direction == Direction::in ? m_in : m_out; }

    Connection &m_connection;
    Line m_in;
    Line m_out;
};

} // namespace ropewalk
