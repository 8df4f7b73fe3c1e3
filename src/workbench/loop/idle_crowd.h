#pragma once

#include "base/result.h"
#include "base/unique_fd.h"
#include "reactor/reactor.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace ropewalk {

/// Clients that connect to a server and say nothing: what many idle connections cost it. They are sockets and
/// nothing more; the reactor does not wait for them.
///
/// They come a few at a time, so that the server can accept them as they do. It ends with as many as there
/// are descriptors for, of which each connection takes two.
///
/// Thread: the I/O thread.
class IdleCrowd
{
public:
    static constexpr std::size_t kMost = 20'000;
    static constexpr std::size_t kAtOnce = 32;
    static constexpr Duration kPause = std::chrono::milliseconds(5);
    static constexpr std::size_t kSpared = 300; ///< Descriptors that are left for others.

    explicit IdleCrowd(Reactor &reactor)
        : m_reactor(reactor)
    {}

    /// `portOf` says where the server listens on this machine; 0: not yet. The ones that there were are
    /// closed.
    void open(std::size_t count, std::function<std::uint16_t()> portOf);
    void close();

    [[nodiscard]] std::size_t size() const { return m_sockets.size(); }
    /// As many as `wanted`, or as there are descriptors for.
    [[nodiscard]] static std::size_t affordable(std::size_t wanted, std::size_t open);

private:
    void step();
    bool connectOne(std::uint16_t port);

    Reactor &m_reactor;
    std::function<std::uint16_t()> m_portOf;
    std::size_t m_wanted = 0;
    int m_patience = 0; ///< So often it is asked again where to.
    std::vector<UniqueFd> m_sockets;
    DelayedCall m_next;
};

} // namespace ropewalk
