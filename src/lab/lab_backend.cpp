#include "lab/lab_backend.h"

#include "lab/lab_record.h"
#include "lab/work.h"
#include "net/protocol.h"
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

Status LabBackend::start(const LabAddress &address)
{
    auto port = listenAt(m_reactor, address, kBacklog, *this);
    if (!port)
        return port.error();
    m_port = std::move(*port);
    m_address = addressOf(*m_port, address);
    return Unit{};
}

std::unique_ptr<Protocol> LabBackend::buildProtocol(const SocketAddress &)
{
    return std::make_unique<Session>(m_reactor);
}

} // namespace ropewalk
