#include "ui/models/depth_history.h"
#include "ui/models/watched_queues.h"
#include "ui/panels/flow_diagram.h"
#include "ui/panels/queue_actions.h"
#include "ui/panels/queue_inspector.h"
#include "ui/panels/queue_list.h"
#include "ui/panels/queues_panel.h"
#include "ui/queue_fixtures.h"
#include "ui/widgets/segmented_control.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <algorithm>

namespace ropewalk {

/// The panel and its inspector beside each other, on queues made by hand; what it posts is kept.
class QueuesPanelTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void connectionChosen_isWatched_andLetGoOutOfSight();
    void newsOfAnother_areIgnored();
    void hold_click_isPosted_andKeepsTheRest();
    void keys_workInTheCurrentQueue();
    void delete_dropsWhatIsMarked();
    void altUpAndDown_movePastTheNeighbour();
    void headAndTail_leaveOutWhatIsLeaving();
    void undoAndRedo_arePosted_whereThereIsSomething();
    void edit_asText_appliesTheBytes();
    void edit_whereFramesSayTheirLength_makesItTrueUnlessToldOtherwise();
    void edit_asHex_isKeptInStep();
    void edit_wrongHex_saysSoAndAppliesNothing();
    void edit_messageLeaves_keepsWhatWasTyped();
    void edited_isReverted_andSaysWhatItWas();
    void enter_goesToTheEditor_ctrlEnterApplies();
    void split_atTheCursor_countsBytes();
    void merge_ofTwo_isPosted();
    void inject_before_isPosted();
    void filter_typed_holdsOnlyThat();
    void pace_chosen_isPosted();
    void limits_typed_arePosted();
    void marks_stayWithTheirMessages();
    void kept_canBeForgotten_notHeld();
    void overview_listsTheDeepestFirst_enterOpens();
    void overview_newConnectionsHeld_changesTheService();
    void flow_saysWhyItStandsStill();
    void refusal_isSaidOnThePanel();
    void manyMessages_scrollWithoutHitch();

private:
    template <typename Widget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        return m_window->findChild<Widget *>(QLatin1String(name));
    }
    void tell(QueueSide out, QueueSide in = wholeSide({}), bool isGone = false);
    void tellThree();
    void setFraming(const std::string &framing);
    void frame();
    [[nodiscard]] QueueList &list() const { return m_panel->list(Direction::out); }
    void choose(int row);
    void type(const char *name, const QString &text);
    template <typename Wanted>
    [[nodiscard]] const Wanted *posted() const
    {
        const auto found = std::find_if(m_posted.rbegin(), m_posted.rend(), [](const Command &command) {
            return std::holds_alternative<Wanted>(command);
        });
        return found == m_posted.rend() ? nullptr : &std::get<Wanted>(*found);
    }

    static constexpr std::int64_t kNow = 5'000'000'000;

    Directory m_directory;
    DepthHistory m_history;
    std::vector<Command> m_posted;
    Result<CommandReply> m_reply{CommandReply()};
    std::unique_ptr<WatchedQueues> m_watched;
    std::unique_ptr<QueueActions> m_actions;
    std::unique_ptr<QWidget> m_window;
    QueuesPanel *m_panel = nullptr;
    QueueInspector *m_inspector = nullptr;
};

