#include "ui/app/help_texts.h"
#include "ui/app/language.h"
#include "ui/app/main_window.h"
#include "ui/app/window_keeper.h"
#include "ui/models/figure_text.h"
#include "ui/panels/composer_panel.h"
#include "ui/panels/help_window.h"
#include "ui/panels/message_list.h"
#include "ui/panels/queues_panel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/address_bar.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>

namespace ropewalk {

/// The languages as a person meets them: in a real window, switched while it is used.
class LanguageTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void desktopLanguage_isFollowed_data();
    void desktopLanguage_isFollowed();
    void choice_isRememberedForTheNextStart();
    void chosen_translatesOwnTextsAndQts();
    void english_afterChinese_isWhatTheSourcesSay();
    void chosen_decidesHowNumbersAreWritten();
    void menu_chosen_changesTheWindow();
    void switched_keepsPerspectiveSelectionAndTypedText();
    void switched_keepsFilterAndClosedDocks();
    void switched_keepsWhomTheMessageIsFor();
    void switched_translatesTheOpenHelp_atItsChapter();
    void help_isWholeInEveryLanguage();
    void switched_toAndBack_keepsTheSession();

private:
    [[nodiscard]] MainWindow &window() const { return m_keeper->window(); }
    template <typename Widget>
    [[nodiscard]] Widget *find(const char *name) const;
    void startEcho();
    void switchTo(LanguageChoice choice);

    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<WindowKeeper> m_keeper;
};

void LanguageTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    m_theme = std::make_unique<Theme>(*qApp, SchemeChoice::light);
}

