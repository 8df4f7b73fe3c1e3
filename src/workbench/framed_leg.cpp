#include "workbench/framed_leg.h"

#include "workbench/message_pair.h"
#include "workbench/service.h"

namespace ropewalk {

FramedLeg::~FramedLeg()
{
    if (pair() != nullptr)
        pair()->legGone(*this);
}

void FramedLeg::connectionMade()
{
    constexpr std::size_t kLargestDatagram = 65'507;
    pauseFor(PauseReason::notJoined);
    if (!service().hasFraming())
        transport().setReceiveSize(kLargestDatagram); // What arrives at once is one.
    StreamPeer::connectionMade();
}

bool FramedLeg::takesServiceFaults() const
{
    return pair() != nullptr && pair()->isClient(*this);
}

void FramedLeg::open()
{
    pauseFor(PauseReason::notJoined);
    StreamPeer::open();
    if (pair() != nullptr)
        pair()->legOpened(*this);
}

void FramedLeg::respond(const ReceivedMessage &message)
{
    if (pair() != nullptr)
        pair()->received(*this, message.payload);
}

Status FramedLeg::passOn(std::string_view payload)
{
    if (!isOpen())
        return Error{std::make_error_code(std::errc::not_connected), "send to " + peerName()};
    if (queuedBytes() + payload.size() > kMaxWaiting)
        return Error{std::make_error_code(std::errc::no_buffer_space), "send to " + peerName()};
    const auto wire = service().frame(payload);
    if (!wire)
        return wire.error();
    return submit(*wire, QueuedEntry::Origin::received);
}

void FramedLeg::join(ConnectionId other)
{
    setPair(other);
    resumeFor(PauseReason::notJoined);
}

void FramedLeg::respondToEnd()
{
    if (pair() != nullptr)
        pair()->inputEnded(*this);
}

void FramedLeg::connectionLost(const Error &reason)
{
    StreamPeer::connectionLost(reason);
    if (pair() != nullptr)
        pair()->legEnded(*this);
}

} // namespace ropewalk
