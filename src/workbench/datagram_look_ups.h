#pragma once

#include "defer/deferred.h"
#include "net/resolver.h"
#include "net/socket_address.h"
#include "workbench/datagram_address.h"

#include <cstdint>
#include <map>
#include <memory>

namespace ropewalk {

/// Asks where datagrams to a name shall go. What it is asked ends with it.
class DatagramLookUps
{
public:
    /// `resolver` must outlive it.
    explicit DatagramLookUps(Resolver &resolver)
        : m_resolver(resolver)
    {}

    /// The first address of `name` in `family`.
    /// Errors: those of the resolver; `errc::address_family_not_supported` if it has none of that family.
    [[nodiscard]] Deferred<SocketAddress> find(const DatagramName &name, AddressFamily family);

private:
    Resolver &m_resolver;
    std::uint64_t m_lastNumber = 0;
    std::map<std::uint64_t, std::shared_ptr<void>> m_underWay;
};

} // namespace ropewalk
