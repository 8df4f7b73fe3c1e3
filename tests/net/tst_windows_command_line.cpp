#include "net/windows_command_line.h"

#include <QTest>

using namespace ropewalk;

/// What is told to a program of Windows, which takes it apart again by the rules of Microsoft's C library.
class WindowsCommandLineTest final : public QObject
{
    Q_OBJECT

private slots:
    void plainWords_stayAsTheyAre();
    void argument_isQuotedWhereItHasTo_data();
    void argument_isQuotedWhereItHasTo();
    void shellsCommand_keepsItsQuotes();
};

void WindowsCommandLineTest::plainWords_stayAsTheyAre()
{
    QCOMPARE(windowsCommandLine({.program = "sort", .arguments = {"/r", "C:\\a\\b"}}),
             std::string("sort /r C:\\a\\b"));
}

void WindowsCommandLineTest::argument_isQuotedWhereItHasTo_data()
{
    QTest::addColumn<std::string>("argument");
    QTest::addColumn<std::string>("told");
    QTest::newRow("empty") << std::string() << std::string(R"("")");
    QTest::newRow("blank") << std::string("a b") << std::string(R"("a b")");
    QTest::newRow("quote") << std::string(R"(a"b)") << std::string(R"("a\"b")");
    QTest::newRow("backslash before a quote") << std::string(R"(a\"b)") << std::string(R"("a\\\"b")");
    QTest::newRow("backslash elsewhere") << std::string(R"(a\b c)") << std::string(R"("a\b c")");
    QTest::newRow("backslash at the end") << std::string(R"(a b\)") << std::string(R"("a b\\")");
}

void WindowsCommandLineTest::argument_isQuotedWhereItHasTo()
{
    QFETCH(std::string, argument);
    QFETCH(std::string, told);

    QCOMPARE(windowsCommandLine({.program = "p", .arguments = {argument}}), "p " + told);
}

void WindowsCommandLineTest::shellsCommand_keepsItsQuotes()
{
    const ProcessSpec shell{.program = "cmd.exe", .arguments = {"/d", "/s", "/c", R"(echo "a b" & ver)"}};

    QCOMPARE(windowsCommandLine(shell), std::string(R"(cmd.exe /d /s /c "echo "a b" & ver")"));
}

QTEST_GUILESS_MAIN(WindowsCommandLineTest)
#include "tst_windows_command_line.moc"
