#include "base/errc.h"
#include "ui/metric_fixtures.h"
#include "ui/model_fixtures.h"
#include "ui/models/event_log.h"
#include "ui/panels/throughput_panel.h"
#include "ui/plots/latency_histogram.h"
#include "ui/plots/time_chart.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QImage>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

namespace ropewalk {

/// Every control of the Throughput tool, on figures made by hand.
class ThroughputPanelTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void shown_watchesTheSelection_andHiddenNothing();
    void scope_changed_watchesThatOne();
    void figures_showTheirCurves_data();
    void figures_showTheirCurves();
    void figure_isChosenByKeyboard();
    void span_chosen_isWhatIsShown();
    void frames_drawOnlyWhatMoved();
    void hidden_panel_isNotDrawn();
    void freeze_holdsThePicture_andItsFigures();
    void drag_zooms_andDoubleClickGoesBack();
    void compare_withAConnection_showsItDashed();
    void compared_thatIsOver_isLetGo();
    void events_ofTheSelection_areMarked();
    void roundTrips_asHistogram();
    void noRoundTrips_areSaidSo();
    void copy_putsATableOnTheClipboard();
    void export_writesTheFile_data();
    void export_writesTheFile();
    void export_thatCannotBeWritten_saysSo();
    void exportMenu_asksForAFile();
    void actions_areAllThere_andWantSight();
    void parts_areRestored();

private:
    static constexpr MetricTick kNow = 12'000;

    template <typename Widget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        return m_panel->findChild<Widget *>(QLatin1String(name));
    }
    [[nodiscard]] TimeChart &chart() const { return *find<TimeChart>("throughputChart"); }
    [[nodiscard]] QAction *action(const QString &text) const;
    [[nodiscard]] std::vector<MetricScope> watched() const;
    void tell(const MetricTale &tale, MetricScope scope);
    void choose(int segment);
    void refresh(std::int64_t time = MetricTale::timeOf(kNow)) { m_panel->refresh(time); }
    void dragOverHalf();

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Directory> m_directory;
    std::unique_ptr<EventLog> m_events;
    std::unique_ptr<WatchedMetrics> m_metrics;
    std::unique_ptr<ThroughputPanel> m_panel;
    std::vector<Command> m_posted;
    std::vector<Workbench::Answer> m_answers;
};

void ThroughputPanelTest::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qApp, SchemeChoice::light);
}

