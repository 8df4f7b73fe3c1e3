#pragma once

#include "ui/models/directory.h"
#include "ui/panels/commander.h"

#include <QKeySequence>

#include <functional>

class QAction;
class QMenu;

namespace ropewalk {

class WatchedQueues;

/// What can be done with the queues that are looked at: each an action, enabled where it applies.
///
/// What a key does, it does in the current queue. What the engine refuses is told in words by `problem()`.
class QueueActions final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the actions.
    QueueActions(WatchedQueues &watched,
                 const Directory &directory,
                 Commander post,
                 QObject *parent = nullptr);

    [[nodiscard]] QAction *hold(Direction direction) const
    {
        return m_hold[indexOf(direction)];
    } ///< Or release.
    [[nodiscard]] QAction *step(Direction direction) const { return m_step[indexOf(direction)]; }
    [[nodiscard]] QAction *holdCurrent() const { return m_holdCurrent; }
    [[nodiscard]] QAction *stepCurrent() const { return m_stepCurrent; }
    [[nodiscard]] QAction *releaseAll() const { return m_releaseAll; }
    [[nodiscard]] QAction *release() const { return m_release; }
    [[nodiscard]] QAction *edit() const { return m_edit; }
    [[nodiscard]] QAction *duplicate() const { return m_duplicate; }
    [[nodiscard]] QAction *drop() const { return m_drop; }
    [[nodiscard]] QAction *dropAll() const { return m_dropAll; }
    [[nodiscard]] QAction *up() const { return m_up; }
    [[nodiscard]] QAction *down() const { return m_down; }
    [[nodiscard]] QAction *toHead() const { return m_toHead; }
    [[nodiscard]] QAction *toTail() const { return m_toTail; }
    [[nodiscard]] QAction *merge() const { return m_merge; }
    [[nodiscard]] QAction *split() const { return m_split; }
    [[nodiscard]] QAction *inject() const { return m_inject; } ///< At the tail.
    [[nodiscard]] QAction *injectBefore() const { return m_injectBefore; }
    [[nodiscard]] QAction *injectAfter() const { return m_injectAfter; }
    [[nodiscard]] QAction *pace() const { return m_pace; }
    [[nodiscard]] QAction *save() const { return m_save; }
    [[nodiscard]] QAction *forget() const { return m_forget; }
    [[nodiscard]] QAction *undo() const { return m_undo; }
    [[nodiscard]] QAction *redo() const { return m_redo; }

    /// Where held messages can go: the connections that are open. Filled when it opens.
    [[nodiscard]] QMenu &sendToMenu() const { return *m_sendTo; }

    /// Everything, for menus and the palette.
    [[nodiscard]] const QList<QAction *> &all() const { return m_all; }

    /// Those whose keys work anywhere in the window, as long as the queues are in sight.
    [[nodiscard]] const QList<QAction *> &windowActions() const { return m_ofWindow; }

    /// Those whose keys mean something else in a text: they work in the queues' panel alone.
    [[nodiscard]] const QList<QAction *> &panelActions() const { return m_ofPanel; }

    /// Looks at the state of what is chosen. Nothing can be done with queues that are not in sight.
    void refresh(bool isInSight);

    /// Posts `command` and tells what comes of it.
    void post(Command command, std::function<void(const CommandReply &)> onDone = {});

    /// Sets how a queue behaves: `change` is given what it does now.
    void configure(Direction direction, const std::function<void(QueueConfig &)> &change);

    /// Writes the chosen messages, or all where none is chosen, to a file.
    void saveTo(const QString &path);

    /// Splits the chosen message behind its first `at` bytes.
    void splitAt(std::size_t at);

    void move(const QList<quint64> &ids, quint64 before, Direction direction);

signals:
    /// Why something could not be done; empty when something could.
    void problem(const QString &text);

    /// Something is gone that `undo()` brings back: "Dropped 12 queued messages".
    void dropped(const QString &text);

    void editRequested();
    void splitRequested();
    void saveRequested();

    /// A new message is to be written that stands before that one; 0: at the tail.
    void injectRequested(quint64 before);

private:
    static std::size_t indexOf(Direction direction) { return direction == Direction::in ? 0 : 1; }
    void setupQueues();
    void setupMessages();
    void setupPlaces();
    void setupNew();
    void setupRest();
    void fillSendTo();
    QAction *add(const QString &text, const QString &icon, const QKeySequence &keys = {});
    void refreshModes(bool isLive);
    void refreshMessages(bool isInSight);
    void holdOrRelease(Direction direction);
    void stepOnce(Direction direction);
    void dropSelected();
    void dropEverything();
    void moveBy(int step);
    void moveToEnd(bool isHead);
    void injectBeside(int step);
    void sendTo(ConnectionId target);
    [[nodiscard]] std::vector<QueuedId> marked() const;
    [[nodiscard]] bool isHolding(Direction direction) const;

    WatchedQueues &m_watched;
    const Directory &m_directory;
    Commander m_post;
    QList<QAction *> m_all;
    QList<QAction *> m_ofWindow;
    QList<QAction *> m_ofPanel;
    QMenu *m_sendTo;
    QAction *m_hold[2] = {};
    QAction *m_step[2] = {};
    QAction *m_holdCurrent = nullptr;
    QAction *m_stepCurrent = nullptr;
    QAction *m_releaseAll = nullptr;
    QAction *m_release = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_duplicate = nullptr;
    QAction *m_drop = nullptr;
    QAction *m_dropAll = nullptr;
    QAction *m_up = nullptr;
    QAction *m_down = nullptr;
    QAction *m_toHead = nullptr;
    QAction *m_toTail = nullptr;
    QAction *m_merge = nullptr;
    QAction *m_split = nullptr;
    QAction *m_inject = nullptr;
    QAction *m_injectBefore = nullptr;
    QAction *m_injectAfter = nullptr;
    QAction *m_pace = nullptr;
    QAction *m_save = nullptr;
    QAction *m_forget = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
};

} // namespace ropewalk
