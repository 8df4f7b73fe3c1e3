#pragma once

#include "control/control_event.h"
#include "control/control_method.h"

#include <QJsonObject>
#include <QString>

namespace ropewalk {

// What the vocabulary says of itself.

[[nodiscard]] QJsonObject describeMethod(const ControlMethod &method);
[[nodiscard]] QJsonObject describeEvent(const ControlEventType &type);

/// Everything that the channel understands and tells.
[[nodiscard]] QJsonObject describeAll();

/// docs/control.md.
[[nodiscard]] QString controlDocs();

/// A line for each method: its name, its parameters and what it does.
[[nodiscard]] QString methodList();

} // namespace ropewalk
