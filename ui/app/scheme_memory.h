#pragma once

#include "ui/theme/theme.h"

namespace ropewalk {

// The colours that the person chose, from one start of the program to the next.

/// `system` where nobody chose, or what was kept is unknown.
[[nodiscard]] SchemeChoice rememberedScheme();
void rememberScheme(SchemeChoice choice);

} // namespace ropewalk
