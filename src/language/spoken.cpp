#include "language/spoken.h"

#include <QStringList>

#include <algorithm>
#include <span>

namespace ropewalk {
namespace {

/// What stands behind `--language`, or after its equals sign; empty if nothing does.
std::string_view askedLanguage(std::span<const std::string_view> arguments)
{
    constexpr std::string_view kOption = "--language";
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string_view argument = arguments[i];
        if (argument == "--")
            break;
        if (argument == kOption)
            return i + 1 < arguments.size() ? arguments[i + 1] : std::string_view();
        if (argument.starts_with(kOption) && argument.substr(kOption.size()).starts_with('='))
            return argument.substr(kOption.size() + 1);
    }
    return {};
}

LanguageChoice languageFor(std::span<const std::string_view> arguments)
{
    const std::string_view asked = askedLanguage(arguments);
    const auto known = languageOfName(QString::fromUtf8(asked.data(), static_cast<qsizetype>(asked.size())));
    if (known)
        return resolved(*known);
    const bool isManual = std::ranges::find(arguments, "--print-manual") != arguments.end();
    return isManual ? LanguageChoice::english : resolved(LanguageChoice::system);
}

} // namespace

std::string Spoken::say(const char *english)
{
    return tr(english).toStdString();
}

std::string Spoken::say(const char *english, std::initializer_list<std::string_view> places)
{
    const std::string text = say(english);
    std::string said;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t place = text[i] == '%' && i + 1 < text.size()
                                      ? static_cast<std::size_t>(text[i + 1] - '1')
                                      : places.size();
        if (place < places.size())
            said += *(places.begin() + static_cast<std::ptrdiff_t>(place)), ++i;
        else
            said += text[i];
    }
    return said;
}

TerminalLanguage::TerminalLanguage(int argc, const char *const *argv)
{
    const std::vector<std::string_view> arguments(argv, argv + argc);
    m_translations.show(languageFor(arguments));
}

} // namespace ropewalk
