#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace ropewalk {

/// What can be broken. Those up to `down` are toxiproxy's, with its names and attributes.
enum class FaultKind : std::uint8_t {
    latency,
    bandwidth,
    slowClose,
    timeout,
    resetPeer,
    slicer,
    limitData,
    down,
    corrupt,
    stall,
    halfClose,
    drop,
    duplicate,
    reorder,
    refuse,
    acceptDelay,
};

/// Seen from the socket, as everywhere: `in` is what the peer sends. A relay's faults act on the leg of its
/// client: there `in` is toxiproxy's upstream and `out` its downstream.
enum class FaultDirection : std::uint8_t { in, out, both };

/// One fault as the person set it up.
struct FaultConfig
{
    static constexpr std::size_t kMaxParameters = 3;
    static constexpr std::size_t kMaxNameLength = 64; ///< Bytes.

    FaultKind kind = FaultKind::latency;
    FaultDirection direction = FaultDirection::both;
    double toxicity = 1; ///< The part of the connections that it acts on, 0 to 1.
    /// In the order and the units of its FaultSchema; zero where that has none.
    std::array<double, kMaxParameters> values{};
    bool isOn = true;
    std::string name{}; ///< What the person calls it; may be empty.

    [[nodiscard]] bool actsOn(FaultDirection side) const
    {
        return direction == FaultDirection::both || direction == side;
    }

    friend bool operator==(const FaultConfig &, const FaultConfig &) = default;
};

/// The faults of a service or of a connection, in the order in which they act, and what their randomness
/// comes from: the same seed and the same input give the same faults.
struct FaultPlan
{
    static constexpr std::size_t kMaxFaults = 32;

    std::vector<FaultConfig> faults;
    std::uint32_t seed = 0; ///< 0: the engine draws one.

    friend bool operator==(const FaultPlan &, const FaultPlan &) = default;
};

} // namespace ropewalk
