#include "lab/lab_backend.h"

#include "lab/lab_record.h"
#include "lab/work.h"
#include "net/protocol.h"
#include "net/socket_address.h"
#include "net/tcp.h"
#include "net/transport.h"

#include <chrono>
#include <cstring>
#include <string>

namespace ropewalk {
namespace {

constexpr int kBacklog = 1'024;

} // namespace

class LabBackend::Session final : public Protocol
{
public:
    explicit Session(Reactor &reactor)
        : m_reactor(reactor)
    {}

    void connectionMade() override { (void)transport().setTcpNoDelay(Switch::on); }

    void dataReceived(std::string_view bytes) override
    {
        m_received += bytes;
        if (m_received.size() < sizeof(LabWait))
            return;
        LabWait wait = 0;
        std::memcpy(&wait, m_received.data(), sizeof wait);
        m_received.erase(0, sizeof wait);
        m_answer = m_reactor.callLater(std::chrono::microseconds(wait), [this] {
            const LabAnswer answer = monotonicTime();
            transport().write({reinterpret_cast<const char *>(&answer), sizeof answer});
        });
    }

    void connectionLost(const Error &) override { m_answer.cancel(); }

private:
    Reactor &m_reactor;
    std::string m_received;
    DelayedCall m_answer;
};

Status LabBackend::start()
{
    auto port = listenTcp(m_reactor, {.backlog = kBacklog}, *this);
    if (!port)
        return port.error();
    m_port = std::move(*port);
    return Unit{};
}

std::uint16_t LabBackend::port() const
{
    return m_port->getHost().port();
}

std::unique_ptr<Protocol> LabBackend::buildProtocol(const SocketAddress &)
{
    return std::make_unique<Session>(m_reactor);
}

} // namespace ropewalk
