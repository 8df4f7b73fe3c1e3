#include "lab/lab_clients.h"

#include "lab/no_resolver.h"
#include "lab/work.h"
#include "net/protocol.h"
#include "net/transport.h"

#include <cstring>
#include <span>
#include <string>
#include <utility>

namespace ropewalk {
class LabClients::Client final : private ClientFactory
{
public:
    Client(LabClients &owner, std::span<const LabRequest> requests)
        : m_owner(owner)
        , m_requests(requests)
        , m_sent(monotonicTime())
        , m_connector(connectTo(owner.m_reactor, m_resolver, owner.m_server, *this))
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
            const auto bytes = std::as_bytes(m_client.m_requests);
            (void)transport().setTcpNoDelay(Switch::on);
            transport().write({reinterpret_cast<const char *>(bytes.data()), bytes.size()});
        }
        void dataReceived(std::string_view bytes) override
        {
            m_received += bytes;
            for (; m_received.size() >= sizeof(LabRecord) && !isDone(); ++m_count) {
                LabTrip trip{m_client.m_sent, {}, monotonicTime()};
                std::memcpy(&trip.record, m_received.data(), sizeof trip.record);
                m_received.erase(0, sizeof trip.record);
                m_client.m_owner.received(trip);
            }
        }
        void connectionLost(const Error &reason) override
        {
            if (!isDone())
                m_client.m_owner.fail(reason);
        }

    private:
        [[nodiscard]] bool isDone() const { return m_count == m_client.m_requests.size(); }

        Client &m_client;
        std::string m_received;
        std::size_t m_count = 0;
    };

    std::unique_ptr<Protocol> buildProtocol(const SocketAddress &) override
    {
        return std::make_unique<Conversation>(*this);
    }
    void clientConnectionFailed(Connector &, const Error &reason) override { m_owner.fail(reason); }

    LabClients &m_owner;
    const std::span<const LabRequest> m_requests;
    const std::int64_t m_sent;
    NoResolver m_resolver;
    std::unique_ptr<Connector> m_connector; ///< Goes first.
};

LabClients::LabClients(Reactor &reactor, LabAddress server, const LabPlan &plan, LabKind kind, Done onDone)
    : m_reactor(reactor)
    , m_server(std::move(server))
    , m_kind(kind)
    , m_requests(requestsOf(plan))
    , m_onDone(std::move(onDone))
    , m_trips(m_requests.size())
{
    if (kind == LabKind::ioMode)
        send(0, m_requests.size());
    for (std::size_t index = 0; kind == LabKind::server && index < m_requests.size(); ++index)
        m_arrivals.push_back(m_reactor.callLater(plan.every * static_cast<std::int64_t>(index),
                                                 [this, index] { send(index, 1); }));
}

LabClients::~LabClients() = default;

void LabClients::send(std::size_t first, std::size_t count)
{
    m_clients.push_back(std::make_unique<Client>(*this, std::span(m_requests).subspan(first, count)));
}

void LabClients::received(LabTrip trip)
{
    if (trip.record.index >= m_trips.size())
        return fail({std::make_error_code(std::errc::bad_message), "read the reply of the server"});
    if (m_kind == LabKind::ioMode)
        trip.sent = trip.record.accepted; // Nobody was in line before that.
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
