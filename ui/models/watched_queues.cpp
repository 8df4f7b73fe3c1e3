#include "ui/models/watched_queues.h"

#include <utility>

namespace ropewalk {

WatchedQueues::WatchedQueues(QObject *parent)
    : QObject(parent)
    , m_in(new QueueModel(Direction::in, this))
    , m_out(new QueueModel(Direction::out, this))
{}

void WatchedQueues::watch(ConnectionId connection)
{
    if (connection == m_connection)
        return;
    m_connection = connection;
    m_isKnown = false;
    m_isGone = false;
    m_undo.clear();
    m_redo.clear();
    m_chosen = QueuedId::none;
    m_marked.clear();
    m_in->clear();
    m_out->clear();
    emit watched();
    emit marksChanged();
}

void WatchedQueues::apply(QueueNews news)
{
    if (news.connection != m_connection || m_connection == ConnectionId::none)
        return; // Of the one before.
    if (!m_isKnown && !(news.in.isWhole && news.out.isWhole))
        return; // Likewise, looked at again.
    m_isKnown = true;
    m_isGone = news.isGone;
    m_undo = QString::fromStdString(news.undo);
    m_redo = QString::fromStdString(news.redo);
    m_in->apply(std::move(news.in));
    m_out->apply(std::move(news.out));
    emit changed();
}

QueueModel &WatchedQueues::queue(Direction direction) const
{
    return direction == Direction::in ? *m_in : *m_out;
}

void WatchedQueues::setCurrent(Direction direction)
{
    if (std::exchange(m_current, direction) == direction)
        return;
    m_chosen = QueuedId::none;
    m_marked.clear();
    emit currentChanged();
    emit marksChanged();
}

void WatchedQueues::mark(Direction direction, std::vector<QueuedId> ids, QueuedId chosen)
{
    if (direction != m_current && ids.empty())
        return;
    setCurrent(direction);
    if (m_marked == ids && m_chosen == chosen)
        return;
    m_marked = std::move(ids);
    m_chosen = chosen;
    emit marksChanged();
}

const QueuedEntry *WatchedQueues::entry() const
{
    const int at = row();
    return at < 0 ? nullptr : &queue(m_current).entryAt(at);
}

int WatchedQueues::row() const
{
    return m_chosen == QueuedId::none ? -1 : queue(m_current).rowOf(m_chosen);
}

} // namespace ropewalk
