#include "net/throttling_factory.h"

#include <algorithm>

namespace ropewalk {

using namespace std::chrono_literals;

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

    void dataReceived(std::string_view bytes) override
    {
        m_factory.m_read.bytes += bytes.size();
        ProtocolWrapper::dataReceived(bytes);
    }

    void write(std::string_view bytes) override
    {
        m_factory.m_write.bytes += bytes.size();
        ProtocolWrapper::write(bytes);
    }

    void writeSequence(std::span<const std::string_view> pieces) override
    {
        for (const std::string_view piece : pieces)
            m_factory.m_write.bytes += piece.size();
        ProtocolWrapper::writeSequence(pieces);
    }

    void registerProducer(Producer &producer, ProducerKind kind) override
    {
        m_producer = &producer;
        ProtocolWrapper::registerProducer(producer, kind);
    }

    void unregisterProducer() override
    {
        m_producer = nullptr;
        ProtocolWrapper::unregisterProducer();
    }

    void pause(TrafficDirection direction)
    {
        if (direction == TrafficDirection::read)
            transport().pauseProducing();
        else if (m_producer != nullptr)
            m_producer->pauseProducing();
    }

    void resume(TrafficDirection direction)
    {
        if (direction == TrafficDirection::read)
            transport().resumeProducing();
        else if (m_producer != nullptr)
            m_producer->resumeProducing();
    }

private:
    ThrottlingFactory &m_factory;
    Producer *m_producer = nullptr;
};

ThrottlingFactory::ThrottlingFactory(ServerFactory &wrapped,
                                     ReactorTime &time,
                                     const ThrottlingLimits &limits)
    : WrappingFactory(wrapped)
    , m_time(time)
    , m_maxConnections(limits.maxConnections)
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
    if (m_connectionCount++ == 0) {
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
    meter.ends.clear();
}

} // namespace ropewalk
