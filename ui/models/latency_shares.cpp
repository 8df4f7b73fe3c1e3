#include "ui/models/latency_shares.h"

namespace ropewalk {

LatencyShares sharesOf(const DurationHistogram &durations)
{
    LatencyShares shares;
    const auto counts = durations.buckets();
    for (std::size_t bucket = 0; bucket < counts.size(); ++bucket)
        if (counts[bucket] > 0)
            shares.buckets.emplace_back(DurationHistogram::upperEndOf(bucket).count(), counts[bucket]);
    const auto at = [&durations](double share) { return std::int64_t{durations.percentile(share).count()}; };
    shares.latency.count = durations.count();
    shares.latency.mean = durations.mean().count();
    shares.latency.p50 = at(0.5);
    shares.latency.p90 = at(0.9);
    shares.latency.p99 = at(0.99);
    shares.latency.p999 = at(0.999);
    shares.latency.p9999 = at(0.9999);
    shares.latency.max = durations.longest().count();
    return shares;
}

LatencyShares sharesOf(const LoadRecord *run)
{
    return run != nullptr ? LatencyShares{run->last.buckets, run->last.latency} : LatencyShares();
}

} // namespace ropewalk
