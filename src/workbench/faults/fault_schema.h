#pragma once

#include "workbench/faults/fault_config.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace ropewalk {

enum class FaultUnit : std::uint8_t { milliseconds, microseconds, bytes, kilobytesPerSecond, percent, count };

/// One parameter of a fault.
struct FaultParameter
{
    std::string_view name; ///< In the one-line form and in a workspace: "jitter".
    std::string_view doc;
    FaultUnit unit = FaultUnit::milliseconds;
    double fallback = 0;
    double minimum = 0;
    double maximum = 0;

    [[nodiscard]] bool takesFractions() const
    {
        return unit == FaultUnit::percent || unit == FaultUnit::kilobytesPerSecond;
    }
};

/// What a fault acts on.
enum class FaultScope : std::uint8_t {
    bytes,    ///< The byte stream between socket and framing, or the datagrams as they come.
    messages, ///< What the framing cuts out, or a datagram.
    opening,  ///< Connections that are about to open.
};

/// All there is to know about a kind of fault: what its parser, its JSON, its help and its form are made of.
struct FaultSchema
{
    FaultKind kind;
    std::string_view name;  ///< "slow_close".
    std::string_view title; ///< "Slow close".
    std::string_view doc;   ///< One sentence.
    std::string_view acted; ///< What it counts: "pieces delayed".
    FaultScope scope = FaultScope::bytes;
    bool hasDirection = true;
    bool hasToxicity = true;
    bool isForStreams = true;
    bool isForDatagrams = true;
    std::span<const FaultParameter> parameters{};
};

/// In the order of FaultKind.
[[nodiscard]] std::span<const FaultSchema> faultSchemas();
[[nodiscard]] const FaultSchema &schemaOf(FaultKind kind);
/// Null for a name that no fault has.
[[nodiscard]] const FaultSchema *findFault(std::string_view name);

/// One with the values that people begin with.
[[nodiscard]] FaultConfig makeFault(FaultKind kind);

/// Whether its values are not the same each time, so that the seed matters.
[[nodiscard]] bool isRandom(const FaultConfig &fault);

/// "ms", "bytes", "kB/s" …; empty for a count.
[[nodiscard]] std::string_view nameOf(FaultUnit unit);
[[nodiscard]] std::string_view nameOf(FaultDirection direction);

} // namespace ropewalk
