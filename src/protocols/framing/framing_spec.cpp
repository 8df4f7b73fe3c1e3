#include "protocols/framing/framing_spec.h"

#include "base/escapes.h"
#include "protocols/framing/delimiter_framings.h"
#include "protocols/framing/http_framing.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace ropewalk {
namespace {

constexpr std::array<std::string_view, 14> kExamples{"raw",
                                                     "line",
                                                     "line:crlf",
                                                     "line:any",
                                                     "int8",
                                                     "int16",
                                                     "int16:le",
                                                     "int32",
                                                     "int32:le",
                                                     "netstring",
                                                     "http",
                                                     "fixed:16",
                                                     R"(delimiter:\r\n\r\n)",
                                                     R"(delimiter:\0)"};

/// "line:crlf" cut at its first colon.
struct SpecWords
{
    std::string_view name;
    std::string_view argument;
    TextRange nameRange;
    TextRange argumentRange; ///< Of length zero at the end where there is no argument.
};

SpecWords splitSpec(std::string_view text)
{
    const std::size_t colon = std::min(text.find(':'), text.size());
    const std::size_t begin = std::min(colon + 1, text.size());
    return {text.substr(0, colon), text.substr(begin), {0, colon}, {begin, text.size() - begin}};
}

ParseError wrongArgument(const SpecWords &words, std::string_view remedy)
{
    const std::string name(words.name);
    return {words.argument.empty()
                ? "\"" + name + "\" needs an argument."
                : "\"" + std::string(words.argument) + "\" does not go with \"" + name + "\".",
            std::string(remedy),
            words.argumentRange};
}

Parsed<FramingSpec> plain(const SpecWords &words, FramingKind kind)
{
    if (!words.argument.empty()) {
        return wrongArgument(words, "Leave it out.");
    }
    return FramingSpec{.kind = kind};
}

Parsed<FramingSpec> parseLine(const SpecWords &words)
{
    FramingSpec spec{.kind = FramingKind::line};
    if (words.argument == "crlf") {
        spec.lineEnding = LineEnding::crlf;
    } else if (words.argument == "any") {
        spec.lineEnding = LineEnding::any;
    } else if (!words.argument.empty() && words.argument != "lf") {
        return wrongArgument(words, "Use line, line:crlf or line:any.");
    }
    return spec;
}

Parsed<FramingSpec> parsePrefix(const SpecWords &words, std::size_t width)
{
    FramingSpec spec{.kind = FramingKind::prefix, .width = width};
    if (words.argument == "le" && width > 1) {
        spec.byteOrder = ByteOrder::little;
    } else if (!words.argument.empty() && (words.argument != "be" || width == 1)) {
        return wrongArgument(
            words, width > 1 ? "Use be or le, or leave it out." : "Leave it out: one byte has no order.");
    }
    return spec;
}

Parsed<FramingSpec> parseFixed(const SpecWords &words)
{
    FramingSpec spec{.kind = FramingKind::fixed};
    const char *end = words.argument.data() + words.argument.size();
    const auto [stop, code] = std::from_chars(words.argument.data(), end, spec.size);
    if (code != std::errc() || stop != end || spec.size == 0 || spec.size > kMaxPrefixedLength) {
        return wrongArgument(words, "Write a length in bytes from 1 to 16777216, as in fixed:16.");
    }
    return spec;
}

Parsed<FramingSpec> parseDelimiter(const SpecWords &words)
{
    auto bytes = decodeEscapes(words.argument);
    if (!bytes) {
        ParseError error = bytes.error();
        error.where.begin += words.argumentRange.begin;
        return error;
    }
    if (bytes->empty() || bytes->size() > kMaxDelimiter) {
        return wrongArgument(words, R"(Write 1 to 256 bytes, as in delimiter:\r\n\r\n.)");
    }
    return FramingSpec{.kind = FramingKind::delimiter, .delimiter = std::move(*bytes)};
}

std::string_view lineArgument(LineEnding ending)
{
    switch (ending) {
    case LineEnding::lf: return "line";
    case LineEnding::crlf: return "line:crlf";
    case LineEnding::any: return "line:any";
    }
    return {};
}

std::string describePrefix(const FramingSpec &spec)
{
    if (spec.width == 1) {
        return "Length in 1 byte, then the message";
    }
    return "Length in " + std::to_string(spec.width) + " bytes, " +
           (spec.byteOrder == ByteOrder::big ? "big" : "little") + "-endian, then the message";
}

} // namespace

