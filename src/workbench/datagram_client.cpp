#include "workbench/datagram_client.h"

#include "net/endpoints.h"
#include "workbench/datagram_address.h"
#include "workbench/engine_core.h"
#include "workbench/service.h"

namespace ropewalk {
namespace {

bool reachesMany(const Endpoint &endpoint)
{
    const auto address = SocketAddress::parse(endpoint.host, endpoint.port);
    return endpoint.isOn("broadcast") || (address && address->isMulticast());
}

} // namespace

DatagramClient::DatagramClient(Service &service)
    : m_service(service)
    , m_hearsOthers(reachesMany(service.endpoint()))
    , m_others(service)
{}

DatagramClient::~DatagramClient() = default;

Status DatagramClient::open()
{
    m_service.setPhase(ServicePhase::starting);
    const Lifeline::Holder line(m_lifeline);
    m_service.beginChain("open")
        .addCallback(named("resolve and bind", [this] { return openPort(); }))
        .addCallback(named("ready",
                           [this, line](std::unique_ptr<DatagramPort> port) {
                               if (!line.isCut() && !m_isClosed)
                                   opened(std::move(port));
                           }))
        .addErrback(named("give up",
                          [this, line](const Failure &failure) {
                              if (!line.isCut() && !m_isClosed)
                                  m_service.fail(failure.error);
                          }))
        .detach();
    return Unit{};
}

Deferred<std::unique_ptr<DatagramPort>> DatagramClient::openPort()
{
    EngineCore &core = m_service.core();
    Trigger<std::unique_ptr<DatagramPort>> trigger;
    m_service.describe(trigger, "socket of " + m_service.title());
    trigger.setCanceller([this, line = Lifeline::Holder(m_lifeline)] {
        if (!line.isCut())
            m_opening.reset();
    });
    auto port = trigger.takeDeferred();
    auto onOpened = [trigger](Result<std::unique_ptr<DatagramPort>> result) mutable {
        (void)(result ? trigger.callback(std::move(*result)) : trigger.errback(result.error()));
    };
    m_opening =
        connectDatagram(core.reactor(), core.resolver(), m_service.endpoint(), *this, std::move(onOpened));
    return port;
}

void DatagramClient::opened(std::unique_ptr<DatagramPort> port)
{
    m_port = std::move(port);
    m_service.setPhase(ServicePhase::connected);
    m_destination = std::make_unique<DatagramPeer>(
        m_service, static_cast<DatagramPeerOwner &>(*this), *m_port, SocketAddress());
    m_destination->open();
}

void DatagramClient::close()
{
    m_isClosed = true;
    m_opening.reset();
    if (m_port != nullptr)
        m_port->stopListening();
}

std::string DatagramClient::localName() const
{
    return m_port != nullptr ? m_port->getHost().toString() : std::string();
}

void DatagramClient::datagramLost(std::string_view bytes, const SocketAddress &to)
{
    const bool isDestination = to.family() == AddressFamily::none && m_destination != nullptr;
    m_lost.add(m_service, bytes.size(), isDestination ? m_destination->peerName() : to.toString());
}

void DatagramClient::datagramReceived(std::string_view bytes, const SocketAddress &from)
{
    m_service.clearWarning();
    if (m_hearsOthers)
        m_others.peerAt(transport(), from).datagramReceived(bytes);
    else if (m_destination != nullptr)
        m_destination->datagramReceived(bytes);
}

void DatagramClient::connectionRefused()
{
    if (m_destination != nullptr)
        m_service.warn({std::make_error_code(std::errc::connection_refused),
                        "send to " + m_destination->peerName(),
                        ErrorAct::connect,
                        m_service.endpoint().port});
}

Result<Connection *> DatagramClient::peerAt(std::string_view address)
{
    const auto parsed = parseDatagramAddress(address, m_service.endpoint().kind);
    if (!parsed)
        return parsed.error();
    if (m_port == nullptr)
        return Error{std::make_error_code(std::errc::not_connected), "send to " + std::string(address)};
    if (m_hearsOthers)
        return &m_others.peerAt(*m_port, *parsed);
    return Error{std::make_error_code(std::errc::operation_not_supported),
                 "send to " + std::string(address) + " from a socket that is connected to another"};
}

void DatagramClient::peerEnded(DatagramPeer &)
{
    m_service.core().reactor().disposeLater(std::move(m_destination)); // It may be what is running.
}

void DatagramClient::identify(HandlerDescription &description) const
{
    m_service.identify(description);
}

} // namespace ropewalk
