#pragma once

// Inside of Deferred: include defer/deferred.h instead.

#include "defer/chain.h"
#include "reactor/reactor_time.h"

#include <exception>
#include <memory>
#include <string>

namespace ropewalk {

/// The exception of a Deferred that timed out; its failure has the code `errc::timed_out`.
class TimeoutError final : public std::exception
{
public:
    explicit TimeoutError(Duration period);

    [[nodiscard]] Duration period() const { return m_period; }
    [[nodiscard]] const char *what() const noexcept override { return m_text.c_str(); }

private:
    Duration m_period;
    std::string m_text;
};

/// The timer of one `addTimeout()`. It ends with the link that owns it.
class Timeout
{
public:
    /// `chain` must outlive this object: the link that owns it is the chain's own.
    Timeout(Chain &chain, Duration period, ReactorTime &time);

    /// The time is up, and the chain was cancelled.
    [[nodiscard]] bool hasExpired() const { return *m_hasExpired; }
    [[nodiscard]] Duration period() const { return m_period; }

    /// Ends the timer and, if it has expired, turns a cancellation into a TimeoutError.
    void conclude(Box &result, SourceLine where);

private:
    Duration m_period;
    std::shared_ptr<bool> m_hasExpired;
    DelayedCall m_timer;
};

} // namespace ropewalk
