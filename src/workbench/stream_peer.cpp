#include "workbench/stream_peer.h"

#include "base/errc.h"
#include "net/endpoint_string.h"
#include "workbench/detour.h"
#include "workbench/engine_core.h"
#include "workbench/faults/service_faults.h"
#include "workbench/service.h"
#include "workbench/wording.h"

#include <utility>

namespace ropewalk {

/// Asks the behaviour for the next piece whenever the one before is out.
class StreamPeer::BehaviourProducer final : public Producer
{
public:
    explicit BehaviourProducer(StreamPeer &peer)
        : m_peer(peer)
    {}

    void pauseProducing() override { m_peer.setPaused(true); }
    void resumeProducing() override
    {
        m_peer.setPaused(false);
        m_peer.service().behaviour().produce(m_peer);
    }
    void stopProducing() override {}

private:
    StreamPeer &m_peer;
};

/// Somebody else's producer, and the connection's state with it.
class StreamPeer::FollowedProducer final : public Producer
{
public:
    FollowedProducer(StreamPeer &peer, Producer &producer)
        : m_peer(peer)
        , m_producer(producer)
    {}

    void pauseProducing() override
    {
        m_peer.setPaused(true);
        m_producer.pauseProducing();
    }
    void resumeProducing() override
    {
        m_peer.setPaused(false);
        m_producer.resumeProducing();
    }
    void stopProducing() override {} // The connection's end is told otherwise.

private:
    StreamPeer &m_peer;
    Producer &m_producer;
};

/// Stands for whoever the answers come from, where they are throttled.
class StreamPeer::ReadingProducer final : public Producer
{
public:
    explicit ReadingProducer(StreamPeer &peer)
        : m_peer(peer)
    {}

    void pauseProducing() override
    {
        m_peer.setPaused(true);
        m_peer.holdSource();
    }
    void resumeProducing() override
    {
        m_peer.setPaused(false);
        m_peer.releaseSource();
    }
    void stopProducing() override {}

private:
    StreamPeer &m_peer;
};

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
    transport().pauseProducing(); // What it sends meanwhile waits in the system.
    m_opening = core().reactor().callLater(delay, [this] {
        transport().resumeProducing();
        open();
    });
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

void StreamPeer::throttleAnswers()
{
    const bool isDue = hasReplied() && service().config().limits.bytesPerSecondOut > 0;
    if (!isDue || m_producer != nullptr || !isOpen())
        return;
    m_isThrottled = true;
    startProducer(std::make_unique<ReadingProducer>(*this), ProducerKind::streaming);
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
    service().note("The framing \"" + service().config().framing + "\" cannot read this: " + code.message(),
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
    if (isOpen())
        setPhase(ConnectionPhase::closing);
    transport().loseConnection();
}

void StreamPeer::connectionLost(const Error &reason)
{
    m_opening.cancel();
    if (detour() != nullptr)
        detour()->connectionLost(reason.code == Errc::connectionDone);
    m_producer.reset();
    end(m_closeReason != nullptr ? m_closeReason : closeReasonText(reason));
}

void StreamPeer::close(CloseConnection::How how)
{
    if (how == CloseConnection::How::halfClose && m_isSendingFile) {
        m_halfClosesAfterFile = true;
        return;
    }
    if (how == CloseConnection::How::reset || detour() == nullptr)
        return closeNow(how);
    if (how == CloseConnection::How::flush)
        setPhase(ConnectionPhase::closing);
    detour()->submitClose(how);
}

void StreamPeer::closeNow(CloseConnection::How how)
{
    if (how == CloseConnection::How::halfClose) {
        if (m_isThrottled)
            stopProducer(); // The end of stream would wait for it.
        transport().loseWriteConnection();
        return;
    }
    if (how == CloseConnection::How::reset || !m_isSendingFile)
        stopProducer();
    if (m_closeReason == nullptr)
        m_closeReason = how == CloseConnection::How::reset ? "Reset here" : "Closed here";
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

// What is sent piece by piece.

void StreamPeer::startProducing()
{
    if (m_isThrottled)
        stopProducer();
    if (m_producer == nullptr && isOpen())
        startProducer(std::make_unique<BehaviourProducer>(*this));
}

Result<std::unique_ptr<Process>> StreamPeer::spawn(const ProcessSpec &spec,
                                                   std::unique_ptr<ProcessProtocol> protocol)
{
    return spawnProcess(core().reactor(), spec, std::move(protocol));
}

void StreamPeer::follow(Producer *producer)
{
    if (producer == nullptr && !m_isSendingFile)
        stopProducer();
    else if (producer != nullptr && m_producer == nullptr && isOpen())
        startProducer(std::make_unique<FollowedProducer>(*this, *producer), ProducerKind::streaming);
}

void StreamPeer::pauseReceiving()
{
    transport().pauseProducing();
}

void StreamPeer::resumeReceiving()
{
    transport().resumeProducing();
}

Result<std::size_t> StreamPeer::sendFile(const std::string &path, const std::string &tail)
{
    if (!isOpen())
        return Error{std::make_error_code(std::errc::not_connected), "send to " + peerName()};
    if (m_isThrottled)
        stopProducer(); // The file stands back as well; the next answer brings this producer again.
    if (m_producer != nullptr)
        return Error{std::make_error_code(std::errc::device_or_resource_busy), "send " + path};
    auto sender = FileSender::open(core().reactor(), *this, path, tail);
    if (!sender)
        return sender.error();
    const std::size_t size = (*sender)->size();
    m_isSendingFile = true;
    startProducer(std::move(*sender));
    return size;
}

void StreamPeer::sendPiece(std::string_view bytes)
{
    (void)submit(bytes, QueuedEntry::Origin::typed); // A stream takes everything.
}

void StreamPeer::fileSent(const Status &status)
{
    if (!status)
        service().note(status.error().message(), id());
    stopProducer();
    if (std::exchange(m_halfClosesAfterFile, false))
        close(CloseConnection::How::halfClose);
}

void StreamPeer::startProducer(std::unique_ptr<Producer> producer, ProducerKind kind)
{
    m_producer = std::move(producer);
    m_producerKind = kind;
    transport().registerProducer(*m_producer, kind);
}

// Faults.

std::unique_ptr<FaultyTransport> StreamPeer::insertFaults(FaultyTransport::Owner &owner)
{
    if (!isOpen())
        return nullptr;
    auto faults = std::make_unique<FaultyTransport>(core().reactor(), transport(), owner);
    moveTo(*faults);
    return faults;
}

void StreamPeer::removeFaults(FaultyTransport &faults)
{
    moveTo(faults.real());
}

/// With whoever writes.
void StreamPeer::moveTo(Transport &outlet)
{
    transport().setWriteQueueObserver(nullptr);
    if (m_producer != nullptr)
        transport().unregisterProducer();
    replaceTransport(outlet);
    transport().setWriteQueueObserver(this);
    if (m_producer == nullptr)
        return;
    transport().registerProducer(*m_producer, m_producerKind);
    if (m_producerKind == ProducerKind::streaming && isPaused())
        m_producer->resumeProducing(); // It is paused anew if need be.
}

void StreamPeer::stopProducer()
{
    if (m_producer == nullptr)
        return;
    m_isSendingFile = false;
    if (std::exchange(m_isThrottled, false) && isPaused()) {
        setPaused(false);
        releaseSource();
    }
    transport().unregisterProducer();
    core().reactor().disposeLater(std::move(m_producer)); // It may be the one that is asking.
}

} // namespace ropewalk
