#include "ui/app/language.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QEvent>
#include <QLocale>
#include <QSettings>

namespace ropewalk {
namespace {

const QString kKey = QStringLiteral("window/language");

Language *s_language = nullptr;

/// Those of the system where it speaks the language, since it knows the country too.
QLocale localeFor(LanguageChoice choice, LanguageChoice shown)
{
    const QLocale system = QLocale::system();
    if (choice == LanguageChoice::system || languageFor(system.uiLanguages()) == shown)
        return system;
    switch (shown) {
    case LanguageChoice::simplifiedChinese: return {QLocale::Chinese, QLocale::China};
    case LanguageChoice::traditionalChinese: return {QLocale::Chinese, QLocale::Taiwan};
    default: return {QLocale::English, QLocale::UnitedStates};
    }
}

} // namespace

QString languageTitle(LanguageChoice choice)
{
    switch (choice) {
    case LanguageChoice::system: return Language::tr("Match system language");
    case LanguageChoice::english: return QStringLiteral("English");
    case LanguageChoice::simplifiedChinese: return QStringLiteral("简体中文");
    case LanguageChoice::traditionalChinese: return QStringLiteral("繁體中文");
    }
    Q_UNREACHABLE();
}

LanguageChoice rememberedLanguage()
{
    return languageOfName(QSettings().value(kKey).toString()).value_or(LanguageChoice::system);
}

void rememberLanguage(LanguageChoice choice)
{
    QSettings().setValue(kKey, languageName(choice));
}

Language::Language(QApplication &application, LanguageChoice choice)
    : m_application(application)
    , m_choice(choice)
{
    s_language = this;
    m_application.installEventFilter(this);
    setChoice(choice);
}

Language::~Language()
{
    s_language = nullptr;
}

Language *Language::current()
{
    return s_language;
}

void Language::setChoice(LanguageChoice choice)
{
    m_choice = choice;
    const LanguageChoice shown = resolved(choice);
    QLocale::setDefault(localeFor(choice, shown));
    if (shown != m_shown)
        put(shown);
}

bool Language::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LocaleChange && watched == &m_application)
        setChoice(m_choice); // The desktop's language may be another one.
    return QObject::eventFilter(watched, event);
}

void Language::put(LanguageChoice language)
{
    m_shown = language;
    m_translations.show(language);
    if (Theme::current() != nullptr)
        Theme::current()->setFonts();
    emit changed();
}

} // namespace ropewalk
