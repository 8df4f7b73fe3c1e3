#pragma once

#include <QString>

namespace ropewalk {

/// A sentence about a key that the workbench's readers take, such as "reconnect.factor" or "text"; empty for
/// one that nobody has described.
[[nodiscard]] QString docOfKey(const QString &path);

} // namespace ropewalk