void ThroughputPanelTest::init()
{
    m_posted.clear();
    m_answers.clear();
    m_directory = std::make_unique<Directory>();
    m_events = std::make_unique<EventLog>();
    m_metrics = std::make_unique<WatchedMetrics>();
    m_panel = std::make_unique<ThroughputPanel>(
        *m_metrics, *m_events, *m_directory, [this](Command command, QObject *, Workbench::Answer answer) {
            m_posted.push_back(std::move(command));
            m_answers.push_back(std::move(answer));
        });
    EngineUpdate update;
    update.time = MetricTale::timeOf(kNow - 1'000);
    update.configs.push_back(serviceConfig(1, Role::listen, "echo", "tcp:7007"));
    update.services.push_back(serviceState(1, ServicePhase::listening));
    for (const unsigned id : {3U, 4U}) {
        update.connections.push_back(connectionState(id, 1, id - 2, "127.0.0.1:5000"));
        update.connections.back().openedAt = MetricTale::timeOf(kNow - 3'000);
    }
    m_events->apply(update, *m_directory);
    m_directory->apply(update);
    m_panel->resize(900, 260);
    m_panel->setScope({ServiceId{1}});
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    MetricTale tale;
    tale.add(0, kNow - 1'000, MetricKind::bytesIn, 100);
    tale.add(kNow - 1'000, 1'000, MetricKind::bytesIn, 300);
    tell(tale, {ServiceId{1}});
    refresh();
    QCoreApplication::processEvents();
}

void ThroughputPanelTest::cleanup()
{
    m_panel->hide();
    m_panel.reset();
}

QAction *ThroughputPanelTest::action(const QString &text) const
{
    for (QAction *each : m_panel->all())
        if (each->text() == text)
            return each;
    return nullptr;
}

std::vector<MetricScope> ThroughputPanelTest::watched() const
{
    const auto *watch = m_posted.empty() ? nullptr : std::get_if<WatchMetrics>(&m_posted.back());
    return watch != nullptr ? watch->which : std::vector<MetricScope>();
}

void ThroughputPanelTest::tell(const MetricTale &tale, MetricScope scope)
{
    std::vector<MetricNews> news;
    news.push_back(tale.news(scope));
    m_metrics->absorb(std::move(news));
}

void ThroughputPanelTest::choose(int segment)
{
    const auto buttons = find<QWidget>("throughputFigure")->findChildren<QAbstractButton *>();
    QTest::mouseClick(buttons[segment], Qt::LeftButton);
    refresh();
    QCoreApplication::processEvents();
}

void ThroughputPanelTest::dragOverHalf()
{
    auto *plot = chart().findChild<QWidget *>(QStringLiteral("plot"));
    const QRect area = chart().plotArea();
    QTest::mousePress(plot, Qt::LeftButton, {}, area.center());
    QTest::mouseMove(plot, QPoint(area.right(), area.center().y()));
    QTest::mouseRelease(plot, Qt::LeftButton, {}, QPoint(area.right(), area.center().y()));
    refresh();
}

void ThroughputPanelTest::shown_watchesTheSelection_andHiddenNothing()
{
    QCOMPARE(watched(), (std::vector<MetricScope>{{ServiceId{1}}, {}})); // And everything, for the loop.
    m_panel->hide();
    QVERIFY(watched().empty());
    m_panel->show();
    QCOMPARE(watched().size(), std::size_t{2});
}

void ThroughputPanelTest::scope_changed_watchesThatOne()
{
    m_panel->setScope({ServiceId{1}, ConnectionId{3}});
    QCOMPARE(watched(), (std::vector<MetricScope>{{ServiceId{1}, ConnectionId{3}}, {}}));
    m_panel->setScope({});
    QCOMPARE(watched(), (std::vector<MetricScope>{{}}));
}

void ThroughputPanelTest::figures_showTheirCurves_data()
{
    QTest::addColumn<int>("segment");
    QTest::addColumn<QString>("summary");
    QTest::newRow("bytes") << 0 << QStringLiteral("In 300 B/s, highest 300 B/s; Out 0 B/s, highest 0 B/s");
    QTest::newRow("messages") << 1 << QStringLiteral("In 7/s, highest 7/s; Out 0/s, highest 0/s");
    QTest::newRow("connections") << 2 << QStringLiteral("Open 2, highest 2");
    QTest::newRow("queue") << 3
                           << QStringLiteral(
                                  "Receive queue 0 B, highest 0 B; Send queue 2.0 KiB, highest 2.0 KiB");
    QTest::newRow("loop") << 4
                          << QStringLiteral("p50 1.00 ms, highest 1.00 ms; p99 4.00 ms, highest 4.00 ms; "
                                            "longest 8.00 ms, highest 8.00 ms");
    QTest::newRow("round trip") << 5
                                << QStringLiteral(
                                       "p50 1.00 ms, highest 1.00 ms; p90 2.00 ms, highest 2.00 ms; "
                                       "p99 4.00 ms, highest 4.00 ms");
}

void ThroughputPanelTest::figures_showTheirCurves()
{
    QFETCH(int, segment);
    QFETCH(QString, summary);
    const LatencyCell cell{0.001F, 0.002F, 0.004F, 0.008F, 10};
    const auto single = [this, &cell](MetricKind kind, float value) {
        MetricTale one;
        one.add(0, kNow, kind, value);
        one.add(DurationKind::roundTrip, kNow / 100 - 1, cell);
        tell(one, {ServiceId{1}});
    };
    const std::pair<MetricKind, float> kinds[] = {{MetricKind::bytesIn, 300.0F},
                                                  {MetricKind::messagesIn, 7.0F},
                                                  {MetricKind::connections, 2.0F},
                                                  {MetricKind::queuedOut, 2'048.0F}};
    single(kinds[std::min(segment, 3)].first, kinds[std::min(segment, 3)].second);
    MetricTale all;
    all.add(DurationKind::loopDelay, kNow / 100 - 1, cell);
    tell(all, {});
    choose(segment);

    QCOMPARE(chart().accessibleDescription(), summary);
}

void ThroughputPanelTest::figure_isChosenByKeyboard()
{
    m_panel->activateWindow();
    m_panel->setFocus(Qt::TabFocusReason);
    QVERIFY(QGuiApplication::focusObject() != nullptr);
    QTest::keyClick(m_panel->focusWidget(), Qt::Key_Right);
    refresh();

    QCOMPARE(chart().picture().measure, Measure::perSecond);
}

void ThroughputPanelTest::span_chosen_isWhatIsShown()
{
    auto *span = find<QComboBox>("throughputSpan");
    for (const auto &[text, seconds] :
         {std::pair("10 s", 10), std::pair("1 h", 3'600), std::pair("24 h", 86'400)}) {
        span->setCurrentText(QLatin1String(text));
        refresh();
        QCOMPARE(qRound(static_cast<double>(chart().picture().shown.length()) / 1e9), seconds);
    }
    QCOMPARE(span->count(), 9);
}

void ThroughputPanelTest::frames_drawOnlyWhatMoved()
{
    refresh();
    QCoreApplication::processEvents();
    const int before = chart().drawnCount();
    for (int frame = 0; frame < 50; ++frame) {
        refresh(MetricTale::timeOf(kNow) + 1'000'000); // The same moment, as good as.
        QCoreApplication::processEvents();
    }
    QCOMPARE(chart().drawnCount(), before);

    refresh(MetricTale::timeOf(kNow + 100));
    QTRY_COMPARE(chart().drawnCount(), before + 1);
}

void ThroughputPanelTest::hidden_panel_isNotDrawn()
{
    m_panel->hide();
    const int before = chart().drawnCount();
    for (int frame = 0; frame < 50; ++frame) {
        refresh(MetricTale::timeOf(kNow + frame * 100));
        QCoreApplication::processEvents();
    }

    QCOMPARE(chart().drawnCount(), before);
}

void ThroughputPanelTest::freeze_holdsThePicture_andItsFigures()
{
    find<QToolButton>("freezeThroughput")->click();
    refresh();
    const TimeStretch before = chart().picture().shown;
    const QString summary = chart().accessibleDescription();
    MetricTale later;
    later.add(0, 4 * kNow, MetricKind::bytesIn, 9'000);
    tell(later, {ServiceId{1}});
    refresh(MetricTale::timeOf(4 * kNow));

    QCOMPARE(chart().picture().shown, before);
    QCOMPARE(chart().accessibleDescription(), summary);
    QVERIFY(!chart().picture().isLive);
    QVERIFY(chart().picture().caption.contains(QStringLiteral("frozen")));
    find<QToolButton>("freezeThroughput")->click();
    refresh(MetricTale::timeOf(4 * kNow));
    QVERIFY(chart().picture().isLive);
    QVERIFY(chart().accessibleDescription().contains(QStringLiteral("In 8.8 KiB/s")));
}

void ThroughputPanelTest::drag_zooms_andDoubleClickGoesBack()
{
    QVERIFY(!action(QStringLiteral("Show the whole time again"))->isEnabled());
    dragOverHalf();

    QCOMPARE(qRound(static_cast<double>(chart().picture().shown.length()) / 1e9), 30);
    QVERIFY(chart().picture().caption.contains(QStringLiteral("zoomed")));
    QVERIFY(action(QStringLiteral("Show the whole time again"))->isEnabled());
    auto *plot = chart().findChild<QWidget *>(QStringLiteral("plot"));
    QTest::mouseDClick(plot, Qt::LeftButton, {}, chart().plotArea().center());
    refresh();
    QCOMPARE(qRound(static_cast<double>(chart().picture().shown.length()) / 1e9), 60);
    QVERIFY(chart().picture().isLive);
}

void ThroughputPanelTest::compare_withAConnection_showsItDashed()
{
    m_panel->setScope({ServiceId{1}, ConnectionId{3}});
    MetricTale tale;
    tale.add(0, kNow, MetricKind::bytesIn, 50);
    tell(tale, {ServiceId{1}, ConnectionId{3}});
    tell(tale, {ServiceId{1}, ConnectionId{4}});
    auto *menu = m_panel->findChild<QMenu *>(QStringLiteral("throughputCompareMenu"));
    emit menu->aboutToShow();
    QStringList offered;
    for (const QAction *each : menu->actions())
        offered << each->text();
    QVERIFY2(offered.join(QLatin1Char('|')).startsWith(QStringLiteral("Nobody||echo #2")),
             qPrintable(offered.join(QLatin1Char('|'))));
    menu->actions()[2]->trigger();
    refresh();

    const std::vector<MetricScope> wanted{
        {ServiceId{1}, ConnectionId{3}}, {ServiceId{1}, ConnectionId{4}}, {}};
    QCOMPARE(watched(), wanted);
    const std::vector<ChartCurve> &curves = chart().picture().curves;
    QCOMPARE(curves.size(), std::size_t{4});
    QVERIFY(!curves[0].isDashed && curves[2].isDashed);
    QVERIFY(curves[2].name.startsWith(QStringLiteral("In, echo #2")));
    QVERIFY(find<QToolButton>("compareThroughput")->accessibleName().contains(QStringLiteral("echo #2")));
    emit menu->aboutToShow();
    menu->actions()[0]->trigger();
    refresh();
    QCOMPARE(chart().picture().curves.size(), std::size_t{2});
}

void ThroughputPanelTest::compared_thatIsOver_isLetGo()
{
    auto *menu = m_panel->findChild<QMenu *>(QStringLiteral("throughputCompareMenu"));
    emit menu->aboutToShow();
    menu->actions()[2]->trigger();
    QCOMPARE(watched().size(), std::size_t{3});
    m_answers.back()(Error{std::make_error_code(std::errc::no_such_device), "watch"});

    QCOMPARE(watched().size(), std::size_t{2}); // Without it.
    QVERIFY(find<QToolButton>("compareThroughput")->accessibleName().contains(QStringLiteral("with…")));
}

void ThroughputPanelTest::events_ofTheSelection_areMarked()
{
    QCOMPARE(chart().picture().events.size(), std::size_t{2});
    const Event &event = chart().picture().events[0];
    QVERIFY(chart().picture().describe(event).startsWith(QStringLiteral("echo #1")));
    QVERIFY(chart().picture().describe(event).endsWith(QStringLiteral("opened")));
    m_panel->setScope({ServiceId{1}, ConnectionId{4}});
    refresh();
    QCOMPARE(chart().picture().events.size(), std::size_t{1});
}

void ThroughputPanelTest::roundTrips_asHistogram()
{
    MetricNews news = MetricTale().news({ServiceId{1}});
    auto total = std::make_shared<DurationHistogram>();
    for (int time = 0; time < 100; ++time)
        total->record(std::chrono::milliseconds(1));
    total->record(std::chrono::milliseconds(80));
    news.totals[static_cast<std::size_t>(DurationKind::roundTrip)] = total;
    std::vector<MetricNews> all;
    all.push_back(std::move(news));
    m_metrics->absorb(std::move(all));
    action(QStringLiteral("Round trips as histogram"))->trigger();
    refresh();

    auto *histogram = m_panel->findChild<LatencyHistogram *>();
    QVERIFY(histogram->isVisible() && !chart().isVisible());
    const auto *plot = histogram->findChild<QWidget *>(QStringLiteral("plot"));
    QVERIFY2(plot->accessibleDescription().startsWith(QStringLiteral("101 requests: p50 1.0")),
             qPrintable(plot->accessibleDescription()));
    choose(0);
    QVERIFY(chart().isVisible());
}

void ThroughputPanelTest::noRoundTrips_areSaidSo()
{
    choose(5);

    QCOMPARE(chart().picture().caption, QStringLiteral("echo: no reply was timed in this time"));
}

void ThroughputPanelTest::copy_putsATableOnTheClipboard()
{
    action(QStringLiteral("Copy throughput as CSV"))->trigger();
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));

    QCOMPARE(lines[0], QStringLiteral("time,nanoseconds,\"In (bytes/s)\",\"Out (bytes/s)\""));
    QVERIFY(lines.size() > 110); // Every half second of a minute.
    const QStringList last = lines[lines.size() - 2].split(QLatin1Char(','));
    QCOMPARE(last[1].toLongLong(), MetricTale::timeOf(kNow));
    QCOMPARE(last[2], QStringLiteral("300"));
    QCOMPARE(last[3], QStringLiteral("0"));
}

void ThroughputPanelTest::export_writesTheFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("csv") << QStringLiteral("a.csv") << QByteArray("time,nanoseconds");
    QTest::newRow("png") << QStringLiteral("a.png") << QByteArray("\x89PNG");
    QTest::newRow("svg") << QStringLiteral("a.svg") << QByteArray("<?xml");
}

void ThroughputPanelTest::export_writesTheFile()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, begin);
    const QTemporaryDir folder;
    const QString suffix = name.section(QLatin1Char('.'), 1);
    for (QAction *each : m_panel->all())
        if (each->text().contains(suffix.toUpper()) && !each->text().startsWith(QStringLiteral("Copy")))
            each->trigger();
    auto *dialog = m_panel->findChild<QFileDialog *>();
    QVERIFY(dialog != nullptr);
    emit dialog->fileSelected(folder.filePath(name));

    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith(begin));
    QVERIFY(!find<QWidget>("throughputNotice")->isVisible());
}

