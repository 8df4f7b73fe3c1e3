#include "workbench/datagram_leg.h"

#include "workbench/message_pair.h"

#include <utility>

namespace ropewalk {

DatagramLeg::DatagramLeg(Service &service,
                         MessagePair &pair,
                         DatagramPeerOwner &owner,
                         DatagramPort &port,
                         SocketAddress address,
                         std::string name)
    : DatagramPeer(service, owner, port, std::move(address))
    , MessageLeg(pair)
    , m_name(std::move(name))
{}

DatagramLeg::~DatagramLeg()
{
    if (pair() != nullptr)
        pair()->legGone(*this);
}

std::string DatagramLeg::peerName() const
{
    return m_name.empty() ? DatagramPeer::peerName() : m_name;
}

bool DatagramLeg::takesServiceFaults() const
{
    return pair() != nullptr && pair()->isClient(*this);
}

Status DatagramLeg::passOn(std::string_view payload)
{
    return isOpen() ? submit(payload, QueuedEntry::Origin::received)
                    : Error{std::make_error_code(std::errc::not_connected), "send to " + peerName()};
}

void DatagramLeg::respond(const ReceivedMessage &message)
{
    if (pair() != nullptr)
        pair()->received(*this, message.payload);
}

void DatagramLeg::hasOpened()
{
    if (pair() != nullptr)
        pair()->legOpened(*this);
}

void DatagramLeg::hasEnded()
{
    if (pair() != nullptr)
        pair()->legEnded(*this);
}

} // namespace ropewalk
