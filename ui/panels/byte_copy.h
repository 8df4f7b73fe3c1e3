#pragma once

#include "ui/widgets/hex_view.h"

#include <QString>

#include <string_view>

class QMenu;

namespace ropewalk {

/// `bytes` in a form to paste elsewhere.
[[nodiscard]] QString copyText(CopyFormat format, std::string_view bytes);

/// Puts the same on the clipboard.
void copyBytes(CopyFormat format, std::string_view bytes);

} // namespace ropewalk
