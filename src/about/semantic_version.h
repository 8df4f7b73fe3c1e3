#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ropewalk {

/// A version that can be compared: "1.4.0", or "1.4.0-rc.1" before it.
///
/// After: semver.org 2.0.0. What follows a "+" says how it was built and does not count.
struct SemanticVersion
{
    std::array<std::uint32_t, 3> numbers{}; ///< Major, minor, patch.
    std::string preRelease;                 ///< "rc.1"; empty: a release.

    [[nodiscard]] bool isRelease() const { return preRelease.empty(); }

    friend bool operator==(const SemanticVersion &, const SemanticVersion &) = default;
};

[[nodiscard]] std::strong_ordering operator<=>(const SemanticVersion &left, const SemanticVersion &right);

/// Nothing if `text` is no version in full, as "1.4" or "v1.4.0" are not.
[[nodiscard]] std::optional<SemanticVersion> parseSemanticVersion(std::string_view text);

[[nodiscard]] std::string textOf(const SemanticVersion &version);

} // namespace ropewalk