Parsed<FramingSpec> parseFraming(std::string_view text)
{
    const SpecWords words = splitSpec(text);
    if (words.name == "raw") {
        return plain(words, FramingKind::raw);
    }
    if (words.name == "netstring") {
        return plain(words, FramingKind::netstring);
    }
    if (words.name == "http") {
        return plain(words, FramingKind::http);
    }
    if (words.name == "line") {
        return parseLine(words);
    }
    if (words.name == "int8" || words.name == "int16" || words.name == "int32") {
        return parsePrefix(words, words.name == "int8" ? 1 : words.name == "int16" ? 2 : 4);
    }
    if (words.name == "fixed") {
        return parseFixed(words);
    }
    if (words.name == "delimiter") {
        return parseDelimiter(words);
    }
    return ParseError{
        "\"" + std::string(words.name) + "\" is not a framing.",
        R"(Use raw, line, line:crlf, int16, int32:le, netstring, http, fixed:16 or delimiter:\r\n\r\n.)",
        words.nameRange};
}

std::string formatFraming(const FramingSpec &spec)
{
    switch (spec.kind) {
    case FramingKind::raw: return "raw";
    case FramingKind::line: return std::string(lineArgument(spec.lineEnding));
    case FramingKind::prefix:
        return "int" + std::to_string(spec.width * 8) + (spec.byteOrder == ByteOrder::little ? ":le" : "");
    case FramingKind::netstring: return "netstring";
    case FramingKind::http: return "http";
    case FramingKind::fixed: return "fixed:" + std::to_string(spec.size);
    case FramingKind::delimiter: return "delimiter:" + escapeBytes(spec.delimiter);
    }
    return {};
}

std::string describeFraming(const FramingSpec &spec)
{
    switch (spec.kind) {
    case FramingKind::raw: return "As received";
    case FramingKind::line:
        return spec.lineEnding == LineEnding::lf     ? "Lines ending in LF"
               : spec.lineEnding == LineEnding::crlf ? "Lines ending in CR LF"
                                                     : "Lines ending in LF or CR LF";
    case FramingKind::prefix: return describePrefix(spec);
    case FramingKind::netstring: return "Netstrings (5:hello,)";
    case FramingKind::http: return "HTTP/1 requests and responses";
    case FramingKind::fixed:
        return std::to_string(spec.size) + (spec.size == 1 ? " byte each" : " bytes each");
    case FramingKind::delimiter: return "Messages ending in " + escapeBytes(spec.delimiter);
    }
    return {};
}

std::span<const std::string_view> framingExamples()
{
    return kExamples;
}

std::shared_ptr<const Framing> makeFraming(const FramingSpec &spec)
{
    switch (spec.kind) {
    case FramingKind::raw: break;
    case FramingKind::line:
        if (spec.lineEnding == LineEnding::any) {
            return std::make_shared<AnyLineFraming>(kMaxDelimitedLength);
        }
        return std::make_shared<DelimiterFraming>(spec.lineEnding == LineEnding::lf ? "\n" : "\r\n",
                                                  kMaxDelimitedLength);
    case FramingKind::prefix:
        return std::make_shared<PrefixFraming>(spec.width, spec.byteOrder, kMaxPrefixedLength);
    case FramingKind::netstring: return std::make_shared<NetstringFraming>(kMaxPrefixedLength);
    case FramingKind::http: return std::make_shared<HttpFraming>(kMaxPrefixedLength);
    case FramingKind::fixed: return std::make_shared<FixedFraming>(spec.size);
    case FramingKind::delimiter:
        return std::make_shared<DelimiterFraming>(spec.delimiter, kMaxDelimitedLength);
    }
    return std::make_shared<RawFraming>();
}

} // namespace ropewalk
