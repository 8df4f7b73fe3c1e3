#include "ui/theme/fonts.h"

#include <QDir>
#include <QFontDatabase>
#include <QLocale>

#include <array>

namespace ropewalk {

namespace {

struct Step
{
    int pixels;
    QFont::Weight weight;
};

// In the order of TextStyle.
constexpr std::array<Step, 7> kSteps{{
    {11, QFont::Normal},
    {12, QFont::Normal},
    {13, QFont::Normal},
    {15, QFont::DemiBold},
    {20, QFont::DemiBold},
    {28, QFont::DemiBold},
    {12, QFont::Normal},
}};

/// Latin letters of the first that is there, Chinese ones of the first that has them: one code point is
/// written differently in China and in Taiwan, so the language decides.
QStringList interfaceFamilies()
{
    static const QStringList latin{QStringLiteral("Inter"),
                                   QStringLiteral("Segoe UI Variable"),
                                   QStringLiteral("Segoe UI"),
                                   QStringLiteral("Noto Sans")};
    static const QStringList simplified{QStringLiteral("Noto Sans CJK SC"),
                                        QStringLiteral("PingFang SC"),
                                        QStringLiteral("Microsoft YaHei UI")};
    static const QStringList traditional{QStringLiteral("Noto Sans CJK TC"),
                                         QStringLiteral("PingFang TC"),
                                         QStringLiteral("Microsoft JhengHei UI")};
    const bool isTraditional = QLocale().script() == QLocale::TraditionalHanScript;
    return latin + (isTraditional ? traditional + simplified : simplified + traditional);
}

QFont interfaceFont(int pixels, QFont::Weight weight)
{
    QFont font;
    font.setFamilies(interfaceFamilies());
    font.setPixelSize(pixels);
    font.setWeight(weight);
    font.setStyleHint(QFont::SansSerif);
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature("tnum", 1);
#endif
    return font;
}

} // namespace

QFont themeFont(TextStyle style)
{
    return themeFont(style, kSteps[static_cast<std::size_t>(style)].weight);
}

QFont themeFont(TextStyle style, QFont::Weight weight)
{
    const int pixels = kSteps[static_cast<std::size_t>(style)].pixels;
    return style == TextStyle::mono ? monoFont(pixels, weight) : interfaceFont(pixels, weight);
}

QFont monoFont(int pixels, QFont::Weight weight)
{
    static const QStringList families{QStringLiteral("JetBrains Mono"),
                                      QStringLiteral("Cascadia Mono"),
                                      QStringLiteral("SF Mono"),
                                      QStringLiteral("Menlo"),
                                      QStringLiteral("Consolas"),
                                      QStringLiteral("Noto Sans Mono"),
                                      QStringLiteral("Noto Sans Mono CJK SC")};
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(pixels);
    font.setWeight(weight);
    font.setStyleHint(QFont::Monospace);
    font.setFixedPitch(true);
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature("liga", 0);
    font.setFeature("calt", 0);
#else
    font.setStyleStrategy(QFont::PreferNoShaping); // Ligatures are optional shaping, scripts are not.
#endif
    return font;
}

int loadBundledFonts(const QString &folder)
{
    int loaded = 0;
    const QDir fonts(folder);
    for (const QString &file :
         fonts.entryList({QStringLiteral("*.ttf"), QStringLiteral("*.otf")}, QDir::Files))
        loaded += QFontDatabase::addApplicationFont(fonts.filePath(file)) >= 0 ? 1 : 0;
    return loaded;
}

} // namespace ropewalk