void QueuesPanelTest::init()
{
    m_window.reset();
    m_actions.reset();
    m_posted.clear();
    m_reply = CommandReply();
    m_directory = Directory();
    EngineUpdate update;
    update.configs = {serviceConfig(1, Role::listen, "feed", "tcp:8090")};
    update.services = {serviceState(1, ServicePhase::listening)};
    update.connections = {connectionState(5, 1, 1, "127.0.0.1:40217"),
                          connectionState(6, 1, 2, "127.0.0.1:40218")};
    update.connections[1].out.bytes = 500;
    update.connections[1].out.messages = 2;
    update.connections[1].out.oldest = kNow - 1'000'000'000;
    update.time = kNow;
    m_directory.apply(update);
    const auto post = [this](const Command &command, QObject *, const Workbench::Answer &onAnswered) {
        m_posted.push_back(command);
        if (onAnswered)
            onAnswered(m_reply);
    };
    m_watched = std::make_unique<WatchedQueues>();
    m_actions = std::make_unique<QueueActions>(*m_watched, m_directory, post);
    m_window = std::make_unique<QWidget>();
    m_panel = new QueuesPanel(*m_watched, *m_actions, m_directory, m_history, post, m_window.get());
    m_inspector = new QueueInspector(*m_watched, *m_actions, m_directory, post, m_window.get());
    m_window->addActions(m_actions->windowActions());
    connect(m_watched.get(), &WatchedQueues::changed, m_inspector, &QueueInspector::refresh);
    m_panel->resize(692, 800);
    m_inspector->setGeometry(692, 0, 348, 800);
    m_window->resize(1'040, 800);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_panel->setInSight(true);
    m_panel->setScope({ServiceId{1}, ConnectionId{6}});
}

void QueuesPanelTest::tell(QueueSide out, QueueSide in, bool isGone)
{
    QueueNews news;
    news.connection = ConnectionId{6};
    news.isGone = isGone;
    news.out = std::move(out);
    news.in = std::move(in);
    m_watched->apply(std::move(news));
    frame();
}

void QueuesPanelTest::tellThree()
{
    tell(wholeSide({queuedEntry(1, "one\n"), queuedEntry(2, "two\n"), queuedEntry(3, "three\n")}));
}

void QueuesPanelTest::setFraming(const std::string &framing)
{
    EngineUpdate update;
    update.configs = {serviceConfig(1, Role::listen, "feed", "tcp:8090")};
    update.configs[0].framing = framing;
    update.time = kNow;
    m_directory.apply(update);
    m_inspector->refresh();
}

void QueuesPanelTest::frame()
{
    m_panel->refresh(kNow);
    m_panel->tick(kNow);
}

void QueuesPanelTest::choose(int row)
{
    const QModelIndex index = list().model()->index(row, QueueModel::MessageColumn);
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, list().visualRect(index).center());
}

void QueuesPanelTest::type(const char *name, const QString &text)
{
    auto *edit = find<QPlainTextEdit>(name);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
}

void QueuesPanelTest::connectionChosen_isWatched_andLetGoOutOfSight()
{
    QVERIFY(posted<WatchQueues>() != nullptr);
    QCOMPARE(posted<WatchQueues>()->connection, ConnectionId{6});
    m_panel->setInSight(false);
    QCOMPARE(posted<WatchQueues>()->connection, ConnectionId::none);
    QVERIFY(!m_actions->holdCurrent()->isEnabled());
    m_panel->setInSight(true);

    QCOMPARE(posted<WatchQueues>()->connection, ConnectionId{6});
}

void QueuesPanelTest::newsOfAnother_areIgnored()
{
    tellThree();
    QueueNews news;
    news.connection = ConnectionId{5};
    news.in = news.out = wholeSide({});
    m_watched->apply(news);

    QCOMPARE(list().model()->rowCount(), 3);
}

void QueuesPanelTest::hold_click_isPosted_andKeepsTheRest()
{
    QueueSide side = wholeSide({queuedEntry(1, "one")}, QueueMode::flow);
    side.config.limits.highBytes = 100;
    tell(side);
    QTest::mouseClick(find<QPushButton>("sendHold"), Qt::LeftButton);

    const SetQueue *set = posted<SetQueue>();
    QVERIFY(set != nullptr);
    QCOMPARE(set->direction, Direction::out);
    QCOMPARE(set->config.mode, QueueMode::hold);
    QCOMPARE(set->config.limits.highBytes, std::size_t{100});
    tellThree();
    QCOMPARE(find<QPushButton>("sendHold")->text(), QStringLiteral("Held"));
    QTest::mouseClick(find<QPushButton>("sendHold"), Qt::LeftButton);
    QCOMPARE(posted<SetQueue>()->config.mode, QueueMode::flow);
}

void QueuesPanelTest::keys_workInTheCurrentQueue()
{
    tell(wholeSide({queuedEntry(1, "one")}), wholeSide({queuedEntry(2, "two")}));
    m_panel->list(Direction::in).setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_F10);
    QCOMPARE(posted<StepQueue>()->direction, Direction::in);
    list().setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_F10);
    QCOMPARE(posted<StepQueue>()->direction, Direction::out);
    m_panel->list(Direction::in).setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(posted<SetQueue>()->direction, Direction::out);
    QTest::keyClick(m_window.get(), Qt::Key_F9);

    QCOMPARE(posted<SetQueue>()->direction, Direction::in);
    QCOMPARE(posted<SetQueue>()->config.mode, QueueMode::flow);
}

