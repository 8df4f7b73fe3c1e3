#include "workbench/queues/connection_queues.h"

#include "workbench/connection.h"
#include "workbench/detour.h"
#include "workbench/service.h"

#include <memory>
#include <string>
#include <utility>

namespace ropewalk {

ConnectionQueues::ConnectionQueues(Connection &connection)
    : m_connection(&connection)
    , m_in(Direction::in, connection.number(), connection.core().reactor(), m_inward)
    , m_out(Direction::out, connection.number(), connection.core().reactor(), m_outward)
{}

EngineCore &ConnectionQueues::core() const
{
    return m_connection->core();
}

QueuedMessage ConnectionQueues::makeMessage(std::string_view bytes, QueuedEntry::Origin origin)
{
    QueuedMessage message;
    message.id = m_editor.newId();
    message.time = EngineCore::wallTime();
    message.bytes = std::make_shared<const std::string>(bytes);
    message.origin = origin;
    return message;
}

// The way through them.

void ConnectionQueues::handle(const ReceivedMessage &received, EngineCore::RowName row, Gate gate)
{
    if (gate == Gate::asConfigured && m_in.passesAtOnce(received.wire))
        return m_connection->handOn(received, row);
    QueuedMessage message = makeMessage(received.wire, QueuedEntry::Origin::received);
    message.row = row;
    message.payloadBegin = static_cast<std::uint32_t>(received.payload.data() - received.wire.data());
    message.payloadLength = static_cast<std::uint32_t>(received.payload.size());
    message.isHeld = gate == Gate::held;
    m_in.push(std::move(message));
}

void ConnectionQueues::handleEnd()
{
    m_hasEnded = true;
    m_inward.queueChanged();
}

Status ConnectionQueues::submit(std::string_view wire, QueuedEntry::Origin origin, Gate gate)
{
    if (gate == Gate::asConfigured && m_out.passesAtOnce(wire)) {
        const Status sent = m_connection->transmit(wire);
        if (m_isWatched && m_connection != nullptr && m_connection->unwrittenBytes() > 0)
            m_out.noteOnTheWay(makeMessage(wire, origin));
        if (m_connection != nullptr)
            m_outward.queueChanged();
        return sent;
    }
    QueuedMessage message = makeMessage(wire, origin);
    message.row = core().cause();
    message.isHeld = gate == Gate::held;
    m_out.push(std::move(message));
    return Unit{};
}

void ConnectionQueues::submitClose(CloseConnection::How how)
{
    if (m_close != CloseConnection::How::flush)
        m_close = how;
    m_outward.queueChanged();
}

void ConnectionQueues::setUp(const QueuesConfig &config)
{
    m_isBeingSetUp = true;
    m_in.setConfig(config.in);
    m_out.setConfig(config.out);
    m_isBeingSetUp = false;
}

void ConnectionQueues::moveReceivedTo(Connection &other)
{
    while (!m_in.isIdle() && other.wantDetour().hasQueues()) {
        const QueuedMessage message = m_in.messages().remove(m_in.messages().first());
        const bool isAsItCame = message.isAsItCame;
        const auto row = isAsItCame ? message.row : recordAltered(*message.bytes, message.row);
        other.queues()->takeOver(message, row);
    }
}

void ConnectionQueues::takeOver(const QueuedMessage &received, EngineCore::RowName row)
{
    QueuedMessage message;
    message.id = m_editor.newId();
    message.time = received.time;
    message.bytes = received.bytes;
    message.origin = QueuedEntry::Origin::received;
    message.row = row;
    message.isHeld = received.isHeld;
    m_out.push(std::move(message));
}

void ConnectionQueues::end()
{
    m_in.end();
    m_out.end();
    m_connection = nullptr;
}

void ConnectionQueues::setWatched(bool isWatched)
{
    m_isWatched = isWatched;
    m_in.messages().setWatched(isWatched);
    m_out.messages().setWatched(isWatched);
}

bool ConnectionQueues::isWanted() const
{
    static const QueueConfig kUsual;
    return m_isWatched || m_isBeingSetUp || m_hasEnded || m_close || !isEmpty() || m_in.config() != kUsual ||
           m_out.config() != kUsual;
}

bool ConnectionQueues::standsStill() const
{
    const auto stands = [](const GatedQueue &queue) {
        const Standstill why = queue.standstill();
        return why == Standstill::held || why == Standstill::paced;
    };
    return stands(m_in) || stands(m_out);
}

void ConnectionQueues::noteChange()
{
    m_connection->queuesChanged();
    if (m_isWatched)
        core().noteChange(Urgency::prompt);
}

// What the journal says.

void ConnectionQueues::recordWithheld(const QueuedMessage &message)
{
    if (!core().keepsJournal())
        return;
    const JournalRecord record{.connection = m_connection->id(),
                               .service = m_connection->service().id(),
                               .kind = JournalRecord::Kind::withheld,
                               .direction = Direction::out};
    if (message.standsFor == nullptr)
        core().record(record, message.original != nullptr ? *message.original : *message.bytes);
    else
        for (const QueuedBytes &original : *message.standsFor)
            core().record(record, *original);
}

EngineCore::RowName ConnectionQueues::recordAltered(std::string_view bytes, EngineCore::RowName cause)
{
    if (!core().keepsJournal())
        return 0;
    const EngineCore::RowName before = core().setCause(cause);
    const EngineCore::RowName row = core().record({.connection = m_connection->id(),
                                                   .service = m_connection->service().id(),
                                                   .kind = JournalRecord::Kind::altered,
                                                   .direction = Direction::in},
                                                  bytes);
    core().setCause(before);
    return row;
}

// Inward.

bool ConnectionQueues::Inward::hasRoom() const
{
    return connection().takesMessages();
}

Standstill ConnectionQueues::Inward::obstacle() const
{
    return connection().obstacle();
}

void ConnectionQueues::Outlet::noteWait(const QueuedMessage &message) const
{
    const std::chrono::nanoseconds waited(EngineCore::wallTime() - message.time);
    connection().took(DurationKind::queued, waited);
}

void ConnectionQueues::Inward::pass(const QueuedMessage &message)
{
    noteWait(message);
    const QueuedBytes bytes = message.bytes;
    if (message.isAsItCame) {
        const std::string_view payload =
            std::string_view(*bytes).substr(message.payloadBegin, message.payloadLength);
        return connection().handOn({payload, *bytes}, message.row);
    }
    connection().handOnChanged(*bytes, m_queues.recordAltered(*bytes, message.row));
}

void ConnectionQueues::Inward::dropped(const QueuedMessage &message)
{
    if (message.origin == QueuedEntry::Origin::received)
        m_queues.recordAltered({}, message.row);
}

void ConnectionQueues::Inward::overflowed()
{
    connection().dismiss("Closed because its receive queue was above its high watermark");
}

void ConnectionQueues::Inward::queueChanged()
{
    connection().receiveQueueChanged();
    if (m_queues.m_hasEnded && m_queues.m_in.isIdle()) {
        m_queues.m_hasEnded = false;
        connection().respondToEnd(); // It may end the connection.
    }
    if (m_queues.m_connection != nullptr)
        m_queues.noteChange();
}

// Outward.

bool ConnectionQueues::Outward::hasRoom() const
{
    return connection().isReadyToSend();
}

std::size_t ConnectionQueues::Outward::onTheWay() const
{
    return connection().unwrittenBytes();
}

void ConnectionQueues::Outward::pass(const QueuedMessage &message)
{
    noteWait(message);
    EngineCore &core = m_queues.core();
    Connection &to = connection();
    const EngineCore::RowName before = core.setCause(message.row);
    if (message.original != nullptr || message.standsFor != nullptr)
        m_queues.recordWithheld(message);
    if (const Status sent = to.transmit(*message.bytes); !sent)
        to.note(sent.error().message());
    core.setCause(before);
}

void ConnectionQueues::Outward::dropped(const QueuedMessage &message)
{
    m_queues.recordWithheld(message);
}

void ConnectionQueues::Outward::overflowed()
{
    connection().dismiss("Closed because its send queue was above its high watermark");
}

void ConnectionQueues::Outward::queueChanged()
{
    connection().sendQueueChanged(); // It may end the connection.
    if (m_queues.m_connection != nullptr && m_queues.m_close && m_queues.m_out.isIdle() &&
        connection().hasSaidAll())
        connection().transmitClose(*std::exchange(m_queues.m_close, std::nullopt));
    if (m_queues.m_connection != nullptr)
        m_queues.noteChange();
}

} // namespace ropewalk
