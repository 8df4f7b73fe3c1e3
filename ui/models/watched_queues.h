#pragma once

#include "ui/models/queue_model.h"

#include <QObject>

#include <vector>

namespace ropewalk {

/// The two queues of the connection that is looked at, and what is chosen in them.
///
/// One queue is the current one: what the keyboard does, it does there.
class WatchedQueues final : public QObject
{
    Q_OBJECT

public:
    explicit WatchedQueues(QObject *parent = nullptr);

    [[nodiscard]] ConnectionId connection() const { return m_connection; }

    /// Looks at another one; `none` at nobody. What is in its queues is told later.
    void watch(ConnectionId connection);

    /// Takes in what the engine tells, if it is about the one that is looked at.
    void apply(QueueNews news);

    /// The engine has told of it.
    [[nodiscard]] bool isKnown() const { return m_isKnown; }
    [[nodiscard]] bool isGone() const { return m_isGone; } ///< It is over, its messages are kept.
    [[nodiscard]] QueueModel &queue(Direction direction) const;
    [[nodiscard]] const QueueSide &side(Direction direction) const { return queue(direction).side(); }
    [[nodiscard]] const QString &undo() const { return m_undo; } ///< "Edit message 4"; empty: nothing.
    [[nodiscard]] const QString &redo() const { return m_redo; }

    [[nodiscard]] Direction current() const { return m_current; }
    void setCurrent(Direction direction);

    /// The messages that the person marked in a queue, in their order, and the one of them that he looks at;
    /// `none` where there is none. Nobody marks in a queue that is not the current one, unless there is
    /// something to mark.
    void mark(Direction direction, std::vector<QueuedId> ids, QueuedId chosen);
    [[nodiscard]] const std::vector<QueuedId> &marked() const { return m_marked; }
    [[nodiscard]] QueuedId chosen() const { return m_chosen; }

    /// Null where none is chosen, or it has left the queue.
    [[nodiscard]] const QueuedEntry *entry() const;
    [[nodiscard]] int row() const; ///< Of the chosen one; -1 likewise.

signals:
    void watched(); ///< Another connection is looked at.
    void changed(); ///< The engine told something.
    void marksChanged();
    void currentChanged();

private:
    ConnectionId m_connection = ConnectionId::none;
    QueueModel *m_in;
    QueueModel *m_out;
    bool m_isKnown = false;
    bool m_isGone = false;
    QString m_undo;
    QString m_redo;
    Direction m_current = Direction::out;
    QueuedId m_chosen = QueuedId::none;
    std::vector<QueuedId> m_marked;
};

} // namespace ropewalk
