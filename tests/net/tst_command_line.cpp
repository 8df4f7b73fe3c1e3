#include "net/command_line.h"
#include "net/endpoint_string.h"

#include <QTest>

using namespace ropewalk;

class CommandLineTest : public QObject
{
    Q_OBJECT

private slots:
    void words_data();
    void words();
    void wrong_pointsAtThePlace_data();
    void wrong_pointsAtThePlace();
    void shell_takesTheCommandWhole();
    void endpoint_holdsTheCommand();
    void endpoint_wrongCommand_pointsIntoTheString();
    void endpoint_unescapedColon_saysHowToWriteIt();
    void endpoint_toListenOn_isRefusedWithAnAlternative();
};

void CommandLineTest::words_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("plain") << "cat -n"
                           << "cat|-n";
    QTest::newRow("blanks") << "  cat\t -n  "
                            << "cat|-n";
    QTest::newRow("single quotes") << R"(sh -c 'echo "a" \n')"
                                   << R"(sh|-c|echo "a" \n)";
    QTest::newRow("double quotes") << R"(sh -c "echo \"a\" \\ \n")"
                                   << R"(sh|-c|echo "a" \ \n)";
    QTest::newRow("backslash") << R"(my\ program a\\b)"
                               << R"(my program|a\b)";
    QTest::newRow("joined") << R"(a'b c'"d e"f)"
                            << "ab cd ef";
    QTest::newRow("empty argument") << "grep ''"
                                    << "grep|";
    QTest::newRow("no shell") << "echo $HOME * | cat"
                              << "echo|$HOME|*|||cat";
}

void CommandLineTest::words()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    const auto split = splitCommandLine(text.toStdString());
    QVERIFY(split);
    QStringList found;
    for (const std::string &word : *split)
        found << QString::fromStdString(word);

    QCOMPARE(found.join(QStringLiteral("|")), words);
}

void CommandLineTest::wrong_pointsAtThePlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("begin");
    QTest::addColumn<int>("length");
    QTest::newRow("nothing") << "" << 0 << 0;
    QTest::newRow("blanks") << "  " << 0 << 2;
    QTest::newRow("empty program") << "'' a" << 0 << 4;
    QTest::newRow("open quote") << "echo 'ab" << 5 << 3;
    QTest::newRow("open double quote") << "a \"b\\\"" << 2 << 4;
    QTest::newRow("backslash") << "echo \\" << 5 << 1;
}

void CommandLineTest::wrong_pointsAtThePlace()
{
    QFETCH(QString, text);
    QFETCH(int, begin);
    QFETCH(int, length);
    const auto split = splitCommandLine(text.toStdString());

    QVERIFY(!split);
    QCOMPARE(split.error().where, (TextRange{std::size_t(begin), std::size_t(length)}));
    QVERIFY(!split.error().remedy.empty());
}

void CommandLineTest::shell_takesTheCommandWhole()
{
    const auto spec = processSpecOf("cat | tr a-z A-Z", ThroughShell::yes);

    QVERIFY(spec);
    QCOMPARE(spec->program, std::string("/bin/sh"));
    QCOMPARE(spec->arguments, (std::vector<std::string>{"-c", "cat | tr a-z A-Z"}));
    QVERIFY(!processSpecOf(" ", ThroughShell::yes));
}

void CommandLineTest::endpoint_holdsTheCommand()
{
    const std::string text = R"(process:date +%H\:%M:directory=/tmp:shell=1)";
    const auto endpoint = parseEndpoint(text, EndpointRole::connect);
    QVERIFY(endpoint);

    QCOMPARE(endpoint->kind, EndpointKind::process);
    QCOMPARE(endpoint->command, std::string("date +%H:%M"));
    QVERIFY(endpoint->isOn("shell"));
    QCOMPARE(formatEndpoint(*endpoint), text);
    QCOMPARE(shortEndpoint(*endpoint), std::string("process:date +%H:%M"));
    QCOMPARE(explainEndpoint(*endpoint), std::string("Start in a shell: date +%H:%M, in /tmp"));
    QVERIFY(isSupported(*endpoint));
}

void CommandLineTest::endpoint_wrongCommand_pointsIntoTheString()
{
    const auto endpoint = parseEndpoint("process:echo 'ab", EndpointRole::connect);

    QVERIFY(!endpoint);
    QCOMPARE(endpoint.error().where, (TextRange{13, 3}));
}

void CommandLineTest::endpoint_unescapedColon_saysHowToWriteIt()
{
    const auto endpoint = parseEndpoint("process:date +%H:%M", EndpointRole::connect);

    QVERIFY(!endpoint);
    QCOMPARE(endpoint.error().where, (TextRange{17, 2}));
    QVERIFY(endpoint.error().remedy.find(R"(\:)") != std::string::npos);
}

void CommandLineTest::endpoint_toListenOn_isRefusedWithAnAlternative()
{
    const auto endpoint = parseEndpoint("process:cat", EndpointRole::listen);

    QVERIFY(!endpoint);
    QCOMPARE(endpoint.error().where, (TextRange{0, 7}));
    QVERIFY(endpoint.error().remedy.find("program:") != std::string::npos);
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_command_line.moc"
