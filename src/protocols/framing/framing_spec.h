#pragma once

#include "base/parsed.h"
#include "protocols/framing/framing.h"
#include "protocols/framing/length_framings.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace ropewalk {

enum class FramingKind : std::uint8_t { raw, line, prefix, netstring, http, fixed, delimiter };
enum class LineEnding : std::uint8_t { lf, crlf, any };

/// A framing in words: "raw", "line:crlf", "int16:le", "netstring", "http", "fixed:16", "delimiter:\r\n\r\n".
struct FramingSpec
{
    FramingKind kind = FramingKind::raw;
    LineEnding lineEnding = LineEnding::lf; ///< Of lines.
    std::size_t width = 4;                  ///< Of a length prefix: 1, 2 or 4 bytes.
    ByteOrder byteOrder = ByteOrder::big;   ///< Of a length prefix.
    std::size_t size = 1;                   ///< Of fixed frames, in bytes.
    std::string delimiter = "\n";           ///< The bytes themselves, not their escapes.

    friend bool operator==(const FramingSpec &, const FramingSpec &) = default;
};

constexpr std::size_t kMaxDelimiter = 256; ///< Bytes.

/// Errors: each with its place in `text` and what to write instead.
[[nodiscard]] Parsed<FramingSpec> parseFraming(std::string_view text);

/// parseFraming() reads it back as an equal spec.
[[nodiscard]] std::string formatFraming(const FramingSpec &spec);

/// Whether frames of that kind say how long they are: `Framing::withTrueLength()` then has something to do.
[[nodiscard]] constexpr bool announcesLength(FramingKind kind)
{
    return kind == FramingKind::prefix || kind == FramingKind::netstring || kind == FramingKind::http;
}

/// For lists: "Lines ending in CR LF".
[[nodiscard]] std::string describeFraming(const FramingSpec &spec);

/// The specs to offer, one of each form.
[[nodiscard]] std::span<const std::string_view> framingExamples();

/// A framing with the limits of its kind, to be shared by every connection that uses it.
[[nodiscard]] std::shared_ptr<const Framing> makeFraming(const FramingSpec &spec);

} // namespace ropewalk
