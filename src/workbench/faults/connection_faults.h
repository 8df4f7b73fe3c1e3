#pragma once

#include "base/result.h"
#include "workbench/behaviours/behaviour.h"
#include "workbench/commands.h"
#include "workbench/engine_core.h"
#include "workbench/faults/faulty_transport.h"

#include <memory>
#include <optional>
#include <vector>

namespace ropewalk {

class Connection;
class Detour;

/// The faults of one connection at work: those of bytes before its framing and its transport, those of
/// messages behind its journal.
///
/// Thread: the I/O thread. Any call may end the connection.
class ConnectionFaults final : private FaultyTransport::Owner
{
public:
    ConnectionFaults(Connection &connection, Detour &detour);
    ~ConnectionFaults();
    ConnectionFaults(const ConnectionFaults &) = delete;
    ConnectionFaults &operator=(const ConnectionFaults &) = delete;

    /// What acts from now on, in its order.
    void apply(const std::vector<PlannedFault> &faults);
    [[nodiscard]] std::uint32_t activeCount() const { return m_activeCount; }
    /// False once nothing acts and nothing is held.
    [[nodiscard]] bool isNeeded() const;

    /// How often each of `keys` has acted here.
    [[nodiscard]] std::vector<std::uint64_t> actedOf(const std::vector<FaultKey> &keys) const;

    // The points of the Detour.

    void arrive(std::string_view bytes);
    void arriveEnd();
    void handle(const ReceivedMessage &message, EngineCore::RowName row);
    void handleEnd();
    Status put(std::string_view wire);
    void putClose(CloseConnection::How how);

    /// The transport is gone. What came in before an orderly end is still delivered.
    void connectionLost(bool isOrderly);
    /// Nothing goes in or out any more.
    void abandon();

    /// Of datagrams; those of a stream are the transport's.
    [[nodiscard]] std::size_t heldBytes() const;

private:
    class Way;
    enum WayName : std::uint8_t { bytesIn, messagesIn, messagesOut, bytesOut };
    static constexpr std::size_t kWays = 4;

    void readingWanted(bool isWanted) override;
    void flushBeforeEnd() override;
    void transportFaultActed(FaultAct act, FaultKind cause) override { acted(act, cause); }

    [[nodiscard]] FaultLine &line(WayName way);
    [[nodiscard]] const FaultLine *lineIfAny(WayName way) const;
    [[nodiscard]] bool takesPart(WayName way, const FaultConfig &fault) const;
    void passed(WayName way, const FaultPiece &piece);
    void passedEnd(WayName way);
    void hold(WayName way, bool holdsMuch);
    void take(WayName way, const FaultPiece &piece);
    void acted(FaultAct act, FaultKind cause);
    void removeTransport();

    Connection &m_connection;
    Detour &m_detour;
    const bool m_isDatagram;
    std::unique_ptr<FaultyTransport> m_transport;     ///< Null for datagrams.
    std::array<std::unique_ptr<Way>, kWays> m_ways{}; ///< Null where nothing ever acted.
    std::uint32_t m_activeCount = 0;
    std::optional<CloseConnection::How> m_closing; ///< Behind the messages.
    std::uint8_t m_holders = 0;
    bool m_isOver = false;
    bool m_hasTold = false; ///< That datagrams are lost.
    Status m_written = Unit{};
};

} // namespace ropewalk
