#pragma once

#include "ui/panels/service_words.h"
#include "ui/theme/tokens.h"
#include "workbench/chains/chain_record.h"

#include <cstddef>

namespace ropewalk {

/// A chain's state in a word, with the tone and the shape that go with it.
[[nodiscard]] StateWords wordsOf(const ChainRecord &chain);

/// What became of a link, likewise.
[[nodiscard]] StateWords wordsOf(const ChainRecord &chain, std::size_t link);

/// The shape and the ink of a phase, for lists.
[[nodiscard]] StateGlyph glyphOf(ChainPhase phase);
[[nodiscard]] Token inkOf(ChainPhase phase);

} // namespace ropewalk
