#pragma once

#include "base/result.h"
#include "base/unique_fd.h"
#include "lab/lab_record.h"
#include "lab/lane_time.h"
#include "reactor/poller_kind.h"

#include <cstdint>
#include <memory>

namespace ropewalk {

/// One way of getting what comes on a descriptor: an I/O mode.
///
/// Thread: the one that made it; one at a time in a process.
/// After:  W. R. Stevens, UNIX Network Programming, "I/O Models".
class AnswerWait
{
public:
    virtual ~AnswerWait() = default;

    /// The question was sent. Whether the thread may do something else until `finish()`.
    [[nodiscard]] virtual bool leavesThreadFree() const { return false; }
    virtual Status begin() { return Unit{}; }

    /// Returns with the whole answer.
    virtual Result<LabAnswer> finish(LaneTime &lane) = 0;

    /// Calls of the system since the last `begin()`.
    [[nodiscard]] std::int64_t calls() const { return m_calls; }
    void forgetCalls() { m_calls = 0; }

protected:
    std::int64_t m_calls = 0;
};

// `socket` must outlive them.

[[nodiscard]] Result<std::unique_ptr<AnswerWait>> makeBlockingWait(const UniqueFd &socket);
[[nodiscard]] Result<std::unique_ptr<AnswerWait>> makePollingWait(const UniqueFd &socket);
[[nodiscard]] Result<std::unique_ptr<AnswerWait>> makeMultiplexedWait(const UniqueFd &socket,
                                                                      PollerKind poller);
/// Errors: `errc::not_supported` where the system has no such signals, as Windows.
[[nodiscard]] Result<std::unique_ptr<AnswerWait>> makeSignalWait(const UniqueFd &socket);
/// io_uring on Linux, overlapped I/O on Windows.
/// Errors: `errc::not_supported` with the reason, where the system has neither or does not permit it.
[[nodiscard]] Result<std::unique_ptr<AnswerWait>> makeAsynchronousWait(const UniqueFd &socket);

} // namespace ropewalk
