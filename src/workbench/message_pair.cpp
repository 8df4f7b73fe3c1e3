#include "workbench/message_pair.h"

#include "net/endpoint_string.h"
#include "net/endpoints.h"
#include "workbench/datagram_address.h"
#include "workbench/datagram_leg.h"
#include "workbench/engine_core.h"
#include "workbench/framed_leg.h"
#include "workbench/service.h"

#include <utility>

namespace ropewalk {

MessagePair &MessagePairs::add()
{
    auto made = std::make_unique<MessagePair>(*this, m_service);
    MessagePair &pair = *made;
    m_pairs.emplace(&pair, std::move(made));
    return pair;
}

void MessagePairs::release(const MessagePair &pair)
{
    const auto found = m_pairs.find(&pair);
    if (found == m_pairs.end())
        return; // It goes with this, or has gone.
    m_service.core().reactor().disposeLater(std::move(found->second));
    m_pairs.erase(found);
}

MessagePair::MessagePair(MessagePairs &owner, Service &service)
    : m_owner(owner)
    , m_service(service)
    , m_attempt(service, *this)
{}

MessagePair::~MessagePair()
{
    for (MessageLeg *leg : {m_client, m_target})
        if (leg != nullptr)
            leg->leave();
    m_client = nullptr;
    m_target = nullptr;
    giveUp();
}

std::unique_ptr<Protocol> MessagePair::makeClient()
{
    auto leg = std::make_unique<FramedLeg>(m_service, *this);
    m_client = leg.get();
    return leg;
}

std::unique_ptr<DatagramPeer>
MessagePair::makeClient(DatagramPeerOwner &owner, DatagramPort &port, const SocketAddress &address)
{
    auto leg = std::make_unique<DatagramLeg>(m_service, *this, owner, port, address);
    m_client = leg.get();
    return leg;
}

std::unique_ptr<Protocol> MessagePair::buildProtocol(const SocketAddress &)
{
    auto leg = std::make_unique<FramedLeg>(m_service, *this);
    m_target = leg.get();
    return leg;
}

const Endpoint &MessagePair::target() const
{
    return std::get<Endpoint>(m_service.relayTarget());
}

void MessagePair::legOpened(MessageLeg &leg)
{
    if (&leg == m_client)
        runChain();
    else
        m_attempt.reached(leg.connection().peerName());
}

void MessagePair::raiseIfOver(const Lifeline::Holder &line) const
{
    if (line.isCut() || m_client == nullptr) // In this order: when it is cut, nothing is left of it.
        Failure::cancelled().raise();
}

void MessagePair::runChain()
{
    Trigger<> begun;
    m_service.describe(begun,
                       "relay " + m_service.title() + " #" + std::to_string(m_client->connection().number()));
    (void)begun.callback();
    const Lifeline::Holder line(m_lifeline);
    const bool hasDatagrams = isDatagramKind(target().kind);
    begun.takeDeferred()
        .addCallback(named(hasDatagrams ? "open" : "connect",
                           [this, line, hasDatagrams] {
                               raiseIfOver(line);
                               return hasDatagrams ? open() : m_attempt.connect(target());
                           }))
        .addCallback(named("pair",
                           [this, line](std::string target) {
                               raiseIfOver(line);
                               join();
                               return target;
                           }))
        .addErrback(named("close client",
                          [this, line](const Failure &failure) {
                              if (!line.isCut())
                                  closeClient(failure);
                              return std::string("closed");
                          }))
        .detach();
}

Deferred<std::string> MessagePair::open()
{
    auto reached =
        m_attempt.begin("socket towards " + shortEndpoint(target()), [this] { m_opening.reset(); });
    EngineCore &core = m_service.core();
    DatagramProtocol &self = *this;
    m_opening = connectDatagram(
        core.reactor(), core.resolver(), target(), self, [this](auto port) { opened(std::move(port)); });
    return reached;
}

void MessagePair::opened(Result<std::unique_ptr<DatagramPort>> port)
{
    if (!m_attempt.isWaitedFor())
        return;
    if (!port)
        return m_attempt.failed(port.error());
    m_port = std::move(*port);
    DatagramPeerOwner &self = *this;
    m_destination = std::make_unique<DatagramLeg>(
        m_service, *this, self, *m_port, SocketAddress(), destinationName(target()));
    m_target = m_destination.get();
    m_destination->open();
}

void MessagePair::join()
{
    if (m_target == nullptr) // Fired by hand, or it ended while the chain was held.
        Failure::cancelled().raise();
    m_service.clearWarning();
    m_isJoined = true;
    m_earlyBytes = 0;
    m_client->join(m_target->connection().id());
    m_target->join(m_client->connection().id());
    for (const std::string &payload : std::exchange(m_early, {}))
        if (m_target != nullptr)
            passOn(*m_target, payload);
}

void MessagePair::received(const MessageLeg &leg, std::string_view payload)
{
    MessageLeg *const other = &leg == m_client ? m_target : m_client;
    if (m_isJoined && other != nullptr)
        return passOn(*other, payload);
    if (m_earlyBytes + payload.size() > kMaxEarly)
        return noteLoss({std::make_error_code(std::errc::no_buffer_space), "keep it for the target"},
                        payload.size());
    m_earlyBytes += payload.size();
    m_early.emplace_back(payload);
}

void MessagePair::passOn(MessageLeg &to, std::string_view payload)
{
    if (const Status sent = to.passOn(payload); !sent)
        noteLoss(sent.error(), payload.size());
}

void MessagePair::noteLoss(const Error &reason, std::size_t bytes)
{
    const ConnectionId client = m_client != nullptr ? m_client->connection().id() : ConnectionId::none;
    m_service.tally().failed();
    if (++m_lost == 1)
        m_service.note("Lost a message of " + std::to_string(bytes) + " bytes: " + reason.message(), client);
}

void MessagePair::inputEnded(const MessageLeg &leg)
{
    if (&leg == m_target) // It has said everything, and its end cannot be passed on.
        return m_target->connection().finishFor("Closed by the peer");
    m_linger =
        m_service.core()
            .reactor()
            .callLater(kLinger,
                       [this] { m_client->connection().finishFor("Closed because it had sent everything"); })
            .named({"linger", &m_service});
}

void MessagePair::closeClient(const Failure &failure)
{
    m_attempt.disconnect();
    if (!m_early.empty())
        m_lost += m_early.size();
    m_early.clear();
    if (m_client == nullptr || !m_client->connection().isOpen())
        return;
    const bool isOurs = failure.check(std::errc::operation_canceled);
    if (!isOurs)
        m_service.warn(failure.error, m_client->connection().id());
    m_client->connection().finishFor(isOurs ? "Closed here"
                                            : "Closed because its target could not be reached");
}

void MessagePair::legEnded(MessageLeg &leg)
{
    if (&leg == m_client && m_lost > 0)
        m_service.note(std::to_string(m_lost) + (m_lost == 1 ? " message was" : " messages were") +
                           " lost between the two legs",
                       leg.connection().id());
    MessageLeg *const other = &leg == m_client ? m_target : m_client;
    forget(leg);
    if (other != nullptr)
        other->connection().finishFor("Closed with the other leg");
    if (m_client == nullptr)
        giveUp();
    leaveIfOver();
}

void MessagePair::legGone(MessageLeg &leg)
{
    forget(leg);
    leaveIfOver();
}

void MessagePair::forget(MessageLeg &leg)
{
    leg.leave();
    if (&leg == m_client)
        m_linger.cancel();
    (&leg == m_client ? m_client : m_target) = nullptr;
}

/// Nobody is left to connect for.
void MessagePair::giveUp()
{
    m_opening.reset();
    m_attempt.giveUp();
}

void MessagePair::leaveIfOver()
{
    if (m_client == nullptr && m_target == nullptr && m_attempt.isAtRest())
        m_owner.release(*this);
}

// A stream as the target.

void MessagePair::clientConnectionFailed(Connector &, const Error &reason)
{
    m_attempt.failed(reason);
    leaveIfOver();
}

void MessagePair::clientConnectionLost(Connector &, const Error &)
{
    leaveIfOver();
}

void MessagePair::processErrorReceived(Connector &, std::string_view bytes)
{
    m_service.noteStandardError(bytes,
                                m_target != nullptr ? m_target->connection().id() : ConnectionId::none);
}

// Datagrams to the target.

void MessagePair::datagramReceived(std::string_view bytes, const SocketAddress &)
{
    if (m_destination != nullptr)
        m_destination->datagramReceived(bytes);
}

void MessagePair::datagramLost(std::string_view, const SocketAddress &)
{
    m_service.tally().failed();
    ++m_lost;
}

void MessagePair::connectionRefused()
{
    m_service.warn({std::make_error_code(std::errc::connection_refused),
                    "send to " + shortEndpoint(target()),
                    ErrorAct::connect,
                    target().port},
                   m_client != nullptr ? m_client->connection().id() : ConnectionId::none);
}

void MessagePair::peerEnded(DatagramPeer &)
{
    m_service.core().reactor().disposeLater(std::move(m_destination)); // It may be what is running.
}

} // namespace ropewalk
