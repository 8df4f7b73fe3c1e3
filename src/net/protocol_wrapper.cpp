#include "net/protocol_wrapper.h"

#include "net/wrapping_factory.h"

#include <utility>

namespace ropewalk {

ProtocolWrapper::ProtocolWrapper(WrappingFactory &factory,
                                 std::unique_ptr<Protocol> wrapped,
                                 const SocketAddress &peer)
    : m_factory(&factory)
    , m_peer(peer)
    , m_wrapped(std::move(wrapped))
{}

ProtocolWrapper::~ProtocolWrapper()
{
    leaveFactory(); // With its port destroyed, a protocol goes without connectionLost().
}

void ProtocolWrapper::connectionMade()
{
    m_factory->enter(*this);
    m_wrapped->makeConnection(*this);
}

void ProtocolWrapper::connectionLost(const Error &reason)
{
    leaveFactory();
    m_wrapped->connectionLost(reason);
}

void ProtocolWrapper::leaveFactory()
{
    if (WrappingFactory *factory = std::exchange(m_factory, nullptr))
        factory->leave(*this);
}

} // namespace ropewalk
