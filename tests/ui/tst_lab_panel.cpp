#include "ui/app/perspectives/lab_perspective.h"
#include "ui/app/session.h"
#include "ui/panels/chart_export.h"
#include "ui/panels/lab_form.h"
#include "ui/panels/lab_panel.h"
#include "ui/panels/lab_timeline.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/segmented_control.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

namespace ropewalk {

/// Form and panel beside each other, and the real programs.
class LabPanelTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void firstLook_saysWhatToDo();
    void run_byF5_fillsThePanelModelByModel();
    void run_fromTheEmptyPage_isTheSame();
    void running_experiment_isStoppedByShiftF5();
    void workload_goesIntoTheExperiment();
    void preset_fillsTheForm_andAnEditMakesItCustom();
    void arrival_oneByOne_asksForTheInterval();
    void models_chosen_areTheOnesThatRun();
    void poolAndPoller_areAskedForWhereTheyMatter();
    void figures_thatDoNotGoTogether_areSaid();
    void follow_isChosenInTheListAndByAClick();
    void modes_areMeasuredInTheSameWay();
    void kinds_keepTheirResults();
    void sweep_overConcurrency_drawsALineForEachModel();
    void sweep_overPollers_drawsALineForEach();
    void figures_areExportedAndCopied();
    void picture_isSaved();
    void picture_thatCannotBeWritten_saysSo();
    void hidden_perspective_runsNothing();
    void anotherWindow_goesOnWhereThisOneWas();

private:
    template <typename Widget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        return m_window->findChild<Widget *>(QLatin1String(name));
    }
    [[nodiscard]] QCheckBox *model(const char *name) const
    {
        return m_window->findChild<QCheckBox *>(QStringLiteral("labModel_") + QLatin1String(name));
    }
    [[nodiscard]] QAbstractItemModel *results() const { return find<QTableView>("labResults")->model(); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return results()->index(row, column).data().toString();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_window.get(), key, modifiers);
    }
    /// What the chart of the sweep says of its lines.
    [[nodiscard]] QStringList lines() const
    {
        const auto *plot = find<QWidget>("labSweep")->findChild<QWidget *>();
        return plot->accessibleDescription().split(QStringLiteral(", "));
    }
    /// Work that takes no time to speak of.
    void makeSmall();
    void makeWindow();
    void waitForTheEnd();
    void run();

    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<QWidget> m_window;
    LabPerspective *m_lab = nullptr;
};

void LabPanelTest::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qApp, SchemeChoice::light);
}

void LabPanelTest::init()
{
    auto workbench = Workbench::start({});
    QVERIFY(static_cast<bool>(workbench));
    m_session = std::make_unique<Session>(std::move(*workbench));
    makeWindow();
}

void LabPanelTest::cleanup()
{
    m_window.reset();
    m_session.reset();
}

