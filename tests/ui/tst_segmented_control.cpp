#include "ui/theme/theme.h"
#include "ui/widgets/segmented_control.h"

#include <QAbstractButton>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace ropewalk;

class SegmentedControlTest : public QObject
{
    Q_OBJECT

private slots:
    void firstSegment_isChosen();
    void click_choosesOne();
    void arrowKeys_move();
    void setCurrent_saysSo();
    void heights_areTheDesigns();

private:
    void fill(SegmentedControl &control);

    Theme m_theme{*qApp, SchemeChoice::light};
};

void SegmentedControlTest::fill(SegmentedControl &control)
{
    control.addSegment(QStringLiteral("All"));
    control.addSegment(QStringLiteral("In"), QStringLiteral("arrow-left"), Token::in);
    control.addSegment(QStringLiteral("Out"), QStringLiteral("arrow-right"), Token::out);
}

void SegmentedControlTest::firstSegment_isChosen()
{
    SegmentedControl control;
    fill(control);

    QCOMPARE(control.current(), 0);
    QCOMPARE(control.count(), 3);
}

void SegmentedControlTest::click_choosesOne()
{
    SegmentedControl control;
    fill(control);
    control.show();
    const QSignalSpy changed(&control, &SegmentedControl::currentChanged);

    QTest::mouseClick(control.findChildren<QAbstractButton *>().at(2), Qt::LeftButton);

    QCOMPARE(control.current(), 2);
    QCOMPARE(changed.count(), 1);
}

void SegmentedControlTest::arrowKeys_move()
{
    SegmentedControl control;
    fill(control);
    control.show();
    control.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&control));
    auto *first = control.findChildren<QAbstractButton *>().at(0);
    first->setFocus(Qt::TabFocusReason);

    QTest::keyClick(first, Qt::Key_Right);
    QCOMPARE(control.current(), 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
    QCOMPARE(control.current(), 0);
}

void SegmentedControlTest::setCurrent_saysSo()
{
    SegmentedControl control;
    fill(control);
    const QSignalSpy changed(&control, &SegmentedControl::currentChanged);

    control.setCurrent(1);
    control.setCurrent(1);

    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toInt(), 1);
}

void SegmentedControlTest::heights_areTheDesigns()
{
    SegmentedControl small;
    fill(small);
    SegmentedControl large(nullptr, SegmentedControl::Shape::large);
    fill(large);

    QCOMPARE(small.sizeHint().height(), 24);
    QCOMPARE(large.sizeHint().height(), 30);
}

QTEST_MAIN(SegmentedControlTest)
#include "tst_segmented_control.moc"
