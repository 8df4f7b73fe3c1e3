#include "ui/theme/theme.h"
#include "ui/widgets/hex_view.h"

#include <QAction>
#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace ropewalk;

class HexViewTest : public QObject
{
    Q_OBJECT

private slots:
    void width_decidesBytesPerRow();
    void drag_selectsBytes();
    void shiftArrows_extendTheSelection();
    void selectAll_takesEverything();
    void escape_dropsTheSelection();
    void newBytes_clearSelection();
    void mark_isScrolledTo();
    void copy_carriesSelectedBytes();
    void everyFormat_hasAnAction();
    void accessibleName_saysHowMany();
    void millionsOfBytes_paintOnlyWhatShows();

private:
    static QPoint cellOf(const HexView &view, int byte);

    Theme m_theme{*qApp, SchemeChoice::light};
};

/// The middle of a byte's pair in an unscrolled view.
QPoint HexViewTest::cellOf(const HexView &view, int byte)
{
    const int charWidth = QFontMetrics(view.font()).horizontalAdvance(QLatin1Char('0'));
    const HexLayout layout = HexLayout::fitting(view.viewport()->width(), view.bytes().size(), charWidth, 20);
    const int row = byte / layout.bytesPerRow;
    return layout.hexCell(byte % layout.bytesPerRow, HexLayout::kTop + row * 20).center();
}

void HexViewTest::width_decidesBytesPerRow()
{
    HexView view;
    view.setBytes(QByteArray(64, 'a'));
    view.resize(348, 200);
    view.show();
    QCOMPARE(view.bytesPerRow(), 8);

    view.resize(700, 200);
    QTRY_COMPARE(view.bytesPerRow(), 16);
}

void HexViewTest::drag_selectsBytes()
{
    HexView view;
    view.resize(348, 200);
    view.setBytes(QByteArrayLiteral("PRIVMSG #wire"));
    view.show();

    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, cellOf(view, 1));
    QTest::mouseMove(view.viewport(), cellOf(view, 9));
    QMouseEvent move(QEvent::MouseMove,
                     cellOf(view, 9),
                     view.viewport()->mapToGlobal(cellOf(view, 9)),
                     Qt::NoButton,
                     Qt::LeftButton,
                     Qt::NoModifier);
    QApplication::sendEvent(view.viewport(), &move);

    QCOMPARE(view.selection(), (HexView::Range{1, 9}));
    QCOMPARE(view.selectedBytes(), QByteArrayLiteral("RIVMSG #w"));
}

void HexViewTest::shiftArrows_extendTheSelection()
{
    HexView view;
    view.resize(348, 200);
    view.setBytes(QByteArrayLiteral("0123456789abcdef"));
    view.show();

    QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);

    QCOMPARE(view.selection(), (HexView::Range{1, 10}));
}

void HexViewTest::selectAll_takesEverything()
{
    HexView view;
    view.setBytes(QByteArrayLiteral("abc"));

    QTest::keySequence(&view, QKeySequence::SelectAll);

    QCOMPARE(view.selection(), (HexView::Range{0, 3}));
}

void HexViewTest::escape_dropsTheSelection()
{
    HexView view;
    view.setBytes(QByteArrayLiteral("abc"));
    view.select({0, 2});

    QTest::keyClick(&view, Qt::Key_Escape);

    QCOMPARE(view.selection(), HexView::Range{});
}

void HexViewTest::newBytes_clearSelection()
{
    HexView view;
    view.setBytes(QByteArrayLiteral("abc"));
    view.select({0, 2});

    view.setBytes(QByteArrayLiteral("z"));

    QCOMPARE(view.selection().length, 0);
}

void HexViewTest::mark_isScrolledTo()
{
    HexView view;
    view.resize(348, 100);
    view.setBytes(QByteArray(4096, 'x'));
    view.show();

    view.setMark({4000, 4});

    QVERIFY(view.verticalScrollBar()->value() > 0);
}

void HexViewTest::copy_carriesSelectedBytes()
{
    HexView view;
    view.setBytes(QByteArrayLiteral("abcdef"));
    view.select({2, 3});
    QByteArray copied;
    CopyFormat as = CopyFormat::text;
    connect(&view, &HexView::copyRequested, &view, [&](CopyFormat format, const QByteArray &bytes) {
        as = format;
        copied = bytes;
    });

    view.actions().at(3)->trigger();

    QCOMPARE(copied, QByteArrayLiteral("cde"));
    QCOMPARE(as, CopyFormat::cArray);
}

void HexViewTest::everyFormat_hasAnAction()
{
    QCOMPARE(HexView().actions().size(), 6);
}

void HexViewTest::accessibleName_saysHowMany()
{
    HexView view;
    view.setBytes(QByteArrayLiteral("abc"));
    QCOMPARE(view.accessibleName(), QStringLiteral("3 bytes"));

    view.select({1, 2});
    QCOMPARE(view.accessibleDescription(), QStringLiteral("2 selected at offset 1"));
}

void HexViewTest::millionsOfBytes_paintOnlyWhatShows()
{
    HexView view;
    view.resize(700, 400);
    view.setBytes(QByteArray(16 << 20, '\x7f'));
    view.show();

    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
    QVERIFY(!view.grab().isNull()); // Painting all of it would outlast the test's time limit.
}

QTEST_MAIN(HexViewTest)
#include "tst_hex_view.moc"
