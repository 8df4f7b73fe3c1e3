#include "workbench/datagram_peer.h"

#include "workbench/datagram_address.h"
#include "workbench/service.h"

namespace ropewalk {

DatagramPeer::DatagramPeer(Service &service,
                           DatagramPeerOwner &owner,
                           DatagramPort &port,
                           SocketAddress address)
    : Connection(service)
    , m_owner(owner)
    , m_port(port)
    , m_address(std::move(address))
{}

DatagramPeer::~DatagramPeer()
{
    if (!isClosed())
        drop("Closed with its service");
}

void DatagramPeer::open()
{
    begin();
    if (isOpen())
        hasOpened();
}

void DatagramPeer::datagramReceived(std::string_view bytes)
{
    m_owner.peerUsed(*this);
    countReceived(bytes.size());
    arrive(bytes);
}

void DatagramPeer::expire(std::string_view reason)
{
    if (isClosed())
        return;
    end(reason);
    hasEnded();
    m_owner.peerEnded(*this);
}

void DatagramPeer::close(CloseConnection::How how)
{
    closeNow(how); // There is no stream whose end would have to wait.
}

void DatagramPeer::closeNow(CloseConnection::How)
{
    expire("Closed here");
}

std::string DatagramPeer::peerName() const
{
    if (m_address.family() == AddressFamily::none)
        return destinationName(service().endpoint());
    const std::string name = m_address.toString();
    return name.empty() ? "a process without a name" : name;
}

Status DatagramPeer::writeToPeer(std::string_view wire)
{
    m_owner.peerUsed(*this);
    return m_address.family() == AddressFamily::none ? m_port.write(wire) : m_port.write(wire, m_address);
}

} // namespace ropewalk
