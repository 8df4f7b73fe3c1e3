#pragma once

#include "reactor/reactor_time.h"

#include <cstdint>
#include <string>

namespace ropewalk {

/// On whose behalf callbacks run, for those who watch the loop.
///
/// Thread: the reactor's.
class CallOwner
{
public:
    CallOwner(const CallOwner &) = delete;
    CallOwner &operator=(const CallOwner &) = delete;

    /// Never another owner's, as an address may be; and another one after `renamed()`.
    [[nodiscard]] std::uint64_t serial() const { return m_serial; }

    /// "irc". Asked when something is shown, and once for each kind of callback while turns are recorded.
    [[nodiscard]] virtual std::string callOwnerName() const = 0;

protected:
    CallOwner()
        : m_serial(nextSerial())
    {}
    ~CallOwner() = default;

    void renamed() { m_serial = nextSerial(); }

private:
    [[nodiscard]] static std::uint64_t nextSerial();

    std::uint64_t m_serial;
};

/// What a callback is called, for those who watch the loop.
struct CallName
{
    const char *name = nullptr; ///< "sweep"; it lives as long as the program. Null: nobody said.
    const CallOwner *owner = nullptr;
    Duration every{}; ///< Of a timer that sets itself again; zero: once.
};

} // namespace ropewalk
