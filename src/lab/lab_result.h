#pragma once

#include "lab/lab_model.h"
#include "lab/lab_record.h"

#include <cstdint>
#include <vector>

namespace ropewalk {

/// One request of a run, from its client's side and its server's.
struct LabTrip
{
    std::int64_t sent = 0; ///< The client began; then what `record` tells, in this order; then
    LabRecord record;
    std::int64_t received = 0; ///< the client had the reply.
};

/// What a server cost as a whole, from when it listened to its end, as the system accounts for it.
struct LabTotals
{
    std::int64_t cpu = 0; ///< Nanoseconds; of all its processes and threads.
    std::int64_t voluntarySwitches = 0;
    std::int64_t involuntarySwitches = 0;
    std::int64_t switchesBefore = 0; ///< Of both kinds, while it started.
    std::int64_t memory = 0; ///< Bytes at most above the idle server, those of its child processes not in it.

    // Of its threads and processes in sum, by their own clocks: what each was doing from its beginning to its
    // end. The last three add up to the first.

    std::int64_t lifetime = 0;
    std::int64_t laneCpu = 0;
    std::int64_t blocked = 0; ///< In calls that wait.
    std::int64_t waiting = 0; ///< For a core, as the system accounts for it.

    std::vector<LabSlice> waits; ///< When the only thread waited; of the models for which that is drawn.
};

/// Where the time of one request went, in nanoseconds. The parts add up to the whole.
struct LabParts
{
    std::int64_t queued = 0;  ///< Until the server had the connection.
    std::int64_t startUp = 0; ///< Of the process or thread that did.
    std::int64_t cpu = 0;
    std::int64_t blocked = 0; ///< On I/O.
    std::int64_t polling = 0; ///< For I/O, by asking again and again.
    std::int64_t waiting = 0; ///< For a core, a thread of the pool, the loop, or the request before it.

    [[nodiscard]] std::int64_t sum() const { return queued + startUp + cpu + blocked + polling + waiting; }
};

/// One run of one model.
struct LabResult
{
    LabModel model = LabModel::blocking;
    std::uint32_t poolSize = 0; ///< Of LabModel::pool.
    std::vector<LabTrip> trips; ///< By index.
    LabTotals totals;

    [[nodiscard]] std::int64_t begin() const; ///< The first client began.
    /// From there until the last reply was ready, in nanoseconds.
    [[nodiscard]] std::int64_t wallTime() const;
    [[nodiscard]] double requestsPerSecond() const;
    [[nodiscard]] std::int64_t meanTime() const; ///< From a client's beginning to its reply being ready.
    [[nodiscard]] std::int64_t slowestTime() const;
    /// With what its processes had each for itself, at the moment when that was most.
    [[nodiscard]] std::int64_t memory() const;
    [[nodiscard]] std::int64_t switches() const;
    [[nodiscard]] std::int64_t calls() const; ///< That getting the answers took; of an I/O mode.
};

/// Whether the model has something to start before it can handle a request.
[[nodiscard]] bool startsSomething(LabModel model);

[[nodiscard]] LabParts partsOf(const LabResult &result, const LabTrip &trip);

/// The one whose time is in the middle; there must be one.
[[nodiscard]] const LabResult &medianRun(const std::vector<LabResult> &runs);

} // namespace ropewalk
