#include "workbench/faults/fault_plan.h"

#include <algorithm>
#include <random>

namespace ropewalk {

FaultRandom connectionRandom(std::uint32_t seed, std::string_view service, std::uint64_t number)
{
    return FaultRandom(seed).of(service).of(number);
}

std::uint32_t drawFaultSeed()
{
    std::random_device device;
    return device() % 1'000'000 + 1;
}

std::vector<FaultKey> keysOf(const std::vector<FaultConfig> &faults)
{
    std::vector<FaultKey> keys;
    for (const FaultConfig &fault : faults) {
        const auto before = std::ranges::count(keys, fault.kind, &FaultKey::kind);
        keys.push_back({fault.kind, static_cast<std::uint32_t>(before)});
    }
    return keys;
}

std::vector<PlannedFault> planFaults(const std::vector<FaultConfig> &faults, const FaultRandom &random)
{
    std::vector<PlannedFault> planned;
    const std::vector<FaultKey> keys = keysOf(faults);
    for (std::size_t i = 0; i < faults.size(); ++i) {
        const FaultRandom own = random.of(static_cast<std::uint64_t>(keys[i].kind)).of(keys[i].occurrence);
        if (faults[i].isOn && own.unitAt(0) < faults[i].toxicity)
            planned.push_back({keys[i], faults[i], own});
    }
    return planned;
}

std::uint32_t activeCount(const std::vector<FaultConfig> &faults)
{
    return static_cast<std::uint32_t>(std::ranges::count(faults, true, &FaultConfig::isOn));
}

} // namespace ropewalk
