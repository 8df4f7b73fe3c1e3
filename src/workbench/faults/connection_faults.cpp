#include "workbench/faults/connection_faults.h"

#include "workbench/connection.h"
#include "workbench/detour.h"
#include "workbench/faults/fault_words.h"
#include "workbench/service.h"

#include <algorithm>
#include <utility>

namespace ropewalk {

/// One of the four lines, and where it leads.
class ConnectionFaults::Way final : public FaultOutlet
{
public:
    Way(ConnectionFaults &faults, WayName name, ReactorTime &time, FaultMaterial material)
        : m_faults(faults)
        , m_name(name)
        , m_line(time, material, *this)
    {}

    [[nodiscard]] FaultLine &line() { return m_line; }

    void faultsPassed(const FaultPiece &piece) override { m_faults.passed(m_name, piece); }
    void faultsPassedEnd() override { m_faults.passedEnd(m_name); }
    void faultActed(FaultAct act, FaultKind cause) override { m_faults.acted(act, cause); }
    void faultsHold(bool holdsMuch) override { m_faults.hold(m_name, holdsMuch); }

private:
    ConnectionFaults &m_faults;
    const WayName m_name;
    FaultLine m_line;
};

ConnectionFaults::ConnectionFaults(Connection &connection, Detour &detour)
    : m_connection(connection)
    , m_detour(detour)
    , m_isDatagram(connection.isDatagram())
{}

ConnectionFaults::~ConnectionFaults() = default;

// Which faults.

bool ConnectionFaults::takesPart(WayName way, const FaultConfig &fault) const
{
    const bool isIn = way == bytesIn || way == messagesIn;
    const FaultScope scope = way == bytesIn || way == bytesOut ? FaultScope::bytes : FaultScope::messages;
    const FaultSchema &schema = schemaOf(fault.kind);
    if (schema.scope != scope || !fault.actsOn(isIn ? FaultDirection::in : FaultDirection::out))
        return false;
    if (fault.kind == FaultKind::down && !m_isDatagram)
        return isIn; // Once is enough for a connection.
    return m_isDatagram ? schema.isForDatagrams : schema.isForStreams;
}

void ConnectionFaults::apply(const std::vector<PlannedFault> &faults)
{
    if (m_isOver)
        return;
    if (!m_isDatagram && m_transport == nullptr && !faults.empty())
        m_transport = m_connection.insertFaults(*this);
    m_activeCount = static_cast<std::uint32_t>(faults.size());
    for (const WayName way : {bytesIn, messagesIn, messagesOut, bytesOut}) {
        std::vector<PlannedFault> parts;
        std::ranges::copy_if(faults, std::back_inserter(parts), [&](const PlannedFault &fault) {
            return takesPart(way, fault.config);
        });
        if (!parts.empty() || lineIfAny(way) != nullptr)
            line(way).setFaults(parts, way);
    }
    if (!isNeeded())
        removeTransport();
}

void ConnectionFaults::removeTransport()
{
    if (m_transport == nullptr || !m_connection.isOpen())
        return;
    m_connection.removeFaults(*m_transport);
    m_connection.service().core().reactor().disposeLater(
        std::move(m_transport)); // It may be the one that is asking.
}

bool ConnectionFaults::isNeeded() const
{
    if (m_activeCount > 0 || (m_transport != nullptr && m_transport->line().holdsAny()))
        return true;
    return std::ranges::any_of(m_ways, [](const auto &way) { return way && way->line().holdsAny(); });
}

FaultLine &ConnectionFaults::line(WayName way)
{
    if (way == bytesOut && m_transport != nullptr)
        return m_transport->line();
    auto &slot = m_ways.at(way);
    if (slot == nullptr) {
        const bool isBytes = way == bytesIn || way == bytesOut;
        const FaultMaterial material = !isBytes       ? FaultMaterial::messages
                                       : m_isDatagram ? FaultMaterial::datagrams
                                                      : FaultMaterial::stream;
        slot = std::make_unique<Way>(*this, way, m_connection.service().core().reactor(), material);
    }
    return slot->line();
}

const FaultLine *ConnectionFaults::lineIfAny(WayName way) const
{
    if (way == bytesOut && m_transport != nullptr)
        return &m_transport->line();
    return m_ways.at(way) != nullptr ? &m_ways.at(way)->line() : nullptr;
}

std::vector<std::uint64_t> ConnectionFaults::actedOf(const std::vector<FaultKey> &keys) const
{
    std::vector<std::uint64_t> counts(keys.size());
    for (const WayName way : {bytesIn, messagesIn, messagesOut, bytesOut})
        if (const FaultLine *const line = lineIfAny(way))
            for (std::size_t i = 0; i < keys.size(); ++i)
                counts[i] += line->actedOf(keys[i]);
    return counts;
}

std::size_t ConnectionFaults::heldBytes() const
{
    const FaultLine *const messages = lineIfAny(messagesOut);
    const FaultLine *const datagrams = m_isDatagram ? lineIfAny(bytesOut) : nullptr;
    return (messages != nullptr ? messages->heldBytes() : 0) +
           (datagrams != nullptr ? datagrams->heldBytes() : 0);
}

// In.

void ConnectionFaults::arrive(std::string_view bytes)
{
    if (lineIfAny(bytesIn) != nullptr)
        take(bytesIn, {.bytes = bytes});
    else
        m_connection.takeIn(bytes);
}

void ConnectionFaults::arriveEnd()
{
    if (lineIfAny(bytesIn) != nullptr)
        line(bytesIn).takeEnd();
    else
        m_connection.takeInEnd();
}

void ConnectionFaults::handle(const ReceivedMessage &message, EngineCore::RowName row)
{
    if (lineIfAny(messagesIn) == nullptr)
        return m_detour.handlePastFaults(message, row);
    FaultPiece piece{.bytes = message.wire, .row = row};
    if (!message.payload.empty()) { // Every framing's payload is a part of what came.
        piece.payloadBegin = static_cast<std::size_t>(message.payload.data() - message.wire.data());
        piece.payloadLength = message.payload.size();
    }
    take(messagesIn, piece);
}

void ConnectionFaults::handleEnd()
{
    if (lineIfAny(messagesIn) != nullptr)
        line(messagesIn).takeEnd();
    else
        m_detour.handleEndPastFaults();
}

// Out.

Status ConnectionFaults::put(std::string_view wire)
{
    m_written = Unit{};
    if (lineIfAny(messagesOut) != nullptr)
        take(messagesOut, {.bytes = wire});
    else
        passed(messagesOut, {.bytes = wire});
    return std::exchange(m_written, Unit{});
}

void ConnectionFaults::putClose(CloseConnection::How how)
{
    if (lineIfAny(messagesOut) == nullptr)
        return m_connection.closeNow(how);
    m_closing = how;
    line(messagesOut).takeEnd();
}

/// Before the end of the stream, whoever asked for it.
void ConnectionFaults::flushBeforeEnd()
{
    if (lineIfAny(messagesOut) != nullptr && !m_closing)
        line(messagesOut).takeEnd();
}

// What comes out of the lines.

void ConnectionFaults::passed(WayName way, const FaultPiece &piece)
{
    m_connection.noteFaults();
    switch (way) {
    case bytesIn: return m_connection.takeIn(piece.bytes);
    case messagesIn:
        return m_detour.handlePastFaults(
            {piece.bytes.substr(piece.payloadBegin, piece.payloadLength), piece.bytes}, piece.row);
    case messagesOut:
        if (m_isDatagram && lineIfAny(bytesOut) != nullptr)
            return take(bytesOut, piece);
        break;
    case bytesOut: break;
    }
    if (const Status written = m_connection.writeToPeer(piece.bytes); !written)
        m_written = written;
}

void ConnectionFaults::passedEnd(WayName way)
{
    if (way == bytesIn)
        m_connection.takeInEnd();
    else if (way == messagesIn)
        m_detour.handleEndPastFaults();
    else if (const auto how = std::exchange(m_closing, std::nullopt))
        m_connection.closeNow(*how);
}

void ConnectionFaults::take(WayName way, const FaultPiece &piece)
{
    FaultLine &taker = line(way);
    taker.take(piece);
    if (taker.lostDatagrams() > 0 && !std::exchange(m_hasTold, true))
        m_connection.note("Datagrams are lost: the faults hold as many as they may");
}

void ConnectionFaults::hold(WayName, bool holdsMuch)
{
    holdsMuch ? ++m_holders : --m_holders;
    if (m_transport != nullptr)
        m_transport->holdReading(m_holders > 0);
}

void ConnectionFaults::readingWanted(bool isWanted)
{
    for (const WayName way : {messagesIn, bytesIn}) // Messages came before.
        if (lineIfAny(way) != nullptr)
            line(way).setOpen(isWanted);
}

// The connection's life.

void ConnectionFaults::acted(FaultAct act, FaultKind cause)
{
    if (m_isOver || (m_isDatagram && cause == FaultKind::down))
        return;
    m_connection.note(noteOf(act, cause));
    if (act == FaultAct::halfClose || act == FaultAct::stall)
        return;
    m_isOver = true;
    if (act == FaultAct::reset)
        m_connection.dismiss(reasonOf(cause));
    else
        m_connection.finishFor(reasonOf(cause));
}

void ConnectionFaults::connectionLost(bool isOrderly)
{
    if (isOrderly && !std::exchange(m_isOver, true))
        for (const WayName way : {messagesIn, bytesIn})
            if (lineIfAny(way) != nullptr)
                line(way).setFaults({}, way);
    abandon();
}

void ConnectionFaults::abandon()
{
    m_isOver = true;
    for (const auto &way : m_ways)
        if (way != nullptr)
            way->line().abandon();
    if (m_transport != nullptr)
        m_transport->connectionLost();
}

} // namespace ropewalk
