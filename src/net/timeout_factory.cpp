#include "net/timeout_factory.h"

#include "reactor/call_name.h"

#include <utility>

namespace ropewalk {

TimeoutProtocol::TimeoutProtocol(WrappingFactory &factory,
                                 std::unique_ptr<Protocol> wrapped,
                                 const SocketAddress &peer,
                                 ReactorTime &time,
                                 std::optional<Duration> period)
    : ProtocolWrapper(factory, std::move(wrapped), peer)
    , m_time(time)
{
    setTimeout(period);
}

void TimeoutProtocol::setTimeout(std::optional<Duration> period)
{
    m_call.cancel();
    m_period = period;
    if (period)
        m_call = m_time.callLater(*period, [this] { timeoutConnection(); }).named({"idle timeout"});
}

void TimeoutProtocol::resetTimeout()
{
    if (m_call.active())
        m_call.reset(*m_period);
}

void TimeoutProtocol::dataReceived(std::string_view bytes)
{
    resetTimeout();
    ProtocolWrapper::dataReceived(bytes);
}

void TimeoutProtocol::write(std::string_view bytes)
{
    resetTimeout();
    ProtocolWrapper::write(bytes);
}

void TimeoutProtocol::writeSequence(std::span<const std::string_view> pieces)
{
    resetTimeout();
    ProtocolWrapper::writeSequence(pieces);
}

void TimeoutProtocol::connectionLost(const Error &reason)
{
    cancelTimeout();
    ProtocolWrapper::connectionLost(reason);
}

std::unique_ptr<ProtocolWrapper> TimeoutFactory::wrap(std::unique_ptr<Protocol> protocol,
                                                      const SocketAddress &peer)
{
    return std::make_unique<TimeoutProtocol>(*this, std::move(protocol), peer, m_time, m_period);
}

} // namespace ropewalk
