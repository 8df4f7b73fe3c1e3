#include "workbench/relay_leg.h"

#include "base/errc.h"
#include "workbench/relay_pair.h"
#include "workbench/service.h"

#include <utility>

namespace ropewalk {
namespace {

/// Whether what was queued may still go out: nobody tore the connection down.
bool isOrderlyEnd(const Error &reason)
{
    return reason.code == Errc::connectionDone || reason.code == Errc::programFailed;
}

} // namespace

RelayLeg::RelayLeg(Service &service, RelayPair &pair)
    : StreamPeer(service)
    , m_pair(&pair)
{}

RelayLeg::~RelayLeg()
{
    if (m_pair != nullptr)
        m_pair->legGone(*this);
}

void RelayLeg::connectionMade()
{
    pauseReceiving(); // What it sends meanwhile waits in the system.
    StreamPeer::connectionMade();
    if (m_pair != nullptr)
        m_pair->legOpened(*this);
}

void RelayLeg::dataReceived(std::string_view bytes)
{
    countReceived(bytes.size());
    if (m_isUnreadable)
        receive({bytes, bytes});
    else
        deliver(bytes);
    if (m_other != nullptr)
        m_other->passOn(bytes);
}

/// It has no behaviour: the message is on its way on the other leg.
void RelayLeg::respond(const ReceivedMessage &message)
{
    if (m_other != nullptr && m_other->isOpen())
        m_other->recordSent(message.wire);
}

void RelayLeg::passOn(std::string_view bytes)
{
    if (!isOpen())
        return;
    noteReply();
    throttleAnswers();
    countSent(bytes.size());
    transport().write(bytes);
}

void RelayLeg::readConnectionLost()
{
    if (!m_isUnreadable)
        deliverRest();
    if (m_other != nullptr && m_other->isOpen())
        m_other->close(CloseConnection::How::halfClose);
}

void RelayLeg::connectionLost(const Error &reason)
{
    StreamPeer::connectionLost(reason);
    if (m_pair != nullptr)
        m_pair->legEnded(*this, reason);
}

void RelayLeg::join(RelayLeg &client, RelayLeg &target)
{
    client.joinWith(target);
    target.joinWith(client);
}

void RelayLeg::joinWith(RelayLeg &other)
{
    m_other = &other;
    setPair(other.id());
    resumeReceiving();
}

void RelayLeg::otherEnded(const Error &reason)
{
    m_other = nullptr;
    if (isClosed())
        return;
    if (isOrderlyEnd(reason))
        finishFor("Closed with the other leg");
    else
        dismiss("Reset with the other leg");
}

void RelayLeg::leave()
{
    m_pair = nullptr;
    m_other = nullptr;
}

void RelayLeg::holdSource()
{
    if (m_other != nullptr)
        m_other->pauseReceiving();
}

void RelayLeg::releaseSource()
{
    if (m_other != nullptr)
        m_other->resumeReceiving();
}

void RelayLeg::failDecoding(std::error_code code)
{
    if (std::exchange(m_isUnreadable, true))
        return;
    service().note("The framing \"" + service().config().framing + "\" cannot read this: " + code.message() +
                       "; what follows is shown as it comes",
                   id());
}

} // namespace ropewalk
