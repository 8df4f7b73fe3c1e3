#include "ui/theme/dress.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFontInfo>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <utility>

using namespace ropewalk;

namespace {

// As the Web Content Accessibility Guidelines 2.2 want it at level AA.
constexpr double kText = 4.5;
constexpr double kGraphics = 3.0; ///< Controls, marks and large text, too.

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT

private slots:
    void text_contrastsWithItsBackgrounds_data();
    void text_contrastsWithItsBackgrounds();
    void textOnAColour_contrastsWithIt();
    void graphics_contrastWithTheirGrounds();
    void choice_switchesAtOnce();
    void surfaceAndInk_followTheScheme();
    void palette_namesEveryRole();
    void fonts_haveTheSizesOfTheScale();
    void bundledFonts_ofAMissingFolder_areNone();

private:
    static double luminance(const QColor &color);
    static double contrast(const QColor &a, const QColor &b);
};

double ThemeTest::luminance(const QColor &color)
{
    const auto linear = [](float part) {
        const auto value = static_cast<double>(part);
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double ThemeTest::contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (qMax(la, lb) + 0.05) / (qMin(la, lb) + 0.05);
}

void ThemeTest::text_contrastsWithItsBackgrounds_data()
{
    QTest::addColumn<int>("scheme");
    QTest::addColumn<int>("token");
    for (const Scheme scheme : {Scheme::light, Scheme::dark})
        for (const Token token : {Token::text,
                                  Token::text2,
                                  Token::text3,
                                  Token::accent,
                                  Token::in,
                                  Token::out,
                                  Token::err,
                                  Token::warn,
                                  Token::ok,
                                  Token::violet,
                                  Token::slate})
            QTest::addRow("%s %d", scheme == Scheme::light ? "light" : "dark", static_cast<int>(token))
                << static_cast<int>(scheme) << static_cast<int>(token);
}

void ThemeTest::text_contrastsWithItsBackgrounds()
{
    QFETCH(int, scheme);
    QFETCH(int, token);
    const auto in = static_cast<Scheme>(scheme);

    for (const Token ground : {Token::surface, Token::side, Token::chrome, Token::sel}) {
        const double found = contrast(tokenColor(static_cast<Token>(token), in), tokenColor(ground, in));
        QVERIFY2(found >= kText, qPrintable(QStringLiteral("%1 on %2").arg(found).arg(int(ground))));
    }
}

void ThemeTest::textOnAColour_contrastsWithIt()
{
    for (const Scheme scheme : {Scheme::light, Scheme::dark}) {
        const auto found = [scheme](Token text, Token ground) {
            return contrast(tokenColor(text, scheme), tokenColor(ground, scheme));
        };
        QVERIFY(found(Token::onAccent, Token::accentFill) >= kText);
        QVERIFY(found(Token::onAccent, Token::follow) >= kText);
        QVERIFY(found(Token::text2, Token::block) >= kText);
        for (const auto &[text, chip] : {std::pair{Token::in, Token::inWeak},
                                         std::pair{Token::out, Token::outWeak},
                                         std::pair{Token::err, Token::errWeak},
                                         std::pair{Token::warn, Token::warnWeak},
                                         std::pair{Token::ok, Token::okWeak},
                                         std::pair{Token::violet, Token::violetWeak}})
            QVERIFY2(found(text, chip) >= kText, qPrintable(QString::number(found(text, chip))));
        for (const Token ground : {Token::raised, Token::hover, Token::well, Token::segmentOn})
            for (const Token text : {Token::text, Token::text2})
                QVERIFY2(found(text, ground) >= kText, qPrintable(QString::number(found(text, ground))));
    }
}

void ThemeTest::graphics_contrastWithTheirGrounds()
{
    for (const Scheme scheme : {Scheme::light, Scheme::dark})
        for (const Token ground : {Token::surface, Token::side})
            for (const Token graphic : {Token::accent,
                                        Token::accentFill,
                                        Token::inFill,
                                        Token::outFill,
                                        Token::errFill,
                                        Token::warnFill,
                                        Token::okFill,
                                        Token::violetFill,
                                        Token::slateFill}) {
                const double found = contrast(tokenColor(graphic, scheme), tokenColor(ground, scheme));
                QVERIFY2(found >= kGraphics,
                         qPrintable(QStringLiteral("%1: token %2").arg(found).arg(int(graphic))));
            }
}

void ThemeTest::choice_switchesAtOnce()
{
    Theme theme(*qApp, SchemeChoice::light);
    const QSignalSpy changed(&theme, &Theme::schemeChanged);

    theme.setChoice(SchemeChoice::dark);

    QCOMPARE(changed.count(), 1);
    QCOMPARE(theme.scheme(), Scheme::dark);
    QCOMPARE(themeColor(Token::surface), tokenColor(Token::surface, Scheme::dark));
    QCOMPARE(QApplication::palette().color(QPalette::Base), tokenColor(Token::surface, Scheme::dark));
}

void ThemeTest::surfaceAndInk_followTheScheme()
{
    Theme theme(*qApp, SchemeChoice::light);
    QLabel label;
    setSurface(label, Token::side);
    setTextStyle(label, TextStyle::caption, Token::text3);
    QCOMPARE(label.palette().color(QPalette::Window), tokenColor(Token::side, Scheme::light));

    theme.setChoice(SchemeChoice::dark);

    QCOMPARE(label.palette().color(QPalette::Window), tokenColor(Token::side, Scheme::dark));
    QCOMPARE(label.palette().color(QPalette::WindowText), tokenColor(Token::text3, Scheme::dark));
    QCOMPARE(label.font().pixelSize(), 11);
}

void ThemeTest::palette_namesEveryRole()
{
    const QPalette palette = schemePalette(Scheme::dark);

    QCOMPARE(palette.color(QPalette::Window).lightness() < 60, true);
    QCOMPARE(palette.color(QPalette::Disabled, QPalette::Text), tokenColor(Token::disabled, Scheme::dark));
    QCOMPARE(palette.color(QPalette::PlaceholderText), tokenColor(Token::text3, Scheme::dark));
}

void ThemeTest::fonts_haveTheSizesOfTheScale()
{
    QCOMPARE(themeFont(TextStyle::body).pixelSize(), 13);
    QCOMPARE(themeFont(TextStyle::title).weight(), QFont::DemiBold);
    QCOMPARE(themeFont(TextStyle::mono).pixelSize(), 12);
    QVERIFY(QFontInfo(themeFont(TextStyle::mono)).fixedPitch());
}

void ThemeTest::bundledFonts_ofAMissingFolder_areNone()
{
    QCOMPARE(loadBundledFonts(QStringLiteral("/nowhere/fonts")), 0);
}

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
