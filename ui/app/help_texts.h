#pragma once

#include "language/language_choice.h"
#include "ui/models/help_book.h"

namespace ropewalk {

/// The help in a language; chapters that are not translated are English.
[[nodiscard]] HelpBook helpBook(LanguageChoice language);

} // namespace ropewalk
