#include "load/load_figures.h"

#include <algorithm>

namespace ropewalk {

LoadOutcome &LoadFigures::outcomeOf(std::string_view name, LoadEnd end)
{
    const auto known = std::ranges::find(outcomes, name, &LoadOutcome::name);
    if (known != outcomes.end())
        return *known;
    if (outcomes.size() + 1 >= kMaxOutcomes && name != "other")
        return outcomeOf("other", LoadEnd::broken);
    return outcomes.emplace_back(LoadOutcome{std::string(name), end, {}});
}

void LoadFigures::count(std::string_view outcome, LoadEnd end, Nanoseconds latency)
{
    outcomeOf(outcome, end).latencies.record(latency);
    ++(end == LoadEnd::answered ? answered : failed);
    if (end != LoadEnd::broken) // Whoever is refused at once must not make the others look fast.
        latencies.record(latency);
}

void LoadFigures::add(const LoadFigures &other)
{
    latencies.add(other.latencies);
    connectTimes.add(other.connectTimes);
    for (const LoadOutcome &outcome : other.outcomes)
        outcomeOf(outcome.name, outcome.end).latencies.add(outcome.latencies);
    sent += other.sent;
    replies += other.replies;
    bytesOut += other.bytesOut;
    bytesIn += other.bytesIn;
    answered += other.answered;
    failed += other.failed;
    connectFailures += other.connectFailures;
    open += other.open;
    underWay += other.underWay;
    beforeSend += other.beforeSend;
    waiting += other.waiting;
    receiving += other.receiving;
}

double LoadFigures::errorShare() const
{
    return ended() == 0 ? 0 : static_cast<double>(failed) / static_cast<double>(ended());
}

} // namespace ropewalk
