#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace ropewalk {

// --help and complaints about arguments in the reader's language.

/// For a program, before it has options or commands: what CLI11 says itself.
void speakReadersLanguage(CLI::App &app);

/// `--language`, which TerminalLanguage has read already; gives it to `chosen`, too.
void addLanguageOption(CLI::App &app, std::string &chosen, const std::string &description);

[[nodiscard]] CLI::Validator positiveNumber();
[[nodiscard]] CLI::Validator nonNegativeNumber();
[[nodiscard]] CLI::Validator numberBetween(double least, double most);

} // namespace ropewalk
