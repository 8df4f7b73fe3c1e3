#pragma once

#include "workbench/load_plan.h"

#include <QStringList>

namespace ropewalk {

enum class RemoteTarget { refuse, allow };

/// How `ropewalk-cli` is asked for `plan`.
[[nodiscard]] QStringList loadArguments(const LoadPlan &plan, RemoteTarget remote);

} // namespace ropewalk
