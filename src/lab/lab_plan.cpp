#include "lab/lab_plan.h"

#include <random>

namespace ropewalk {
namespace {

constexpr std::chrono::microseconds kLongest = std::chrono::seconds(10);
constexpr std::uint32_t kMaxPool = 256;

ParseError wrong(std::string message, std::string remedy)
{
    return {std::move(message), std::move(remedy), {}};
}

bool isSensible(const LabTime &time)
{
    return time.mean.count() >= 0 && time.mean <= kLongest && time.spread.count() >= 0 &&
           time.spread <= time.mean;
}

/// The generator's numbers are the standard's, the distribution our own: the same everywhere.
std::uint32_t draw(const LabTime &time, std::mt19937_64 &random)
{
    const auto width = static_cast<std::uint64_t>(2 * time.spread.count() + 1);
    const auto lowest = static_cast<std::uint64_t>((time.mean - time.spread).count());
    return static_cast<std::uint32_t>(lowest + random() % width);
}

} // namespace

std::string_view nameOf(LabTransport transport)
{
    return transport == LabTransport::tcp ? "tcp" : "unix";
}

std::optional<LabTransport> labTransportOf(std::string_view name)
{
    for (const LabTransport transport : {LabTransport::tcp, LabTransport::unixStream})
        if (nameOf(transport) == name)
            return transport;
    return std::nullopt;
}

Parsed<Unit> checkLabPlan(const LabPlan &plan)
{
    if (plan.requests == 0 || plan.requests > kMaxLabRequests)
        return wrong(std::to_string(plan.requests) + " requests are not an experiment.",
                     "Choose 1 to " + std::to_string(kMaxLabRequests) + ".");
    if (!isSensible(plan.cpuBefore) || !isSensible(plan.ioWait) || !isSensible(plan.cpuAfter))
        return wrong("A time is out of range, or spreads further than it is long.",
                     "Choose 0 to 10 s, give or take no more than the time itself.");
    if (plan.every.count() < 0 || plan.every > kLongest)
        return wrong("Requests cannot come at that interval.", "Choose 0 to 10 s.");
    if (plan.cores == 0 || plan.poolSize == 0 || plan.poolSize > kMaxPool)
        return wrong("Nothing would handle the requests.",
                     "Choose at least one core, and 1 to " + std::to_string(kMaxPool) + " threads.");
    return Unit{};
}

std::vector<LabRequest> requestsOf(const LabPlan &plan)
{
    std::mt19937_64 random(plan.seed);
    std::vector<LabRequest> requests(plan.requests);
    for (std::uint32_t index = 0; LabRequest & request : requests) {
        request.index = index++;
        request.cpuBefore = draw(plan.cpuBefore, random);
        request.ioWait = draw(plan.ioWait, random);
        request.cpuAfter = draw(plan.cpuAfter, random);
    }
    return requests;
}

} // namespace ropewalk
