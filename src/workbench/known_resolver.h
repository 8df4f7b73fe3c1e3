#pragma once

#include "net/resolver.h"
#include "reactor/reactor.h"

#include <string>
#include <vector>

namespace ropewalk {

/// What a look-up found: numeric addresses, in order of preference.
struct HostAddresses
{
    std::vector<std::string> addresses;
};

/// "127.0.0.1, ::1".
[[nodiscard]] std::string describe(const HostAddresses &hosts);

/// Answers with what was found before, so that a connector goes on where a look-up ended.
class KnownResolver final : public Resolver
{
public:
    /// `reactor` must outlive this.
    explicit KnownResolver(Reactor &reactor)
        : m_reactor(reactor)
    {}

    void setHosts(HostAddresses hosts) { m_hosts = std::move(hosts); }

    [[nodiscard]] std::shared_ptr<void> resolve(std::string host, Callback onResolved) override;

private:
    Reactor &m_reactor;
    HostAddresses m_hosts;
};

} // namespace ropewalk
