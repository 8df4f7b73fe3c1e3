#include "about/man_page.h"
#include "about/shell_completion.h"

#include <QProcess>
#include <QTemporaryFile>
#include <QTest>

#include <CLI/CLI.hpp>
#include <algorithm>

using namespace ropewalk;
using namespace std::string_literals;

namespace {

/// A program of two commands, with everything that an option can be.
class Program
{
public:
    Program()
        : m_app("says \"hello\" - politely", "greet-er")
    {
        m_app.footer("Examples:\n  greet-er say --to 'you\\n'\n");
        m_app.add_option("--tone", m_text, "How: it's up to you")->check(CLI::IsMember({"warm", "cold"}));
        m_app.add_option("--hidden", m_text, "Nobody's business")->group("");
        CLI::App *say = m_app.add_subcommand("say", "Say it");
        say->add_option("whom", m_text, "Who is greeted")->required();
        say->add_option("--to,-t", m_text, ".starts with a dot\n  as it is")->default_str("all");
        say->add_flag("--loud", m_isLoud, "Louder [than: usual]");
        m_app.add_subcommand("leave", "Say nothing");
    }

    [[nodiscard]] CommandSummary summary() const { return summaryOf(m_app); }

private:
    CLI::App m_app;
    std::string m_text;
    bool m_isLoud = false;
};

QByteArray run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished())
        qFatal("%s", qUtf8Printable(process.errorString()));
    return process.readAll();
}

/// What bash offers for a line of `words`, of which the last is to be completed.
QByteArrayList completedByBash(const std::string &completion, const std::string &words)
{
    QTemporaryFile file;
    if (!file.open() || file.write(completion.data(), qint64(completion.size())) < 0 || !file.flush())
        qFatal("no temporary file");
    const QString script =
        QStringLiteral("complete() { :; }; source '%1'; COMP_WORDS=(greet-er %2); COMP_CWORD=%3; _greet_er; "
                       "printf '%s\\n' \"${COMPREPLY[@]}\"")
            .arg(file.fileName(), QString::fromStdString(words))
            .arg(std::ranges::count(words, ' ') + 1);
    return run(QStringLiteral("bash"), {QStringLiteral("-c"), script}).trimmed().split('\n');
}

} // namespace

/// What is made of a program's options: a page of the manual, and completions.
class ManualTest final : public QObject
{
    Q_OBJECT

private slots:
    void summary_leavesOutWhatIsHidden();
    void manPage_namesEveryOptionOnce();
    void manPage_keepsWhatRoffWouldTakeForItself();
    void bash_completesCommandsOptionsAndValues_data();
    void bash_completesCommandsOptionsAndValues();
    void fish_hasALineForEachOption();
    void zsh_escapesWhatEndsADescription();
};

void ManualTest::summary_leavesOutWhatIsHidden()
{
    const CommandSummary summary = Program().summary();

    QCOMPARE(summary.commands.size(), 2U);
    for (const OptionSummary &option : summary.options)
        QVERIFY(option.names.front() != "--hidden");
    QCOMPARE(summary.options.back().values, (std::vector<std::string>{"warm", "cold"}));
}

void ManualTest::manPage_namesEveryOptionOnce()
{
    const QByteArray page = QByteArray::fromStdString(manPage(Program().summary()));

    for (const char *once :
         {"\\fB\\-\\-tone\\fR", "\\fB\\-\\-loud\\fR", "\\fB\\-\\-to\\fR, \\fB\\-t\\fR", ".SS \"leave\""})
        QCOMPARE(page.count(once), 1);
    QVERIFY(page.contains("The default is all."));
    QVERIFY(page.contains("One of warm, cold."));
}

void ManualTest::manPage_keepsWhatRoffWouldTakeForItself()
{
    const QByteArray page = QByteArray::fromStdString(manPage(Program().summary()));

    QVERIFY(page.contains("\n\\&.starts with a dot\n"));
    QVERIFY(page.contains("\n  greet\\-er say \\-\\-to 'you\\en'\n"));
}

void ManualTest::bash_completesCommandsOptionsAndValues_data()
{
    QTest::addColumn<std::string>("words");
    QTest::addColumn<QByteArrayList>("offered");
    QTest::newRow("command") << "l"s << QByteArrayList{"leave"};
    QTest::newRow("option") << "--to"s << QByteArrayList{"--tone"};
    QTest::newRow("option of a command") << "say --l"s << QByteArrayList{"--loud"};
    QTest::newRow("option of all") << "say --t"s << QByteArrayList{"--to", "--tone"};
    QTest::newRow("value") << "--tone w"s << QByteArrayList{"warm"};
    QTest::newRow("value behind a command") << "leave --tone c"s << QByteArrayList{"cold"};
}

void ManualTest::bash_completesCommandsOptionsAndValues()
{
    QFETCH(std::string, words);
    QFETCH(QByteArrayList, offered);

    QCOMPARE(completedByBash(bashCompletion(Program().summary()), words), offered);
}

void ManualTest::fish_hasALineForEachOption()
{
    const QByteArray script = QByteArray::fromStdString(fishCompletion(Program().summary()));

    QVERIFY(script.contains("complete -c greet-er -l tone -x -a 'warm cold' -d 'How: it'\\''s up to you'\n"));
    QVERIFY(script.contains("complete -c greet-er -n '__fish_seen_subcommand_from say' -l to -s t -r "
                            "-d '.starts with a dot'\n"));
    QVERIFY(script.contains("complete -c greet-er -n __fish_use_subcommand -f -a leave -d 'Say nothing'\n"));
}

void ManualTest::zsh_escapesWhatEndsADescription()
{
    const QByteArray script = QByteArray::fromStdString(zshCompletion(Program().summary()));

    QVERIFY(script.startsWith("#compdef greet-er\n"));
    QVERIFY(script.contains("'--loud[Louder \\[than\\: usual\\]]'"));
}

QTEST_GUILESS_MAIN(ManualTest)
#include "tst_manual.moc"
