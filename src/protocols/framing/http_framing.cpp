#include "protocols/framing/http_framing.h"

#include "base/errc.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace ropewalk {
namespace {

using State = FrameScan::State;

constexpr std::size_t kMaxChunkLine = 1'024; // Bytes of a chunk's size and its extensions.
constexpr std::string_view kBlanks = " \t";

FrameScan fault(State state)
{
    return {.state = state};
}

FrameScan needsMore(std::size_t wanted)
{
    return {.state = State::needsMore, .wireLength = wanted};
}

FrameScan complete(std::size_t length)
{
    return {State::complete, length, 0, length};
}

/// The line that begins at `at`, without its end; nothing if it has not ended.
struct Line
{
    std::string_view text;
    std::size_t next; ///< Where the line after it begins.
};

std::optional<Line> lineAt(std::string_view bytes, std::size_t at)
{
    const std::size_t end = bytes.find('\n', at);
    if (end == std::string_view::npos)
        return std::nullopt;
    std::string_view text = bytes.substr(at, end - at);
    if (text.ends_with('\r'))
        text.remove_suffix(1);
    return Line{text, end + 1};
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = std::min(text.find_first_not_of(kBlanks), text.size());
    const std::size_t end = text.find_last_not_of(kBlanks);
    return end == std::string_view::npos ? std::string_view() : text.substr(begin, end + 1 - begin);
}

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

bool isNamed(std::string_view name, std::string_view lower)
{
    return name.size() == lower.size() && std::ranges::equal(name, lower, {}, lowered);
}

template <typename Number>
std::optional<Number> numberOf(std::string_view text, int base)
{
    Number value = 0;
    const char *end = text.data() + text.size();
    const auto [stop, code] = std::from_chars(text.data(), end, value, base);
    return code == std::errc() && stop == end && !text.empty() ? std::optional(value) : std::nullopt;
}

/// What the head tells about the length of the message.
struct Head
{
    bool isResponse = false;
    bool isChunked = false;
    bool hasCoding = false; ///< Of whatever kind.
    int status = 0;
    std::optional<std::size_t> contentLength;

    [[nodiscard]] bool isWithoutBody() const
    {
        constexpr int kNoContent = 204;
        constexpr int kNotModified = 304;
        const bool hasNone = status / 100 == 1 || status == kNoContent || status == kNotModified;
        return isResponse ? hasNone : !hasCoding && !contentLength;
    }
};

/// Whether what stands at `at`, of which more may come, can be a start line. What is no HTTP is known at
/// once.
bool beginsAsText(std::string_view bytes, std::size_t at)
{
    std::string_view line = bytes.substr(std::min(at, bytes.size()));
    line = line.substr(0, line.find('\n'));
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return std::ranges::all_of(line, [](char c) { return c >= ' ' && c < '\x7f'; });
}

bool readStartLine(std::string_view line, Head &head)
{
    constexpr std::string_view kVersion = "HTTP/1.";
    if (line.starts_with(kVersion)) {
        const std::size_t blank = std::min(line.find(' '), line.size());
        const auto status = numberOf<int>(line.substr(std::min(blank + 1, line.size())).substr(0, 3), 10);
        head.isResponse = true;
        head.status = status.value_or(0);
        return status.has_value() && head.status >= 100;
    }
    const std::size_t lastBlank = line.rfind(' ');
    const std::size_t firstBlank = line.find(' ');
    return firstBlank != std::string_view::npos && firstBlank > 0 && firstBlank < lastBlank &&
           line.substr(lastBlank + 1).starts_with(kVersion);
}

bool readLength(std::string_view value, Head &head)
{
    const auto length = numberOf<std::size_t>(value, 10);
    if (!length || (head.contentLength && *head.contentLength != *length))
        return false;
    head.contentLength = length;
    return true;
}

bool readField(std::string_view line, Head &head)
{
    if (kBlanks.find(line.front()) != std::string_view::npos)
        return true; // Goes on with the field before, which is none of those below.
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0)
        return false;
    const std::string_view name = line.substr(0, colon);
    if (isNamed(name, "content-length"))
        return readLength(trimmed(line.substr(colon + 1)), head);
    if (isNamed(name, "transfer-encoding")) {
        const std::string_view value = trimmed(line.substr(colon + 1));
        const std::size_t comma = value.rfind(',');
        const std::string_view last = comma == std::string_view::npos ? value : value.substr(comma + 1);
        head.hasCoding = true;
        head.isChunked = isNamed(trimmed(last), "chunked");
    }
    return true;
}

/// Empty lines before a message are a part of it: RFC 9112, section 2.2.
std::size_t skipEmptyLines(std::string_view bytes)
{
    std::size_t at = 0;
    for (auto line = lineAt(bytes, at); line && line->text.empty(); line = lineAt(bytes, at))
        at = line->next;
    return at;
}

/// Where the value of the field Content-Length begins in a head, behind its colon; 0 if there is none.
std::size_t lengthFieldOf(std::string_view message)
{
    std::size_t at = skipEmptyLines(message);
    for (auto line = lineAt(message, at); line && !line->text.empty(); line = lineAt(message, at)) {
        const std::size_t colon = line->text.find(':');
        if (colon != std::string_view::npos && isNamed(line->text.substr(0, colon), "content-length"))
            return at + colon + 1;
        at = line->next;
    }
    return 0;
}

