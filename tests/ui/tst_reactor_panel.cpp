#include "ui/loop_fixtures.h"
#include "ui/panels/reactor_inspector.h"
#include "ui/panels/reactor_panel.h"
#include "ui/panels/status_strip.h"
#include "ui/panels/turn_lanes.h"
#include "ui/plots/loop_chart.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/figure_strip.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/segmented_control.h"
#include "workbench/journal.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>

namespace ropewalk {

/// The perspective on news that are made up, and the commands that it posts.
class ReactorPanelTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, SchemeChoice::light); }
    void init();
    void cleanup();

    void shown_watchesTheReactor_hiddenDoesNot();
    void pollers_thatCannotBeHad_areDisabledWithTheReason();
    void poller_chosen_isSwitchedTo();
    void poller_refused_isSaidInABar();
    void threshold_chosen_isSet();
    void state_saysThatTheLoopWasHeld();
    void figures_sayTurnsAndDelays();
    void span_chosen_changesWhatIsCounted();
    void frozen_staysAsItIs();
    void slowTurn_new_isCentred();
    void slowTurn_whileThePersonLooksElsewhere_stays();
    void chart_clickOnASlowTurn_centresOnIt();
    void chart_hidden_isNotDrawn();
    void zoom_fromTheMenu();
    void earlierAndLater_moveByHalf();
    void present_followsAgain();
    void lanes_wheelZoomsAtThePointer();
    void lanes_dragMoves();
    void lanes_keysMoveAndZoom();
    void lanes_doubleClick_listsTheCalls();
    void lanes_paintTheBlockHatchedAndAShortCallAsAPixel();
    void slowestCallbacks_areListed();
    void descriptorsAndTimers_areListed();
    void manyDescriptors_areSaidToBeTheBusiest();
    void turn_withoutItsCalls_saysWhy();
    void statusBar_namesWhoHeldTheLoop_untilSomebodyLooked();
    void statusBar_reactorSegment_isALink();

private:
    template <typename Widget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        auto *found = m_panel->findChild<Widget *>(QLatin1String(name));
        return found != nullptr ? found : m_inspector->findChild<Widget *>(QLatin1String(name));
    }
    template <typename C>
    [[nodiscard]] C posted() const
    {
        return !m_posted.empty() && std::holds_alternative<C>(m_posted.back()) ? std::get<C>(m_posted.back())
                                                                               : C{};
    }
    [[nodiscard]] static QAction *actionOf(QMenu *menu, const QString &text)
    {
        emit menu->aboutToShow();
        for (QAction *action : menu->actions())
            if (action->text().startsWith(text))
                return action;
        return nullptr;
    }
    void take(LoopNews news)
    {
        m_history.take(std::move(news));
        m_panel->refresh(kLoopBegin);
        m_inspector->refresh();
    }
    [[nodiscard]] TurnLanes &lanes() const { return m_panel->lanes(); }

    std::unique_ptr<Theme> m_theme;
    TurnHistory m_history;
    std::vector<Command> m_posted;
    Result<CommandReply> m_reply = CommandReply();
    std::unique_ptr<ReactorPanel> m_panel;
    std::unique_ptr<ReactorInspector> m_inspector;
};

void ReactorPanelTest::init()
{
    m_history = TurnHistory();
    m_posted.clear();
    m_reply = CommandReply();
    m_panel = std::make_unique<ReactorPanel>(
        m_history, [this](Command command, QObject *, const Workbench::Answer &onAnswered) {
            m_posted.push_back(std::move(command));
            if (onAnswered)
                onAnswered(m_reply);
        });
    m_inspector = std::make_unique<ReactorInspector>(m_history);
    connect(m_panel.get(), &ReactorPanel::turnShown, m_inspector.get(), &ReactorInspector::showTurn);
    m_panel->resize(700, 800);
    m_inspector->resize(348, 800);
    m_panel->show();
    m_inspector->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    take(loopNews());
}

