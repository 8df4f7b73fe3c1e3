#include "about/version.h"
#include "ui/app/main_window.h"
#include "ui/theme/theme.h"
#include "ui/widgets/notice_bar.h"
#include "updates/release_server.h"

#include <QAction>
#include <QApplication>
#include <QDesktopServices>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace ropewalk {

using testing::ReleaseServer;

/// The update check as a person meets it: a choice in the menu of a window, and what it says then.
class UpdateNoticeTest final : public QObject
{
    Q_OBJECT

public slots:
    void open(const QUrl &page) { m_opened = page; }

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void firstStart_isOffAndAsksNothing();
    void chosen_withANewerRelease_tellsAndLinks();
    void chosen_withoutANewerRelease_saysSo();
    void chosen_withoutANetwork_saysSo();
    void chosen_again_sameDay_saysThatItHasLooked();
    void laterCheck_withoutANewerRelease_saysNothing();
    void choice_isThatOfTheLastStart();
    void newerRelease_isToldByTheNextWindowToo();

private:
    void openWindow(const QByteArray &newest);
    [[nodiscard]] QAction *choice() const;
    [[nodiscard]] NoticeBar *bar() const;
    [[nodiscard]] QString said() const;

    QTemporaryDir m_folder;
    QUrl m_opened;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ReleaseServer> m_server;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
};

void UpdateNoticeTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("ropewalk-test"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "open");
    m_theme = std::make_unique<Theme>(*qApp, SchemeChoice::light);
}

void UpdateNoticeTest::init()
{
    QSettings().clear();
}

void UpdateNoticeTest::cleanup()
{
    m_window.reset();
    m_session.reset();
    m_server.reset();
}

void UpdateNoticeTest::firstStart_isOffAndAsksNothing()
{
    openWindow("99.0.0");
    m_session->updates().askIfDue(QDateTime::currentDateTimeUtc());

    QVERIFY(!choice()->isChecked());
    QVERIFY(!bar()->isVisible());
    QTcpSocket ours; // Accepted in the order in which they came: ours is the first.
    ours.connectToHost(m_server->url().host(), static_cast<quint16>(m_server->url().port()));
    QTRY_COMPARE(m_server->connections(), 1);
    QCOMPARE(m_server->requests().size(), 0);
}

void UpdateNoticeTest::chosen_withANewerRelease_tellsAndLinks()
{
    openWindow("99.0.0");
    choice()->trigger();

    QTRY_VERIFY(bar()->isVisible());
    QVERIFY2(said().contains(QStringLiteral("99.0.0")), qPrintable(said()));
    emit bar()->linkActivated();
    QCOMPARE(m_opened.toString().toStdString(), releasePageUrl());
}

void UpdateNoticeTest::chosen_withoutANewerRelease_saysSo()
{
    openWindow("0.0.1");
    choice()->trigger();

    QTRY_VERIFY(bar()->isVisible());
    QVERIFY2(said().contains(QStringLiteral("is the newest")), qPrintable(said()));
}

void UpdateNoticeTest::chosen_withoutANetwork_saysSo()
{
    openWindow({});
    choice()->trigger();

    QTRY_VERIFY(bar()->isVisible());
    QVERIFY2(said().contains(QStringLiteral("tries again tomorrow")), qPrintable(said()));
}

void UpdateNoticeTest::chosen_again_sameDay_saysThatItHasLooked()
{
    openWindow("0.0.1");
    choice()->trigger();
    QTRY_VERIFY(bar()->isVisible());
    choice()->trigger();
    QVERIFY(!bar()->isVisible());
    choice()->trigger();

    QVERIFY2(said().contains(QStringLiteral("has looked")), qPrintable(said()));
    QCOMPARE(m_server->requests().size(), 1);
}

void UpdateNoticeTest::laterCheck_withoutANewerRelease_saysNothing()
{
    openWindow("0.0.1");
    UpdateCheck &updates = m_session->updates();
    QSignalSpy answered(&updates, &UpdateCheck::answered);
    updates.setOn(true);
    updates.askIfDue(QDateTime::currentDateTimeUtc());

    QVERIFY(answered.wait());
    QCOMPARE(answered[0][0].value<UpdateCheck::Outcome>(), UpdateCheck::Outcome::current);
    QVERIFY(!bar()->isVisible());
}

void UpdateNoticeTest::choice_isThatOfTheLastStart()
{
    openWindow("0.0.1");
    choice()->trigger();
    cleanup();
    openWindow("0.0.1");

    QVERIFY(choice()->isChecked());
}

void UpdateNoticeTest::newerRelease_isToldByTheNextWindowToo()
{
    openWindow("99.0.0");
    choice()->trigger();
    QTRY_VERIFY(bar()->isVisible());
    m_window = std::make_unique<MainWindow>(*m_session); // As after a change of language.
    m_window->show();

    QVERIFY(bar()->isVisible());
}

void UpdateNoticeTest::openWindow(const QByteArray &newest)
{
    const QByteArray feed = R"({"releases": [{"version": ")" + newest + R"("}]})";
    m_server = std::make_unique<ReleaseServer>(feed, newest.isEmpty() ? "503 Gone" : "200 OK");
    auto workbench = Workbench::start({});
    QVERIFY(static_cast<bool>(workbench));
    m_session = std::make_unique<Session>(std::move(*workbench), nullptr, m_server->url());
    m_window = std::make_unique<MainWindow>(*m_session);
    m_window->show();
}

QAction *UpdateNoticeTest::choice() const
{
    const auto actions = m_window->findChild<QMenu *>(QStringLiteral("mainMenu"))->actions();
    const auto found = std::ranges::find_if(actions, [](const QAction *action) {
        return action->text().startsWith(QStringLiteral("Look for a newer"));
    });
    return found != actions.end() ? *found : nullptr;
}

NoticeBar *UpdateNoticeTest::bar() const
{
    return m_window->findChild<NoticeBar *>(QStringLiteral("updateNotice"));
}

QString UpdateNoticeTest::said() const
{
    return bar()->accessibleName();
}

} // namespace ropewalk

QTEST_MAIN(ropewalk::UpdateNoticeTest)
#include "tst_update_notice.moc"
