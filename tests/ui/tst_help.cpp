#include "ui/panels/help_window.h"
#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>

using namespace ropewalk;

namespace {

HelpBook book()
{
    HelpBook book;
    book.add(QStringLiteral("# Ropewalk\nWhat it is.\n## Message queues\nHold a *message*.\n"));
    book.add(QStringLiteral(
        "## Loops\n```sh\n# queues are no heading here\n```\n"
        "[Try it](ropewalk:demo/chat) [see](ropewalk:perspective/queues) [back](#message-queues)\n"));
    return book;
}

} // namespace

/// The help: its chapters, its search, and the links that do something.
class HelpTest final : public QObject
{
    Q_OBJECT

private slots:
    void book_isCutAtItsHeadings();
    void search_needsEveryWord_andPutsTitlesFirst();
    void search_inChinese_needsNoBlanks();
    void translation_standsInForItsChapters_underTheirAnchors();
    void window_showsTheChosenChapter();
    void window_search_leavesWhatSaysIt();
    void link_toAChapter_goesThere();
    void link_toADemo_asksForIt();

private:
    Theme m_theme{*qApp, SchemeChoice::light};
};

void HelpTest::book_isCutAtItsHeadings()
{
    const HelpBook cut = book();

    QCOMPARE(cut.chapters().size(), 3U);
    QCOMPARE(cut.chapters()[1].title, QStringLiteral("Message queues"));
    QCOMPARE(cut.indexOf(QStringLiteral("message-queues")), 1);
    QCOMPARE(cut.indexOf(QStringLiteral("nowhere")), -1);
}

void HelpTest::search_needsEveryWord_andPutsTitlesFirst()
{
    const HelpBook cut = book();

    QCOMPARE(cut.matching(QStringLiteral("queues")), (std::vector<int>{1, 2}));
    QCOMPARE(cut.matching(QStringLiteral("LOOPS queues")), std::vector<int>{2});
    QCOMPARE(cut.matching({}), (std::vector<int>{0, 1, 2}));
}

void HelpTest::search_inChinese_needsNoBlanks()
{
    HelpBook cut;
    cut.add(QStringLiteral("# 队列\n扣留的消息可以编辑。\n## 中继\n消息转交给另一侧。\n"));

    QCOMPARE(cut.matching(QStringLiteral("转交")), std::vector<int>{1});
    QCOMPARE(cut.matching(QStringLiteral("扣留消息")), std::vector<int>{0});
    QCOMPARE(cut.searched(QStringLiteral("扣留消息")),
             (QStringList{QStringLiteral("扣留"), QStringLiteral("消息")}));
    QCOMPARE(cut.matching(QStringLiteral("消息\u3000另一侧")), std::vector<int>{1});
    QVERIFY(cut.matching(QStringLiteral("压测")).empty());
}

void HelpTest::translation_standsInForItsChapters_underTheirAnchors()
{
    HelpBook translated = book();
    translated.translate(
        QStringLiteral("<a id=\"message-queues\"></a> <!-- 0a1b2c3d -->\n## 消息队列\n扣留*消息*。\n"));

    QCOMPARE(translated.chapters().size(), 3U);
    QCOMPARE(translated.chapters()[1].title, QStringLiteral("消息队列"));
    QCOMPARE(translated.indexOf(QStringLiteral("message-queues")), 1);
    QVERIFY(!translated.chapters()[1].text.contains(QStringLiteral("0a1b2c3d")));
    QCOMPARE(translated.chapters()[2].title, QStringLiteral("Loops"));
}

void HelpTest::window_showsTheChosenChapter()
{
    HelpWindow window(book());
    auto *text = window.findChild<QTextBrowser *>(QStringLiteral("helpText"));
    QVERIFY(text->toPlainText().contains(QStringLiteral("What it is.")));
    window.showChapter(QStringLiteral("message-queues"));
    QVERIFY(text->toPlainText().contains(QStringLiteral("Hold a message.")));
    window.showChapter(QStringLiteral("nowhere"));

    QVERIFY(text->toPlainText().contains(QStringLiteral("What it is.")));
}

void HelpTest::window_search_leavesWhatSaysIt()
{
    HelpWindow window(book());
    window.show();
    auto *search = window.findChild<QLineEdit *>(QStringLiteral("helpSearch"));
    auto *chapters = window.findChild<QListWidget *>(QStringLiteral("helpChapters"));
    auto *text = window.findChild<QTextBrowser *>(QStringLiteral("helpText"));
    QTest::keyClicks(search, QStringLiteral("hold"));
    QCOMPARE(chapters->count(), 1);
    QVERIFY(text->toPlainText().contains(QStringLiteral("Hold a message.")));
    QCOMPARE(text->extraSelections().size(), 1);
    QTest::keyClicks(search, QStringLiteral("zzz"));

    QCOMPARE(chapters->count(), 0);
    QVERIFY(text->toPlainText().contains(QStringLiteral("No chapter")));
}

void HelpTest::link_toAChapter_goesThere()
{
    HelpWindow window(book());
    auto *text = window.findChild<QTextBrowser *>(QStringLiteral("helpText"));
    emit text->anchorClicked(QUrl(QStringLiteral("#message-queues")));

    QVERIFY(text->toPlainText().contains(QStringLiteral("Hold a message.")));
}

void HelpTest::link_toADemo_asksForIt()
{
    HelpWindow window(book());
    const QSignalSpy demos(&window, &HelpWindow::demoRequested);
    const QSignalSpy perspectives(&window, &HelpWindow::perspectiveRequested);
    auto *text = window.findChild<QTextBrowser *>(QStringLiteral("helpText"));
    emit text->anchorClicked(QUrl(QStringLiteral("ropewalk:demo/chat")));
    emit text->anchorClicked(QUrl(QStringLiteral("ropewalk:perspective/queues")));

    QCOMPARE(demos.value(0).value(0).toString(), QStringLiteral("chat"));
    QCOMPARE(perspectives.value(0).value(0).toString(), QStringLiteral("queues"));
}

QTEST_MAIN(HelpTest)
#include "tst_help.moc"
