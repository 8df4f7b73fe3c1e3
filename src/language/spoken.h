#pragma once

#include "language/translations.h"

#include <QCoreApplication>

#include <initializer_list>
#include <string>
#include <string_view>

namespace ropewalk {

/// What the programs say to people in a terminal, in UTF-8 and in their language.
///
/// What programs read stays English: JSON, lines such as `listening tcp:7007`, manual pages, completions.
class Spoken final
{
    Q_DECLARE_TR_FUNCTIONS(Spoken) // As lupdate takes it where it is called in an unnamed namespace.

public:
    /// `english` in the language that is shown. lupdate takes it for a tr().
    [[nodiscard]] static std::string say(const char *english);

    /// The same with %1, %2 … filled in, all at once.
    [[nodiscard]] static std::string say(const char *english, std::initializer_list<std::string_view> places);
};

/// The language of a terminal's program for as long as this lives: that after `--language` in `arguments`,
/// whether the program takes it or not, else the system's. Manual pages and completions, which
/// `--print-manual` prints, are English unless a language is named.
class TerminalLanguage final
{
public:
    TerminalLanguage(int argc, const char *const *argv);

private:
    Translations m_translations;
};

} // namespace ropewalk
