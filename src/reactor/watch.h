#pragma once

#include "base/result.h"
#include "reactor/call_name.h"
#include "reactor/poller.h"
#include "reactor/turn_record.h"

#include <string>

namespace ropewalk {

class Reactor;

/// Who a watched descriptor's owner is, for those who watch the loop.
struct HandlerDescription
{
    std::string kind;  ///< "tcp", "listening", "eventfd".
    std::string owner; ///< "irc #3".
    CallName onRead;   ///< Owned by the service: "irc".
    CallName onWrite;
    TurnLane readLane = TurnLane::read;
};

/// What the owner of a watched descriptor is told.
///
/// After: twisted.internet.interfaces.IReadDescriptor and IWriteDescriptor.
class DescriptorHandler
{
public:
    virtual void doRead() = 0;
    virtual void doWrite() = 0;

    /// Asked when descriptors are shown, and once for each while turns are recorded.
    [[nodiscard]] virtual HandlerDescription describe() const { return {}; }

protected:
    ~DescriptorHandler() = default;
};

/// Interest in one descriptor. Destroying it ends the interest; it never closes the descriptor, and must
/// not outlive the reactor.
class [[nodiscard]] Watch
{
public:
    Watch() = default;
    Watch(Watch &&other) noexcept;
    Watch &operator=(Watch &&other) noexcept;
    ~Watch() { stop(); }

    explicit operator bool() const { return m_reactor != nullptr; }
    [[nodiscard]] Ready interest() const;

    /// Waits for `interest` from now on; `Ready::none` pauses.
    Status setInterest(Ready interest);
    void stop();

private:
    friend class Reactor;

    Watch(Reactor &reactor, int fd)
        : m_reactor(&reactor)
        , m_fd(fd)
    {}

    Reactor *m_reactor = nullptr;
    int m_fd = -1;
};

} // namespace ropewalk
