#pragma once

#include "base/parsed.h"

#include <QString>

#include <span>
#include <string_view>

namespace ropewalk {

/// What the engine says, in the reader's language: names of faults, reasons, problems and what to do about
/// them.
///
/// The engine speaks English and knows no Qt. Its sentences are found again in `enginePhrases()`; what stands
/// in the place of %1 is looked up in its turn. What is not among them stays as it is.
[[nodiscard]] QString engineText(const QString &english);
[[nodiscard]] QString engineText(std::string_view english);

/// Problem and remedy, in one line.
[[nodiscard]] QString parseErrorText(const ParseError &error);

/// The sentences that are translated, with %1 to %3 where the engine puts something.
[[nodiscard]] std::span<const char *const> enginePhrases();

/// Those among them that are about what somebody typed.
[[nodiscard]] std::span<const char *const> typingPhrases();

} // namespace ropewalk
