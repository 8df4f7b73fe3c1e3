#include "base/errc.h"
#include "ui/model_fixtures.h"
#include "ui/panels/sequences_panel.h"

#include <QAction>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTest>

namespace ropewalk {

class SequencesPanelTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void sequences_areShownAsText();
    void run_keepsAndRunsWhatIsWritten();
    void wrongStep_saysItsLineAndIsNotRun();
    void nobodyConnected_cannotRun();
    void answer_isTold_data();
    void answer_isTold();
    void add_isKept();

private:
    void addService(bool isConnected);
    [[nodiscard]] bool says(const QString &text) const;
    [[nodiscard]] QPlainTextEdit *text() const { return m_panel->findChild<QPlainTextEdit *>(); }

    std::unique_ptr<Directory> m_directory;
    std::unique_ptr<SequencesPanel> m_panel;
    std::vector<Command> m_posted;
    Result<CommandReply> m_answer = CommandReply();
};

void SequencesPanelTest::init()
{
    m_panel.reset();
    m_posted.clear();
    m_answer = CommandReply();
    m_directory = std::make_unique<Directory>();
    m_panel = std::make_unique<SequencesPanel>(
        *m_directory, [this](Command command, QObject *, const Workbench::Answer &onAnswered) {
            m_posted.push_back(std::move(command));
            onAnswered(m_answer);
        });
}

void SequencesPanelTest::addService(bool isConnected)
{
    EngineUpdate update;
    update.configs.push_back(serviceConfig(1, Role::connect, "alice", "tcp:127.0.0.1:6667"));
    update.configs.back().sequences = {{"login", {"send a", "expect any"}}, {"other", {"wait 1s"}}};
    update.services.push_back(serviceState(1, ServicePhase::connected));
    if (isConnected)
        update.connections.push_back(connectionState(6, 1, 1, "127.0.0.1:6667"));
    m_directory->apply(update);
    m_panel->setScope({ServiceId{1}});
}

bool SequencesPanelTest::says(const QString &text) const
{
    const auto labels = m_panel->findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(text); });
}

void SequencesPanelTest::sequences_areShownAsText()
{
    addService(true);

    QCOMPARE(m_panel->findChild<QListWidget *>()->count(), 2);
    QCOMPARE(text()->toPlainText(), QStringLiteral("send a\nexpect any"));
    m_panel->findChild<QListWidget *>()->setCurrentRow(1);
    QCOMPARE(text()->toPlainText(), QStringLiteral("wait 1s"));
    QVERIFY(m_posted.empty());
}

void SequencesPanelTest::run_keepsAndRunsWhatIsWritten()
{
    addService(true);
    text()->setPlainText(QStringLiteral("send b"));
    m_panel->runAction().trigger();

    QCOMPARE(m_posted.size(), std::size_t{2});
    QCOMPARE(std::get<SetSequences>(m_posted[0]).sequences[0].steps, (std::vector<std::string>{"send b"}));
    const auto &run = std::get<RunSequence>(m_posted[1]);
    QCOMPARE(run.connection, ConnectionId{6});
    QCOMPARE(run.name, std::string("login"));
    QCOMPARE(run.steps, (std::vector<std::string>{"send b"}));
}

void SequencesPanelTest::wrongStep_saysItsLineAndIsNotRun()
{
    addService(true);
    text()->setPlainText(QStringLiteral("send b\nreceive c"));

    QVERIFY(says(QStringLiteral("Line 2")));
    QVERIFY(!m_panel->runAction().isEnabled());
    m_panel->setScope({});
    QVERIFY(m_posted.empty());
}

void SequencesPanelTest::nobodyConnected_cannotRun()
{
    addService(false);

    QVERIFY(!m_panel->runAction().isEnabled());
}

void SequencesPanelTest::answer_isTold_data()
{
    QTest::addColumn<int>("code"); // 0: none.
    QTest::addColumn<QString>("told");

    QTest::newRow("done") << 0 << QStringLiteral("Done in 2 ms: +OK\\r\\n");
    QTest::newRow("in vain") << static_cast<int>(Errc::noReply) << QStringLiteral("Nothing came: step");
    QTest::newRow("failed") << static_cast<int>(Errc::sequenceFailed) << QStringLiteral("Failed: step");
}

void SequencesPanelTest::answer_isTold()
{
    QFETCH(const int, code);
    addService(true);
    CommandReply reply;
    reply.reply = "+OK\r\n";
    reply.took = std::chrono::milliseconds(2);
    m_answer = reply;
    if (code != 0)
        m_answer = Error{static_cast<Errc>(code), "step"};
    m_panel->runAction().trigger();

    QFETCH(const QString, told);
    QVERIFY2(says(told), qPrintable(told));
}

void SequencesPanelTest::add_isKept()
{
    addService(true);
    for (QAction *action : m_panel->findChildren<QAction *>())
        if (action->text() == QStringLiteral("Add sequence"))
            action->trigger();

    QCOMPARE(std::get<SetSequences>(m_posted.back()).sequences.size(), std::size_t{3});
    QCOMPARE(m_panel->findChild<QListWidget *>()->currentRow(), 2);
}

} // namespace ropewalk

QTEST_MAIN(ropewalk::SequencesPanelTest)
#include "tst_sequences_panel.moc"