void LabPanelTest::makeWindow()
{
    m_window = std::make_unique<QWidget>();
    m_lab = new LabPerspective(*m_session, m_window.get());
    auto *row = new QHBoxLayout(m_window.get());
    row->addWidget(&m_lab->form());
    row->addWidget(&m_lab->panel(), 1);
    m_window->addActions(m_lab->actions());
    connect(
        m_lab, &LabPerspective::frameWanted, m_lab, [this] { m_lab->refresh(0); }, Qt::QueuedConnection);
    m_window->resize(1'400, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow();
    m_lab->setShown(true);
}

void LabPanelTest::makeSmall()
{
    find<QDoubleSpinBox>("labCpuBefore")->setValue(0.2);
    find<QDoubleSpinBox>("labCpuBeforeSpread")->setValue(0);
    find<QDoubleSpinBox>("labIoWait")->setValue(1);
    find<QDoubleSpinBox>("labIoWaitSpread")->setValue(0.5);
    find<QDoubleSpinBox>("labCpuAfter")->setValue(0.1);
    find<QDoubleSpinBox>("labCpuAfterSpread")->setValue(0);
    find<QSpinBox>("labRuns")->setValue(2);
}

void LabPanelTest::waitForTheEnd()
{
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("runLab")->isVisible(), 60'000);
    QCoreApplication::processEvents();
}

void LabPanelTest::run()
{
    press(Qt::Key_F5);
    QVERIFY(find<QPushButton>("stopLab")->isVisible());
    waitForTheEnd();
}

void LabPanelTest::firstLook_saysWhatToDo()
{
    QVERIFY(find<QWidget>("noLab")->isVisible());
    QCOMPARE(find<QComboBox>("labPreset")->currentText(), QStringLiteral("I/O heavy"));
    QVERIFY(m_lab->actions()[0]->isEnabled());
    QVERIFY(!m_lab->actions()[1]->isEnabled());
    QVERIFY(!find<QComboBox>("labFollow")->isEnabled());
    QVERIFY(!find<Chip>("labState")->isVisible());
}

void LabPanelTest::run_byF5_fillsThePanelModelByModel()
{
    makeSmall();
    press(Qt::Key_F5);
    QTRY_VERIFY(find<Chip>("labState")->isVisible());
    QVERIFY(find<Chip>("labState")->text().contains(QStringLiteral(", run ")));
    QTRY_VERIFY_WITH_TIMEOUT(results()->rowCount() > 0, 30'000);
    waitForTheEnd();

    QCOMPARE(results()->rowCount(), 4);
    QCOMPARE(cell(0, 0), QStringLiteral("Single thread, blocking"));
    QCOMPARE(cell(3, 0), QStringLiteral("Event driven"));
    QVERIFY(QLocale().toDouble(cell(0, 1)) > 0);
    QVERIFY(!find<QWidget>("noLab")->isVisible());
    QVERIFY(!find<Chip>("labState")->isVisible());
    QCOMPARE(find<QLabel>("labCaption")->text(), QStringLiteral("6 requests, median of 2 runs"));
    QCOMPARE(find<QLabel>("labPlace")->text(), QStringLiteral("measured on 1 core, over loopback TCP"));
    QVERIFY(find<QLabel>("labNote")->text().startsWith(QStringLiteral("Measured, never modelled.")));
    QCOMPARE(find<LabTimeline>("labTimeline")->tracks().all().size(), std::size_t{4});
    QVERIFY(!find<QWidget>("labNotice")->isVisible());
}

void LabPanelTest::run_fromTheEmptyPage_isTheSame()
{
    makeSmall();
    QTest::mouseClick(find<QWidget>("noLab")->findChild<QPushButton *>(), Qt::LeftButton);
    waitForTheEnd();
    QCOMPARE(results()->rowCount(), 4);

    QTest::mouseClick(find<QPushButton>("runLab"), Qt::LeftButton);
    QVERIFY(find<QPushButton>("stopLab")->isVisible());
    waitForTheEnd();
    QCOMPARE(results()->rowCount(), 4);
}

void LabPanelTest::running_experiment_isStoppedByShiftF5()
{
    makeSmall();
    find<QDoubleSpinBox>("labIoWait")->setValue(9'000);
    press(Qt::Key_F5);
    QVERIFY(m_lab->actions()[1]->isEnabled());
    press(Qt::Key_F5, Qt::ShiftModifier);
    waitForTheEnd();

    QCOMPARE(find<Chip>("labState")->text(), QStringLiteral("Stopped"));
    QVERIFY(m_lab->actions()[0]->isEnabled());
}

void LabPanelTest::workload_goesIntoTheExperiment()
{
    using namespace std::chrono_literals;
    makeSmall();
    find<QSpinBox>("labRequests")->setValue(9);
    find<QComboBox>("labTransport")->setCurrentIndex(1);
    find<QSpinBox>("labCores")->setValue(find<QSpinBox>("labCores")->maximum());

    const LabOrder order = m_lab->form().order();
    QCOMPARE(order.plan.requests, 9U);
    QCOMPARE(order.plan.cpuBefore.mean, 200us);
    QCOMPARE(order.plan.ioWait.mean, 1ms);
    QCOMPARE(order.plan.ioWait.spread, 500us);
    QCOMPARE(order.plan.cpuAfter.mean, 100us);
    QCOMPARE(order.plan.transport, LabTransport::unixStream);
    QCOMPARE(static_cast<int>(order.plan.cores), find<QSpinBox>("labCores")->maximum());
    QCOMPARE(order.runs, 2U);
    run();
    QCOMPARE(find<QComboBox>("labFollow")->count(), 10); // And nobody.
    QVERIFY(find<QLabel>("labPlace")->text().endsWith(QStringLiteral("over Unix sockets")));
}

void LabPanelTest::preset_fillsTheForm_andAnEditMakesItCustom()
{
    auto *preset = find<QComboBox>("labPreset");
    preset->setFocus();
    QTest::keyClick(preset, Qt::Key_Down);
    QTest::keyClick(preset, Qt::Key_Down);
    QCOMPARE(preset->currentText(), QStringLiteral("Many at once"));
    QCOMPARE(find<QSpinBox>("labRequests")->value(), 32);

    find<QSpinBox>("labRequests")->setValue(31);
    QCOMPARE(preset->currentText(), QStringLiteral("custom"));
    QCOMPARE(find<QSpinBox>("labRequests")->value(), 31);
    find<QSpinBox>("labRequests")->setValue(32);
    QCOMPARE(preset->currentText(), QStringLiteral("Many at once"));
    QCOMPARE(preset->findText(QStringLiteral("custom")), -1);
}

void LabPanelTest::arrival_oneByOne_asksForTheInterval()
{
    using namespace std::chrono_literals;
    QVERIFY(!find<QDoubleSpinBox>("labEvery")->isVisible());
    find<QComboBox>("labArrival")->setCurrentIndex(1);
    QVERIFY(find<QDoubleSpinBox>("labEvery")->isVisible());
    find<QDoubleSpinBox>("labEvery")->setValue(2.5);

    QCOMPARE(m_lab->form().order().plan.every, 2'500us);
    find<QComboBox>("labArrival")->setCurrentIndex(0);
    QCOMPARE(m_lab->form().order().plan.every, 0us);
}

void LabPanelTest::models_chosen_areTheOnesThatRun()
{
    makeSmall();
    for (const char *name : {"blocking", "process", "thread"})
        model(name)->setChecked(false);
    model("coroutine")->setChecked(true);
    run();
    QCOMPARE(results()->rowCount(), 2);
    QCOMPARE(cell(1, 0), QStringLiteral("Coroutines"));

    model("callbacks")->setChecked(false);
    model("coroutine")->setChecked(false);
    QVERIFY(find<QLabel>("labProblem")->isVisible());
    QVERIFY(!m_lab->actions()[0]->isEnabled());
    model("blocking")->setChecked(true);
    QVERIFY(!find<QLabel>("labProblem")->isVisible());
}

void LabPanelTest::poolAndPoller_areAskedForWhereTheyMatter()
{
    QVERIFY(!find<QSpinBox>("labPool")->isVisible());
    QVERIFY(find<QComboBox>("labPoller")->isVisible());
    model("pool")->setChecked(true);
    model("callbacks")->setChecked(false);
    QVERIFY(find<QSpinBox>("labPool")->isVisible());
    QVERIFY(!find<QComboBox>("labPoller")->isVisible());

    find<QSpinBox>("labPool")->setValue(2);
    find<QComboBox>("labPoller")->setCurrentText(QStringLiteral("poll"));
    QCOMPARE(m_lab->form().order().plan.poolSize, 2U);
    QCOMPARE(m_lab->form().order().plan.poller, PollerKind::poll);
}

void LabPanelTest::figures_thatDoNotGoTogether_areSaid()
{
    find<QDoubleSpinBox>("labIoWaitSpread")->setValue(500);

    QVERIFY(find<QLabel>("labProblem")->text().contains(QStringLiteral("spreads further")));
    QVERIFY(!m_lab->actions()[0]->isEnabled());
    QVERIFY(!m_lab->actions()[2]->isEnabled());
    find<QDoubleSpinBox>("labIoWaitSpread")->setValue(1);
    QVERIFY(m_lab->actions()[0]->isEnabled());
}

void LabPanelTest::follow_isChosenInTheListAndByAClick()
{
    makeSmall();
    run();
    auto *follow = find<QComboBox>("labFollow");
    auto *timeline = find<LabTimeline>("labTimeline");
    QCOMPARE(follow->currentText(), QStringLiteral("request 4"));
    QCOMPARE(timeline->followed(), 3);
    follow->setCurrentIndex(0);
    QCOMPARE(timeline->followed(), -1);
    emit timeline->followRequested(1);
    QCOMPARE(follow->currentText(), QStringLiteral("request 2"));
    QCOMPARE(timeline->followed(), 1);

    find<QSpinBox>("labRequests")->setValue(1); // There is no second one then.
    run();
    QCOMPARE(timeline->followed(), 0);
    QCOMPARE(follow->currentText(), QStringLiteral("request 1"));
}

void LabPanelTest::modes_areMeasuredInTheSameWay()
{
    makeSmall();
    find<SegmentedControl>("labKind")->setCurrent(1);
    QVERIFY(!model("blocking")->isVisible());
    QVERIFY(model("polling")->isVisible());
    QVERIFY(!find<QComboBox>("labArrival")->isVisible());
    QVERIFY(!m_lab->actions()[2]->isEnabled()); // One descriptor has nothing to sweep.
    run();

    const int missing = find<QLabel>("labNote")->text().contains(QStringLiteral("io_uring")) ? 1 : 0;
    QCOMPARE(results()->rowCount() + missing, 5);
    QCOMPARE(cell(1, 0), QStringLiteral("Non-blocking, polling"));
    QCOMPARE(results()->headerData(5, Qt::Horizontal).toString(), QStringLiteral("Calls"));
    QVERIFY(QLocale().toLongLong(cell(1, 5)) > QLocale().toLongLong(cell(0, 5)));
    QVERIFY(!find<QWidget>("labSweep")->isVisible());
}

void LabPanelTest::kinds_keepTheirResults()
{
    makeSmall();
    for (const char *name : {"process", "thread", "callbacks"})
        model(name)->setChecked(false);
    run();
    find<SegmentedControl>("labKind")->setCurrent(1);
    QVERIFY(find<QWidget>("noLab")->isVisible());
    find<SegmentedControl>("labKind")->setCurrent(0);

    QCOMPARE(results()->rowCount(), 1);
    QVERIFY(!find<QWidget>("noLab")->isVisible());
}

void LabPanelTest::sweep_overConcurrency_drawsALineForEachModel()
{
    makeSmall();
    find<QDoubleSpinBox>("labCpuBefore")->setValue(0.01);
    find<QDoubleSpinBox>("labCpuAfter")->setValue(0);
    find<QDoubleSpinBox>("labIoWait")->setValue(0.5);
    for (const char *name : {"blocking", "process"})
        model(name)->setChecked(false);
    run();
    QVERIFY(find<QWidget>("noLabSweep")->isVisible());
    QTest::mouseClick(find<QToolButton>("runLabSweep"), Qt::LeftButton);
    waitForTheEnd();

    QVERIFY2(lines()[0].startsWith(QStringLiteral("thread ")), qPrintable(lines().join(QLatin1Char(';'))));
    QCOMPARE(lines().size(), 2);
    QVERIFY(!find<QWidget>("noLabSweep")->isVisible());
    QCOMPARE(results()->rowCount(), 2); // The experiment stays.
}

void LabPanelTest::sweep_overPollers_drawsALineForEach()
{
    makeSmall();
    find<QDoubleSpinBox>("labCpuBefore")->setValue(0.01);
    find<QDoubleSpinBox>("labCpuAfter")->setValue(0);
    find<QDoubleSpinBox>("labIoWait")->setValue(0.5);
    m_lab->actions()[3]->trigger();
    waitForTheEnd();

    QCOMPARE(find<SegmentedControl>("labSweepView")->current(), 1);
    QCOMPARE(lines().size(), static_cast<qsizetype>(systemPollers().size()));
    find<SegmentedControl>("labSweepView")->setCurrent(0);
    QVERIFY(find<QWidget>("noLabSweep")->isVisible());
}

void LabPanelTest::figures_areExportedAndCopied()
{
    makeSmall();
    run();
    QCOMPARE(find<QMenu>("labExports")->actions().size(), 3);
    QTest::mouseClick(find<QToolButton>("copyLab"), Qt::LeftButton);
    const QString path = m_folder.filePath(QStringLiteral("lab.csv"));
    m_lab->panel().exports().save(path);

    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QCOMPARE(text, QGuiApplication::clipboard()->text());
    QCOMPARE(text.count(QLatin1Char('\n')), 1 + 4 + 1 + 1 + 24);
    QVERIFY(text.contains(QStringLiteral("\nblocking,tcp,best,6,")));
    QVERIFY(text.contains(QStringLiteral("\ncallbacks,6,0,")));
}

void LabPanelTest::picture_isSaved()
{
    makeSmall();
    run();
    const QString path = m_folder.filePath(QStringLiteral("lab.png"));
    m_lab->panel().exports().save(path);

    const QImage picture(path);
    QVERIFY(picture.width() >= 1'000 && picture.height() > 500);
    const QColor cpu = themeColor(Token::accentFill);
    int found = 0;
    for (int x = 0; x < picture.width(); ++x)
        for (int y = 0; y < picture.height(); ++y)
            found += picture.pixelColor(x, y) == cpu ? 1 : 0;
    QVERIFY(found > 500);
    m_lab->panel().exports().save(m_folder.filePath(QStringLiteral("lab.svg")));
    QVERIFY(QFile(m_folder.filePath(QStringLiteral("lab.svg"))).size() > 1'000);
}

void LabPanelTest::picture_thatCannotBeWritten_saysSo()
{
    makeSmall();
    model("process")->setChecked(false);
    run();
    m_lab->panel().exports().save(QStringLiteral("/nowhere/lab.png"));

    QVERIFY(find<QWidget>("labNotice")->isVisible());
}

void LabPanelTest::hidden_perspective_runsNothing()
{
    m_lab->setShown(false);
    for (const QAction *action : m_lab->actions())
        QVERIFY(!action->isEnabled());
}

/// As when another language is chosen.
void LabPanelTest::anotherWindow_goesOnWhereThisOneWas()
{
    makeSmall();
    model("process")->setChecked(false);
    run();
    find<SegmentedControl>("labKind")->setCurrent(1);
    model("polling")->setChecked(false);
    find<SegmentedControl>("labKind")->setCurrent(0);
    m_window.reset();
    makeWindow();

    QCOMPARE(results()->rowCount(), 3);
    QCOMPARE(find<QSpinBox>("labRuns")->value(), 2);
    QCOMPARE(find<QDoubleSpinBox>("labIoWait")->value(), 1.0);
    QVERIFY(!model("process")->isChecked());
    QVERIFY(model("blocking")->isChecked());
}

} // namespace ropewalk

QTEST_MAIN(ropewalk::LabPanelTest)
#include "tst_lab_panel.moc"
