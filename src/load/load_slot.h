#pragma once

#include "base/error.h"
#include "reactor/reactor_time.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace ropewalk {

/// A request under way.
struct LoadExchange
{
    TimePoint intended{};
    TimePoint sent{};
    TimePoint firstByte{}; ///< Of the reply; the epoch until it came.
};

class LoadSlot;

/// What a slot tells, always from the reactor.
class LoadSlotOwner
{
public:
    /// It opened, or a reply came.
    virtual void slotHasRoom(LoadSlot &slot) = 0;
    virtual void opened(Duration connectTime) = 0;
    virtual void openFailed(const Error &reason) = 0;
    virtual void received(std::size_t bytes) = 0;
    virtual void replied(const LoadExchange &exchange, std::string_view payload) = 0;
    /// There will be no reply to it. `reason` is `errc::timed_out` where nobody waits any more.
    virtual void broken(const LoadExchange &exchange, const Error &reason) = 0;

protected:
    ~LoadSlotOwner() = default;
};

/// One connection of a load, made again whenever it ends, and the requests under way on it. Replies come in
/// the order of the requests.
///
/// Thread: the reactor's.
class LoadSlot
{
public:
    /// `owner` and `time` must outlive this.
    LoadSlot(LoadSlotOwner &owner, const ReactorTime &time, std::size_t maxUnderWay);
    virtual ~LoadSlot() = default;
    LoadSlot(const LoadSlot &) = delete;
    LoadSlot &operator=(const LoadSlot &) = delete;

    /// Connects, and again from now on.
    virtual void open() = 0;

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] bool hasRoom() const { return m_isOpen && m_count < m_ring.size(); }
    [[nodiscard]] std::size_t underWayCount() const { return m_count; }

    /// Only where there is room.
    void request(TimePoint intended, std::string_view bytes);

    /// Whether a request has waited for its reply since before `moment`. All on the same connection are then
    /// over, because whose reply comes next cannot be known; it is made again.
    void expire(TimePoint moment);

    bool isQueued = false; ///< The owner's: it is in his list of those with room.

protected:
    virtual void write(std::string_view bytes) = 0;
    /// Ends the connection and makes it again.
    virtual void reopen() = 0;

    void setOpening() { m_openingSince = m_time.now(); }
    void setOpen();
    void setFailed(const Error &reason) { m_owner.openFailed(reason); }
    /// Over; whatever was under way is broken.
    void setLost(const Error &reason);
    void noteReceived(std::size_t bytes);
    /// A whole reply. What nobody asked for is let pass.
    void takeReply(std::string_view payload);
    /// The peer will close: no more requests on this connection.
    void setClosing() { m_isOpen = false; }

private:
    [[nodiscard]] LoadExchange &oldest() { return m_ring[m_first]; }
    LoadExchange takeOldest();

    LoadSlotOwner &m_owner;
    const ReactorTime &m_time;
    std::vector<LoadExchange> m_ring;
    std::size_t m_first = 0;
    std::size_t m_count = 0;
    TimePoint m_openingSince{};
    bool m_isOpen = false;
};

} // namespace ropewalk
