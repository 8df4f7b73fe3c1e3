#include "workbench/rules/pattern.h"

#include "base/escapes.h"
#include "workbench/rules/hex_pattern.h"
#include "workbench/rules/json_path.h"
#include "workbench/text/byte_expression.h"

#include <algorithm>
#include <utility>

namespace ropewalk {
namespace {

using Matcher = Pattern::Matcher;
using FoundMatcher = Parsed<std::shared_ptr<const Matcher>>;

PatternMatch matchOf(std::string_view bytes, std::size_t begin, std::size_t end)
{
    return {begin, end, {std::string(bytes.substr(begin, end - begin))}};
}

class AnyMatcher final : public Matcher
{
public:
    [[nodiscard]] std::optional<PatternMatch> match(std::string_view bytes, std::size_t from) const override
    {
        return from == 0 ? std::optional(matchOf(bytes, 0, bytes.size())) : std::nullopt;
    }
};

/// Bytes at a certain place, or anywhere.
class BytesMatcher final : public Matcher
{
public:
    BytesMatcher(MatchKind kind, std::string bytes)
        : m_kind(kind)
        , m_bytes(std::move(bytes))
    {}

    [[nodiscard]] std::optional<PatternMatch> match(std::string_view bytes, std::size_t from) const override
    {
        const std::size_t begin = placeIn(bytes, from);
        if (begin == std::string_view::npos || begin < from)
            return {};
        return matchOf(bytes, begin, begin + m_bytes.size());
    }

    [[nodiscard]] std::size_t overlap() const override { return m_bytes.empty() ? 0 : m_bytes.size() - 1; }

private:
    [[nodiscard]] std::size_t placeIn(std::string_view bytes, std::size_t from) const
    {
        constexpr std::size_t kNowhere = std::string_view::npos;
        switch (m_kind) {
        case MatchKind::starts: return bytes.starts_with(m_bytes) ? 0 : kNowhere;
        case MatchKind::ends: return bytes.ends_with(m_bytes) ? bytes.size() - m_bytes.size() : kNowhere;
        case MatchKind::equals: return bytes == m_bytes ? 0 : kNowhere;
        default: return bytes.find(m_bytes, from);
        }
    }

    MatchKind m_kind;
    std::string m_bytes;
};

class ExpressionMatcher final : public Matcher
{
public:
    explicit ExpressionMatcher(ByteExpression expression)
        : m_expression(std::move(expression))
    {}

    [[nodiscard]] std::optional<PatternMatch> match(std::string_view bytes, std::size_t from) const override
    {
        if (from > bytes.size())
            return {};
        const QRegularExpressionMatch found = m_expression.match(bytes, from);
        if (!found.hasMatch())
            return {};
        PatternMatch match{static_cast<std::size_t>(found.capturedStart()),
                           static_cast<std::size_t>(found.capturedEnd()),
                           {}};
        for (int group = 0; group <= found.lastCapturedIndex(); ++group)
            match.captures.push_back(found.capturedView(group).toLatin1().toStdString());
        return match;
    }

    [[nodiscard]] std::size_t captureCount() const override { return m_expression.groupCount() + 1; }

private:
    ByteExpression m_expression;
};

/// A JSON path, which finds the message as a whole.
class JsonMatcher final : public Matcher
{
public:
    explicit JsonMatcher(JsonPath path)
        : m_path(std::move(path))
    {}

    [[nodiscard]] std::optional<PatternMatch> match(std::string_view bytes, std::size_t from) const override
    {
        if (from > 0 || bytes.size() > Pattern::kMaxJson)
            return {};
        auto value = m_path.valueIn(bytes);
        if (!value)
            return {};
        PatternMatch found = matchOf(bytes, 0, bytes.size());
        found.captures.push_back(std::move(*value));
        return found;
    }

    [[nodiscard]] std::size_t captureCount() const override { return 2; }

private:
    JsonPath m_path;
};

FoundMatcher makeBytesMatcher(const PatternConfig &config)
{
    auto bytes = decodeEscapes(config.text);
    if (!bytes)
        return bytes.error();
    return {std::make_shared<BytesMatcher>(config.kind, std::move(*bytes))};
}

FoundMatcher makeMatcher(const PatternConfig &config)
{
    switch (config.kind) {
    case MatchKind::any: return {std::make_shared<AnyMatcher>()};
    case MatchKind::regex: {
        auto expression = ByteExpression::parse(config.text);
        if (!expression)
            return expression.error();
        return {std::make_shared<ExpressionMatcher>(std::move(*expression))};
    }
    case MatchKind::hex: return makeHexMatcher(config.text);
    case MatchKind::json: {
        auto path = JsonPath::parse(config.text);
        if (!path)
            return path.error();
        return {std::make_shared<JsonMatcher>(std::move(*path))};
    }
    default: return makeBytesMatcher(config);
    }
}

ParseError missingText(MatchKind kind)
{
    const std::string name(nameOf(kind));
    return {"\"" + name + "\" needs what to look for.",
            kind == MatchKind::hex    ? "Write bytes in hexadecimal, ?? for any: 50 ?? 4e."
            : kind == MatchKind::json ? "Write a path: $.user.name, or $.id == 7."
                                      : "Write it in quotes, or use \"any\" for every message.",
            {}};
}

} // namespace

std::optional<MatchKind> matchKindOf(std::string_view name)
{
    const auto *const found = std::find(kMatchKindNames.begin(), kMatchKindNames.end(), name);
    if (found == kMatchKindNames.end())
        return {};
    return static_cast<MatchKind>(found - kMatchKindNames.begin());
}

std::string_view nameOf(MatchKind kind)
{
    return kMatchKindNames.at(static_cast<std::size_t>(kind));
}

Pattern::Pattern()
    : Pattern(MatchKind::any, std::make_shared<AnyMatcher>())
{}

Pattern::Pattern(MatchKind kind, std::shared_ptr<const Matcher> matcher)
    : m_kind(kind)
    , m_matcher(std::move(matcher))
{}

Parsed<Pattern> Pattern::compile(const PatternConfig &config)
{
    const bool mayBeEmpty = config.kind == MatchKind::any || config.kind == MatchKind::equals;
    if (config.text.empty() && !mayBeEmpty)
        return missingText(config.kind);
    auto matcher = makeMatcher(config);
    if (!matcher)
        return matcher.error();
    return Pattern(config.kind, std::move(*matcher));
}

std::optional<PatternMatch> Pattern::match(std::string_view bytes, std::size_t from) const
{
    return m_matcher->match(bytes, from);
}

bool Pattern::needsBeginning() const
{
    return m_kind == MatchKind::starts || m_kind == MatchKind::equals || m_kind == MatchKind::json;
}

std::size_t Pattern::captureCount() const
{
    return m_matcher->captureCount();
}

std::size_t Pattern::overlap() const
{
    return m_matcher->overlap();
}

} // namespace ropewalk
