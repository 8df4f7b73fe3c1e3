#include "lab/lab_clients.h"

#include "lab/no_resolver.h"
#include "lab/work.h"
#include "net/protocol.h"
#include "net/socket_address.h"
#include "net/tcp.h"
#include "net/transport.h"

#include <cstring>
#include <string>
#include <utility>

namespace ropewalk {
class LabClients::Client final : private ClientFactory
{
public:
    Client(LabClients &owner, const LabRequest &request)
        : m_owner(owner)
        , m_request(request)
        , m_sent(monotonicTime())
        , m_connector(
              connectTcp(owner.m_reactor, m_resolver, {.host = "127.0.0.1", .port = owner.m_port}, *this))
    {}

private:
    class Conversation final : public Protocol
    {
    public:
        explicit Conversation(Client &client)
            : m_client(client)
        {}
        void connectionMade() override
        {
            (void)transport().setTcpNoDelay(Switch::on);
            transport().write(
                {reinterpret_cast<const char *>(&m_client.m_request), sizeof m_client.m_request});
        }
        void dataReceived(std::string_view bytes) override
        {
            m_received += bytes;
            if (m_received.size() < sizeof(LabRecord) || std::exchange(m_isDone, true))
                return;
            LabTrip trip{m_client.m_sent, {}, monotonicTime()};
            std::memcpy(&trip.record, m_received.data(), sizeof trip.record);
            m_client.m_owner.received(trip);
        }
        void connectionLost(const Error &reason) override
        {
            if (!m_isDone)
                m_client.m_owner.fail(reason);
        }

    private:
        Client &m_client;
        std::string m_received;
        bool m_isDone = false;
    };

    std::unique_ptr<Protocol> buildProtocol(const SocketAddress &) override
    {
        return std::make_unique<Conversation>(*this);
    }
    void clientConnectionFailed(Connector &, const Error &reason) override { m_owner.fail(reason); }

    LabClients &m_owner;
    const LabRequest m_request;
    const std::int64_t m_sent;
    NoResolver m_resolver;
    std::unique_ptr<Connector> m_connector; ///< Goes first.
};

LabClients::LabClients(Reactor &reactor, std::uint16_t port, const LabPlan &plan, Done onDone)
    : m_reactor(reactor)
    , m_port(port)
    , m_requests(requestsOf(plan))
    , m_onDone(std::move(onDone))
    , m_trips(m_requests.size())
{
    for (std::size_t index = 0; index < m_requests.size(); ++index)
        m_arrivals.push_back(m_reactor.callLater(plan.every * static_cast<std::int64_t>(index),
                                                 [this, index] { send(index); }));
}

LabClients::~LabClients() = default;

void LabClients::send(std::size_t index)
{
    m_clients.push_back(std::make_unique<Client>(*this, m_requests[index]));
}

void LabClients::received(const LabTrip &trip)
{
    if (trip.record.index >= m_trips.size())
        return fail({std::make_error_code(std::errc::bad_message), "read the reply of the server"});
    m_trips[trip.record.index] = trip;
    if (++m_receivedCount == m_trips.size() && !std::exchange(m_isOver, true))
        m_onDone(std::move(m_trips));
}

void LabClients::fail(const Error &error)
{
    if (!std::exchange(m_isOver, true))
        m_onDone(error);
}

} // namespace ropewalk
