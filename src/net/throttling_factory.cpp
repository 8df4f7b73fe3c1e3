#include "net/throttling_factory.h"

#include <algorithm>

namespace ropewalk {

using namespace std::chrono_literals;

/// A producer that two may hold back: its transport and the policy.
class ThrottledProducer final : public Producer
{
public:
    ThrottledProducer(Producer &producer, ProducerKind kind)
        : m_producer(producer)
        , m_isPull(kind == ProducerKind::pull)
    {}

    // The transport's.

    void pauseProducing() override
    {
        m_isWanted = false;
        m_producer.pauseProducing();
    }
    void resumeProducing() override
    {
        m_isWanted = true;
        if (!m_isHeld)
            produce();
    }
    void stopProducing() override { m_producer.stopProducing(); }

    // The policy's.

    void hold()
    {
        m_isHeld = true;
        m_producer.pauseProducing();
    }
    void release()
    {
        m_isHeld = false;
        if (m_isWanted)
            produce();
    }

private:
    void produce()
    {
        m_isWanted = !m_isPull; // A piece at a time is all that a pull producer was asked for.
        m_producer.resumeProducing();
    }

    Producer &m_producer;
    const bool m_isPull;
    bool m_isWanted = !m_isPull;
    bool m_isHeld = false;
};

/// Counts what one connection moves and holds it back when told to.
class ThrottlingProtocol final : public ProtocolWrapper
{
public:
    ThrottlingProtocol(ThrottlingFactory &factory,
                       std::unique_ptr<Protocol> wrapped,
                       const SocketAddress &peer)
        : ProtocolWrapper(factory, std::move(wrapped), peer)
        , m_factory(factory)
    {}

    void connectionMade() override
    {
        if (const std::size_t size = m_factory.receiveSize())
            transport().setReceiveSize(size);
        if (m_factory.m_read.rest.active())
            pause(TrafficDirection::read);
        ProtocolWrapper::connectionMade();
    }

    void dataReceived(std::string_view bytes) override
    {
        m_factory.count(m_factory.m_read, bytes.size());
        ProtocolWrapper::dataReceived(bytes);
    }

    void write(std::string_view bytes) override
    {
        ProtocolWrapper::write(bytes);
        m_factory.count(m_factory.m_write, bytes.size());
    }

    void writeSequence(std::span<const std::string_view> pieces) override
    {
        ProtocolWrapper::writeSequence(pieces);
        for (const std::string_view piece : pieces)
            m_factory.count(m_factory.m_write, piece.size());
    }

    void pauseProducing() override
    {
        m_isPaused = true;
        ProtocolWrapper::pauseProducing();
    }

    void resumeProducing() override
    {
        m_isPaused = false;
        if (!m_isHeld)
            ProtocolWrapper::resumeProducing();
    }

    void registerProducer(Producer &producer, ProducerKind kind) override
    {
        m_producer.emplace(producer, kind);
        if (m_factory.m_write.rest.active())
            m_producer->hold();
        ProtocolWrapper::registerProducer(*m_producer, kind);
    }

    void unregisterProducer() override
    {
        ProtocolWrapper::unregisterProducer();
        m_producer.reset();
    }

    void pause(TrafficDirection direction)
    {
        if (direction == TrafficDirection::write) {
            if (m_producer)
                m_producer->hold();
            return;
        }
        m_isHeld = true;
        transport().pauseProducing();
    }

