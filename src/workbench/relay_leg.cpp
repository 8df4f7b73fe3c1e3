#include "workbench/relay_leg.h"

#include "base/code_message.h"
#include "base/errc.h"
#include "workbench/detour.h"
#include "workbench/queues/connection_queues.h"
#include "workbench/relay_pair.h"
#include "workbench/service.h"

#include <utility>

namespace ropewalk {
namespace {

/// Whether what was queued may still go out: nobody tore the connection down.
bool isOrderlyEnd(const Error &reason)
{
    return reason.code == Errc::connectionDone || reason.code == Errc::programFailed;
}

} // namespace

RelayLeg::RelayLeg(Service &service, RelayPair &pair)
    : StreamPeer(service)
    , m_pair(&pair)
{}

RelayLeg::~RelayLeg()
{
    if (m_pair != nullptr)
        m_pair->legGone(*this);
}

void RelayLeg::connectionMade()
{
    pauseFor(PauseReason::notJoined); // What it sends meanwhile waits in the system.
    StreamPeer::connectionMade();
}

bool RelayLeg::takesServiceFaults() const
{
    return m_pair != nullptr && m_pair->isClient(*this);
}

void RelayLeg::open()
{
    pauseFor(PauseReason::notJoined);
    StreamPeer::open();
    if (m_pair != nullptr)
        m_pair->legOpened(*this);
}

void RelayLeg::dataReceived(std::string_view bytes)
{
    countReceived(bytes.size());
    if (m_other == nullptr && m_pair != nullptr && m_pair->takeEarly(*this, bytes))
        return;
    takeRest(bytes);
}

void RelayLeg::takeRest(std::string_view bytes)
{
    if (m_isByMessage)
        return arrive(bytes);
    if (m_isUnreadable)
        receive({bytes, bytes});
    else
        deliver(bytes);
    if (m_other != nullptr)
        m_other->passOn(bytes);
}

void RelayLeg::takeIn(std::string_view bytes)
{
    if (m_passedCount > 0)
        bytes = finishPassedFrame(bytes);
    if (m_isUnreadable && !bytes.empty())
        receive({bytes, bytes});
    else if (!bytes.empty())
        deliver(bytes);
    goBackToBytes();
}

/// It has no behaviour. By bytes, the message is on its way on the other leg.
void RelayLeg::respond(const ReceivedMessage &message)
{
    if (m_other == nullptr || !m_other->isOpen())
        return;
    if (m_isByMessage && m_passedCount == 0)
        m_other->passMessage(message.wire);
    else
        m_other->recordSent(message.wire);
}

void RelayLeg::passMessage(std::string_view wire)
{
    noteReply();
    throttleAnswers();
    (void)submit(wire, QueuedEntry::Origin::received); // A stream takes everything.
}

/// The rest of a frame of which a part was passed on goes the same way. Returns what is behind it.
std::string_view RelayLeg::finishPassedFrame(std::string_view bytes)
{
    FrameDecoder &decoder = *ownDecoder();
    decoder.feed(bytes);
    const auto frame = decoder.next();
    const std::size_t rest = frame ? frame->wire.size() - m_passedCount : bytes.size();
    if (m_other != nullptr)
        m_other->passOn(bytes.substr(0, rest));
    m_passedCount += rest;
    if (!frame && !decoder.error())
        return {};
    if (frame) {
        const ReceivedMessage message{frame->payload, frame->wire};
        handOn(message, recordReceived(message));
    } else {
        failDecoding(decoder.error());
    }
    m_passedCount = 0;
    (void)decoder.takeRest(); // It is what is returned.
    return bytes.substr(rest);
}

void RelayLeg::passOn(std::string_view bytes)
{
    if (!isOpen())
        return;
    noteReply();
    throttleAnswers();
    countSent(bytes.size());
    transport().write(bytes);
}

std::string RelayLeg::peerName() const
{
    const std::string name = m_pair != nullptr ? m_pair->targetName(*this) : std::string();
    return name.empty() ? StreamPeer::peerName() : name;
}

void RelayLeg::answerGreeting(std::string_view bytes)
{
    if (!isOpen())
        return;
    countSent(bytes.size());
    transport().write(bytes);
}

void RelayLeg::takeInEnd()
{
    const auto cutOff = m_passedCount > 0 ? ownDecoder()->finish() : std::nullopt;
    if (cutOff) {
        const ReceivedMessage message{cutOff->payload, cutOff->wire};
        handOn(message, recordReceived(message)); // All of it was passed on.
        m_passedCount = 0;
    } else if (!m_isUnreadable) {
        deliverRest();
    }
    handleEnd();
}

void RelayLeg::respondToEnd()
{
    if (m_other == nullptr && m_pair != nullptr)
        m_pair->endedEarly(*this);
    if (m_other != nullptr && m_other->isOpen())
        m_other->close(CloseConnection::How::halfClose);
}

void RelayLeg::aboutToEnd(const Error &reason)
{
    if (queues() != nullptr && m_other != nullptr && m_other->isOpen() && isOrderlyEnd(reason))
        queues()->moveReceivedTo(*m_other);
}

void RelayLeg::connectionLost(const Error &reason)
{
    StreamPeer::connectionLost(reason);
    if (m_pair != nullptr)
        m_pair->legEnded(*this, reason);
}

void RelayLeg::join(RelayLeg &client, RelayLeg &target)
{
    client.joinWith(target);
    target.joinWith(client);
}

void RelayLeg::joinWith(RelayLeg &other)
{
    m_other = &other;
    setPair(other.id());
    useMessagesIfNeeded();
    resumeFor(PauseReason::notJoined);
    pumpReceived();
}

// Bytes or messages.

void RelayLeg::detourChanged()
{
    StreamPeer::detourChanged();
    useMessagesIfNeeded();
    if (m_other != nullptr)
        m_other->useMessagesIfNeeded();
}

bool RelayLeg::needsMessages() const
{
    return detour() != nullptr || (m_other != nullptr && m_other->detour() != nullptr);
}

std::size_t RelayLeg::pendingCount() const
{
    return ownDecoder() != nullptr && !m_isUnreadable ? ownDecoder()->pendingCount() : 0;
}

void RelayLeg::useMessagesIfNeeded()
{
    if (m_isByMessage || !needsMessages())
        return;
    m_isByMessage = true;
    m_passedCount = pendingCount();
}

/// Once everything that came in is taken: what is incomplete goes on by messages until it is whole.
void RelayLeg::goBackToBytes()
{
    if (!m_isByMessage || needsMessages() || pendingCount() > m_passedCount)
        return;
    m_isByMessage = false;
    m_passedCount = 0;
}

void RelayLeg::otherEnded(const Error &reason)
{
    m_other = nullptr;
    if (isClosed())
        return;
    if (isOrderlyEnd(reason))
        finishFor("Closed with the other leg");
    else
        dismiss("Reset with the other leg");
}

void RelayLeg::leave()
{
    m_pair = nullptr;
    m_other = nullptr;
}

void RelayLeg::holdSource()
{
    if (m_other != nullptr)
        m_other->pauseFor(PauseReason::otherLeg);
}

void RelayLeg::releaseSource()
{
    if (m_other == nullptr)
        return;
    m_other->resumeFor(PauseReason::otherLeg);
    m_other->pumpReceived();
}

void RelayLeg::pumpReceived()
{
    if (queues() != nullptr)
        queues()->pump(Direction::in);
}

bool RelayLeg::takesMessages() const
{
    return m_other != nullptr && !m_other->isPaused();
}

Standstill RelayLeg::obstacle() const
{
    return m_other != nullptr ? Standstill::otherFull : Standstill::notJoined;
}

void RelayLeg::failDecoding(std::error_code code)
{
    if (std::exchange(m_isUnreadable, true))
        return;
    countError();
    if (m_isByMessage && m_passedCount == 0) {
        const std::string rest = ownDecoder()->takeRest();
        receive({rest, rest});
    }
    service().note("The framing \"" + service().config().framing + "\" cannot read this: " + messageOf(code) +
                       "; what follows is shown as it comes",
                   id());
}

} // namespace ropewalk
