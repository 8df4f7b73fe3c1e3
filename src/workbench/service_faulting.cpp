// The faults of a Service.

#include "workbench/faults/service_faults.h"
#include "workbench/service.h"
#include "workbench/service_socket.h"

#include <utility>

namespace ropewalk {
ServiceFaults &Service::wantFaults()
{
    if (m_faults == nullptr)
        m_faults = std::make_unique<ServiceFaults>(*this);
    return *m_faults;
}

Status Service::prepareFaults()
{
    if (m_faults == nullptr && m_config.faults.faults.empty())
        return Unit{};
    if (const Status set = setFaults(m_config.faults, Seeding::startOver); !set)
        return refuse({set.error().operation, {}, {}});
    return Unit{};
}

Status Service::setFaults(FaultPlan plan, Seeding seeding)
{
    if (m_endpoint) // Until it was started nobody knows what it is; then it is checked there.
        if (const Status fits = ServiceFaults::check(plan.faults, *this, ServiceFaults::For::service); !fits)
            return fits;
    if (plan.seed == 0 && !plan.faults.empty())
        plan.seed = seedForFaults();
    m_config.faults = std::move(plan);
    m_isConfigMarked = true;
    markChanged();
    if (m_faults != nullptr || !m_config.faults.faults.empty())
        wantFaults().setPlan(m_config.faults, seeding);
    return refuseAsFaultsSay();
}

Status Service::refuseAsFaultsSay()
{
    if (m_socket == nullptr || m_faults == nullptr)
        return Unit{};
    const Status set = m_socket->setRefusing(m_faults->refusesAll());
    if (!set) // Somebody else listens there by now.
        fail(set.error());
    return set;
}

std::uint32_t Service::seedForFaults()
{
    if (m_config.faults.seed == 0) {
        m_config.faults.seed = drawFaultSeed();
        m_isConfigMarked = true;
        markChanged();
    }
    return m_config.faults.seed;
}

bool Service::refuses(const SocketAddress &peer)
{
    if (m_faults == nullptr || !m_faults->refuses())
        return false;
    const std::string name = peer.toString();
    note("A fault refused " + (name.empty() ? std::string("a connection") : name));
    return true;
}

} // namespace ropewalk
