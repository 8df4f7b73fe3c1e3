#include "ui/panels/queue_actions.h"

#include "language/engine_words.h"
#include "ui/models/figure_text.h"
#include "ui/models/queue_words.h"
#include "ui/models/watched_queues.h"
#include "ui/panels/send_targets.h"
#include "ui/theme/icon.h"
#include "ui/widgets/icon_action.h"

#include <QAction>
#include <QMenu>

#include <algorithm>
#include <utility>

namespace ropewalk {
namespace {

/// An action is painted anew for each change, so only where there is one.
void setWords(QAction &action, const QString &text, const QString &icon)
{
    if (action.text() == text)
        return;
    action.setText(text);
    action.setIcon(themeIcon(icon));
}

std::vector<QueuedId> idsOf(const QList<quint64> &numbers)
{
    std::vector<QueuedId> ids;
    for (const quint64 number : numbers)
        ids.push_back(QueuedId{number});
    return ids;
}

} // namespace

QueueActions::QueueActions(WatchedQueues &watched,
                           const Directory &directory,
                           Commander post,
                           QObject *parent)
    : QObject(parent)
    , m_watched(watched)
    , m_directory(directory)
    , m_post(std::move(post))
    , m_sendTo(new QMenu)
{
    connect(this, &QObject::destroyed, m_sendTo, &QObject::deleteLater);
    setupQueues();
    setupMessages();
    setupPlaces();
    setupNew();
    setupRest();
    refresh(false);
}

void QueueActions::refresh(bool isInSight)
{
    const bool isKnown = isInSight && m_watched.isKnown();
    refreshModes(isKnown && !m_watched.isGone());
    refreshMessages(isKnown);
    m_forget->setEnabled(isKnown && m_watched.isGone());
    m_undo->setEnabled(isKnown && !m_watched.undo().isEmpty());
    m_redo->setEnabled(isKnown && !m_watched.redo().isEmpty());
    setWords(*m_undo,
             m_watched.undo().isEmpty() ? tr("Undo") : tr("Undo: %1").arg(engineText(m_watched.undo())),
             QStringLiteral("undo"));
    setWords(*m_redo,
             m_watched.redo().isEmpty() ? tr("Redo") : tr("Redo: %1").arg(engineText(m_watched.redo())),
             QStringLiteral("redo"));
}

void QueueActions::post(Command command, std::function<void(const CommandReply &)> onDone)
{
    m_post(std::move(command), this, [this, onDone = std::move(onDone)](const Result<CommandReply> &reply) {
        emit problem(reply ? QString() : errorText(reply.error()));
        if (reply && onDone)
            onDone(*reply);
    });
}

void QueueActions::configure(Direction direction, const std::function<void(QueueConfig &)> &change)
{
    if (!m_watched.isKnown())
        return;
    QueueConfig config = m_watched.side(direction).config;
    change(config);
    post(SetQueue{m_watched.connection(), direction, config});
}

void QueueActions::saveTo(const QString &path)
{
    post(SaveQueued{m_watched.connection(), m_watched.current(), marked(), path.toStdString()});
}

void QueueActions::splitAt(std::size_t at)
{
    post(SplitQueued{m_watched.connection(), m_watched.current(), m_watched.chosen(), at});
}

void QueueActions::move(const QList<quint64> &ids, quint64 before, Direction direction)
{
    post(MoveQueued{m_watched.connection(), direction, idsOf(ids), QueuedId{before}});
}

QAction *QueueActions::add(const QString &text, const QString &icon, const QKeySequence &keys)
{
    QAction *action = makeIconAction(text, icon, keys, this);
    if (!keys.isEmpty())
        action->setToolTip(QStringLiteral("%1 (%2)").arg(text, keys.toString(QKeySequence::NativeText)));
    m_all.append(action);
    return action;
}

void QueueActions::setupQueues()
{
    const QKeyCombination holdSend(Qt::CTRL | Qt::SHIFT, Qt::Key_H);
    m_hold[0] = add(tr("Hold receive queue"), QStringLiteral("pause"));
    m_hold[1] = add(tr("Hold send queue"), QStringLiteral("pause"), holdSend);
    m_step[0] = add(tr("Step receive queue"), QStringLiteral("step"));
    m_step[1] = add(tr("Step send queue"), QStringLiteral("step"));
    m_holdCurrent = add(tr("Hold the current queue"), QStringLiteral("pause"), Qt::Key_F9);
    m_stepCurrent = add(tr("Step one message"), QStringLiteral("step"), Qt::Key_F10);
    m_releaseAll = add(tr("Let all held messages go"), QStringLiteral("play"));
    m_hold[0]->setToolTip(tr("Messages stay here until they are released (F9 where this queue is current)"));
    m_hold[1]->setToolTip(tr("Messages stay here until they are released (Ctrl+Shift+H)"));
    m_step[0]->setToolTip(tr("Hand on the first message (F10 where this queue is current)"));
    m_step[1]->setToolTip(tr("Send the first message (F10 where this queue is current)"));
    for (const Direction direction : {Direction::in, Direction::out}) {
        connect(hold(direction), &QAction::triggered, this, [this, direction] { holdOrRelease(direction); });
        connect(step(direction), &QAction::triggered, this, [this, direction] { stepOnce(direction); });
    }
    connect(m_holdCurrent, &QAction::triggered, this, [this] { holdOrRelease(m_watched.current()); });
    connect(m_stepCurrent, &QAction::triggered, this, [this] { stepOnce(m_watched.current()); });
    connect(m_releaseAll, &QAction::triggered, this, [this] {
        post(ReleaseQueued{m_watched.connection(), m_watched.current(), {}});
    });
    m_ofWindow << m_hold[1] << m_holdCurrent << m_stepCurrent;
}

void QueueActions::setupMessages()
{
    m_edit = add(tr("Edit message"), QStringLiteral("edit"));
    m_release = add(tr("Let message go"), QStringLiteral("play"));
    m_duplicate = add(tr("Duplicate message"), QStringLiteral("copy"), QKeyCombination(Qt::CTRL, Qt::Key_D));
    m_drop = add(tr("Drop message"), QStringLiteral("trash"), QKeySequence::Delete);
    m_dropAll = add(tr("Drop all messages of the queue"), QStringLiteral("trash"));
    m_merge = add(tr("Merge messages"), QStringLiteral("link"), QKeyCombination(Qt::CTRL, Qt::Key_M));
    m_split = add(tr("Split message at the cursor"), QStringLiteral("branch"));
    m_split->setToolTip(tr("Split the message where the cursor stands"));
    m_release->setToolTip(tr("Let the marked messages go now, past those before them"));
    connect(m_edit, &QAction::triggered, this, &QueueActions::editRequested);
    connect(m_release, &QAction::triggered, this, [this] {
        post(ReleaseQueued{m_watched.connection(), m_watched.current(), marked()});
    });
    connect(m_duplicate, &QAction::triggered, this, [this] {
        post(DuplicateQueued{m_watched.connection(), m_watched.current(), marked()});
    });
    connect(m_drop, &QAction::triggered, this, &QueueActions::dropSelected);
    connect(m_dropAll, &QAction::triggered, this, &QueueActions::dropEverything);
    connect(m_merge, &QAction::triggered, this, [this] {
        post(MergeQueued{m_watched.connection(), m_watched.current(), marked()});
    });
    connect(m_split, &QAction::triggered, this, &QueueActions::splitRequested);
    m_ofPanel << m_duplicate << m_drop << m_merge;
}

void QueueActions::setupPlaces()
{
    m_up = add(tr("Move message up"), QStringLiteral("arrow-up"), QKeyCombination(Qt::ALT, Qt::Key_Up));
    m_down =
        add(tr("Move message down"), QStringLiteral("arrow-down"), QKeyCombination(Qt::ALT, Qt::Key_Down));
    m_toHead = add(
        tr("Move message to the head"), QStringLiteral("arrow-up"), QKeyCombination(Qt::ALT, Qt::Key_Home));
    m_toTail = add(
        tr("Move message to the tail"), QStringLiteral("arrow-down"), QKeyCombination(Qt::ALT, Qt::Key_End));
    connect(m_up, &QAction::triggered, this, [this] { moveBy(-1); });
    connect(m_down, &QAction::triggered, this, [this] { moveBy(1); });
    connect(m_toHead, &QAction::triggered, this, [this] { moveToEnd(true); });
    connect(m_toTail, &QAction::triggered, this, [this] { moveToEnd(false); });
    m_ofPanel << m_up << m_down << m_toHead << m_toTail;
}

void QueueActions::setupNew()
{
    m_inject = add(tr("Inject message…"), QStringLiteral("inject"), Qt::Key_Insert);
    m_injectBefore = add(tr("Inject message before…"), QStringLiteral("inject"));
    m_injectAfter = add(tr("Inject message after…"), QStringLiteral("inject"));
    connect(m_inject, &QAction::triggered, this, [this] { emit injectRequested(0); });
    connect(m_injectBefore, &QAction::triggered, this, [this] { injectBeside(0); });
    connect(m_injectAfter, &QAction::triggered, this, [this] { injectBeside(1); });
    m_ofPanel << m_inject;
}

void QueueActions::setupRest()
{
    m_pace = add(tr("Pace the queue"), QStringLiteral("clock"));
    m_pace->setCheckable(true);
    m_pace->setToolTip(tr("So many messages or bytes a second"));
    m_save = add(tr("Save messages…"), QStringLiteral("save"));
    m_forget = add(tr("Forget kept messages"), QStringLiteral("broom"));
    m_undo = add(tr("Undo"), QStringLiteral("undo"), QKeySequence::Undo);
    m_redo = add(tr("Redo"), QStringLiteral("redo"), QKeyCombination(Qt::CTRL | Qt::SHIFT, Qt::Key_Z));
    connect(m_pace, &QAction::triggered, this, [this](bool isOn) {
        configure(m_watched.current(),
                  [isOn](QueueConfig &config) { config.mode = isOn ? QueueMode::paced : QueueMode::flow; });
    });
    connect(m_save, &QAction::triggered, this, &QueueActions::saveRequested);
    connect(m_forget, &QAction::triggered, this, [this] { post(ForgetQueues{m_watched.connection()}); });
    connect(m_undo, &QAction::triggered, this, [this] { post(UndoQueue{m_watched.connection()}); });
    connect(m_redo, &QAction::triggered, this, [this] { post(RedoQueue{m_watched.connection()}); });
    m_ofPanel << m_undo << m_redo;
    for (QAction *action : std::as_const(m_ofPanel))
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_sendTo->setTitle(tr("Send to another connection"));
    m_sendTo->setIcon(themeIcon(QStringLiteral("send")));
    connect(m_sendTo, &QMenu::aboutToShow, this, &QueueActions::fillSendTo);
}

void QueueActions::fillSendTo()
{
    m_sendTo->clear();
    for (const SendTarget &target : sendTargets(m_directory, {})) {
        if (target.kind != SendTarget::Kind::connection || target.connection == m_watched.connection())
            continue;
        const ConnectionId id = target.connection;
        m_sendTo->addAction(m_directory.fullLabelOf(id), this, [this, id] { sendTo(id); });
    }
    if (m_sendTo->isEmpty())
        m_sendTo->addAction(tr("No other connection is open"))->setEnabled(false);
}

void QueueActions::refreshModes(bool isLive)
{
    for (const Direction direction : {Direction::in, Direction::out}) {
        const bool isIn = direction == Direction::in;
        const bool holds = isHolding(direction);
        QAction &toggle = *hold(direction);
        toggle.setEnabled(isLive);
        const QString release = isIn ? tr("Release receive queue") : tr("Release send queue");
        const QString keep = isIn ? tr("Hold receive queue") : tr("Hold send queue");
        setWords(toggle, holds ? release : keep, holds ? QStringLiteral("play") : QStringLiteral("pause"));
        step(direction)->setEnabled(isLive && m_watched.queue(direction).rowCount() > 0);
    }
    const Direction current = m_watched.current();
    m_holdCurrent->setEnabled(isLive);
    setWords(*m_holdCurrent,
             isHolding(current) ? tr("Release the current queue") : tr("Hold the current queue"),
             isHolding(current) ? QStringLiteral("play") : QStringLiteral("pause"));
    m_stepCurrent->setEnabled(step(current)->isEnabled());
    m_releaseAll->setEnabled(step(current)->isEnabled());
    m_pace->setEnabled(isLive);
    m_pace->setChecked(m_watched.side(current).config.mode == QueueMode::paced);
    for (QAction *action : {m_inject, m_injectBefore, m_injectAfter})
        action->setEnabled(isLive);
}

void QueueActions::refreshMessages(bool isInSight)
{
    const std::size_t count = isInSight ? marked().size() : 0;
    for (QAction *action : {m_duplicate, m_drop, m_up, m_down, m_toHead, m_toTail})
        action->setEnabled(count > 0);
    m_release->setEnabled(count > 0 && !m_watched.isGone());
    m_merge->setEnabled(count > 1);
    const bool hasEntry = isInSight && m_watched.entry() != nullptr;
    const bool canChange = hasEntry && !m_watched.queue(m_watched.current()).isLeaving(m_watched.chosen());
    m_edit->setEnabled(canChange);
    m_split->setEnabled(canChange && m_watched.entry()->bytes->size() > 1);
    m_injectBefore->setEnabled(m_injectBefore->isEnabled() && canChange);
    m_injectAfter->setEnabled(m_injectAfter->isEnabled() && hasEntry);
    const bool hasRows = isInSight && m_watched.queue(m_watched.current()).rowCount() > 0;
    m_dropAll->setEnabled(hasRows);
    m_save->setEnabled(hasRows);
    m_sendTo->setEnabled(hasRows);
}

void QueueActions::holdOrRelease(Direction direction)
{
    const bool holds = isHolding(direction);
    configure(direction,
              [holds](QueueConfig &config) { config.mode = holds ? QueueMode::flow : QueueMode::hold; });
}

void QueueActions::stepOnce(Direction direction)
{
    post(StepQueue{m_watched.connection(), direction, 1});
}

void QueueActions::dropSelected()
{
    const std::vector<QueuedId> ids = marked();
    if (ids.empty()) // All is what an empty list would mean.
        return;
    post(DropQueued{m_watched.connection(), m_watched.current(), ids}, [this](const CommandReply &reply) {
        emit dropped(reply.messages == 1 ? tr("Dropped 1 queued message")
                                         : tr("Dropped %1 queued messages").arg(countText(reply.messages)));
    });
}

void QueueActions::dropEverything()
{
    post(DropQueued{m_watched.connection(), m_watched.current(), {}}, [this](const CommandReply &reply) {
        emit dropped(tr("Dropped %1").arg(messagesText(reply.messages)));
    });
}

/// Past the neighbour of those that are marked: they stand together afterwards.
void QueueActions::moveBy(int step)
{
    const QueueModel &queue = m_watched.queue(m_watched.current());
    const std::vector<QueuedId> ids = marked();
    if (ids.empty())
        return;
    const int first = queue.rowOf(ids.front());
    const int last = queue.rowOf(ids.back());
    if (first < 0 || last < 0)
        return;
    const int before = step < 0 ? first - 1 : last + 2; // Of what is to stand behind them.
    const bool isOutside = before < 0 || before > queue.rowCount();
    if (isOutside || (before < queue.rowCount() && queue.isLeaving(queue.idAt(before))))
        return; // They stand at the end already.
    const QueuedId next = before < queue.rowCount() ? queue.idAt(before) : QueuedId::none;
    post(MoveQueued{m_watched.connection(), m_watched.current(), ids, next});
}

void QueueActions::moveToEnd(bool isHead)
{
    const QueueModel &queue = m_watched.queue(m_watched.current());
    const std::vector<QueuedId> ids = marked();
    QueuedId before = QueuedId::none;
    for (int row = 0; isHead && row < queue.rowCount() && before == QueuedId::none; ++row) {
        const QueuedId id = queue.idAt(row);
        if (!queue.isLeaving(id) && std::ranges::find(ids, id) == ids.end())
            before = id;
    }
    if (!ids.empty())
        post(MoveQueued{m_watched.connection(), m_watched.current(), ids, before});
}

void QueueActions::injectBeside(int step)
{
    const QueueModel &queue = m_watched.queue(m_watched.current());
    const int row = m_watched.row() + step;
    emit injectRequested(row >= 0 && row < queue.rowCount() ? quint64(queue.idAt(row)) : 0);
}

void QueueActions::sendTo(ConnectionId target)
{
    post(SendQueuedTo{m_watched.connection(), m_watched.current(), marked(), target},
         [this](const CommandReply &reply) {
             emit dropped(tr("Sent %1 elsewhere").arg(messagesText(reply.messages)));
         });
}

/// What is marked and still there, in its order.
std::vector<QueuedId> QueueActions::marked() const
{
    std::vector<QueuedId> ids = m_watched.marked();
    if (ids.empty() && m_watched.entry() != nullptr)
        ids.push_back(m_watched.chosen());
    return ids;
}

bool QueueActions::isHolding(Direction direction) const
{
    return m_watched.side(direction).config.mode == QueueMode::hold;
}

} // namespace ropewalk
