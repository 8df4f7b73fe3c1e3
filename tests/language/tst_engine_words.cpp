#include "language/engine_words.h"
#include "language/translations.h"
#include "workbench/faults/fault_presets.h"
#include "workbench/faults/fault_schema.h"
#include "workbench/faults/fault_words.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTest>

using namespace std::string_view_literals;

namespace ropewalk {

/// What the engine says, as it is found again in the window's language.
class EngineWordsTest final : public QObject
{
    Q_OBJECT

private slots:
    void english_staysAsItIs();
    void whole_isTranslated();
    void pattern_whatStandsInItIsTranslatedToo();
    void unknown_staysAsItIs();
    void filledIn_thatLooksLikeAPlace_isNotFilledAgain();
    void problemAndRemedy_areOneLine();
    void faults_areAllTranslated();
    void everyPhrase_isFoundByItself();
    void languageChanged_isFollowed();
};

void EngineWordsTest::english_staysAsItIs()
{
    Translations translations;
    translations.show(LanguageChoice::english);

    QCOMPARE(engineText(QStringLiteral("Closed by the peer")), QStringLiteral("Closed by the peer"));
}

void EngineWordsTest::whole_isTranslated()
{
    Translations translations;
    translations.show(LanguageChoice::simplifiedChinese);

    QCOMPARE(engineText(QStringLiteral("Closed by the peer")), QStringLiteral("由对端关闭"));
}

void EngineWordsTest::pattern_whatStandsInItIsTranslatedToo()
{
    Translations translations;
    translations.show(LanguageChoice::simplifiedChinese);

    QCOMPARE(engineText("Cannot listen on 127.0.0.1:80: permission denied"sv),
             QStringLiteral("无法完成“监听 127.0.0.1:80”：没有权限"));
    QCOMPARE(engineText("Listen on TCP port 8080, this machine only (127.0.0.1)"sv),
             QStringLiteral("监听 TCP 端口 8080，仅限本机（127.0.0.1）"));
}

void EngineWordsTest::unknown_staysAsItIs()
{
    Translations translations;
    translations.show(LanguageChoice::simplifiedChinese);

    QCOMPARE(engineText("NICK in use"sv), QStringLiteral("NICK in use"));
    QCOMPARE(engineText(""sv), QString());
}

void EngineWordsTest::filledIn_thatLooksLikeAPlace_isNotFilledAgain()
{
    Translations translations;
    translations.show(LanguageChoice::simplifiedChinese);

    QCOMPARE(engineText("Cannot read \"a%2b\": gone."sv), QStringLiteral("无法读取“a%2b”：gone。"));
}

void EngineWordsTest::problemAndRemedy_areOneLine()
{
    Translations translations;
    translations.show(LanguageChoice::simplifiedChinese);

    QCOMPARE(parseErrorText({"There is no endpoint.", "", {}}), QStringLiteral("没有端点。"));
    QCOMPARE(parseErrorText({"\"x\" is not a port.", "Use 1 to 65535.", {}}),
             QStringLiteral("“x”不是端口。请用 1 到 65535。"));
}

void EngineWordsTest::faults_areAllTranslated()
{
    Translations translations;
    translations.show(LanguageChoice::simplifiedChinese);
    QStringList missing;
    const auto look = [&missing](std::string_view english) {
        static const QRegularExpression han(QStringLiteral("\\p{Han}"));
        if (!engineText(english).contains(han))
            missing << QString::fromUtf8(english.data(), static_cast<qsizetype>(english.size()));
    };

    for (const FaultSchema &schema : faultSchemas()) {
        look(schema.title);
        look(schema.doc);
        look(actedText(schema.kind, 3));
        for (const FaultParameter &parameter : schema.parameters)
            look(parameter.doc);
    }
    for (const FaultPreset &preset : faultPresets()) {
        look(preset.name);
        look(preset.doc);
    }

    QCOMPARE(missing, QStringList());
}

/// One before it may not take its sentences away.
void EngineWordsTest::everyPhrase_isFoundByItself()
{
    Translations translations;
    translations.show(LanguageChoice::simplifiedChinese);
    QStringList taken;

    for (const char *phrase : enginePhrases()) {
        QString english = QString::fromUtf8(phrase);
        QString expected = QCoreApplication::translate("ropewalk::EngineWords", phrase);
        for (const auto &[place, filled] :
             {std::pair("%1", "x1"), std::pair("%2", "y2"), std::pair("%3", "z3")}) {
            english.replace(QLatin1String(place), QLatin1String(filled));
            expected.replace(QLatin1String(place), QLatin1String(filled));
        }
        if (engineText(english) != expected)
            taken << english + QStringLiteral(" → ") + engineText(english);
    }

    QVERIFY2(taken.isEmpty(), qPrintable(taken.join(u'\n')));
}

void EngineWordsTest::languageChanged_isFollowed()
{
    Translations translations;
    translations.show(LanguageChoice::simplifiedChinese);
    QCOMPARE(engineText("Bandwidth"sv), QStringLiteral("带宽"));

    translations.show(LanguageChoice::traditionalChinese);
    QCOMPARE(engineText("Bandwidth"sv), QStringLiteral("頻寬"));

    translations.show(LanguageChoice::english);
    QCOMPARE(engineText("Bandwidth"sv), QStringLiteral("Bandwidth"));
}

} // namespace ropewalk

QTEST_GUILESS_MAIN(ropewalk::EngineWordsTest)
#include "tst_engine_words.moc"
