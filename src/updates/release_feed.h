#pragma once

#include "about/semantic_version.h"

#include <QByteArray>

#include <optional>

namespace ropewalk {

/// The newest release that `feed` lists, `{"releases": [{"version": "0.2.0"}, …]}`; what is not finished is
/// passed over. Nothing if it is no such feed or lists none.
[[nodiscard]] std::optional<SemanticVersion> newestRelease(const QByteArray &feed);

} // namespace ropewalk