/// Where the body begins, or why there is none to be found.
struct HeadScan
{
    FrameScan fault;
    std::size_t end = 0; ///< 0: see `fault`, which may be that more is needed.
    Head head;
};

bool isTooLong(std::string_view bytes, std::size_t end)
{
    return end > kMaxHttpHead || (end == 0 && bytes.size() >= kMaxHttpHead);
}

HeadScan scanHead(std::string_view bytes)
{
    HeadScan found;
    const auto refuse = [&found](State state) {
        found.fault = state == State::needsMore ? needsMore(0) : fault(state);
        found.end = 0;
        return found;
    };
    std::size_t at = skipEmptyLines(bytes);
    if (!beginsAsText(bytes.substr(0, kMaxHttpHead), at))
        return refuse(State::malformed);
    bool isFirst = true;
    while (const auto line = lineAt(bytes, at)) {
        if (isTooLong(bytes, line->next))
            return refuse(State::tooLong);
        if (line->text.empty()) {
            found.end = line->next;
            return found;
        }
        if (!(isFirst ? readStartLine(line->text, found.head) : readField(line->text, found.head)))
            return refuse(State::malformed);
        isFirst = false;
        at = line->next;
    }
    return refuse(isTooLong(bytes, 0) ? State::tooLong : State::needsMore);
}

/// The lines after the last chunk, which begin at `at`, to the empty one.
FrameScan scanTrailer(std::string_view bytes, std::size_t at)
{
    const std::size_t begin = at;
    while (const auto line = lineAt(bytes, at)) {
        at = line->next;
        if (at - begin > kMaxHttpHead)
            return fault(State::tooLong);
        if (line->text.empty())
            return complete(at);
    }
    return bytes.size() - begin >= kMaxHttpHead ? fault(State::tooLong) : needsMore(bytes.size() + 1);
}

std::optional<std::size_t> chunkSize(std::string_view line)
{
    return numberOf<std::size_t>(trimmed(line.substr(0, line.find(';'))), 16);
}

FrameScan scanChunks(std::string_view bytes, std::size_t at, std::size_t maxLength)
{
    for (;;) {
        const auto line = lineAt(bytes.substr(0, std::min(at + kMaxChunkLine, bytes.size())), at);
        if (!line)
            return bytes.size() - at >= kMaxChunkLine ? fault(State::malformed) : needsMore(bytes.size() + 1);
        const auto size = chunkSize(line->text);
        if (!size)
            return fault(State::malformed);
        if (*size == 0)
            return scanTrailer(bytes, line->next);
        if (*size > maxLength || line->next + *size > maxLength)
            return fault(State::tooLong);
        const std::size_t end = line->next + *size;
        const std::string_view after = bytes.substr(std::min(end, bytes.size()), 2);
        if (after.starts_with('\n')) {
            at = end + 1;
            continue;
        }
        if (!std::string_view("\r\n").starts_with(after))
            return fault(State::malformed);
        if (after.size() < 2)
            return needsMore(end + 2 - (after.empty() ? 1 : 0)); // A bare LF is one byte.
        at = end + 2;
    }
}

} // namespace

FrameScan HttpFraming::scan(std::string_view bytes, std::size_t) const
{
    const HeadScan found = scanHead(bytes);
    if (found.end == 0)
        return found.fault.state == State::needsMore ? needsMore(bytes.size() + 1) : found.fault;
    if (found.head.isWithoutBody())
        return complete(found.end);
    if (found.head.isChunked)
        return scanChunks(bytes, found.end, m_maxLength);
    if (found.head.contentLength && !found.head.hasCoding) {
        if (*found.head.contentLength > m_maxLength - found.end)
            return fault(State::tooLong);
        const std::size_t length = found.end + *found.head.contentLength;
        return bytes.size() < length ? needsMore(length) : complete(length);
    }
    if (!found.head.isResponse)
        return fault(State::malformed); // A request's end must be told.
    return bytes.size() > m_maxLength ? fault(State::tooLong) : needsMore(bytes.size() + 1);
}

bool closesAfter(std::string_view message)
{
    bool closes = false;
    bool isFirst = true;
    for (auto line = lineAt(message, skipEmptyLines(message)); line && !line->text.empty();
         line = lineAt(message, line->next)) {
        const std::size_t colon = std::min(line->text.find(':'), line->text.size());
        if (std::exchange(isFirst, false))
            closes = line->text.find("HTTP/1.0") != std::string_view::npos;
        else if (colon < line->text.size() && isNamed(line->text.substr(0, colon), "connection"))
            closes = isNamed(trimmed(line->text.substr(colon + 1)), "close") ||
                     (closes && !isNamed(trimmed(line->text.substr(colon + 1)), "keep-alive"));
    }
    return closes;
}

std::string HttpFraming::withTrueLength(std::string_view wire) const
{
    const HeadScan found = scanHead(wire);
    const std::size_t length = lengthFieldOf(wire);
    if (found.end == 0 || found.head.hasCoding || length == 0)
        return std::string(wire);
    const std::size_t end = wire.find_first_of("\r\n", length);
    return std::string(wire.substr(0, length))
        .append(' ' + std::to_string(wire.size() - found.end))
        .append(wire.substr(end));
}

Status HttpFraming::appendFrame(std::string &out, std::string_view payload) const
{
    if (payload.size() > m_maxLength)
        return Error{Errc::frameTooLong, "frame " + std::to_string(payload.size()) + " bytes"};
    out += payload;
    return Unit{};
}

} // namespace ropewalk
