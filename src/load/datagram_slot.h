#pragma once

#include "load/load_slot.h"
#include "net/datagram.h"
#include "net/endpoint.h"
#include "net/resolver.h"
#include "reactor/reactor.h"

#include <memory>

namespace ropewalk {

/// A slot over UDP or a Unix datagram socket: each datagram that comes answers the oldest request. What came
/// too late is taken for the answer to the next.
class DatagramSlot final : public LoadSlot, private DatagramProtocol
{
public:
    struct Means
    {
        Reactor &reactor;
        Resolver &resolver;
        const Endpoint &endpoint;
        std::size_t maxUnderWay;
    };

    DatagramSlot(LoadSlotOwner &owner, const Means &means);

    void open() override;

private:
    void write(std::string_view bytes) override;
    void reopen() override;
    void datagramReceived(std::string_view bytes, const SocketAddress &from) override;
    void connectionRefused() override;

    Means m_means;
    DelayedCall m_retry;
    std::unique_ptr<DatagramPort> m_port;
    std::shared_ptr<void> m_opening; ///< Goes first.
};

} // namespace ropewalk
