#include "workbench/loop/idle_crowd.h"

#include "net/socket.h"
#include "reactor/descriptor_limit.h"

#include <algorithm>
#include <utility>

namespace ropewalk {
namespace {

constexpr int kPatience = 1'000; // Steps: five seconds.

} // namespace

std::size_t IdleCrowd::affordable(std::size_t wanted, std::size_t open)
{
    const std::uint64_t limit = raiseDescriptorLimit();
    const std::uint64_t free = limit > open + kSpared ? limit - open - kSpared : 0;
    return std::min({wanted, kMost, static_cast<std::size_t>(free / 2)});
}

void IdleCrowd::open(std::size_t count, std::function<std::uint16_t()> portOf)
{
    close();
    m_wanted = count;
    m_portOf = std::move(portOf);
    m_patience = kPatience;
    step();
}

void IdleCrowd::close()
{
    m_next.cancel();
    m_wanted = 0;
    std::exchange(m_sockets, {}).clear();
}

void IdleCrowd::step()
{
    const std::uint16_t port = m_portOf();
    if (port == 0 && --m_patience == 0)
        return;
    for (std::size_t i = 0; port != 0 && i < kAtOnce && m_sockets.size() < m_wanted; ++i)
        if (!connectOne(port))
            m_wanted = m_sockets.size(); // Out of descriptors or of ports: these are all.
    if (m_sockets.size() < m_wanted)
        m_next = m_reactor.callLater(kPause, [this] { step(); }).named({"idle crowd", nullptr, kPause});
}

bool IdleCrowd::connectOne(std::uint16_t port)
{
    auto socket = openSocket(AddressFamily::ipv4, SocketType::stream);
    if (!socket)
        return false;
    const auto begun = startConnect(*socket, SocketAddress::loopback(AddressFamily::ipv4, port));
    if (begun.state == IoResult::State::failed)
        return false;
    m_sockets.push_back(std::move(*socket));
    return true;
}

} // namespace ropewalk
