#pragma once

#include "base/error.h"
#include "base/parsed.h"

#include <string>
#include <string_view>

namespace ropewalk {

// What goes wrong, on standard error and in the reader's language.

/// A line of its own, in that language already.
void complain(const std::string &text);

/// What the engine says in English, and what it says to do about it, which may be nothing.
void complain(std::string_view problem, std::string_view remedy);

/// "Cannot …" and what to do about it.
void printFailure(const Error &error);

/// What is wrong with `text`, the text itself with a mark under the place, and the remedy.
void printParseError(std::string_view text, const ParseError &error);

} // namespace ropewalk
