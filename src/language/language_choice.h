#pragma once

#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <utility>

namespace ropewalk {

/// The languages that people are talked to in; `system` follows the desktop, or the terminal.
enum class LanguageChoice { system, english, simplifiedChinese, traditionalChinese };

/// The choices in the order in which they are offered, and their names: "system", "en", "zh_CN", "zh_TW".
[[nodiscard]] const std::array<std::pair<LanguageChoice, QString>, 4> &languageChoices();
[[nodiscard]] std::optional<LanguageChoice> languageOfName(const QString &name);
[[nodiscard]] QString languageName(LanguageChoice choice);

/// The first of a system's languages (`QLocale::uiLanguages()`) that there is here, else English.
[[nodiscard]] LanguageChoice languageFor(const QStringList &uiLanguages);

/// What is shown for a choice on this system: never `system`.
[[nodiscard]] LanguageChoice resolved(LanguageChoice choice);

} // namespace ropewalk
