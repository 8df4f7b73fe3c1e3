#pragma once

#include "workbench/faults/fault_config.h"

#include <span>
#include <string_view>
#include <vector>

namespace ropewalk {

/// Faults that go together and have a name that people know.
struct FaultPreset
{
    std::string_view name;                       ///< "Slow 3G".
    std::string_view doc;                        ///< What it is like, in a sentence.
    std::span<const std::string_view> streams;   ///< In their one-line form.
    std::span<const std::string_view> datagrams; ///< Likewise; empty: it means nothing there.
};

[[nodiscard]] std::span<const FaultPreset> faultPresets();

/// The faults of those lines, which are right.
[[nodiscard]] std::vector<FaultConfig> faultsOf(std::span<const std::string_view> specs);

} // namespace ropewalk