void QueuesPanelTest::delete_dropsWhatIsMarked()
{
    tellThree();
    m_reply = CommandReply{.messages = 2};
    const QSignalSpy dropped(m_actions.get(), &QueueActions::dropped);
    choose(0);
    QTest::keyClick(&list(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&list(), Qt::Key_Delete);

    QCOMPARE(posted<DropQueued>()->ids, (std::vector{QueuedId{1}, QueuedId{2}}));
    QCOMPARE(dropped.count(), 1);
    QCOMPARE(dropped.first().first().toString(), QStringLiteral("Dropped 2 queued messages"));
}

void QueuesPanelTest::altUpAndDown_movePastTheNeighbour()
{
    tellThree();
    choose(1);
    QTest::keyClick(&list(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(posted<MoveQueued>()->ids, std::vector{QueuedId{2}});
    QCOMPARE(posted<MoveQueued>()->before, QueuedId{1});
    QTest::keyClick(&list(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(posted<MoveQueued>()->before, QueuedId::none);
    choose(2);
    m_posted.clear();
    QTest::keyClick(&list(), Qt::Key_Down, Qt::AltModifier);

    QVERIFY(posted<MoveQueued>() == nullptr);
}

void QueuesPanelTest::headAndTail_leaveOutWhatIsLeaving()
{
    QueueSide side = wholeSide({queuedEntry(1, "one"), queuedEntry(2, "two"), queuedEntry(3, "three")});
    side.leaving = QueuedId{1};
    tell(side);
    choose(2);
    QTest::mouseClick(find<QPushButton>("queuedHead"), Qt::LeftButton);
    QCOMPARE(posted<MoveQueued>()->before, QueuedId{2});
    QTest::mouseClick(find<QPushButton>("queuedTail"), Qt::LeftButton);
    QCOMPARE(posted<MoveQueued>()->before, QueuedId::none);
    choose(0);

    QVERIFY(find<QPlainTextEdit>("queuedText")->isReadOnly());
    QVERIFY(!m_actions->edit()->isEnabled());
}

void QueuesPanelTest::undoAndRedo_arePosted_whereThereIsSomething()
{
    tellThree();
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(posted<UndoQueue>() == nullptr);
    QueueNews news;
    news.connection = ConnectionId{6};
    news.undo = "Drop message 4";
    news.redo = "Edit message 2";
    m_watched->apply(news);
    QCOMPARE(m_actions->undo()->text(), QStringLiteral("Undo: Drop message 4"));
    QTest::keyClick(&list(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(posted<UndoQueue>() != nullptr);
    QTest::keyClick(&list(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);

    QVERIFY(posted<RedoQueue>() != nullptr);
}

void QueuesPanelTest::edit_asText_appliesTheBytes()
{
    tellThree();
    choose(1);
    QCOMPARE(find<QPlainTextEdit>("queuedText")->toPlainText(), QStringLiteral("two\n"));
    QVERIFY(!find<QPushButton>("queuedApply")->isEnabled());
    type("queuedText", QStringLiteral("deux"));
    QCOMPARE(find<QLabel>("queuedWas")->text(), QStringLiteral("was two\\n"));
    QTest::mouseClick(find<QPushButton>("queuedApply"), Qt::LeftButton);

    const EditQueued *edit = posted<EditQueued>();
    QVERIFY(edit != nullptr);
    QCOMPARE(edit->id, QueuedId{2});
    QCOMPARE(edit->message.mode, MessageMode::hex);
    QCOMPARE(edit->message.text, std::string("64 65 75 78"));
    QVERIFY(!edit->message.hasVariables);
}

void QueuesPanelTest::edit_whereFramesSayTheirLength_makesItTrueUnlessToldOtherwise()
{
    tellThree();
    choose(1);
    auto *correct = find<QCheckBox>("queuedCorrectsLength");
    QVERIFY(correct->isHidden());
    setFraming("http");
    QVERIFY(!correct->isHidden());
    type("queuedText", QStringLiteral("deux"));
    QTest::mouseClick(find<QPushButton>("queuedApply"), Qt::LeftButton);
    QVERIFY(posted<EditQueued>()->correctsLength);
    QTest::mouseClick(correct, Qt::LeftButton, {}, QPoint(8, correct->height() / 2));
    QTest::mouseClick(find<QPushButton>("queuedApply"), Qt::LeftButton);

    QVERIFY(!posted<EditQueued>()->correctsLength);
}

void QueuesPanelTest::edit_asHex_isKeptInStep()
{
    tellThree();
    choose(1);
    auto *form = find<SegmentedControl>("queuedForm");
    auto *text = find<QPlainTextEdit>("queuedText");
    form->setCurrent(1);
    QCOMPARE(text->toPlainText(), QStringLiteral("74 77 6f 0a"));
    type("queuedText", QStringLiteral("41 42 0d 0a"));
    form->setCurrent(2);
    QCOMPARE(text->toPlainText(), QStringLiteral("AB\\r\\n"));
    form->setCurrent(0);
    QCOMPARE(text->toPlainText(), QStringLiteral("AB\n"));
    QTest::mouseClick(find<QPushButton>("queuedApply"), Qt::LeftButton);

    QCOMPARE(posted<EditQueued>()->message.text, std::string("41 42 0d 0a"));
}

void QueuesPanelTest::edit_wrongHex_saysSoAndAppliesNothing()
{
    tellThree();
    choose(1);
    find<SegmentedControl>("queuedForm")->setCurrent(1);
    type("queuedText", QStringLiteral("4"));
    QVERIFY(!find<QPushButton>("queuedApply")->isEnabled());
    QVERIFY(!find<QLabel>("queuedWas")->text().isEmpty());
    find<SegmentedControl>("queuedForm")->setCurrent(0);

    QCOMPARE(find<SegmentedControl>("queuedForm")->current(), 1);
    QTest::mouseClick(find<QPushButton>("queuedRevert"), Qt::LeftButton);
    QCOMPARE(find<QPlainTextEdit>("queuedText")->toPlainText(), QStringLiteral("74 77 6f 0a"));
}

void QueuesPanelTest::edit_messageLeaves_keepsWhatWasTyped()
{
    tell(wholeSide({queuedEntry(1, "one\n"), queuedEntry(2, "two\n")}, QueueMode::flow));
    choose(0);
    type("queuedText", QStringLiteral("typed"));
    tell(changedSide({removedChange(1)}, QueueMode::flow), changedSide({}));

    QCOMPARE(find<QPlainTextEdit>("queuedText")->toPlainText(), QStringLiteral("typed"));
    QVERIFY(!find<QPushButton>("queuedApply")->isEnabled());
}

void QueuesPanelTest::edited_isReverted_andSaysWhatItWas()
{
    QueuedEntry entry = queuedEntry(1, "bid: null");
    entry.original = std::make_shared<const std::string>("bid: 1.08");
    tell(wholeSide({entry}));
    choose(0);
    QCOMPARE(find<QLabel>("queuedWas")->text(), QStringLiteral("was 1.08"));
    QTest::mouseClick(find<QPushButton>("queuedRevert"), Qt::LeftButton);

    QVERIFY(posted<RevertQueued>() != nullptr);
    QCOMPARE(posted<RevertQueued>()->id, QueuedId{1});
}

void QueuesPanelTest::enter_goesToTheEditor_ctrlEnterApplies()
{
    tellThree();
    choose(0);
    QTest::keyClick(&list(), Qt::Key_Return);
    auto *text = find<QPlainTextEdit>("queuedText");
    QCOMPARE(QApplication::focusWidget(), text);
    QTest::keyClicks(text, QStringLiteral("x"));
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);

    QCOMPARE(posted<EditQueued>()->message.text, std::string("78 6f 6e 65 0a"));
}

void QueuesPanelTest::split_atTheCursor_countsBytes()
{
    tell(wholeSide({queuedEntry(1, "é\r\nb\r\n")}));
    choose(0);
    auto *text = find<QPlainTextEdit>("queuedText");
    QTextCursor cursor = text->textCursor();
    cursor.setPosition(2);
    text->setTextCursor(cursor);
    QTest::mouseClick(find<QPushButton>("queuedSplit"), Qt::LeftButton);

    QCOMPARE(posted<SplitQueued>()->at, std::size_t{4});
}

void QueuesPanelTest::merge_ofTwo_isPosted()
{
    tellThree();
    choose(0);
    QVERIFY(!m_actions->merge()->isEnabled());
    QTest::keyClick(&list(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&list(), Qt::Key_M, Qt::ControlModifier);

    QCOMPARE(posted<MergeQueued>()->ids, (std::vector{QueuedId{1}, QueuedId{2}}));
    QCOMPARE(find<QPlainTextEdit>("queuedText")->toPlainText(), QStringLiteral("one\ntwo\n"));
}

void QueuesPanelTest::inject_before_isPosted()
{
    tellThree();
    choose(1);
    QTest::mouseClick(find<QPushButton>("queuedBefore"), Qt::LeftButton);
    QVERIFY(!find<QPushButton>("queuedApply")->isEnabled());
    QTest::keyClicks(find<QPlainTextEdit>("queuedText"), QStringLiteral("new"));
    QTest::mouseClick(find<QPushButton>("queuedApply"), Qt::LeftButton);

    const InjectQueued *injected = posted<InjectQueued>();
    QVERIFY(injected != nullptr);
    QCOMPARE(injected->before, QueuedId{2});
    QCOMPARE(injected->message.text, std::string("6e 65 77"));
    QCOMPARE(find<QPushButton>("queuedApply")->text(), QStringLiteral("Apply"));
}

void QueuesPanelTest::filter_typed_holdsOnlyThat()
{
    tellThree();
    auto *filter = find<QLineEdit>("sendFilter");
    QVERIFY(filter->isVisible());
    filter->setFocus();
    QTest::keyClicks(filter, QStringLiteral("re:("));
    QVERIFY(posted<SetQueue>() == nullptr || posted<SetQueue>()->config.filter != "re:(");
    filter->selectAll();
    QTest::keyClicks(filter, QStringLiteral("hex:0d"));

    QCOMPARE(posted<SetQueue>()->config.filter, std::string("hex:0d"));
    QCOMPARE(posted<SetQueue>()->config.mode, QueueMode::hold);
}

void QueuesPanelTest::pace_chosen_isPosted()
{
    tell(wholeSide({}, QueueMode::paced));
    auto *pace = find<QDoubleSpinBox>("sendPace");
    QVERIFY(pace->isVisible());
    pace->setFocus();
    pace->selectAll();
    QTest::keyClicks(pace, QStringLiteral("8192"));
    QTest::keyClick(pace, Qt::Key_Return);
    QCOMPARE(posted<SetQueue>()->config.perSecond, 8'192.0);
    auto *unit = find<QComboBox>("sendPaceUnit");
    unit->setCurrentIndex(1);
    emit unit->activated(1);

    QCOMPARE(posted<SetQueue>()->config.paceUnit, PaceUnit::bytes);
}

void QueuesPanelTest::limits_typed_arePosted()
{
    tellThree();
    auto *high = find<QSpinBox>("highBytes");
    QCOMPARE(high->value(), 64);
    high->setFocus();
    high->selectAll();
    QTest::keyClicks(high, QStringLiteral("128"));
    QTest::keyClick(high, Qt::Key_Return);

    QCOMPARE(posted<SetQueue>()->config.limits.highBytes, std::size_t{128} * 1'024);
    QCOMPARE(posted<SetQueue>()->config.limits.lowBytes, std::size_t{16} * 1'024);
    auto *above = find<QComboBox>("aboveHigh");
    above->setCurrentIndex(1);
    emit above->activated(1);
    QCOMPARE(posted<SetQueue>()->config.limits.aboveHigh, Overflow::dropOldest);
}

void QueuesPanelTest::marks_stayWithTheirMessages()
{
    tellThree();
    choose(2);
    tell(changedSide({removedChange(1), movedChange(3, 2)}), changedSide({}));
    QCOMPARE(m_watched->chosen(), QueuedId{3});
    QCOMPARE(list().selectionModel()->selectedRows().first().row(), 0);
    tell(wholeSide({queuedEntry(9, "nine"), queuedEntry(3, "three")}));

    QCOMPARE(m_watched->chosen(), QueuedId{3});
    QCOMPARE(list().selectionModel()->selectedRows().first().row(), 1);
    list().setFocus();
    tell(changedSide({removedChange(3)}), changedSide({}));
    QCOMPARE(m_watched->chosen(), QueuedId{9}); // Who drops goes on with the next.
}

void QueuesPanelTest::kept_canBeForgotten_notHeld()
{
    QueueSide side = wholeSide({queuedEntry(1, "one")});
    side.standstill = Standstill::gone;
    tell(side, wholeSide({}), true);

    QVERIFY(!find<QPushButton>("sendHold")->isEnabled());
    QVERIFY(m_actions->save()->isEnabled());
    QVERIFY(m_actions->forget()->isEnabled());
    m_actions->forget()->trigger();
    QCOMPARE(posted<ForgetQueues>()->connection, ConnectionId{6});
}

void QueuesPanelTest::overview_listsTheDeepestFirst_enterOpens()
{
    const QSignalSpy opened(m_panel, &QueuesPanel::scopeRequested);
    m_panel->setScope({ServiceId{1}});
    frame();
    auto *table = find<QTableView>("queueOverview");
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 2);
    QVERIFY(table->model()->index(0, 0).data().toString().startsWith(QStringLiteral("#2")));
    QCOMPARE(table->model()->index(0, 5).data().toString(), QStringLiteral("500 B"));
    QCOMPARE(table->model()->index(0, 6).data().toString(), QStringLiteral("1.00 s"));
    table->setFocus();
    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_Return);

    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().value<Scope>().connection, ConnectionId{6});
    QCOMPARE(posted<WatchQueues>()->connection, ConnectionId::none);
}

void QueuesPanelTest::overview_newConnectionsHeld_changesTheService()
{
    m_panel->setScope({ServiceId{1}});
    frame();
    find<QCheckBox>("beginHeldIn")->click();

    QVERIFY(posted<ChangeService>() != nullptr);
    QCOMPARE(posted<ChangeService>()->config.queues.in.mode, QueueMode::hold);
    QCOMPARE(posted<ChangeService>()->config.queues.out.mode, QueueMode::flow);
}

void QueuesPanelTest::flow_saysWhyItStandsStill()
{
    QueueSide side = wholeSide({queuedEntry(1, std::string(40'000, 'x'))}, QueueMode::flow);
    side.state.isAboveHigh = true;
    side.standstill = Standstill::peerFull;
    side.kernel = {true, 16'384, 16'384};
    tell(side, wholeSide({queuedEntry(2, "held")}));
    m_panel->refresh(2 * kNow);

    const auto *flow = m_window->findChild<FlowDiagram *>();
    QCOMPARE(flow->picture().out.protocol.state, FlowState::paused);
    QCOMPARE(flow->picture().out.kernel.note, QStringLiteral("full, not writable"));
    QCOMPARE(flow->picture().out.queue.marks.size(), std::size_t{2});
    QCOMPARE(flow->picture().in.protocol.state, FlowState::held);
    QCOMPARE(flow->picture().in.queue.value, QStringLiteral("1 held"));
    QVERIFY(flow->accessibleDescription().contains(QStringLiteral("Send queue")));
}

void QueuesPanelTest::refusal_isSaidOnThePanel()
{
    tellThree();
    m_reply = Error{std::make_error_code(std::errc::no_such_device), "message 1"};
    choose(0);
    QTest::keyClick(&list(), Qt::Key_Delete);
    QVERIFY(find<QWidget>("queueNotice")->isVisible());
    m_reply = CommandReply();
    QTest::keyClick(&list(), Qt::Key_Delete);

    QVERIFY(!find<QWidget>("queueNotice")->isVisible());
}

void QueuesPanelTest::manyMessages_scrollWithoutHitch()
{
    std::vector<QueuedEntry> entries;
    for (std::uint64_t id = 1; id <= 10'000; ++id)
        entries.push_back(queuedEntry(id, "{\"seq\":" + std::to_string(id) + ",\"sym\":\"EURUSD\"}\n"));
    tell(wholeSide(std::move(entries)));
    QTRY_VERIFY(list().verticalScrollBar()->maximum() > 0);
    QElapsedTimer timer;
    std::vector<qint64> frames;
    for (int step = 1; step <= 50; ++step) {
        timer.start();
        list().verticalScrollBar()->setValue(step * list().verticalScrollBar()->maximum() / 50);
        list().viewport()->repaint();
        frames.push_back(timer.nsecsElapsed());
    }

    QCOMPARE(list().visibleRows().second, 9'999);
    std::ranges::sort(frames);
    qInfo("50 frames: median %.2f ms, slowest %.2f ms",
          static_cast<double>(frames[25]) / 1e6,
          static_cast<double>(frames.back()) / 1e6);
}

} // namespace ropewalk

QTEST_MAIN(ropewalk::QueuesPanelTest)
#include "tst_queues_panel.moc"
