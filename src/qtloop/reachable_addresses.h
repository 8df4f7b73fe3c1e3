#pragma once

#include <string>
#include <vector>

namespace ropewalk {

/// An address under which this host can be reached.
struct ReachableAddress
{
    /// From how far it can be reached.
    enum class Scope { thisHost, link, network };

    std::string address;   ///< Numeric; an IPv6 address of scope `link` ends in "%interface".
    std::string interface; ///< As the system calls it, "eth0".
    Scope scope;

    friend bool operator==(const ReachableAddress &, const ReachableAddress &) = default;
};

/// The addresses of all interfaces that are up, in the system's order: who can reach a listener that is
/// open to the network.
[[nodiscard]] std::vector<ReachableAddress> reachableAddresses();

} // namespace ropewalk
