#pragma once

#include "control/control_method.h"

#include <QString>

#include <string_view>
#include <vector>

namespace ropewalk {

// The one table of what the control channel understands. Decoding, `describe`, docs/control.md and the help
// of the command line are made from it.
//
// A new command of the workbench gets one row: in the file of its group, or in a file of its own that
// `controlMethods()` adds. A test fails as long as an alternative of Command has none.

/// Every method, in the order in which the documentation tells them.
[[nodiscard]] const std::vector<ControlMethod> &controlMethods();

/// Null where there is none of that name.
[[nodiscard]] const ControlMethod *findMethod(std::string_view name);

/// The parameters of `method`, in their order.
[[nodiscard]] std::vector<ControlParameter> parametersOf(const ControlMethod &method);

/// The fields of what `method` is answered with.
[[nodiscard]] std::vector<ControlField> resultOf(const ControlMethod &method);

// The groups.

[[nodiscard]] std::vector<ControlMethod> channelMethods();
[[nodiscard]] std::vector<ControlMethod> serviceMethods();
[[nodiscard]] std::vector<ControlMethod> connectionMethods();
[[nodiscard]] std::vector<ControlMethod> ruleMethods();
[[nodiscard]] std::vector<ControlMethod> faultMethods();
[[nodiscard]] std::vector<ControlMethod> queueMethods();
[[nodiscard]] std::vector<ControlMethod> metricMethods();
[[nodiscard]] std::vector<ControlMethod> reactorMethods();
[[nodiscard]] std::vector<ControlMethod> journalMethods();
[[nodiscard]] std::vector<ControlMethod> chainMethods();

} // namespace ropewalk
