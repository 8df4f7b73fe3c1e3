#include "ui/theme/theme.h"

#include "ui/theme/dress.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QEvent>
#include <QPalette>
#include <QStyleHints>
#include <QWidget>

#include <array>
#include <utility>

namespace ropewalk {

namespace {

Scheme s_scheme = Scheme::light;
Theme *s_theme = nullptr;

/// What the desktop shows, judged before this program puts its own palette over it.
Scheme desktopScheme()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark ? Scheme::dark
                                                                                 : Scheme::light;
#else
    return QGuiApplication::palette().color(QPalette::Window).lightness() < 128 ? Scheme::dark
                                                                                : Scheme::light;
#endif
}

constexpr std::array<std::pair<QPalette::ColorRole, Token>, 19> kRoles{{
    {QPalette::Window, Token::surface},
    {QPalette::WindowText, Token::text},
    {QPalette::Base, Token::surface},
    {QPalette::AlternateBase, Token::sunken},
    {QPalette::Text, Token::text},
    {QPalette::PlaceholderText, Token::text3},
    {QPalette::Button, Token::raised},
    {QPalette::ButtonText, Token::text},
    {QPalette::BrightText, Token::err},
    {QPalette::Highlight, Token::sel},
    {QPalette::HighlightedText, Token::text},
    {QPalette::Link, Token::accent},
    {QPalette::LinkVisited, Token::violet},
    {QPalette::ToolTipBase, Token::raised},
    {QPalette::ToolTipText, Token::text},
    {QPalette::Light, Token::raised},
    {QPalette::Midlight, Token::hover},
    {QPalette::Mid, Token::line2},
    {QPalette::Dark, Token::line2},
}};

} // namespace

QColor themeColor(Token token)
{
    return tokenColor(token, s_scheme);
}

Scheme themeScheme()
{
    return s_scheme;
}

QPalette schemePalette(Scheme scheme)
{
    QPalette palette;
    for (const auto &[role, token] : kRoles)
        palette.setColor(role, tokenColor(token, scheme));
    palette.setColor(QPalette::Shadow, tokenColor(Token::text3, scheme));
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, tokenColor(Token::disabled, scheme));
    return palette;
}

Theme::Theme(QApplication &application, SchemeChoice choice)
    : m_application(application)
    , m_choice(choice)
    , m_systemScheme(desktopScheme())
{
    s_theme = this;
    QApplication::setStyle(new RopewalkStyle);
    loadFonts();
    setFonts();
    m_application.installEventFilter(this);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Theme::follow);
#endif
    setChoice(choice);
}

Theme::~Theme()
{
    s_theme = nullptr;
}

Theme *Theme::current()
{
    return s_theme;
}

Scheme Theme::scheme() const
{
    return s_scheme;
}

void Theme::setChoice(SchemeChoice choice)
{
    m_choice = choice;
    if (choice == SchemeChoice::system)
        put(m_systemScheme);
    else
        put(choice == SchemeChoice::dark ? Scheme::dark : Scheme::light);
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && watched == &m_application)
        follow();
    return QObject::eventFilter(watched, event);
}

void Theme::loadFonts()
{
    // Where a package brings its own.
    for (const char *folder : {"/fonts", "/../share/ropewalk/fonts", "/../Resources/fonts"})
        loadBundledFonts(QCoreApplication::applicationDirPath() + QLatin1String(folder));
}

void Theme::setFonts()
{
    QApplication::setFont(themeFont(TextStyle::body));
    QApplication::setFont(themeFont(TextStyle::caption, QFont::Medium), "QHeaderView");
    for (const char *dense : {"QToolTip", "QTipLabel", "QStatusBar", "QTableView"})
        QApplication::setFont(themeFont(TextStyle::dense), dense);
    QApplication::setFont(themeFont(TextStyle::body, QFont::Medium), "QPushButton");
    QApplication::setFont(themeFont(TextStyle::body, QFont::Medium), "QToolButton");
}

void Theme::follow()
{
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    QApplication::setPalette(QPalette()); // Uncovers the desktop's palette to judge it.
#endif
    m_systemScheme = desktopScheme();
    setChoice(m_choice);
}

void Theme::put(Scheme scheme)
{
    s_scheme = scheme;
    QApplication::setPalette(schemePalette(scheme));
    for (QWidget *widget : QApplication::allWidgets()) {
        refreshDress(*widget);
        widget->update(); // What is painted from tokens has no palette to tell it.
    }
    emit schemeChanged(scheme);
}

} // namespace ropewalk
