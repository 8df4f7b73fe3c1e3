#include "net/wrapping_factory.h"

#include <utility>

namespace ropewalk {

WrappingFactory::~WrappingFactory()
{
    for (const auto &[serial, protocol] : m_protocols)
        protocol->m_factory = nullptr;
}

std::unique_ptr<Protocol> WrappingFactory::buildProtocol(const SocketAddress &peer)
{
    auto protocol = m_wrapped.buildProtocol(peer);
    if (protocol == nullptr)
        return nullptr;
    return wrap(std::move(protocol), peer);
}

void WrappingFactory::enter(ProtocolWrapper &protocol)
{
    protocol.m_serial = ++m_lastSerial;
    m_protocols.emplace(protocol.m_serial, &protocol);
}

void WrappingFactory::leave(ProtocolWrapper &protocol)
{
    m_protocols.erase(protocol.m_serial);
    protocolLeft(protocol);
}

} // namespace ropewalk