void ReactorPanelTest::cleanup()
{
    m_panel.reset();
    m_inspector.reset();
}

void ReactorPanelTest::shown_watchesTheReactor_hiddenDoesNot()
{
    m_panel->setShown(true);
    QVERIFY(posted<WatchReactor>().isWatched);
    m_panel->setShown(true);
    QCOMPARE(m_posted.size(), 1U);
    m_panel->setShown(false);

    QVERIFY(!std::get<WatchReactor>(m_posted.back()).isWatched);
}

void ReactorPanelTest::pollers_thatCannotBeHad_areDisabledWithTheReason()
{
    auto *menu = find<QMenu>("pollerMenu");
    const QAction *kqueue = actionOf(menu, QStringLiteral("kqueue"));

    QVERIFY(kqueue != nullptr && !kqueue->isEnabled());
    QVERIFY(kqueue->text().contains(QStringLiteral("This system has none.")));
    QVERIFY(actionOf(menu, QStringLiteral("epoll"))->isChecked());
    QCOMPARE(find<QPushButton>("pollerButton")->text(), QStringLiteral("Backend epoll"));
}

void ReactorPanelTest::poller_chosen_isSwitchedTo()
{
    actionOf(find<QMenu>("pollerMenu"), QStringLiteral("poll"))->trigger();

    QCOMPARE(posted<SwitchPoller>().poller, std::string("poll"));
    QVERIFY(!find<NoticeBar>("reactorNotice")->isVisible());
}

void ReactorPanelTest::poller_refused_isSaidInABar()
{
    m_reply =
        Error{std::make_error_code(std::errc::too_many_files_open), "select cannot watch descriptor 1500"};
    actionOf(find<QMenu>("pollerMenu"), QStringLiteral("poll"))->trigger();

    QVERIFY(find<NoticeBar>("reactorNotice")->isVisible());
}

