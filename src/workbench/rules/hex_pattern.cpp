#include "workbench/rules/hex_pattern.h"

#include "base/escapes.h"

#include <utility>

namespace ropewalk {
namespace {

constexpr int kAnything = -1;

class HexMatcher final : public Pattern::Matcher
{
public:
    /// `bytes` are values, or `kAnything`.
    explicit HexMatcher(std::vector<int> bytes)
        : m_bytes(std::move(bytes))
    {}

    [[nodiscard]] std::optional<PatternMatch> match(std::string_view bytes, std::size_t from) const override
    {
        for (std::size_t at = from; at + m_bytes.size() <= bytes.size(); ++at)
            if (isAt(bytes, at))
                return matchAt(bytes, at);
        return {};
    }

    [[nodiscard]] std::size_t captureCount() const override
    {
        std::size_t runs = 0;
        for (std::size_t i = 0; i < m_bytes.size(); ++i)
            runs += m_bytes[i] == kAnything && (i == 0 || m_bytes[i - 1] != kAnything) ? 1 : 0;
        return runs + 1;
    }

    [[nodiscard]] std::size_t overlap() const override { return m_bytes.size() - 1; }

private:
    [[nodiscard]] bool isAt(std::string_view bytes, std::size_t at) const
    {
        for (std::size_t i = 0; i < m_bytes.size(); ++i)
            if (m_bytes[i] != kAnything && m_bytes[i] != static_cast<unsigned char>(bytes[at + i]))
                return false;
        return true;
    }

    [[nodiscard]] PatternMatch matchAt(std::string_view bytes, std::size_t at) const
    {
        PatternMatch match{at, at + m_bytes.size(), {std::string(bytes.substr(at, m_bytes.size()))}};
        for (std::size_t i = 0; i < m_bytes.size(); ++i) {
            if (m_bytes[i] != kAnything)
                continue;
            if (i == 0 || m_bytes[i - 1] != kAnything)
                match.captures.emplace_back();
            match.captures.back() += bytes[at + i];
        }
        return match;
    }

    std::vector<int> m_bytes;
};

/// The byte at `text[at]`, `kAnything`, or nothing where there is neither.
std::optional<int> byteAt(std::string_view text, std::size_t at)
{
    if (at + 1 >= text.size())
        return {};
    if (text.substr(at, 2) == "??")
        return kAnything;
    const int high = hexDigitValue(text[at]);
    const int low = hexDigitValue(text[at + 1]);
    if (high < 0 || low < 0)
        return {};
    return high * 16 + low;
}

} // namespace

Parsed<std::shared_ptr<const Pattern::Matcher>> makeHexMatcher(std::string_view text)
{
    std::vector<int> bytes;
    std::size_t at = text.find_first_not_of(" \t,:");
    while (at < text.size()) {
        const auto byte = byteAt(text, at);
        if (!byte)
            return ParseError{"There are no two hexadecimal digits here.",
                              "Write bytes as 0d, and ?? for one that may be anything.",
                              {at, std::min<std::size_t>(2, text.size() - at)}};
        bytes.push_back(*byte);
        at = text.find_first_not_of(" \t,:", at + 2);
    }
    if (bytes.empty())
        return ParseError{"\"hex\" needs a byte to look for.", "Write 50 ?? 4e, for example.", {}};
    return {std::make_shared<HexMatcher>(std::move(bytes))};
}

} // namespace ropewalk
