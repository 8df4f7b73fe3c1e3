#pragma once

#include "defer/chain.h"
#include "net/lifeline.h"
#include "reactor/reactor_time.h"
#include "workbench/chains/chain_plan.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace ropewalk {

class ChainLog;

/// The chains that somebody put together in the window. They carry text.
///
/// It holds a share in each, so that links can be added to one that has run through, until `letGo()`.
///
/// Thread: the I/O thread.
/// Loss:   beyond `kMaxChains` the oldest is let go of.
class HandBuiltChains
{
public:
    static constexpr std::size_t kMaxChains = 1000;

    /// All must outlive this.
    HandBuiltChains(ReactorTime &time, ChainLog &log);

    std::uint64_t build(const ChainPlan &plan);
    void addLinks(Chain &chain, const std::vector<LinkPlan> &links);

    [[nodiscard]] bool contains(std::uint64_t id) const { return m_chains.contains(id); }
    void letGo(std::uint64_t id) { m_chains.erase(id); }
    void clear() { m_chains.clear(); }

private:
    [[nodiscard]] ChainRef make(const std::string &purpose);
    void addLink(Chain &chain, const LinkPlan &plan);
    void act(const LaneAction &action, Box &result, ChainRef &inner);

    ReactorTime &m_time;
    ChainLog &m_log;
    Lifeline m_lifeline; ///< Chains that wait for a timer may outlive this.
    std::map<std::uint64_t, ChainRef> m_chains;
    std::map<std::uint64_t, unsigned> m_linkCounts;
};

} // namespace ropewalk
