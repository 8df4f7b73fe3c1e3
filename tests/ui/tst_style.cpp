#include "ui/theme/dress.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace ropewalk;

class StyleTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void controls_areTwentyEightHigh();
    void smallControls_areTwentyFourHigh();
    void primaryButton_isFilledWithTheAccent();
    void focusedField_hasTheAccentRing();
    void faultyField_isRingedInRed();
    void tabs_areAsHighAsTheirLine();
    void tree_rowsAndSelectionBar();
    void table_rows();
    void spinBoxArrows_step();
    void comboBox_opensItsListBelow();
    void menu_rowsHaveTheirHeight();
    void scrollBar_thumbMovesThePage();

private:
    std::unique_ptr<Theme> m_theme;
};

void StyleTest::init()
{
    m_theme.reset();
    m_theme = std::make_unique<Theme>(*qApp, SchemeChoice::light);
}

void StyleTest::controls_areTwentyEightHigh()
{
    QPushButton button(QStringLiteral("Send"));
    QLineEdit edit;
    QComboBox combo;
    QSpinBox spin;
    QToolButton tool;

    QCOMPARE(button.sizeHint().height(), metric::kControl);
    QCOMPARE(edit.sizeHint().height(), metric::kControl);
    QCOMPARE(combo.sizeHint().height(), metric::kControl);
    QCOMPARE(spin.sizeHint().height(), metric::kControl);
    QCOMPARE(tool.sizeHint().height(), metric::kControl);
}

void StyleTest::smallControls_areTwentyFourHigh()
{
    QPushButton button(QStringLiteral("Stop"));
    QLineEdit edit;
    setControlSize(button, ControlSize::small);
    setControlSize(edit, ControlSize::small);

    QCOMPARE(button.sizeHint().height(), metric::kControlSmall);
    QCOMPARE(edit.sizeHint().height(), metric::kControlSmall);
}

void StyleTest::primaryButton_isFilledWithTheAccent()
{
    QPushButton button;
    setLook(button, ButtonLook::primary);
    button.resize(80, 28);

    QCOMPARE(button.grab().toImage().pixelColor(10, 14), tokenColor(Token::accentFill, Scheme::light));
}

void StyleTest::focusedField_hasTheAccentRing()
{
    QLineEdit edit;
    edit.resize(120, 28);
    edit.show();
    edit.activateWindow();
    edit.setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&edit));

    QCOMPARE(edit.grab().toImage().pixelColor(60, 1), tokenColor(Token::accent, Scheme::light));
}

void StyleTest::faultyField_isRingedInRed()
{
    QLineEdit edit;
    edit.resize(120, 28);
    setFaulty(edit, true);

    QCOMPARE(edit.grab().toImage().pixelColor(60, 1), tokenColor(Token::err, Scheme::light));
}

void StyleTest::tabs_areAsHighAsTheirLine()
{
    QTabBar tabs;
    tabs.addTab(QStringLiteral("Message"));
    QCOMPARE(tabs.sizeHint().height(), metric::kTabs);
    setTall(tabs);
    QTabBar tall;
    setTall(tall);
    tall.addTab(QStringLiteral("Message"));
    QCOMPARE(tall.sizeHint().height(), metric::kHeader);
}

void StyleTest::tree_rowsAndSelectionBar()
{
    QStandardItemModel model;
    model.appendRow(new QStandardItem(QStringLiteral("irc")));
    QTreeView tree;
    dressTree(tree);
    tree.setHeaderHidden(true);
    tree.setModel(&model);
    tree.resize(200, 100);
    tree.setCurrentIndex(model.index(0, 0));
    tree.show();

    QCOMPARE(tree.visualRect(model.index(0, 0)).height(), metric::kTreeRow);
    const QImage image = tree.grab().toImage();
    QCOMPARE(image.pixelColor(0, 13), tokenColor(Token::accent, Scheme::light));
    QCOMPARE(image.pixelColor(190, 13), tokenColor(Token::sel, Scheme::light));
}

void StyleTest::table_rows()
{
    QStandardItemModel model(2, 2);
    QTableView table;
    table.setModel(&model);
    dressTable(table);

    QCOMPARE(table.rowHeight(0), metric::kTableRow);
    QVERIFY(!table.showGrid());
}

void StyleTest::spinBoxArrows_step()
{
    QSpinBox spin;
    spin.resize(90, 28);
    spin.show();

    QTest::mouseClick(&spin, Qt::LeftButton, {}, QPoint(82, 6));
    QCOMPARE(spin.value(), 1);
    QTest::mouseClick(&spin, Qt::LeftButton, {}, QPoint(82, 22));
    QCOMPARE(spin.value(), 0);
}

void StyleTest::comboBox_opensItsListBelow()
{
    QComboBox combo;
    combo.addItems({QStringLiteral("CR LF"), QStringLiteral("LF"), QStringLiteral("none")});
    combo.move(50, 50);
    combo.show();
    combo.showPopup();

    QTRY_VERIFY(combo.view()->isVisible());
    QVERIFY(combo.view()->mapToGlobal(QPoint()).y() >= combo.mapToGlobal(QPoint(0, combo.height())).y());
    QVERIFY(combo.view()->visualRect(combo.model()->index(0, 0)).height() >= metric::kControl);
}

void StyleTest::menu_rowsHaveTheirHeight()
{
    QMenu menu;
    QAction *first = menu.addAction(QStringLiteral("Stop"));
    menu.addAction(QStringLiteral("Duplicate"));

    QCOMPARE(menu.actionGeometry(first).height(), metric::kControl);
}

void StyleTest::scrollBar_thumbMovesThePage()
{
    QScrollBar bar(Qt::Vertical);
    bar.setRange(0, 900);
    bar.setPageStep(100);
    bar.resize(11, 200);
    bar.show();

    QTest::mouseClick(&bar, Qt::LeftButton, {}, QPoint(5, 150));
    QCOMPARE(bar.value(), 100);
}

QTEST_MAIN(StyleTest)
#include "tst_style.moc"
