#include "ui/theme/theme.h"
#include "ui/widgets/demo_card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/undo_toast.h"

#include <QApplication>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace ropewalk;

class CardsTest : public QObject
{
    Q_OBJECT

private slots:
    void demoCard_activatesByClickEnterAndSpace();
    void demoCard_isNamedForScreenReaders();
    void everyDemo_hasADrawingOfItsOwn();
    void emptyState_hasAtMostOneButton();
    void noticeBar_linkIsReachable();
    void undoToast_undoRunsOnce();
    void undoToast_lapsesAfterItsTime();
    void undoToast_newOfferReplacesTheOld();

private:
    Theme m_theme{*qApp, SchemeChoice::light};
};

void CardsTest::demoCard_activatesByClickEnterAndSpace()
{
    DemoCard card(DemoKind::echo, QStringLiteral("Echo server"), {}, {}, QStringLiteral("1"));
    const QSignalSpy clicked(&card, &DemoCard::clicked);

    QTest::mouseClick(&card, Qt::LeftButton);
    QTest::keyClick(&card, Qt::Key_Return);
    QTest::keyClick(&card, Qt::Key_Space);

    QCOMPARE(clicked.count(), 3);
}

void CardsTest::demoCard_isNamedForScreenReaders()
{
    const DemoCard card(DemoKind::udp,
                        QStringLiteral("UDP pair"),
                        QStringLiteral("Datagrams."),
                        QStringLiteral("2 sockets"),
                        {});

    QCOMPARE(card.text(), QStringLiteral("UDP pair"));
    QCOMPARE(card.accessibleDescription(), QStringLiteral("Datagrams. 2 sockets"));
    QCOMPARE(card.focusPolicy(), Qt::StrongFocus);
}

void CardsTest::everyDemo_hasADrawingOfItsOwn()
{
    QList<QImage> drawings;
    for (const DemoKind kind :
         {DemoKind::echo, DemoKind::chat, DemoKind::upper, DemoKind::udp, DemoKind::feed}) {
        QImage image(kDemoArtWidth, kDemoArtHeight, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintDemoArt(painter, kind);
        painter.end();
        QVERIFY(!drawings.contains(image));
        drawings << image;
    }
}

void CardsTest::emptyState_hasAtMostOneButton()
{
    EmptyState state(QStringLiteral("filter"));
    state.resize(400, 200);
    state.setContent(QStringLiteral("No message matches"), QStringLiteral("1,222 messages are hidden."));
    state.show();
    auto *button = state.findChild<QPushButton *>(QStringLiteral("emptyStateAction"));
    QVERIFY(!button->isVisible());

    state.setAction(QStringLiteral("Clear filter"));
    const QSignalSpy requested(&state, &EmptyState::actionRequested);
    QTest::mouseClick(button, Qt::LeftButton);

    QCOMPARE(requested.count(), 1);
    QCOMPARE(state.accessibleName(), QStringLiteral("No message matches"));
}

void CardsTest::noticeBar_linkIsReachable()
{
    NoticeBar bar;
    bar.setNotice(NoticeBar::Kind::warning,
                  QStringLiteral("<b>searchMailbox</b> held the loop."),
                  QStringLiteral("Show turn"));
    bar.show();
    const QSignalSpy activated(&bar, &NoticeBar::linkActivated);

    QTest::keyClick(bar.findChild<LinkButton *>(QStringLiteral("noticeLink")), Qt::Key_Space);

    QCOMPARE(activated.count(), 1);
    QCOMPARE(bar.accessibleName(), QStringLiteral("searchMailbox held the loop."));
}

void CardsTest::undoToast_undoRunsOnce()
{
    QWidget window;
    window.resize(600, 400);
    window.show();
    UndoToast toast(&window);
    int undone = 0;
    toast.offer(QStringLiteral("Dropped 12 messages"), [&] { ++undone; });
    QVERIFY(toast.isVisible());

    QTest::mouseClick(toast.findChild<LinkButton *>(QStringLiteral("undoLink")), Qt::LeftButton);
    toast.undo();

    QCOMPARE(undone, 1);
    QVERIFY(!toast.isVisible());
}

void CardsTest::undoToast_lapsesAfterItsTime()
{
    QWidget window;
    window.show();
    UndoToast toast(&window);
    toast.setLifetime(std::chrono::milliseconds(1));
    const QSignalSpy lapsed(&toast, &UndoToast::lapsed);
    toast.offer(QStringLiteral("Dropped"), [] {});

    QTRY_COMPARE(lapsed.count(), 1);
    QVERIFY(!toast.isOffering());
}

void CardsTest::undoToast_newOfferReplacesTheOld()
{
    QWidget window;
    window.show();
    UndoToast toast(&window);
    QString undone;
    const QSignalSpy lapsed(&toast, &UndoToast::lapsed);
    toast.offer(QStringLiteral("First"), [&] { undone = QStringLiteral("first"); });
    toast.offer(QStringLiteral("Second"), [&] { undone = QStringLiteral("second"); });

    toast.undo();

    QCOMPARE(undone, QStringLiteral("second"));
    QCOMPARE(lapsed.count(), 1);
}

QTEST_MAIN(CardsTest)
#include "tst_cards.moc"
