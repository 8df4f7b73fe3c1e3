#include "language/language_choice.h"

#include <QLocale>

#include <algorithm>

namespace ropewalk {

const std::array<std::pair<LanguageChoice, QString>, 4> &languageChoices()
{
    static const std::array kChoices{std::pair{LanguageChoice::system, QStringLiteral("system")},
                                     std::pair{LanguageChoice::english, QStringLiteral("en")},
                                     std::pair{LanguageChoice::simplifiedChinese, QStringLiteral("zh_CN")},
                                     std::pair{LanguageChoice::traditionalChinese, QStringLiteral("zh_TW")}};
    return kChoices;
}

std::optional<LanguageChoice> languageOfName(const QString &name)
{
    for (const auto &[choice, known] : languageChoices()) {
        if (known == name)
            return choice;
    }
    return {};
}

QString languageName(LanguageChoice choice)
{
    return std::ranges::find(languageChoices(), choice, [](const auto &known) { return known.first; })
        ->second;
}

LanguageChoice languageFor(const QStringList &uiLanguages)
{
    for (const QString &name : uiLanguages) {
        const QLocale locale(name);
        if (locale.language() == QLocale::English)
            return LanguageChoice::english;
        if (locale.language() == QLocale::Chinese)
            return locale.script() == QLocale::TraditionalHanScript ? LanguageChoice::traditionalChinese
                                                                    : LanguageChoice::simplifiedChinese;
    }
    return LanguageChoice::english;
}

LanguageChoice resolved(LanguageChoice choice)
{
    return choice == LanguageChoice::system ? languageFor(QLocale::system().uiLanguages()) : choice;
}

} // namespace ropewalk
