#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace ropewalk {

// What goes over loopback between the programs of one lab: of one build on one machine, hence as it lies in
// memory. Moments are those of CLOCK_MONOTONIC, which all processes share, in nanoseconds.

/// What a request has its server do. Times in microseconds.
struct LabRequest
{
    std::uint32_t index = 0;
    std::uint32_t cpuBefore = 0; ///< Processor time before the I/O.
    std::uint32_t ioWait = 0;    ///< How long the backend takes.
    std::uint32_t cpuAfter = 0;
};

/// From one moment to another.
struct LabSlice
{
    std::int64_t begin = 0;
    std::int64_t end = 0;
};

/// In how many slices of processor time a request can have its work; more become one with the last.
constexpr std::size_t kMaxLabSlices = 16;

/// What its server measured while it did.
struct LabRecord
{
    std::uint32_t index = 0;
    std::uint32_t lane = 0;        ///< Which of its processes or threads, from 1; 0: the only one.
    std::int64_t accepted = 0;     ///< The server had the connection.
    std::int64_t started = 0;      ///< What handles the request began to.
    std::int64_t prepared = 0;     ///< CPU before I/O was done.
    std::int64_t asked = 0;        ///< The backend was asked.
    std::int64_t answered = 0;     ///< The backend had answered.
    std::int64_t resumed = 0;      ///< What handles the request had the answer.
    std::int64_t done = 0;         ///< CPU after I/O was done.
    std::int64_t cpuBefore = 0;    ///< Processor time between `started` and `prepared`, in nanoseconds.
    std::int64_t cpuAfter = 0;     ///< The same between `resumed` and `done`.
    std::int64_t cpuWaiting = 0;   ///< The same for getting the answer; of the I/O modes.
    std::int64_t calls = 0;        ///< Calls of the system that this took; likewise.
    std::int64_t startDelay = 0;   ///< How long a process or thread that was started waited for a core.
    std::int64_t privateBytes = 0; ///< Memory of a process of its own; 0 where there is none.
    std::uint32_t sliceCount = 0;
    std::array<LabSlice, kMaxLabSlices> slices{}; ///< When it really had a core for its work.
};

/// What a backend is asked: how many microseconds to wait. It answers with the moment when it did.
using LabWait = std::uint32_t;
using LabAnswer = std::int64_t;

} // namespace ropewalk
