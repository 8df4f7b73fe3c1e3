#pragma once

#include "language/translations.h"

#include <QObject>
#include <QString>

class QApplication;

namespace ropewalk {

/// What a person calls it: "简体中文", in the language itself; "Match system language" in the current one.
[[nodiscard]] QString languageTitle(LanguageChoice choice);

/// The choice from one start of the program to the next; `system` where nobody chose.
[[nodiscard]] LanguageChoice rememberedLanguage();
void rememberLanguage(LanguageChoice choice);

/// The language of this program: its texts, Qt's, and the notation of numbers and dates.
///
/// Texts are looked up when widgets are made: who hears `changed()` makes them anew.
/// Thread: the window's.
class Language final : public QObject
{
    Q_OBJECT

public:
    explicit Language(QApplication &application, LanguageChoice choice = LanguageChoice::system);
    ~Language() override;

    /// The application's, or null where none was made (as in a test of a single widget).
    [[nodiscard]] static Language *current();

    [[nodiscard]] LanguageChoice choice() const { return m_choice; }
    void setChoice(LanguageChoice choice);

    /// What is shown: never `system`.
    [[nodiscard]] LanguageChoice shown() const { return m_shown; }

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    /// What is made from now on is in another language.
    void changed();

private:
    void put(LanguageChoice language);

    QApplication &m_application;
    LanguageChoice m_choice;
    LanguageChoice m_shown = LanguageChoice::english;
    Translations m_translations;
};

} // namespace ropewalk
