#pragma once

#include "lab/lab_plan.h"

#include <cstdint>
#include <vector>

namespace CLI {
class App;
}

namespace ropewalk {

struct LabOptions
{
    LabPlan plan;
    std::vector<LabModel> models; ///< Empty: all of one kind.
    std::uint32_t runs = 5;       ///< Of each; the median counts.
    bool hasModes = false;        ///< The I/O modes on one descriptor, in place of the servers.
    bool sweeps = false;          ///< Over 1 to 256 requests at once, in place of one experiment.
    bool sweepsPollers = false;   ///< The same, with each poller of the system.
    bool isCsv = false;
    bool tellsRuns = false; ///< In JSON, each as it ends.
};

/// Adds the options of `ropewalk-cli lab` to `command`, to be read into `options`.
void addLabOptions(CLI::App &command, LabOptions &options);

} // namespace ropewalk
