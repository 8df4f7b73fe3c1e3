#pragma once

#include "workbench/engine_update.h"

#include <cstdint>
#include <deque>
#include <unordered_map>

namespace ropewalk {

/// How deep the queues of a connection were at a moment.
struct DepthSample
{
    std::int64_t time = 0; ///< Nanoseconds since 1970.
    std::size_t in = 0;    ///< Bytes.
    std::size_t out = 0;
    bool isPaused = false; ///< Either queue was above its high mark: its source had to wait.
};

/// The depth of every connection's queues over the last minute, so that a chart is full when a connection is
/// looked at.
///
/// Keeps nothing of connections whose queues are empty.
/// Loss: of more than `kMostConnections` with something queued, only so many; samples are `kSpacing` apart.
class DepthHistory
{
public:
    static constexpr std::int64_t kSpan = 60'000'000'000; ///< ns.
    static constexpr std::int64_t kSpacing = 100'000'000; ///< ns.
    static constexpr std::size_t kMostConnections = 2'000;

    void apply(const EngineUpdate &update);

    /// Lets go of what is older than the span; `now` in nanoseconds since 1970.
    void trim(std::int64_t now);

    /// Oldest first; empty where nothing was queued. Between two of them the depth is taken as a line.
    [[nodiscard]] const std::deque<DepthSample> &of(ConnectionId connection) const;

private:
    using Samples = std::deque<DepthSample>;

    static void add(Samples &samples, const DepthSample &sample);

    std::unordered_map<ConnectionId, Samples> m_samples;
    Samples m_none;
};

} // namespace ropewalk