void ThroughputPanelTest::export_thatCannotBeWritten_saysSo()
{
    action(QStringLiteral("Charts as PNG…"))->trigger();
    emit m_panel->findChild<QFileDialog *>()->fileSelected(QStringLiteral("/nowhere/at/all.png"));

    QVERIFY(find<QWidget>("throughputNotice")->isVisible());
}

void ThroughputPanelTest::exportMenu_asksForAFile()
{
    const auto *menu = find<QToolButton>("moreThroughput")->menu();
    QStringList texts;
    for (const QAction *each : menu->actions())
        if (!each->isSeparator())
            texts << each->text();

    QCOMPARE(texts,
             (QStringList{QStringLiteral("Round trips as histogram"),
                          QStringLiteral("Show the whole time again"),
                          QStringLiteral("Copy throughput as CSV"),
                          QStringLiteral("Figures as CSV…"),
                          QStringLiteral("Charts as PNG…"),
                          QStringLiteral("Charts as SVG…")}));
}

void ThroughputPanelTest::actions_areAllThere_andWantSight()
{
    int wanted = 0;
    connect(m_panel.get(), &ThroughputPanel::sightWanted, this, [&wanted] { ++wanted; });
    action(QStringLiteral("Freeze throughput"))->trigger();

    QCOMPARE(wanted, 1);
    QCOMPARE(m_panel->all().size(), 8);
    for (const char *name : {"throughputSpan", "freezeThroughput", "compareThroughput", "moreThroughput"}) {
        auto *control = find<QWidget>(name);
        QVERIFY2(!control->accessibleName().isEmpty() ||
                     !qobject_cast<QToolButton *>(control)->text().isEmpty(),
                 name);
        QVERIFY2(control->focusPolicy() & Qt::TabFocus, name);
    }
    QVERIFY(chart().focusPolicy() & Qt::TabFocus);
}

void ThroughputPanelTest::parts_areRestored()
{
    choose(2);
    find<QComboBox>("throughputSpan")->setCurrentText(QStringLiteral("1 h"));
    const QVariantMap parts = m_panel->parts();
    choose(0);
    find<QComboBox>("throughputSpan")->setCurrentText(QStringLiteral("10 s"));
    m_panel->restoreParts(parts);
    refresh();

    QCOMPARE(chart().picture().measure, Measure::count);
    QCOMPARE(qRound(static_cast<double>(chart().picture().shown.length()) / 1e9), 3'600);
}

} // namespace ropewalk

QTEST_MAIN(ropewalk::ThroughputPanelTest)

#include "tst_throughput_panel.moc"
