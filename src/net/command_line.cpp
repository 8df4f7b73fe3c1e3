#include "net/command_line.h"

#include "net/shell.h"

#include <optional>

namespace ropewalk {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

/// Reads one word after the other.
class WordReader
{
public:
    explicit WordReader(std::string_view text)
        : m_text(text)
    {
        skipBlanks();
    }

    [[nodiscard]] bool atEnd() const { return m_at == m_text.size(); }

    [[nodiscard]] Parsed<std::string> takeWord()
    {
        std::string word;
        while (!atEnd() && kBlanks.find(m_text[m_at]) == std::string_view::npos)
            if (const auto fault = takePart(word))
                return *fault;
        skipBlanks();
        return word;
    }

private:
    void skipBlanks() { m_at = std::min(m_text.find_first_not_of(kBlanks, m_at), m_text.size()); }

    /// A character, or what stands between two quotes.
    std::optional<ParseError> takePart(std::string &word)
    {
        const char first = m_text[m_at++];
        if (first == '\'' || first == '"')
            return takeQuoted(first, word);
        if (first != '\\') {
            word += first;
            return std::nullopt;
        }
        if (atEnd())
            return ParseError{"The command ends in a single backslash.",
                              R"(Remove it, or write \\ for a backslash.)",
                              {m_at - 1, 1}};
        word += m_text[m_at++];
        return std::nullopt;
    }

    std::optional<ParseError> takeQuoted(char quote, std::string &word)
    {
        const std::size_t begin = m_at - 1;
        while (!atEnd() && m_text[m_at] != quote) {
            const bool isEscape = quote == '"' && m_text[m_at] == '\\' && m_at + 1 < m_text.size() &&
                                  (m_text[m_at + 1] == '"' || m_text[m_at + 1] == '\\');
            m_at += isEscape ? 1 : 0;
            word += m_text[m_at++];
        }
        if (atEnd())
            return ParseError{"This quote is not closed.",
                              "Close it, or put a backslash before it.",
                              {begin, m_text.size() - begin}};
        ++m_at;
        return std::nullopt;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace

Parsed<std::vector<std::string>> splitCommandLine(std::string_view text)
{
    std::vector<std::string> words;
    for (WordReader reader(text); !reader.atEnd();) {
        auto word = reader.takeWord();
        if (!word)
            return word.error();
        words.push_back(std::move(*word));
    }
    if (words.empty() || words.front().empty())
        return ParseError{
            "There is no program.", "Write its name and arguments, such as cat -n.", {0, text.size()}};
    if (text.find('\0') != std::string_view::npos)
        return ParseError{"A command cannot hold a NUL byte.", "Remove it.", {text.find('\0'), 1}};
    return words;
}

Parsed<ProcessSpec> processSpecOf(std::string_view command, ThroughShell throughShell)
{
    auto words = splitCommandLine(command);
    if (throughShell == ThroughShell::yes && command.find_first_not_of(kBlanks) != std::string_view::npos)
        return shellSpec(std::string(command));
    if (!words)
        return words.error();
    ProcessSpec spec{.program = std::move(words->front()), .leadsGroup = true};
    spec.arguments.assign(std::make_move_iterator(words->begin() + 1), std::make_move_iterator(words->end()));
    return spec;
}

} // namespace ropewalk
