#pragma once

#include "base/parsed.h"
#include "ui/models/message_model.h"

#include <QString>

namespace ropewalk {

/// What the filter line says, ready to be asked of messages; empty for an empty line. Events never match.
///
/// `directory` must outlive what is returned; it gives the connections their numbers and names.
/// Errors: those of MessageFilter::parse(), placed in the UTF-8 of `text`.
[[nodiscard]] Parsed<MessageModel::Matcher> makeMatcher(const QString &text, const Directory &directory);

} // namespace ropewalk
