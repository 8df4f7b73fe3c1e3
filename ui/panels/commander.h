#pragma once

#include "base/error.h"
#include "language/engine_words.h"
#include "workbench/commands.h"
#include "workbench/wording.h"
#include "workbench/workbench.h"

#include <QString>

#include <functional>

namespace ropewalk {

/// Where panels post what the person wants. `onAnswered` runs in the window's thread, and not at all once
/// `context` is gone.
using Commander = std::function<void(Command command, QObject *context, Workbench::Answer onAnswered)>;

/// An error for people: what was tried and why it failed, in a sentence without full stop.
[[nodiscard]] inline QString errorText(const Error &error)
{
    return engineText(problemText(error));
}

} // namespace ropewalk
