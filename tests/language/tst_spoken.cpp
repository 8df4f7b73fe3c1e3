#include "language/engine_words.h"
#include "language/spoken.h"
#include "language/terminal_help.h"

#include <QTest>

#include <memory>
#include <vector>

using namespace ropewalk;

namespace {

/// What a program of these arguments speaks.
std::string usageFor(std::vector<const char *> arguments)
{
    arguments.insert(arguments.begin(), "program");
    const TerminalLanguage language(static_cast<int>(arguments.size()), arguments.data());
    return Spoken::say("Usage");
}

/// What CLI11 says of `arguments`, the program's name included, to a Chinese reader.
std::string complaintOf(std::vector<const char *> arguments)
{
    const std::vector<const char *> spoken{"program", "--language", "zh_CN"};
    const TerminalLanguage language(static_cast<int>(spoken.size()), spoken.data());
    CLI::App app("", "program");
    speakReadersLanguage(app);
    double seconds = 0;
    app.add_option("--seconds", seconds)->check(positiveNumber());
    std::ostringstream out;
    std::ostringstream err;
    try {
        app.parse(static_cast<int>(arguments.size()), arguments.data());
    } catch (const CLI::ParseError &error) {
        (void)app.exit(error, out, err);
    }
    return err.str();
}

} // namespace

/// The language of programs in a terminal.
class SpokenTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void language_thatIsAskedFor_isSpoken();
    void language_ofTheSystem_isSpokenOtherwise();
    void manual_isEnglish_unlessALanguageIsAskedFor();
    void places_areFilledAtOnce();
    void complaints_areInTheReadersLanguage();
    void engineText_ofWhatWasTyped_isInTheReadersLanguage();
};

void SpokenTest::initTestCase()
{
    qputenv("LANGUAGE", "");
    qputenv("LC_ALL", "C.UTF-8");
}

void SpokenTest::language_thatIsAskedFor_isSpoken()
{
    QCOMPARE(usageFor({"--language", "zh_CN"}), std::string("用法"));
    QCOMPARE(usageFor({"--json", "--language=zh_TW"}), std::string("用法"));
    QCOMPARE(usageFor({"--language", "en"}), std::string("Usage"));
    QCOMPARE(usageFor({"--language"}), std::string("Usage"));
    QCOMPARE(usageFor({"--", "--language", "zh_CN"}), std::string("Usage"));
}

void SpokenTest::language_ofTheSystem_isSpokenOtherwise()
{
    qputenv("LC_ALL", "zh_TW.UTF-8");
    auto language = std::make_unique<TerminalLanguage>(0, nullptr);
    const std::string memory = Spoken::say("memory");
    language.reset();
    qputenv("LC_ALL", "C.UTF-8");

    QCOMPARE(memory, std::string("記憶體"));
    QCOMPARE(usageFor({}), std::string("Usage"));
}

void SpokenTest::manual_isEnglish_unlessALanguageIsAskedFor()
{
    qputenv("LC_ALL", "zh_CN.UTF-8");
    const std::string plain = usageFor({"--print-manual", "man"});
    const std::string asked = usageFor({"--print-manual", "man", "--language", "zh_CN"});
    qputenv("LC_ALL", "C.UTF-8");

    QCOMPARE(plain, std::string("Usage"));
    QCOMPARE(asked, std::string("用法"));
}

void SpokenTest::places_areFilledAtOnce()
{
    QCOMPARE(Spoken::say("%1, line %2:", {"%2", "7"}), std::string("%2, line 7:"));
    QCOMPARE(Spoken::say("%1 cannot be written", {"100 %"}), std::string("100 % cannot be written"));
}

void SpokenTest::complaints_areInTheReadersLanguage()
{
    const std::string number = complaintOf({"program", "--seconds", "-1"});
    const std::string extra = complaintOf({"program", "what"});

    QVERIFY2(number.starts_with("--seconds: “-1”不合要求，应为：大于 0 的数\n"), number.c_str());
    QVERIFY2(extra.starts_with("多出的参数：what\n"), extra.c_str());
    QVERIFY2(extra.ends_with("使用 --help 查看更多信息。\n"), extra.c_str());
}

void SpokenTest::engineText_ofWhatWasTyped_isInTheReadersLanguage()
{
    const std::vector<const char *> spoken{"program", "--language", "zh_CN"};
    const TerminalLanguage language(static_cast<int>(spoken.size()), spoken.data());

    QCOMPARE(engineText(std::string_view(R"("x" is not an escape.)")), QStringLiteral("“x”不是转义。"));
}

QTEST_GUILESS_MAIN(SpokenTest)
#include "tst_spoken.moc"
