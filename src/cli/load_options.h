#pragma once

#include "workbench/load_plan.h"

#include <memory>

namespace CLI {
class App;
}

namespace ropewalk {

struct LoadOptions
{
    LoadPlan plan;
    bool allowsRemote = false;
};

/// Adds the options of `ropewalk-cli load` to `command`, to be read into `options`.
void addLoadOptions(CLI::App &command, LoadOptions &options);

} // namespace ropewalk
