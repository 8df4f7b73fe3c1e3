#pragma once

#include "lab/lab_address.h"
#include "net/factory.h"
#include "net/listening_port.h"
#include "reactor/reactor.h"

#include <memory>

namespace ropewalk {

/// The I/O that the servers of a lab wait for: it is asked to wait, waits, and answers.
///
/// Thread: the reactor's.
class LabBackend final : private ServerFactory
{
public:
    explicit LabBackend(Reactor &reactor)
        : m_reactor(reactor)
    {}

    /// Errors: those of listening.
    Status start(const LabAddress &address);
    [[nodiscard]] const LabAddress &address() const { return m_address; }

private:
    class Session;

    std::unique_ptr<Protocol> buildProtocol(const SocketAddress &peer) override;

    Reactor &m_reactor;
    LabAddress m_address;
    std::unique_ptr<ListeningPort> m_port;
};

} // namespace ropewalk
