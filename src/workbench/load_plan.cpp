#include "workbench/load_plan.h"

#include "protocols/framing/framing_spec.h"

#include <algorithm>

namespace ropewalk {
namespace {

ParseError wrong(std::string message, std::string remedy)
{
    return {std::move(message), std::move(remedy), {}};
}

Parsed<Unit> checkCounts(const LoadPlan &plan)
{
    if (plan.connections == 0 || plan.connections > kMaxLoadConnections)
        return wrong(std::to_string(plan.connections) + " connections cannot be opened.",
                     "Choose 1 to " + std::to_string(kMaxLoadConnections) + ".");
    if (plan.inFlight == 0 || plan.inFlight > kMaxInFlight)
        return wrong(std::to_string(plan.inFlight) + " requests cannot be under way on a connection.",
                     "Choose 1 to " + std::to_string(kMaxInFlight) + ".");
    if (plan.threads == 0 || plan.threads > std::min(plan.connections, kMaxLoadThreads))
        return wrong(std::to_string(plan.threads) + " threads cannot share " +
                         std::to_string(plan.connections) + " connections.",
                     "Choose 1 to " + std::to_string(std::min(plan.connections, kMaxLoadThreads)) + ".");
    return Unit{};
}

Parsed<Unit> checkTimes(const LoadPlan &plan)
{
    if (plan.duration.count() <= 0 || plan.requestTimeout.count() <= 0)
        return wrong("The load has no time.", "Choose a duration and a timeout above zero.");
    if (plan.rampUp.count() < 0 || plan.warmUp.count() < 0 || !(plan.rate >= 0))
        return wrong("Rate, ramp and warm-up cannot be negative.", "Choose zero or more.");
    return Unit{};
}

} // namespace

Parsed<Unit> checkPlan(const LoadPlan &plan)
{
    if (const auto counts = checkCounts(plan); !counts)
        return counts;
    if (const auto times = checkTimes(plan); !times)
        return times;
    const auto spec = parseFraming(plan.framing);
    if (!spec)
        return spec.error();
    if (plan.inFlight > 1 && spec->kind == FramingKind::raw && plan.replyLength == 0)
        return wrong("Without a framing several replies cannot be told apart.",
                     "Choose a framing, say how long a reply is, or have one request under way.");
    if (plan.request.text.empty() && plan.request.lineEnd.empty())
        return wrong("There is nothing to send.", "Write a request.");
    if (plan.request.mode == MessageMode::file)
        return wrong("A load does not send files.", "Paste what the file holds.");
    return Unit{};
}

} // namespace ropewalk
