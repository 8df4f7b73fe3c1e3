#pragma once

#include "lab/lab_address.h"
#include "lab/lab_plan.h"
#include "lab/lab_result.h"
#include "reactor/reactor.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <vector>

namespace ropewalk {

/// The clients of a lab: one for each request, each with a connection of its own; or one for all requests,
/// where they are not a server's but something to be done on one descriptor.
///
/// Thread: the reactor's.
class LabClients
{
public:
    /// `onDone` gets what came back once every client has its reply, or the first error. It is called once;
    /// this may be destroyed in it only after the turn.
    using Done = std::function<void(Result<std::vector<LabTrip>>)>;

    LabClients(Reactor &reactor, LabAddress server, const LabPlan &plan, LabKind kind, Done onDone);
    ~LabClients();

private:
    class Client;

    void send(std::size_t first, std::size_t count);
    void received(LabTrip trip);
    void fail(const Error &error);

    Reactor &m_reactor;
    const LabAddress m_server;
    const LabKind m_kind;
    const std::vector<LabRequest> m_requests;
    const Done m_onDone;
    std::vector<LabTrip> m_trips;
    std::size_t m_receivedCount = 0;
    bool m_isOver = false;
    std::vector<DelayedCall> m_arrivals;
    std::vector<std::unique_ptr<Client>> m_clients; ///< Goes first.
};

} // namespace ropewalk
