#pragma once

#include "workbench/rules/pattern.h"

#include <memory>
#include <string_view>

namespace ropewalk {

/// Finds bytes of which some may be anything: "50 ?? 4e", with or without spaces. Each run of `??` is a
/// capture.
///
/// Errors: what is neither two digits nor two question marks, with its place.
[[nodiscard]] Parsed<std::shared_ptr<const Pattern::Matcher>> makeHexMatcher(std::string_view text);

} // namespace ropewalk
