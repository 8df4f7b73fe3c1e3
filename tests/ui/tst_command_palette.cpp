#include "ui/theme/theme.h"
#include "ui/widgets/command_palette.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QTest>

using namespace ropewalk;

class CommandPaletteTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void typing_narrowsTheList();
    void enter_runsTheChosenItem();
    void arrows_passOverHeadings();
    void prefix_asksItsOwnProvider();
    void escape_closesAndGivesFocusBack();
    void clickBeside_closes();
    void clickOnRow_runsIt();
    void actionItem_triggersItsAction();
    void deletedAction_isHarmless();
    void keywords_findWhatTheTitleDoesNotSay();

private:
    [[nodiscard]] QLineEdit *line() const;
    [[nodiscard]] QListView *list() const;

    Theme m_theme{*qApp, SchemeChoice::light};
    std::unique_ptr<QWidget> m_window;
    CommandPalette *m_palette = nullptr;
    QString m_ran;
};

void CommandPaletteTest::init()
{
    m_ran.clear();
    m_window = std::make_unique<QWidget>();
    m_window->resize(900, 600);
    m_palette = new CommandPalette(m_window.get());
    m_palette->setProvider([this](const QString &) {
        const auto item = [this](const QString &title, const QString &group, const QString &keywords = {}) {
            return PaletteItem{
                title, group, QStringLiteral("pause"), {}, {}, keywords, [this, title] { m_ran = title; }};
        };
        return std::vector<PaletteItem>{
            item(QStringLiteral("Hold send queue"), QStringLiteral("Commands")),
            item(QStringLiteral("Step one message"), QStringLiteral("Commands"), QStringLiteral("single")),
            item(QStringLiteral("How hold works"), QStringLiteral("Help"))};
    });
    m_palette->addProvider(QLatin1Char('#'), [this](const QString &) {
        return std::vector<PaletteItem>{
            {QStringLiteral("irc #2 bob"), QStringLiteral("Connections"), {}, {}, {}, {}, [this] {
                 m_ran = QStringLiteral("bob");
             }}};
    });
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

QLineEdit *CommandPaletteTest::line() const
{
    return m_palette->findChild<QLineEdit *>(QStringLiteral("paletteLine"));
}

QListView *CommandPaletteTest::list() const
{
    return m_palette->findChild<QListView *>(QStringLiteral("paletteList"));
}

void CommandPaletteTest::typing_narrowsTheList()
{
    const QAbstractItemModelTester tester(list()->model());
    m_palette->open();
    QCOMPARE(list()->model()->rowCount(), 5); // Three results, two headings.

    QTest::keyClicks(line(), QStringLiteral("hold"));

    QCOMPARE(list()->model()->rowCount(), 4);
    QCOMPARE(list()->currentIndex().data().toString(), QStringLiteral("Hold send queue"));
}

void CommandPaletteTest::enter_runsTheChosenItem()
{
    m_palette->open();

    QTest::keyClicks(line(), QStringLiteral("step"));
    QTest::keyClick(line(), Qt::Key_Return);

    QCOMPARE(m_ran, QStringLiteral("Step one message"));
    QVERIFY(!m_palette->isVisible());
}

void CommandPaletteTest::arrows_passOverHeadings()
{
    m_palette->open(QStringLiteral("hold"));

    QTest::keyClick(line(), Qt::Key_Down);
    QCOMPARE(list()->currentIndex().data().toString(), QStringLiteral("How hold works"));
    QTest::keyClick(line(), Qt::Key_Up);
    QCOMPARE(list()->currentIndex().data().toString(), QStringLiteral("Hold send queue"));
    QTest::keyClick(line(), Qt::Key_Up);
    QCOMPARE(list()->currentIndex().data().toString(), QStringLiteral("Hold send queue"));
}

void CommandPaletteTest::prefix_asksItsOwnProvider()
{
    m_palette->open();

    QTest::keyClicks(line(), QStringLiteral("#bob"));
    QTest::keyClick(line(), Qt::Key_Enter);

    QCOMPARE(m_ran, QStringLiteral("bob"));
}

void CommandPaletteTest::escape_closesAndGivesFocusBack()
{
    QLineEdit before(m_window.get());
    before.show();
    before.setFocus();
    m_palette->open();
    QVERIFY(line()->hasFocus());

    QTest::keyClick(line(), Qt::Key_Escape);

    QVERIFY(!m_palette->isVisible());
    QVERIFY(before.hasFocus());
}

void CommandPaletteTest::clickBeside_closes()
{
    m_palette->open();

    QTest::mouseClick(m_palette, Qt::LeftButton, {}, QPoint(5, 500));

    QVERIFY(!m_palette->isVisible());
    QVERIFY(m_ran.isEmpty());
}

void CommandPaletteTest::clickOnRow_runsIt()
{
    m_palette->open();
    const QModelIndex second = list()->model()->index(2, 0);

    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(second).center());

    QCOMPARE(m_ran, QStringLiteral("Step one message"));
}

void CommandPaletteTest::actionItem_triggersItsAction()
{
    QAction action(QStringLiteral("&New endpoint"));
    action.setShortcut(QKeySequence(QStringLiteral("Ctrl+N")));
    bool triggered = false;
    connect(&action, &QAction::triggered, &action, [&] { triggered = true; });

    const PaletteItem item = paletteItemOf(action, QStringLiteral("Commands"));
    item.run();

    QVERIFY(triggered);
    QCOMPARE(item.title, QStringLiteral("New endpoint"));
    QCOMPARE(item.shortcut, QStringLiteral("Ctrl N"));
}

void CommandPaletteTest::deletedAction_isHarmless()
{
    auto action = std::make_unique<QAction>(QStringLiteral("Gone"));
    const PaletteItem item = paletteItemOf(*action, {});
    action.reset();

    item.run();
}

void CommandPaletteTest::keywords_findWhatTheTitleDoesNotSay()
{
    m_palette->open(QStringLiteral("single"));

    QCOMPARE(list()->currentIndex().data().toString(), QStringLiteral("Step one message"));
}

QTEST_MAIN(CommandPaletteTest)
#include "tst_command_palette.moc"
