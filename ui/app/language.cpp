#include "ui/app/language.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QEvent>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>

#include <algorithm>

/// A static library's resources are there only if somebody asks; not in a namespace, says Qt.
static void initLanguages()
{
    Q_INIT_RESOURCE(languages);
}

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

QString nameOf(LanguageChoice choice)
{
    return std::ranges::find(languageChoices(), choice, [](const auto &known) { return known.first; })
        ->second;
}

} // namespace

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

LanguageChoice rememberedLanguage()
{
    return languageOfName(QSettings().value(kKey).toString()).value_or(LanguageChoice::system);
}

void rememberLanguage(LanguageChoice choice)
{
    QSettings().setValue(kKey, nameOf(choice));
}

Language::Language(QApplication &application, LanguageChoice choice)
    : m_application(application)
    , m_choice(choice)
{
    initLanguages();
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
    const LanguageChoice shown =
        choice == LanguageChoice::system ? languageFor(QLocale::system().uiLanguages()) : choice;
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
    const QString name = nameOf(language);
    for (const auto &[translator, file] :
         {std::pair{&m_own, QStringLiteral("ropewalk_")}, std::pair{&m_qt, QStringLiteral("qtbase_")}}) {
        QCoreApplication::removeTranslator(translator);
        const bool isThere =
            translator->load(QStringLiteral(":/languages/") + file + name) ||
            translator->load(file + name, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
        if (isThere && language != LanguageChoice::english)
            QCoreApplication::installTranslator(translator);
    }
    if (Theme::current() != nullptr)
        Theme::current()->setFonts();
    emit changed();
}

} // namespace ropewalk
