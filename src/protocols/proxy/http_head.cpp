#include "protocols/proxy/http_head.h"

#include <algorithm>

namespace ropewalk {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

char lowered(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool isControl(char letter)
{
    return (static_cast<unsigned char>(letter) < 0x20 && letter != '\t') || letter == 0x7f;
}

bool isToken(std::string_view text)
{
    constexpr std::string_view kSeparators = "()<>@,;:\\\"/[]?={} \t";
    return !text.empty() && std::none_of(text.begin(), text.end(), [&](char letter) {
        return isControl(letter) || kSeparators.find(letter) != kNone;
    });
}

std::string_view trimmed(std::string_view text)
{
    while (text.starts_with(' ') || text.starts_with('\t'))
        text.remove_prefix(1);
    while (text.ends_with(' ') || text.ends_with('\t'))
        text.remove_suffix(1);
    return text;
}

/// Where the empty line ends that ends a head; `kNone` if it is not there yet.
std::size_t endOfHead(std::string_view bytes, std::size_t from)
{
    for (std::size_t at = bytes.find('\n', from); at != kNone; at = bytes.find('\n', at + 1)) {
        if (bytes.substr(at + 1).starts_with('\n'))
            return at + 2;
        if (bytes.substr(at + 1).starts_with("\r\n"))
            return at + 3;
    }
    return kNone;
}

/// Cuts the first line off `rest`.
std::string_view takeLine(std::string_view &rest)
{
    const std::size_t end = rest.find('\n');
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

std::optional<HttpHead::Field> parseField(std::string_view line)
{
    const std::size_t colon = line.find(':');
    if (colon == kNone || !isToken(line.substr(0, colon)) || std::any_of(line.begin(), line.end(), isControl))
        return std::nullopt; // A line that continues the one before begins with a space: no token.
    return HttpHead::Field{std::string(line.substr(0, colon)), std::string(trimmed(line.substr(colon + 1)))};
}

StreamHead<HttpHead> parseHead(std::string_view text)
{
    using Head = StreamHead<HttpHead>;
    std::string_view rest = text;
    HttpHead head;
    head.startLine = takeLine(rest);
    if (std::any_of(head.startLine.begin(), head.startLine.end(), isControl))
        return Head::malformed();
    for (std::string_view line = takeLine(rest); !line.empty(); line = takeLine(rest)) {
        auto field = parseField(line);
        if (!field)
            return Head::malformed();
        head.fields.push_back(std::move(*field));
    }
    return Head::whole(std::move(head), text.size());
}

bool isVersion(std::string_view text)
{
    return text == "HTTP/1.1" || text == "HTTP/1.0";
}

} // namespace

bool isSameHttpWord(std::string_view one, std::string_view other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(), [](char a, char b) {
        return lowered(a) == lowered(b);
    });
}

std::optional<std::string_view> HttpHead::field(std::string_view name) const
{
    for (const Field &each : fields)
        if (isSameHttpWord(each.name, name))
            return each.value;
    return std::nullopt;
}

void HttpHead::removeFields(std::string_view name)
{
    std::erase_if(fields, [&](const Field &each) { return isSameHttpWord(each.name, name); });
}

std::string HttpHead::toString() const
{
    std::string text = startLine + "\r\n";
    for (const Field &each : fields)
        text += each.name + ": " + each.value + "\r\n";
    return text + "\r\n";
}

StreamHead<HttpHead> readHttpHead(std::string_view bytes, std::size_t searched)
{
    constexpr std::size_t kEndSize = 3; // "\n\r\n" may be cut anywhere.
    const std::string_view known = bytes.substr(0, HttpHead::kMaxSize);
    const std::size_t end = endOfHead(known, searched > kEndSize ? searched - kEndSize : 0);
    if (end != kNone)
        return parseHead(known.substr(0, end));
    return known.size() < HttpHead::kMaxSize ? StreamHead<HttpHead>() : StreamHead<HttpHead>::malformed();
}

std::optional<HttpRequestLine> parseRequestLine(std::string_view line)
{
    const std::size_t methodEnd = line.find(' ');
    const std::size_t targetEnd = line.rfind(' ');
    if (methodEnd == kNone || targetEnd == methodEnd)
        return std::nullopt;
    const HttpRequestLine parts{line.substr(0, methodEnd),
                                line.substr(methodEnd + 1, targetEnd - methodEnd - 1),
                                line.substr(targetEnd + 1)};
    const bool isRight = isToken(parts.method) && isVersion(parts.version) && !parts.target.empty() &&
                         parts.target.find(' ') == kNone;
    return isRight ? std::optional(parts) : std::nullopt;
}

std::optional<HttpStatusLine> parseStatusLine(std::string_view line)
{
    constexpr std::size_t kCodeAt = 9; // Behind "HTTP/1.1 ".
    constexpr std::size_t kCodeSize = 3;
    const std::string_view code = line.substr(std::min(kCodeAt, line.size()), kCodeSize);
    const std::string_view rest = line.substr(std::min(kCodeAt + kCodeSize, line.size()));
    const bool isCode = code.size() == kCodeSize && code.find_first_not_of("0123456789") == kNone;
    if (!isCode || line[kCodeAt - 1] != ' ' || !isVersion(line.substr(0, kCodeAt - 1)) ||
        (!rest.empty() && rest[0] != ' '))
        return std::nullopt;
    return HttpStatusLine{(code[0] - '0') * 100 + (code[1] - '0') * 10 + (code[2] - '0'), trimmed(rest)};
}

} // namespace ropewalk
