#include "workbench/stream_peer.h"

#include "base/code_message.h"
#include "base/errc.h"
#include "net/endpoint_string.h"
#include "workbench/detour.h"
#include "workbench/engine_core.h"
#include "workbench/faults/service_faults.h"
#include "workbench/send_gate.h"
#include "workbench/service.h"
#include "workbench/wording.h"

#include <utility>

namespace ropewalk {

StreamPeer::StreamPeer(Service &service)
    : Connection(service)
{}

StreamPeer::~StreamPeer()
{
    if (!isClosed())
        drop("Closed with its service");
}

void StreamPeer::connectionMade()
{
    transport().setWriteQueueObserver(this);
    ServiceFaults *const faults = takesServiceFaults() ? service().faults() : nullptr;
    const Duration delay = faults != nullptr ? faults->openingDelay() : Duration::zero();
    if (delay <= Duration::zero())
        return open();
    pauseFor(PauseReason::opening); // What it sends meanwhile waits in the system.
    m_opening = core()
                    .reactor()
                    .callLater(delay,
                               [this] {
                                   resumeFor(PauseReason::opening);
                                   open();
                               })
                    .named({"open late", &service()});
}

void StreamPeer::identify(HandlerDescription &description) const
{
    service().identify(description);
    description.owner = service().title() + " #" + std::to_string(number());
}

void StreamPeer::open()
{
    begin();
}

void StreamPeer::dataReceived(std::string_view bytes)
{
    countReceived(bytes.size());
    arrive(bytes);
}

void StreamPeer::takeIn(std::string_view bytes)
{
    deliver(bytes);
    throttleAnswers();
}

void StreamPeer::deliver(std::string_view bytes)
{
    if (service().hasFraming())
        decode(bytes);
    else
        receive({bytes, bytes});
}

void StreamPeer::decode(std::string_view bytes)
{
    FrameDecoder &decoder = m_decoder ? *m_decoder : service().decoder();
    decoder.feed(bytes);
    while (const auto frame = decoder.next())
        receive({frame->payload, frame->wire});
    if (!m_decoder && (decoder.error() || decoder.pendingCount() > 0))
        m_decoder = service().takeDecoder(); // The next connection gets a fresh one.
    if (m_decoder && m_decoder->error())
        failDecoding(m_decoder->error());
}

void StreamPeer::failDecoding(std::error_code code)
{
    if (!isOpen())
        return;
    countError();
    service().note("The framing \"" + service().config().framing + "\" cannot read this: " + messageOf(code),
                   id());
    dismiss("Closed because the framing could not read what it sent");
}

void StreamPeer::deliverRest()
{
    if (!m_decoder || m_decoder->error())
        return;
    if (const auto frame = m_decoder->finish())
        receive({frame->payload, frame->wire});
}

void StreamPeer::readConnectionLost()
{
    arriveEnd();
}

void StreamPeer::takeInEnd()
{
    deliverRest();
    handleEnd();
}

void StreamPeer::respondToEnd()
{
    if (isClosed())
        return;
    if (isOpen() && service().behaviour().inputEnded(*this))
        return;
    if (!m_isSendingFile)
        stopProducer();
    startClosing(CloseConnection::How::flush);
}

void StreamPeer::connectionLost(const Error &reason)
{
    m_opening.cancel();
    if (detour() != nullptr)
        detour()->connectionLost(reason.code == Errc::connectionDone);
    aboutToEnd(reason);
    m_producer.reset();
    m_gate.reset();
    if (m_closeReason == nullptr && reason.code != Errc::connectionDone)
        countError();
    end(m_closeReason != nullptr ? m_closeReason : closeReasonText(reason));
}

void StreamPeer::close(CloseConnection::How how)
{
    if (how == CloseConnection::How::halfClose && m_isSendingFile) {
        m_halfClosesAfterFile = true;
        return;
    }
    if (how != CloseConnection::How::halfClose && m_closeReason == nullptr)
        m_closeReason = how == CloseConnection::How::reset ? "Reset here" : "Closed here";
    startClosing(how);
}

/// Behind what its queues hold, unless it is a reset.
void StreamPeer::startClosing(CloseConnection::How how)
{
    if (how == CloseConnection::How::reset || detour() == nullptr)
        return closeNow(how);
    if (how == CloseConnection::How::flush) {
        setPhase(ConnectionPhase::closing);
        pauseFor(PauseReason::closing);
    }
    detour()->submitClose(how);
}

void StreamPeer::closeNow(CloseConnection::How how)
{
    if (m_gate != nullptr)
        m_gate->leave(); // The transport would wait for it.
    if (how == CloseConnection::How::halfClose) {
        if (m_isThrottled)
            stopProducer(); // The end of stream would wait for it.
        transport().loseWriteConnection();
        return;
    }
    if (how == CloseConnection::How::reset || !m_isSendingFile)
        stopProducer();
    setPhase(ConnectionPhase::closing);
    if (how == CloseConnection::How::reset)
        transport().abortConnection();
    else
        transport().loseConnection();
}

void StreamPeer::dismiss(const char *reason)
{
    close(CloseConnection::How::reset);
    m_closeReason = reason;
}

void StreamPeer::expire()
{
    constexpr const char *kReason = "Closed because it was silent for too long";
    if (queuedBytes() > 0) // It has stopped reading, too.
        return dismiss(kReason);
    finishFor(kReason);
}

void StreamPeer::finishFor(const char *reason)
{
    if (m_closeReason == nullptr)
        m_closeReason = reason;
    close(CloseConnection::How::flush);
}

Status StreamPeer::applyOption(SetTcpOption::Option option, bool isOn)
{
    const Switch value = isOn ? Switch::on : Switch::off;
    return option == SetTcpOption::Option::noDelay ? transport().setTcpNoDelay(value)
                                                   : transport().setTcpKeepAlive(value);
}

std::string StreamPeer::peerName() const
{
    const auto &via = service().proxy().via;
    if (via && service().config().role == Role::connect)
        return shortEndpoint(service().endpoint()) + " via " + toString(via->at);
    const std::string name = transport().getPeer().toString();
    return name.empty() ? "a process without a name" : name;
}

std::string StreamPeer::localName() const
{
    const SocketAddress local = transport().getHost();
    if (local.family() != AddressFamily::none)
        return local.toString();
    return service().socket() != nullptr ? service().socket()->localName() : std::string();
}

Status StreamPeer::writeToPeer(std::string_view wire)
{
    transport().write(wire);
    return Unit{};
}

void StreamPeer::writeQueueChanged(std::size_t queuedBytes)
{
    markChanged(Urgency::counters);
    noteQueues();
    if (detour() != nullptr)
        return detour()->transportChanged();
    if (const auto waited = meter().backlog.changed(queuedBytes, [this] { return core().reactor().now(); }))
        took(DurationKind::queued, *waited);
    if ((m_producer != nullptr && !m_isSendingFile) || !isOpen())
        return;
    if (hasReplied() && !isPaused() && queuedBytes > Transport::kHighWatermark) {
        setPaused(true);
        holdSource();
    } else if (isPaused() && queuedBytes <= Transport::kLowWatermark) {
        setPaused(false);
        releaseSource();
    }
}

} // namespace ropewalk
