#include "workbench/connection.h"

#include "workbench/detour.h"
#include "workbench/engine_core.h"
#include "workbench/faults/service_faults.h"
#include "workbench/queues/connection_queues.h"
#include "workbench/repeater.h"
#include "workbench/service.h"

#include <algorithm>
#include <cassert>
#include <chrono>
#include <utility>

namespace ropewalk {
namespace {

// What a person may queue on one connection, in bytes. A file is streamed and never comes near it.
constexpr std::size_t kMaxQueued = std::size_t{64} * 1024 * 1024;

// What others may queue on one connection, in bytes: whoever reads more slowly than a room talks must go.
constexpr std::size_t kMaxTold = std::size_t{1024} * 1024;

} // namespace

Connection::Connection(Service &service)
    : m_service(service)
{}

Connection::~Connection()
{
    assert(m_phase == ConnectionPhase::closed);
}

EngineCore &Connection::core() const
{
    return m_service.core();
}

void Connection::begin()
{
    m_phase = ConnectionPhase::open;
    m_id = core().enter(*this);
    m_number = m_service.enter(*this);
    m_openedAt = EngineCore::wallTime();
    markChanged();
    if (core().keepsJournal()) {
        const JournalRecord record{
            .connection = m_id, .service = m_service.id(), .kind = JournalRecord::Kind::opened};
        core().record(record, peerName());
    }
    if (ServiceFaults *const faults = m_service.faults())
        faults->entered(*this);
    if (m_service.config().queues != QueuesConfig())
        wantDetour().queues().setUp(m_service.config().queues);
    followRules();
    if (!isDatagram())
        m_service.behaviour().opened(*this);
    if (m_service.config().repeat.interval.count() > 0 && isOpen())
        repeat(m_service.config().repeat);
}

void Connection::end(std::string_view reason)
{
    if (m_phase == ConnectionPhase::closed)
        return;
    m_phase = ConnectionPhase::closed;
    m_repeater.reset();
    if (!isDatagram())
        m_service.behaviour().closed(*this);
    drop(reason);
}

void Connection::drop(std::string_view reason)
{
    m_phase = ConnectionPhase::closed;
    m_repeater.reset();
    const JournalRecord record{
        .connection = m_id, .service = m_service.id(), .kind = JournalRecord::Kind::closed};
    core().record(record, reason);
    keepQueues();
    ConnectionState last = takeState();
    last.closeReason = reason;
    last.closedAt = EngineCore::wallTime();
    core().keptQueues().noteState(last);
    core().connectionEnded(std::move(last));
    core().leave(m_id);
    if (m_detour)
        m_detour->connectionEnded();
    m_service.leave(*this);
    disappointWaiters();
}

ConnectionState Connection::takeState()
{
    m_mark = Urgency::none;
    ConnectionState taken = state(std::exchange(m_isTold, true) ? Ends::leftOut : Ends::told);
    if (ServiceFaults *const faults = m_service.faults())
        faults->account(*this);
    noteQueues();
    m_service.markChanged(); // Its sums come with it, however late that is.
    return taken;
}

ConnectionState Connection::state(Ends ends) const
{
    ConnectionState state;
    state.id = m_id;
    state.service = m_service.id();
    state.pair = m_pair;
    state.number = m_number;
    state.phase = m_phase;
    state.isPaused = m_isPaused;
    if (ends == Ends::told) {
        state.peer = peerName();
        state.local = localName();
    }
    state.tcp = m_tcpOptions;
    state.traffic = m_traffic;
    state.queuedBytes = m_phase == ConnectionPhase::closed ? 0 : queuedBytes();
    if (const ConnectionQueues *const waiting = queues()) {
        state.in = waiting->of(Direction::in).state();
        state.out = waiting->of(Direction::out).state();
    }
    state.openedAt = m_openedAt;
    if (const ServiceFaults *const faults = m_service.faults())
        faults->describe(*this, state);
    return state;
}

void Connection::noteQueues()
{
    WaitingBytes now;
    if (m_phase != ConnectionPhase::closed) {
        now.out = queuedBytes();
        if (const ConnectionQueues *const waiting = queues())
            now.in = waiting->of(Direction::in).waitingBytes();
    }
    m_service.tally().queuesChanged(std::exchange(m_reported, now), now);
}

MetricReading Connection::reading() const
{
    MetricReading reading = readingOf(m_traffic, m_reported);
    reading.set(MetricKind::opened, 1);
    reading.set(MetricKind::connections, isClosed() ? 0 : 1);
    reading.set(MetricKind::errors, m_meter != nullptr ? m_meter->errors : 0);
    return reading;
}

std::size_t Connection::queuedBytes() const
{
    return transportBytes() + (m_detour ? m_detour->pendingBytes() : 0);
}

Status Connection::send(std::string_view wire, QueuedEntry::Origin origin)
{
    if (!isOpen())
        return Error{std::make_error_code(std::errc::not_connected), "send to " + peerName()};
    if (queuedBytes() + wire.size() > kMaxQueued)
        return Error{std::make_error_code(std::errc::no_buffer_space), "send to " + peerName()};
    return submit(wire, origin);
}

Status Connection::submit(std::string_view wire, QueuedEntry::Origin origin)
{
    return m_detour ? m_detour->submit(wire, origin) : transmit(wire);
}

Status Connection::transmit(std::string_view wire)
{
    if (const Status written = m_detour ? m_detour->put(wire) : writeToPeer(wire); !written)
        return written;
    countSent(wire.size());
    recordSent(wire);
    return Unit{};
}

void Connection::countSent(std::size_t bytes)
{
    m_traffic.bytesOut += bytes;
    m_service.tally().sent(bytes);
    markChanged(Urgency::counters);
}

void Connection::recordSent(std::string_view wire)
{
    ++m_traffic.messagesOut;
    m_service.tally().messageSent();
    if (m_service.roundTripRule() != RoundTripRule::off)
        timeMessage(Direction::out);
    if (core().keepsJournal())
        core().record({.connection = m_id, .service = m_service.id(), .direction = Direction::out}, wire);
}

void Connection::countReceived(std::size_t bytes)
{
    m_traffic.bytesIn += bytes;
    m_service.tally().received(bytes);
    markChanged(Urgency::counters);
}

void Connection::arrive(std::string_view bytes)
{
    if (m_detour)
        m_detour->arrive(bytes);
    else
        takeIn(bytes);
}

void Connection::receive(const ReceivedMessage &message)
{
    const EngineCore::RowName row = recordReceived(message);
    if (m_detour)
        m_detour->handle(message, row);
    else
        handOn(message, row);
}

EngineCore::RowName Connection::recordReceived(const ReceivedMessage &message)
{
    ++m_traffic.messagesIn;
    m_service.tally().messageReceived();
    if (m_service.roundTripRule() != RoundTripRule::off)
        timeMessage(Direction::in);
    if (!core().keepsJournal())
        return 0;
    return core().record({.connection = m_id, .service = m_service.id(), .direction = Direction::in},
                         message.wire);
}

void Connection::handOn(const ReceivedMessage &message, EngineCore::RowName row)
{
    const EngineCore::RowName before = core().setCause(row);
    if (m_waiters != nullptr)
        tellWaiters(message);
    respond(message);
    core().setCause(before);
}

void Connection::handOnChanged(std::string_view bytes, EngineCore::RowName row)
{
    if (!m_service.hasFraming() || m_service.config().isRelay())
        return handOn({bytes, bytes}, row);
    FrameDecoder decoder(m_service.framing());
    decoder.feed(bytes);
    while (const auto frame = decoder.next())
        handOn({frame->payload, frame->wire}, row);
    if (const std::string rest = decoder.takeRest(); !rest.empty())
        handOn({rest, rest}, row);
}

void Connection::arriveEnd()
{
    if (m_detour)
        m_detour->arriveEnd();
    else
        takeInEnd();
}

void Connection::takeInEnd()
{
    handleEnd();
}

void Connection::handleEnd()
{
    if (m_detour)
        m_detour->handleEnd();
    else
        respondToEnd();
}

void Connection::transmitClose(CloseConnection::How how)
{
    if (m_detour)
        m_detour->putClose(how);
    else
        closeNow(how);
}

std::unique_ptr<FaultyTransport> Connection::insertFaults(FaultyTransport::Owner &)
{
    return nullptr;
}

Detour &Connection::wantDetour()
{
    if (m_detour == nullptr) {
        m_detour = std::make_unique<Detour>(*this);
        detourChanged();
    }
    return *m_detour;
}

void Connection::keepQueues()
{
    if (queues() == nullptr)
        return;
    auto ended = m_detour->endQueues();
    if (ended->isEmpty())
        core().reactor().disposeLater(std::move(ended)); // It may be the one that is asking.
    else
        core().keptQueues().keep(m_id, std::move(ended));
}

ConnectionQueues *Connection::queues() const
{
    return m_detour && m_detour->hasQueues() ? &m_detour->queues() : nullptr;
}

void Connection::abandonQueues()
{
    if (queues() == nullptr || !queues()->standsStill())
        return;
    keepQueues();
    dropIdleDetour();
}

void Connection::queuesChanged()
{
    noteQueues();
    markChanged(Urgency::counters);
    dropIdleDetour();
}

void Connection::dropIdleDetour()
{
    if (m_detour == nullptr || m_detour->isWanted())
        return;
    core().reactor().disposeLater(std::move(m_detour)); // It may be the one that is asking.
    detourChanged();
}

bool Connection::takesRules() const
{
    return !m_service.rules().isIdle() && takesServiceFaults(); // Both stand on the same leg.
}

void Connection::followRules()
{
    if (takesRules())
        wantDetour().wantRules();
    else
        dropIdleDetour();
}

void Connection::answerByRule(std::string_view wire)
{
    noteReply();
    if (!isOpen())
        return;
    const Error tooMuch{std::make_error_code(std::errc::no_buffer_space), "send to " + peerName()};
    const Status sent =
        queuedBytes() + wire.size() > kMaxQueued
            ? tooMuch
            : wantDetour().submitPastRules(wire, QueuedEntry::Origin::rule, Detour::Gate::asConfigured);
    if (!sent)
        m_service.note(sent.error().message(), m_id);
}

void Connection::respond(const ReceivedMessage &message)
{
    m_service.behaviour().received(*this, message);
}

void Connection::setPair(ConnectionId pair)
{
    m_pair = pair;
    markChanged();
}

void Connection::setPhase(ConnectionPhase phase)
{
    if (m_phase == phase)
        return;
    m_phase = phase;
    markChanged();
}

void Connection::setPaused(bool isPaused)
{
    if (m_isPaused == isPaused)
        return;
    m_isPaused = isPaused;
    markChanged();
}

void Connection::markChanged(Urgency urgency)
{
    if (m_mark >= urgency || m_phase == ConnectionPhase::closed)
        return;
    m_mark = urgency;
    m_service.markChanged(urgency);
    core().connectionChanged(m_id, urgency);
}

Result<std::size_t> Connection::sendFile(const std::string &path, const std::string &)
{
    return Error{std::make_error_code(std::errc::operation_not_supported), "stream " + path};
}

Status Connection::setOption(SetTcpOption::Option option, bool isOn)
{
    if (const Status applied = applyOption(option, isOn); !applied)
        return applied;
    (option == SetTcpOption::Option::noDelay ? m_tcpOptions.noDelay : m_tcpOptions.keepAlive) = isOn;
    markChanged();
    return Unit{};
}

Status Connection::applyOption(SetTcpOption::Option, bool)
{
    return Error{std::make_error_code(std::errc::operation_not_supported),
                 "set a TCP option of " + peerName()};
}

void Connection::repeat(const RepeatConfig &config)
{
    m_repeater.reset();
    if (config.interval.count() > 0)
        m_repeater = std::make_unique<Repeater>(*this, core(), config);
}

Conversation::WallTime Connection::wallTime() const
{
    return std::chrono::system_clock::now();
}

// What behaviours say.

void Connection::answer(std::string_view wire)
{
    noteReply();
    if (isOpen())
        if (const Status sent = send(wire, QueuedEntry::Origin::answered); !sent)
            m_service.note(sent.error().message(), m_id);
}

void Connection::reply(std::string_view payload)
{
    if (const auto wire = m_service.frame(payload))
        answer(*wire);
    else
        m_service.note(wire.error().message(), m_id);
}

void Connection::replyWire(std::string_view wire)
{
    answer(wire);
}

void Connection::replyLine(std::string_view text, std::string_view lineEnd)
{
    if (m_service.hasFraming())
        reply(text);
    else
        replyWire(std::string(text).append(lineEnd));
}

void Connection::tellOthers(std::string_view text, std::string_view lineEnd)
{
    for (Connection *other : m_service.connections()) {
        if (other == this || !other->isOpen())
            continue;
        if (other->queuedBytes() > kMaxTold)
            other->dismiss("Closed because it reads too slowly: 1 MiB waited to be sent");
        else
            other->replyLine(text, lineEnd);
    }
}

void Connection::finish()
{
    close(CloseConnection::How::flush);
}

void Connection::note(std::string_view text)
{
    m_service.note(text, m_id);
}

void Connection::showProblem(const Error *problem)
{
    if (problem != nullptr)
        m_service.warn(*problem);
    else
        m_service.clearWarning();
}

} // namespace ropewalk