void ReactorPanelTest::threshold_chosen_isSet()
{
    auto *menu = find<QToolButton>("reactorMore")->menu();
    QVERIFY(actionOf(menu, QStringLiteral("16.7 ms"))->isChecked());
    actionOf(menu, QStringLiteral("50 ms"))->trigger();
    QCOMPARE(posted<SetSlowTurn>().microseconds, 50'000U);
    actionOf(menu, QStringLiteral("Never"))->trigger();

    QCOMPARE(posted<SetSlowTurn>().microseconds, 0U);
}

void ReactorPanelTest::state_saysThatTheLoopWasHeld()
{
    QCOMPARE(find<Chip>("reactorState")->text(), QStringLiteral("Healthy"));
    take(slowNews(slowTurn(1, -1'000)));

    QCOMPARE(find<Chip>("reactorState")->text(), QStringLiteral("Held for 47.2 ms"));
}

void ReactorPanelTest::figures_sayTurnsAndDelays()
{
    ReactorState state;
    m_history.note(state, kLoopBegin - 1'000 * kLoopMs);
    state.turns.turns = 642;
    state.turns.busyNanoseconds = 126'000'000;
    m_history.note(state, kLoopBegin);
    m_panel->refresh(kLoopBegin);
    const QString said = find<FigureStrip>("reactorFigures")->accessibleName();

    QVERIFY2(said.contains(QStringLiteral("642")), qUtf8Printable(said));
    QVERIFY2(said.contains(QStringLiteral("12.6")), qUtf8Printable(said));
    QVERIFY2(said.contains(QStringLiteral("0.08")), qUtf8Printable(said));
    QVERIFY2(said.contains(QStringLiteral("0.41")), qUtf8Printable(said));
}

void ReactorPanelTest::span_chosen_changesWhatIsCounted()
{
    find<SegmentedControl>("reactorSpan")->setCurrent(2);

    QVERIFY(find<FigureStrip>("reactorFigures")->accessibleName().contains(QStringLiteral("in 10 min")));
}

void ReactorPanelTest::frozen_staysAsItIs()
{
    QTest::mouseClick(find<QPushButton>("freezeReactor"), Qt::LeftButton);
    QVERIFY(m_panel->isFrozen());
    const std::int64_t begin = lanes().begin();
    take(slowNews(slowTurn(1, 5'000)));
    QCOMPARE(lanes().begin(), begin);
    QTest::mouseClick(find<QPushButton>("freezeReactor"), Qt::LeftButton);

    QVERIFY(lanes().begin() != begin);
}

void ReactorPanelTest::slowTurn_new_isCentred()
{
    take(slowNews(slowTurn()));
    const std::int64_t block = m_history.episodes().back().blockBegin;

    QVERIFY(lanes().begin() < block && block < lanes().begin() + lanes().length());
    QVERIFY(find<QLabel>("turnsTitle")->text().startsWith(QStringLiteral("Turns around ")));
    QVERIFY(!find<QPushButton>("presentTurns")->isChecked());
    QVERIFY(find<QLabel>("turnSummary")->text().contains(QStringLiteral("searchMailbox took 47.2 ms")));
}

void ReactorPanelTest::slowTurn_whileThePersonLooksElsewhere_stays()
{
    QTest::mouseClick(find<QToolButton>("earlierTurns"), Qt::LeftButton);
    const std::int64_t begin = lanes().begin();
    take(slowNews(slowTurn(1, 9'000)));

    QCOMPARE(lanes().begin(), begin);
}

void ReactorPanelTest::chart_clickOnASlowTurn_centresOnIt()
{
    take(slowNews(slowTurn(1, -3'000)));
    lanes().setRange(kLoopBegin, TurnLanes::kUsual);
    auto *plot = m_panel->chart().findChild<QWidget *>();
    const TurnEpisode &episode = m_history.episodes().back();
    QTRY_VERIFY(m_panel->chart().drawnCount() > 0);
    QTest::mouseClick(
        plot, Qt::LeftButton, {}, m_panel->chart().placeOf(episode.blockBegin, episode.turn.blockedFor));
    const std::int64_t middle = lanes().begin() + lanes().length() / 2;

    QCOMPARE(m_panel->chart().markCount(), 1);
    QCOMPARE(middle, episode.blockBegin + episode.turn.blockedFor.count() / 2);
}

void ReactorPanelTest::chart_hidden_isNotDrawn()
{
    m_panel->hide();
    QTest::qWait(0);
    const int drawn = m_panel->chart().drawnCount();
    take(loopNews());
    QTest::qWait(0);

    QCOMPARE(m_panel->chart().drawnCount(), drawn);
}

void ReactorPanelTest::zoom_fromTheMenu()
{
    auto *zoom = find<QPushButton>("turnsZoom");
    const std::int64_t middle = lanes().begin() + lanes().length() / 2;
    actionOf(zoom->menu(), QStringLiteral("20 ms"))->trigger();

    QCOMPARE(lanes().length(), 20 * kLoopMs);
    QCOMPARE(lanes().begin() + lanes().length() / 2, middle);
    QCOMPARE(zoom->text(), QStringLiteral("20.0 ms"));
}

void ReactorPanelTest::earlierAndLater_moveByHalf()
{
    const std::int64_t begin = lanes().begin();
    QTest::mouseClick(find<QToolButton>("earlierTurns"), Qt::LeftButton);
    QCOMPARE(lanes().begin(), begin - lanes().length() / 2);
    QTest::mouseClick(find<QToolButton>("laterTurns"), Qt::LeftButton);

    QCOMPARE(lanes().begin(), begin);
}

void ReactorPanelTest::present_followsAgain()
{
    QTest::mouseClick(find<QToolButton>("earlierTurns"), Qt::LeftButton);
    QVERIFY(!find<QPushButton>("presentTurns")->isChecked());
    QTest::mouseClick(find<QPushButton>("presentTurns"), Qt::LeftButton);

    QVERIFY(find<QPushButton>("presentTurns")->isChecked());
    QCOMPARE(lanes().begin() + lanes().length(), m_history.lastMoment());
}

void ReactorPanelTest::lanes_wheelZoomsAtThePointer()
{
    lanes().setRange(kLoopBegin, 80 * kLoopMs);
    const QPoint at(lanes().xOf(kLoopBegin + 20 * kLoopMs), 40);
    QWheelEvent wheel(
        at, lanes().mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&lanes(), &wheel);

    QCOMPARE(lanes().length(), 64 * kLoopMs);
    QVERIFY(std::abs(lanes().xOf(kLoopBegin + 20 * kLoopMs) - at.x()) <= 1);
}

void ReactorPanelTest::lanes_dragMoves()
{
    lanes().setRange(kLoopBegin, 80 * kLoopMs);
    const int width = lanes().laneRect(TurnLane::read).width();
    QTest::mousePress(&lanes(), Qt::LeftButton, {}, {300, 60});
    QTest::mouseMove(&lanes(), {300 - width / 4, 60});
    QTest::mouseRelease(&lanes(), Qt::LeftButton, {}, {300 - width / 4, 60});

    QVERIFY(std::abs(lanes().begin() - (kLoopBegin + 20 * kLoopMs)) < kLoopMs);
}

void ReactorPanelTest::lanes_keysMoveAndZoom()
{
    lanes().setRange(kLoopBegin, 80 * kLoopMs);
    lanes().setFocus();
    QTest::keyClick(&lanes(), Qt::Key_Right);
    QCOMPARE(lanes().begin(), kLoopBegin + 20 * kLoopMs);
    QTest::keyClick(&lanes(), Qt::Key_Left);
    QTest::keyClick(&lanes(), Qt::Key_Plus);
    QCOMPARE(lanes().length(), 64 * kLoopMs);
    QTest::keyClick(&lanes(), Qt::Key_Minus);

    QCOMPARE(lanes().length(), 80 * kLoopMs);
}

void ReactorPanelTest::lanes_doubleClick_listsTheCalls()
{
    lanes().setRange(kLoopBegin, 80 * kLoopMs);
    QSignalSpy wanted(m_panel.get(), &ReactorPanel::turnRequested);
    QTest::mouseDClick(&lanes(), Qt::LeftButton, {}, {lanes().xOf(kLoopBegin + 5 * kLoopMs) + 1, 60});
    const auto *calls = find<QTableView>("turnCalls");

    QCOMPARE(wanted.size(), 1);
    QCOMPARE(calls->model()->rowCount(), 1);
    QCOMPARE(calls->model()->index(0, 3).data().toString(), QStringLiteral("echo.received · irc"));
}

void ReactorPanelTest::lanes_paintTheBlockHatchedAndAShortCallAsAPixel()
{
    take(slowNews(slowTurn()));
    lanes().setRange(kLoopBegin, 80 * kLoopMs);
    const QImage image = lanes().grab().toImage();
    const auto countOf = [&](const QRect &rect, const QColor &color) {
        int count = 0;
        for (int y = rect.top(); y <= rect.bottom(); ++y)
            for (int x = rect.left(); x <= rect.right(); ++x)
                count += image.pixelColor(x, y) == color ? 1 : 0;
        return count;
    };
    const TurnEpisode &episode = m_history.episodes().back();
    const QRect row = lanes().laneRect(TurnLane::read);
    const QRect block(lanes().xOf(episode.blockEnd()) - 60, row.top(), 50, row.height());
    const int hatched = countOf(block, themeColor(Token::errFill));
    const int x = lanes().xOf(kLoopBegin + 5 * kLoopMs); // 20 µs in 80 ms: less than a pixel.

    QVERIFY2(hatched > 40 && hatched < 400, qPrintable(QString::number(hatched))); // Lines, not a bar.
    QVERIFY(countOf({x, row.top(), 1, row.height()}, themeColor(Token::inFill)) >= 8);
    const QRect timers = lanes().laneRect(TurnLane::timers);
    const int timer = lanes().xOf(kLoopBegin + 10 * kLoopMs);
    QVERIFY(countOf({timer, timers.top(), 1, timers.height()}, themeColor(Token::violetFill)) >= 8);
    QVERIFY(countOf({x, timers.top(), 1, timers.height()}, themeColor(Token::violetFill)) == 0);
}

void ReactorPanelTest::slowestCallbacks_areListed()
{
    const auto *table = find<QTableView>("slowestCallbacks");

    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("searchMailbox"));
    QCOMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("mail"));
}

void ReactorPanelTest::descriptorsAndTimers_areListed()
{
    const auto *descriptors = find<QTableView>("reactorDescriptors");
    QCOMPARE(descriptors->model()->rowCount(), 2);
    QCOMPARE(descriptors->model()->index(1, 1).data().toString(), QStringLiteral("irc #1"));
    QCOMPARE(descriptors->model()->index(1, 3).data().toString(), QStringLiteral("R W"));
    QCOMPARE(find<QTableView>("nextTimers")->model()->rowCount(), 2);
    find<QTabBar>("reactorTabs")->setCurrentIndex(ReactorInspector::TimersTab);
    const auto *timers = find<QTableView>("reactorTimers");

    QCOMPARE(timers->model()->rowCount(), 2);
    QCOMPARE(timers->model()->index(0, 3).data().toString(), QStringLiteral("latency probe"));
    QCOMPARE(timers->model()->index(1, 1).data().toString(), QStringLiteral("once"));
    QCOMPARE(find<QTabBar>("reactorTabs")->tabText(1), QStringLiteral("Timers 2"));
}

void ReactorPanelTest::manyDescriptors_areSaidToBeTheBusiest()
{
    QVERIFY(!find<QLabel>("moreDescriptors")->isVisible());
    LoopNews news = loopNews();
    news.figures.descriptorCount = 8'012;
    take(std::move(news));

    QVERIFY(find<QLabel>("moreDescriptors")->isVisible());
    QCOMPARE(find<QLabel>("moreDescriptors")->text(), QStringLiteral("The 2 busiest of 8,012"));
}

void ReactorPanelTest::turn_withoutItsCalls_saysWhy()
{
    take(slowNews(slowTurn()));
    m_inspector->setTab(ReactorInspector::TurnTab);

    QVERIFY(find<QLabel>("turnSummary")->text().contains(QStringLiteral("were not recorded")));
}

void ReactorPanelTest::statusBar_namesWhoHeldTheLoop_untilSomebodyLooked()
{
    const Journal journal;
    StatusStrip strip(journal);
    auto *segment = strip.findChild<QToolButton *>(QStringLiteral("statusSlowTurn"));
    QSignalSpy wanted(&strip, &StatusStrip::slowTurnRequested);
    const SlowTurn turn = slowTurn(7);
    strip.setSlowTurn(&turn, 7);
    QVERIFY(!segment->isHidden());
    QCOMPARE(segment->text(), QStringLiteral("mail held the loop for 47.2 ms"));
    segment->click();
    QCOMPARE(wanted.value(0).value(0).toULongLong(), 7ULL);
    strip.setSlowTurn(nullptr, 7);
    QVERIFY(segment->isHidden());
    strip.setSlowTurn(&turn, 7); // The one that was looked at.

    QVERIFY(segment->isHidden());
}

void ReactorPanelTest::statusBar_reactorSegment_isALink()
{
    const Journal journal;
    StatusStrip strip(journal);
    QSignalSpy wanted(&strip, &StatusStrip::reactorRequested);
    emit strip.findChild<QLabel *>(QStringLiteral("statusPoller"))->linkActivated({});

    QCOMPARE(wanted.size(), 1);
}

} // namespace ropewalk

QTEST_MAIN(ropewalk::ReactorPanelTest)
#include "tst_reactor_panel.moc"
