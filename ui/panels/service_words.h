#pragma once

#include "ui/widgets/chip.h"
#include "workbench/engine_update.h"

#include <QString>

namespace ropewalk {

/// A state in a word, with the tone and the shape that go with it.
struct StateWords
{
    QString text;
    ChipTone tone = ChipTone::neutral;
    StateGlyph glyph = StateGlyph::idle;
};

[[nodiscard]] StateWords stateWordsOf(ServicePhase phase);
[[nodiscard]] StateWords stateWordsOf(const ConnectionState &state);

/// Whether the service can be stopped, rather than started.
[[nodiscard]] bool isRunning(ServicePhase phase);

} // namespace ropewalk
