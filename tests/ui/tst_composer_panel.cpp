#include "base/errc.h"
#include "ui/model_fixtures.h"
#include "ui/panels/composer_panel.h"
#include "ui/panels/expect_line.h"
#include "ui/panels/pattern_fields.h"
#include "ui/panels/send_targets.h"
#include "ui/panels/snippet_list.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
#include <QToolButton>

namespace ropewalk {

class ComposerPanelTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void send_toClient_postsWhatWasTyped();
    void send_toServer_offersAllOfIt();
    void send_toNobody_isNotPossible();
    void send_failed_saysWhy();
    void hex_wrong_saysWhatAndDoesNotSend();
    void preview_countsBytesWithLineEnd();
    void history_altUp_bringsBackWhatWasSent();
    void datagramServer_offersAnAddress();
    void snippet_clicked_fillsTheComposer();
    void targets_ofServer_beginWithItsClients();
    void expect_postsARequestAndTellsTheReply();
    void expect_noReply_saysWhatToDo();
    void expect_wrongPattern_isNotSent();
    void expect_toAll_isSentWithout();
    void expectation_isRemembered();

private:
    void addServer(const std::string &endpoint);
    void addClient();
    void expect(const PatternConfig &pattern);
    void type(const QString &text);
    template <typename Widget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        return m_panel->findChild<Widget *>(QLatin1String(name));
    }

    std::unique_ptr<Directory> m_directory;
    std::unique_ptr<ComposerPanel> m_panel;
    std::vector<Command> m_posted;
    std::optional<Error> m_failure; ///< What the next command is answered with.
    CommandReply m_reply;           ///< Or with this.
};

void ComposerPanelTest::init()
{
    m_posted.clear();
    m_failure.reset();
    m_reply = {};
    m_panel.reset();
    m_directory = std::make_unique<Directory>();
    m_panel = std::make_unique<ComposerPanel>(
        *m_directory, [this](Command command, QObject *, const Workbench::Answer &onAnswered) {
            m_posted.push_back(std::move(command));
            if (onAnswered)
                onAnswered(m_failure ? Result<CommandReply>(*m_failure) : Result<CommandReply>(m_reply));
        });
    m_panel->show();
}

void ComposerPanelTest::addServer(const std::string &endpoint)
{
    EngineUpdate update;
    update.configs.push_back(serviceConfig(1, Role::listen, "irc", endpoint));
    update.services.push_back(serviceState(1, ServicePhase::listening));
    update.connections.push_back(connectionState(5, 1, 2, "127.0.0.1:51840"));
    m_directory->apply(update);
    m_panel->tick();
}

void ComposerPanelTest::addClient()
{
    EngineUpdate update;
    update.configs.push_back(serviceConfig(2, Role::connect, "alice", "tcp:127.0.0.1:6667"));
    update.connections.push_back(connectionState(6, 2, 1, "127.0.0.1:6667"));
    m_directory->apply(update);
    m_panel->setScope({ServiceId{2}});
}

void ComposerPanelTest::type(const QString &text)
{
    QTest::keyClicks(find<QPlainTextEdit>("composerText"), text);
}

void ComposerPanelTest::send_toClient_postsWhatWasTyped()
{
    addClient();
    type(QStringLiteral("hello"));
    QTest::keyClick(find<QPlainTextEdit>("composerText"), Qt::Key_Return, Qt::ControlModifier);

    QCOMPARE(m_posted.size(), std::size_t{1});
    const auto &sent = std::get<SendMessage>(m_posted.front());
    QCOMPARE(sent.connection, ConnectionId{6});
    QCOMPARE(sent.message.text, std::string("hello"));
    QCOMPARE(sent.message.lineEnd, std::string("\n"));
}

void ComposerPanelTest::send_toServer_offersAllOfIt()
{
    addServer("tcp:6667");
    m_panel->setScope({ServiceId{1}});
    type(QStringLiteral("all"));
    QTest::mouseClick(find<QToolButton>("send"), Qt::LeftButton, {}, QPoint(10, 10));

    QCOMPARE(std::get<SendToAll>(m_posted.front()).service, ServiceId{1});
}

void ComposerPanelTest::send_toNobody_isNotPossible()
{
    m_panel->tick();

    QVERIFY(!find<QToolButton>("send")->isEnabled());
    QTest::keyClick(find<QPlainTextEdit>("composerText"), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_posted.empty());
}

void ComposerPanelTest::send_failed_saysWhy()
{
    addClient();
    m_failure = Error{std::make_error_code(std::errc::not_connected), "send"};
    type(QStringLiteral("x"));
    QTest::keyClick(find<QPlainTextEdit>("composerText"), Qt::Key_Return, Qt::ControlModifier);

    QVERIFY(!find<QLabel>("preview")->text().isEmpty());
    QVERIFY(!find<QLabel>("preview")->text().contains(QStringLiteral("bytes")));
}

void ComposerPanelTest::hex_wrong_saysWhatAndDoesNotSend()
{
    addClient();
    m_panel->setMessage({"0d0", MessageMode::hex, "", true});
    QTest::keyClick(find<QPlainTextEdit>("composerText"), Qt::Key_Return, Qt::ControlModifier);

    QVERIFY(m_posted.empty());
    QVERIFY(!find<QToolButton>("send")->isEnabled());
    QVERIFY(find<QLabel>("preview")->text().size() > 10);
}