    void resume(TrafficDirection direction)
    {
        if (direction == TrafficDirection::write) {
            if (m_producer)
                m_producer->release();
            return;
        }
        m_isHeld = false;
        if (!m_isPaused)
            transport().resumeProducing();
    }

private:
    ThrottlingFactory &m_factory;
    std::optional<ThrottledProducer> m_producer;
    bool m_isPaused = false; ///< By the protocol.
    bool m_isHeld = false;   ///< By the policy.
};

ThrottlingFactory::ThrottlingFactory(ServerFactory &wrapped,
                                     ReactorTime &time,
                                     const ThrottlingLimits &limits)
    : WrappingFactory(wrapped)
    , m_time(time)
    , m_maxConnections(limits.maxConnections)
    , m_pace(limits.pace)
    , m_read{TrafficDirection::read, limits.read}
    , m_write{TrafficDirection::write, limits.write}
{}

std::unique_ptr<Protocol> ThrottlingFactory::buildProtocol(const SocketAddress &peer)
{
    if (m_connectionCount >= m_maxConnections)
        return nullptr;
    auto protocol = WrappingFactory::buildProtocol(peer);
    if (protocol == nullptr)
        return nullptr;
    if (m_connectionCount++ == 0 && m_pace == ThrottlePace::eachSecond) {
        for (Meter *meter : {&m_read, &m_write})
            if (meter->limit)
                check(*meter);
    }
    return protocol;
}

std::unique_ptr<ProtocolWrapper> ThrottlingFactory::wrap(std::unique_ptr<Protocol> protocol,
                                                         const SocketAddress &peer)
{
    return std::make_unique<ThrottlingProtocol>(*this, std::move(protocol), peer);
}

void ThrottlingFactory::protocolLeft(ProtocolWrapper &)
{
    if (--m_connectionCount == 0) {
        stop(m_read);
        stop(m_write);
    }
}

void ThrottlingFactory::count(Meter &meter, std::size_t bytes)
{
    meter.bytes += bytes;
    if (m_pace == ThrottlePace::asItGoes && meter.limit)
        payFor(meter, bytes);
}

void ThrottlingFactory::payFor(Meter &meter, std::size_t bytes)
{
    const Seconds price(static_cast<double>(bytes) / static_cast<double>(*meter.limit));
    const TimePoint now = m_time.now();
    meter.paidUntil = std::max(meter.paidUntil, now) + std::chrono::round<Duration>(price);
    const Duration owed = meter.paidUntil - now;
    if (owed <= kTolerance || meter.rest.active())
        return;
    meter.rest = m_time.callLater(owed, [this, &meter] { endRest(meter); });
    forEachProtocol([&](ProtocolWrapper &protocol) {
        static_cast<ThrottlingProtocol &>(protocol).pause(meter.direction);
    });
    throttled(meter.direction, owed);
}

void ThrottlingFactory::endRest(Meter &meter)
{
    const Duration owed = meter.paidUntil - m_time.now();
    if (owed > Duration::zero()) // Somebody moved more meanwhile.
        meter.rest = m_time.callLater(owed, [this, &meter] { endRest(meter); });
    else
        resume(meter);
}

std::size_t ThrottlingFactory::receiveSize() const
{
    constexpr std::uint64_t kPiecesInASecond = 8;
    constexpr std::uint64_t kMaxPiece = std::uint64_t{64} * 1024;
    if (m_pace != ThrottlePace::asItGoes || !m_read.limit)
        return 0;
    return std::clamp<std::uint64_t>(*m_read.limit / kPiecesInASecond, 1, kMaxPiece);
}

void ThrottlingFactory::check(Meter &meter)
{
    if (meter.bytes > *meter.limit)
        pause(meter);
    meter.bytes = 0;
    meter.check = m_time.callLater(1s, [this, &meter] { check(meter); });
}

void ThrottlingFactory::pause(Meter &meter)
{
    const Seconds length(static_cast<double>(meter.bytes) / static_cast<double>(*meter.limit) - 1.0);
    forEachProtocol([&](ProtocolWrapper &protocol) {
        static_cast<ThrottlingProtocol &>(protocol).pause(meter.direction);
    });
    throttled(meter.direction, length);
    std::erase_if(meter.ends, [](const DelayedCall &call) { return !call.active(); });
    meter.ends.push_back(
        m_time.callLater(std::chrono::round<Duration>(length), [this, &meter] { resume(meter); }));
}

void ThrottlingFactory::resume(const Meter &meter)
{
    forEachProtocol([&](ProtocolWrapper &protocol) {
        static_cast<ThrottlingProtocol &>(protocol).resume(meter.direction);
    });
}

void ThrottlingFactory::stop(Meter &meter)
{
    meter.check.cancel();
    meter.rest.cancel();
    meter.ends.clear();
}

} // namespace ropewalk
