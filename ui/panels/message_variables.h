#pragma once

#include "ui/widgets/template_edit.h"

#include <QStringList>

#include <map>
#include <string>
#include <vector>

namespace ropewalk {

using MessageVariables = std::map<std::string, std::string>; ///< The workspace's.

/// The variables in one line of a message.
[[nodiscard]] std::vector<VariableSpan> variablesIn(const QString &line, const MessageVariables &variables);

/// The workspace's variables, then those that every message knows.
[[nodiscard]] QStringList completionsOf(const MessageVariables &variables);

} // namespace ropewalk