void ComposerPanelTest::preview_countsBytesWithLineEnd()
{
    m_panel->setMessage({"héllo", MessageMode::text, "\r\n", true});

    QCOMPARE(find<QLabel>("preview")->text(), QStringLiteral("8 bytes"));
}

void ComposerPanelTest::history_altUp_bringsBackWhatWasSent()
{
    addClient();
    auto *text = find<QPlainTextEdit>("composerText");
    type(QStringLiteral("first"));
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    text->setPlainText(QStringLiteral("second"));
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(text, Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(text, Qt::Key_Up, Qt::AltModifier);

    QCOMPARE(text->toPlainText(), QStringLiteral("first"));
    QTest::keyClick(text, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(text->toPlainText(), QStringLiteral("second"));
}

void ComposerPanelTest::datagramServer_offersAnAddress()
{
    addServer("udp:5300");
    m_panel->setScope({ServiceId{1}});
    auto *target = find<QComboBox>("target");
    target->setCurrentIndex(target->count() - 1);
    QTest::keyClicks(find<QLineEdit>("datagramAddress"), QStringLiteral("127.0.0.1:9"));
    QTest::mouseClick(find<QToolButton>("send"), Qt::LeftButton, {}, QPoint(10, 10));

    QCOMPARE(std::get<SendDatagram>(m_posted.front()).address, std::string("127.0.0.1:9"));
}

void ComposerPanelTest::snippet_clicked_fillsTheComposer()
{
    m_panel->snippets().setSnippets({{"ping", "IRC", {"PING :x", MessageMode::text, "\r\n", false}}});
    emit m_panel->snippets().chosen(m_panel->snippets().snippets().front().message);

    const MessageTemplate message = m_panel->message();
    QCOMPARE(message.text, std::string("PING :x"));
    QCOMPARE(message.lineEnd, std::string("\r\n"));
    QVERIFY(!message.hasVariables);
}

void ComposerPanelTest::targets_ofServer_beginWithItsClients()
{
    addServer("tcp:6667");
    addClient();
    const auto targets = sendTargets(*m_directory, {ServiceId{1}});

    QCOMPARE(targets.size(), std::size_t{3});
    QCOMPARE(targets[0].text, QStringLiteral("irc, as alice"));
    QCOMPARE(targets[1].text, QStringLiteral("all of irc"));
    QCOMPARE(targets[2].text, QStringLiteral("#2 127.0.0.1:51840"));
}

void ComposerPanelTest::expect(const PatternConfig &pattern)
{
    for (QAction *action : m_panel->composerActions())
        if (action->isCheckable())
            action->setChecked(true);
    m_panel->findChild<PatternFields *>()->setPattern(pattern);
}

void ComposerPanelTest::expect_postsARequestAndTellsTheReply()
{
    addClient();
    expect({MatchKind::contains, "PONG"});
    m_reply.reply = "+PONG\r\n";
    m_reply.took = std::chrono::microseconds(410);
    type(QStringLiteral("PING"));
    QTest::keyClick(find<QPlainTextEdit>("composerText"), Qt::Key_Return, Qt::ControlModifier);

    const auto &sent = std::get<SendRequest>(m_posted.back());
    QCOMPARE(sent.connection, ConnectionId{6});
    QCOMPARE(sent.message.text, std::string("PING"));
    QVERIFY(sent.expect == (PatternConfig{MatchKind::contains, "PONG"}));
    QCOMPARE(sent.timeout, std::chrono::milliseconds(5'000));
    QCOMPARE(find<QLabel>("preview")->text(), QStringLiteral("Reply in 410 µs: +PONG\\r\\n"));
}

void ComposerPanelTest::expect_noReply_saysWhatToDo()
{
    addClient();
    expect({});
    m_failure = Error{Errc::noReply, "get a reply"};
    type(QStringLiteral("PING"));
    QTest::keyClick(find<QPlainTextEdit>("composerText"), Qt::Key_Return, Qt::ControlModifier);

    QVERIFY(find<QLabel>("preview")->text().contains(QStringLiteral("Allow more time")));
}

void ComposerPanelTest::expect_wrongPattern_isNotSent()
{
    addClient();
    expect({MatchKind::regex, "("});
    type(QStringLiteral("PING"));
    QTest::keyClick(find<QPlainTextEdit>("composerText"), Qt::Key_Return, Qt::ControlModifier);

    QVERIFY(m_posted.empty());
    QVERIFY(find<QLabel>("preview")->text().contains(QStringLiteral("not valid")));
}

void ComposerPanelTest::expect_toAll_isSentWithout()
{
    addServer("tcp:6667");
    m_panel->setScope({ServiceId{1}});
    expect({MatchKind::regex, "("});
    type(QStringLiteral("all"));
    QTest::keyClick(find<QPlainTextEdit>("composerText"), Qt::Key_Return, Qt::ControlModifier);

    QCOMPARE(std::get<SendToAll>(m_posted.back()).service, ServiceId{1});
}

void ComposerPanelTest::expectation_isRemembered()
{
    expect({MatchKind::hex, "50 ??"});
    const QVariantMap kept = m_panel->expectation();
    ComposerPanel other(*m_directory, [](const Command &, QObject *, const Workbench::Answer &) {});
    other.setExpectation(kept);

    QCOMPARE(other.expectation(), kept);
    QVERIFY(other.findChild<ExpectLine *>(QStringLiteral("expectLine"))->isVisibleTo(&other));
}

} // namespace ropewalk

QTEST_MAIN(ropewalk::ComposerPanelTest)
#include "tst_composer_panel.moc"