void LanguageTest::init()
{
    QSettings().clear();
    m_language = std::make_unique<Language>(*qApp, LanguageChoice::english);
    auto workbench = Workbench::start({});
    QVERIFY(static_cast<bool>(workbench));
    m_session = std::make_unique<Session>(std::move(*workbench));
    m_keeper = std::make_unique<WindowKeeper>(*m_session);
    window().resize(1'440, 900);
    window().show();
    QVERIFY(QTest::qWaitForWindowExposed(&window()));
}

void LanguageTest::cleanup()
{
    m_keeper.reset();
    m_session.reset();
    m_language.reset();
}

template <typename Widget>
Widget *LanguageTest::find(const char *name) const
{
    return window().findChild<Widget *>(QLatin1String(name));
}

void LanguageTest::startEcho()
{
    Workspace workspace;
    ServiceConfig server;
    server.name = "echo";
    server.endpoint = "tcp:0";
    server.framing = "line";
    workspace.services.push_back(server);
    m_session->document().open(workspace, {}, QStringLiteral("echo"));
    QTRY_COMPARE(m_session->directory().services().size(), 1U);
    QTRY_VERIFY(find<QWidget>("follow")->isVisible());
}

void LanguageTest::switchTo(LanguageChoice choice)
{
    const MainWindow *before = &window();
    m_language->setChoice(choice);
    QTRY_VERIFY(&window() != before);
    QVERIFY(QTest::qWaitForWindowExposed(&window()));
}

void LanguageTest::desktopLanguage_isFollowed_data()
{
    QTest::addColumn<QStringList>("languages");
    QTest::addColumn<LanguageChoice>("expected");
    const auto row = [](const char *name, const char *languages, LanguageChoice expected) {
        QTest::newRow(name) << QString::fromLatin1(languages).split(u' ', Qt::SkipEmptyParts) << expected;
    };
    row("China", "zh-CN", LanguageChoice::simplifiedChinese);
    row("Singapore", "zh-Hans-SG en-SG", LanguageChoice::simplifiedChinese);
    row("Taiwan", "zh-TW", LanguageChoice::traditionalChinese);
    row("Hong Kong", "zh-HK en-HK", LanguageChoice::traditionalChinese);
    row("second choice", "de-DE zh-Hant", LanguageChoice::traditionalChinese);
    row("English first", "en-GB zh-CN", LanguageChoice::english);
    row("none of them", "fr-FR", LanguageChoice::english);
    row("nothing", "", LanguageChoice::english);
}

void LanguageTest::desktopLanguage_isFollowed()
{
    QFETCH(QStringList, languages);
    QFETCH(LanguageChoice, expected);

    QCOMPARE(languageFor(languages), expected);
}

void LanguageTest::choice_isRememberedForTheNextStart()
{
    QCOMPARE(rememberedLanguage(), LanguageChoice::system);

    rememberLanguage(LanguageChoice::traditionalChinese);

    QCOMPARE(rememberedLanguage(), LanguageChoice::traditionalChinese);
}

void LanguageTest::chosen_translatesOwnTextsAndQts()
{
    switchTo(LanguageChoice::simplifiedChinese);
    const QDialogButtonBox buttons(QDialogButtonBox::Cancel);

    QCOMPARE(find<QDockWidget>("endpointsDock")->windowTitle(), QStringLiteral("端点"));
    QCOMPARE(rateText(0), QStringLiteral("空闲")); // Outside of any class.
    QCOMPARE(buttons.button(QDialogButtonBox::Cancel)->text(), QStringLiteral("取消"));
}

void LanguageTest::english_afterChinese_isWhatTheSourcesSay()
{
    switchTo(LanguageChoice::traditionalChinese);
    QCOMPARE(find<QDockWidget>("endpointsDock")->windowTitle(), QStringLiteral("端點"));

    switchTo(LanguageChoice::english);

    QCOMPARE(find<QDockWidget>("endpointsDock")->windowTitle(), QStringLiteral("Endpoints"));
    QCOMPARE(rateText(0), QStringLiteral("idle"));
}

void LanguageTest::chosen_decidesHowNumbersAreWritten()
{
    switchTo(LanguageChoice::simplifiedChinese);

    QCOMPARE(QLocale().language(), QLocale::Chinese);
    QCOMPARE(countText(1'222), QStringLiteral("1,222"));
    QCOMPARE(byteText(2'150), QStringLiteral("2.1 KiB"));
}

void LanguageTest::menu_chosen_changesTheWindow()
{
    const MainWindow *before = &window();
    const auto actions = find<QMenu>("languageMenu")->actions();
    QCOMPARE(actions.size(), 4);
    QCOMPARE(actions[2]->text(), QStringLiteral("简体中文"));

    actions[2]->trigger();

    QTRY_VERIFY(&window() != before);
    QCOMPARE(rememberedLanguage(), LanguageChoice::simplifiedChinese);
    QVERIFY(find<QMenu>("languageMenu")->actions()[2]->isChecked());
}

void LanguageTest::switched_keepsPerspectiveSelectionAndTypedText()
{
    startEcho();
    const ServiceId server = m_session->directory().services().front();
    window().setScope({server});
    window().showPerspective(QStringLiteral("queues"));
    auto *text = window().findChild<ComposerPanel *>()->findChild<QPlainTextEdit *>();
    text->setPlainText(QStringLiteral("not sent yet"));
    window().resize(1'300, 820);

    switchTo(LanguageChoice::simplifiedChinese);

    auto *composer = window().findChild<ComposerPanel *>();
    QCOMPARE(composer->findChild<QPlainTextEdit *>()->toPlainText(), QStringLiteral("not sent yet"));
    QTRY_COMPARE(window().size(), QSize(1'300, 820));
    QVERIFY(window().findChild<QueuesPanel *>()->isVisible());
    QCOMPARE(window().scope(), Scope{server});
    QVERIFY(window().windowTitle().startsWith(QStringLiteral("echo")));
}

void LanguageTest::switched_keepsFilterAndClosedDocks()
{
    startEcho();
    find<QDockWidget>("inspectorDock")->hide();
    auto *filter = find<QLineEdit>("messageFilter");
    filter->setFocus();
    QTest::keyClicks(filter, QStringLiteral("size>512"));
    QVERIFY(m_session->messages().isFiltered());

    switchTo(LanguageChoice::simplifiedChinese);

    QCOMPARE(find<QLineEdit>("messageFilter")->text(), QStringLiteral("size>512"));
    QVERIFY(m_session->messages().isFiltered());
    QTRY_VERIFY(find<QDockWidget>("endpointsDock")->isVisible());
    QVERIFY(!find<QDockWidget>("inspectorDock")->isVisible());
}

void LanguageTest::switched_keepsWhomTheMessageIsFor()
{
    window().startDemo(QStringLiteral("echo"));
    QTRY_VERIFY(find<QComboBox>("target")->currentText().endsWith(QStringLiteral(", as one")));

    switchTo(LanguageChoice::simplifiedChinese);

    QVERIFY(find<QComboBox>("target")->currentText().endsWith(QStringLiteral("（one）")));
}

void LanguageTest::switched_translatesTheOpenHelp_atItsChapter()
{
    for (QAction *action : window().actions())
        if (action->shortcut() == QKeySequence(Qt::Key_F1))
            action->trigger();
    find<HelpWindow>("help")->showChapter(QStringLiteral("queues"));

    switchTo(LanguageChoice::simplifiedChinese);

    QTRY_VERIFY(find<HelpWindow>("help") != nullptr && find<HelpWindow>("help")->isVisible());
    QCOMPARE(find<HelpWindow>("help")->shownChapter(), QStringLiteral("queues"));
    QVERIFY(find<QTextBrowser>("helpText")->toPlainText().startsWith(QStringLiteral("队列")));
}

void LanguageTest::help_isWholeInEveryLanguage()
{
    const HelpBook english = helpBook(LanguageChoice::english);
    for (const LanguageChoice language :
         {LanguageChoice::simplifiedChinese, LanguageChoice::traditionalChinese}) {
        const HelpBook translated = helpBook(language);
        QCOMPARE(translated.chapters().size(), english.chapters().size());
        for (std::size_t i = 0; i < english.chapters().size(); ++i) {
            QCOMPARE(translated.chapters()[i].anchor, english.chapters()[i].anchor);
            QVERIFY(translated.chapters()[i].text != english.chapters()[i].text);
        }
    }
}

void LanguageTest::switched_toAndBack_keepsTheSession()
{
    startEcho();
    const ServiceId server = m_session->directory().services().front();

    switchTo(LanguageChoice::traditionalChinese);
    switchTo(LanguageChoice::english);

    QCOMPARE(m_session->directory().services().size(), 1U);
    QCOMPARE(m_session->directory().service(server)->state.phase, ServicePhase::listening);
    QCOMPARE(find<QPushButton>("follow")->text(), QStringLiteral("Follow"));
}

} // namespace ropewalk

QTEST_MAIN(ropewalk::LanguageTest)
#include "tst_language.moc"
