#include "workbench/faults/fault_presets.h"

#include "workbench/faults/fault_spec.h"

#include <cassert>

namespace ropewalk {
namespace {

using Spec = std::string_view;

constexpr Spec kSlow3g[] = {"latency:latency=200:jitter=50", "bandwidth:rate=50"};
constexpr Spec kWifi[] = {"latency:latency=10:jitter=80", "bandwidth:rate=700"};
constexpr Spec kWifiDatagrams[] = {"latency:latency=10:jitter=20", "drop:percent=3", "reorder:percent=2"};
constexpr Spec kSatellite[] = {"latency:latency=300:jitter=20", "bandwidth:rate=200"};
constexpr Spec kFlapping[] = {"reset_peer:timeout=5000:toxicity=0.5", "refuse:toxicity=0.3"};
constexpr Spec kFlappingDatagrams[] = {"drop:percent=30"};
constexpr Spec kSlowReader[] = {"bandwidth:rate=8:direction=out"};
constexpr Spec kByteByByte[] = {"slicer:average_size=1:delay=1000"};
constexpr Spec kDeadPeer[] = {"stall"};
constexpr Spec kBitRot[] = {"corrupt:bits=1000"};

constexpr FaultPreset kPresets[] = {
    {"Slow 3G", "Far away and narrow: 400 ms there and back, 50 kB/s.", kSlow3g, kSlow3g},
    {"Lossy Wi-Fi",
     "What is lost on the air comes late on a stream, and not at all as a datagram.",
     kWifi,
     kWifiDatagrams},
    {"Satellite", "600 ms there and back, 200 kB/s.", kSatellite, kSatellite},
    {"Flapping",
     "Half of the connections are reset after five seconds, a third of the new ones refused.",
     kFlapping,
     kFlappingDatagrams},
    {"Slow reader", "The peer takes 8 kB/s: send queues fill.", kSlowReader, kSlowReader},
    {"Byte by byte", "Each byte arrives alone, one in a millisecond.", kByteByByte, {}},
    {"Dead peer", "The connection is there, and nothing passes.", kDeadPeer, kDeadPeer},
    {"Bit rot", "One bit in 1,000 bytes is flipped.", kBitRot, kBitRot},
};

} // namespace

std::span<const FaultPreset> faultPresets()
{
    return kPresets;
}

std::vector<FaultConfig> faultsOf(std::span<const std::string_view> specs)
{
    std::vector<FaultConfig> faults;
    for (const std::string_view spec : specs) {
        const auto fault = parseFault(spec);
        assert(fault);
        faults.push_back(*fault);
    }
    return faults;
}

} // namespace ropewalk
