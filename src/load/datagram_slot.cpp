#include "load/datagram_slot.h"

#include "net/endpoints.h"

namespace ropewalk {
namespace {

constexpr Duration kPause = std::chrono::milliseconds(10); // Before a socket that was refused is made anew.

} // namespace

DatagramSlot::DatagramSlot(LoadSlotOwner &owner, const Means &means)
    : LoadSlot(owner, means.reactor, means.maxUnderWay)
    , m_means(means)
{}

void DatagramSlot::open()
{
    setOpening();
    const auto onOpened = [this](Result<std::unique_ptr<DatagramPort>> port) {
        if (!port)
            return setFailed(port.error());
        m_port = std::move(*port);
        setOpen();
    };
    m_opening = connectDatagram(m_means.reactor, m_means.resolver, m_means.endpoint, *this, onOpened);
}

void DatagramSlot::write(std::string_view bytes)
{
    (void)m_port->write(bytes); // What the system refuses is missed like what the network loses.
}

void DatagramSlot::reopen()
{
    m_means.reactor.disposeLater(std::move(m_port)); // Another socket gets no late answers.
    open();
}

void DatagramSlot::datagramReceived(std::string_view bytes, const SocketAddress &)
{
    noteReceived(bytes.size());
    takeReply(bytes);
}

void DatagramSlot::connectionRefused()
{
    setLost({std::make_error_code(std::errc::connection_refused), "send"});
    m_retry = m_means.reactor.callLater(kPause, [this] { reopen(); });
}

} // namespace ropewalk
