#include "reactor/watch.h"

#include "reactor/reactor.h"

#include <utility>

namespace ropewalk {

Watch::Watch(Watch &&other) noexcept
    : m_reactor(std::exchange(other.m_reactor, nullptr))
    , m_fd(std::exchange(other.m_fd, -1))
{}

Watch &Watch::operator=(Watch &&other) noexcept
{
    if (this != &other) {
        stop();
        m_reactor = std::exchange(other.m_reactor, nullptr);
        m_fd = std::exchange(other.m_fd, -1);
    }
    return *this;
}

Ready Watch::interest() const
{
    return m_reactor != nullptr ? m_reactor->slotOf(m_fd).interest : Ready::none;
}

Status Watch::setInterest(Ready interest)
{
    return m_reactor != nullptr ? m_reactor->changeInterest(m_fd, interest) : Status(Unit{});
}

void Watch::stop()
{
    if (m_reactor != nullptr)
        std::exchange(m_reactor, nullptr)->forget(m_fd);
}

} // namespace ropewalk
