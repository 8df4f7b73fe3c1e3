#pragma once

#include "base/result.h"
#include "workbench/behaviours/behaviour.h"
#include "workbench/commands.h"
#include "workbench/engine_core.h"
#include "workbench/queues/connection_queues.h"
#include "workbench/queues/queue_news.h"
#include "workbench/rules/rule_path.h"

#include <cstddef>
#include <memory>
#include <string_view>

namespace ropewalk {

class Connection;
class ConnectionFaults;

/// What stands in the way of the messages of one connection: its faults, its rules and its queues. Most
/// connections have none, and pay one branch on a null pointer at each of its points. In the order in which
/// bytes and messages pass:
///
///     in   transport → arrive() → framing, counts, journal → handle() → behaviour, or the relay's other leg
///     out  behaviour, person, other leg → submit() → counts, journal → put() → transport
///
/// Each point goes on, now or later, with the function of Connection that its comment names; the ends of the
/// two ways (`arriveEnd()`, `handleEnd()`, `submitClose()`, `putClose()`) must not overtake what went before.
/// A detour is made by `Connection::wantDetour()` when the first of its parts is wanted, and goes, at the end
/// of the turn, with the last (`Connection::dropIdleDetour()`). A relay passes messages rather than bytes
/// while one of its legs has one.
///
/// Thread: the I/O thread. Any call may end the connection; this object stays until the end of the turn.
class Detour
{
public:
    explicit Detour(Connection &connection);
    ~Detour();
    Detour(const Detour &) = delete;
    Detour &operator=(const Detour &) = delete;

    /// False once no part is left.
    [[nodiscard]] bool isWanted() const;

    // In.

    /// Bytes from the transport; faults of bytes stand here. Goes on with `Connection::takeIn()`.
    void arrive(std::string_view bytes);
    /// Behind them: the peer sends no more. Goes on with `Connection::takeInEnd()`.
    void arriveEnd();
    /// A message that is counted and in the journal; faults of messages, then rules, then the receive queue
    /// stand here. Goes on with `Connection::handOn()`.
    void handle(const ReceivedMessage &message, EngineCore::RowName row);
    /// Behind them: the peer sends no more. Goes on with `Connection::respondToEnd()`.
    void handleEnd();

    // Out.

    /// A message that is to be sent; rules, then the send queue stand here. Goes on with
    /// `Connection::transmit()`.
    Status submit(std::string_view wire, QueuedEntry::Origin origin);
    /// Behind them: flush or half close. Goes on with `Connection::transmitClose()`.
    void submitClose(CloseConnection::How how);
    /// A message that is counted and in the journal as sent; faults of messages, then those of bytes stand
    /// here. Goes on with `Connection::writeToPeer()`.
    Status put(std::string_view wire);
    /// Behind them. Goes on with `Connection::closeNow()`.
    void putClose(CloseConnection::How how);
    /// What was submitted and is not yet with the transport, in bytes.
    [[nodiscard]] std::size_t pendingBytes() const;

    /// The transport has written something.
    void transportChanged();

    // Its parts.

    /// False once they have ended, before the connection.
    [[nodiscard]] bool hasQueues() const { return m_queues != nullptr; }
    [[nodiscard]] ConnectionQueues &queues() const { return *m_queues; }
    /// Nothing passes through them any more. There are some.
    [[nodiscard]] std::unique_ptr<ConnectionQueues> endQueues();
    [[nodiscard]] ConnectionFaults *faults() const { return m_faults.get(); }
    ConnectionFaults &wantFaults();
    /// What they hold goes on its way, and they go.
    void endFaults();
    /// Behind them.
    void handlePastFaults(const ReceivedMessage &message, EngineCore::RowName row);
    void handleEndPastFaults();

    /// The transport is gone; what came in before an orderly end is still delivered.
    void connectionLost(bool isOrderly);
    /// The connection is over.
    void connectionEnded();

    /// Rules are to look at its messages.
    void wantRules();
    /// Behind them, whichever `Gate` they let a message through.
    using Gate = ConnectionQueues::Gate;
    void handlePastRules(const ReceivedMessage &message, EngineCore::RowName row, Gate gate);
    void handleEndPastRules();
    Status submitPastRules(std::string_view wire, QueuedEntry::Origin origin, Gate gate);
    void submitClosePastRules(CloseConnection::How how);

private:
    Connection &m_connection;
    std::unique_ptr<ConnectionQueues> m_queues; ///< Null once they have ended.
    std::unique_ptr<ConnectionFaults> m_faults; ///< Null: none.
    std::unique_ptr<RulePath> m_rules;          ///< Null: none.
};

} // namespace ropewalk
