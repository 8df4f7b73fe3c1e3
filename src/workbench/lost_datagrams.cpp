#include "workbench/lost_datagrams.h"

#include "workbench/service.h"
#include "workbench/text/quantities.h"

#include <utility>

namespace ropewalk {

void LostDatagrams::add(Service &service, std::size_t bytes, const std::string &peer)
{
    service.tally().failed();
    Sum &sum = m_lost[peer];
    ++sum.datagrams;
    sum.bytes += bytes;
}

void LostDatagrams::tell(Service &service)
{
    for (const auto &[peer, sum] : std::exchange(m_lost, {}))
        service.note("Lost " + formatCount(sum.datagrams) +
                     (sum.datagrams == 1 ? " datagram (" : " datagrams (") + formatSize(sum.bytes) + ") to " +
                     peer + ": the system had no room for what was queued");
}

} // namespace ropewalk
