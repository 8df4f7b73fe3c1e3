#include "workbench/queues/queue_watch.h"

#include "workbench/connection.h"
#include "workbench/detour.h"
#include "workbench/queues/connection_queues.h"

#include <utility>

namespace ropewalk {
namespace {

bool areSame(const QueueSide &left, const QueueSide &right)
{
    return left.state == right.state && left.config == right.config && left.standstill == right.standstill &&
           left.kernel == right.kernel && left.transportBytes == right.transportBytes &&
           left.leaving == right.leaving && left.written == right.written;
}

/// But for what happened to messages, and the time.
bool areSame(const QueueNews &left, const QueueNews &right)
{
    return left.connection == right.connection && left.isGone == right.isGone && left.undo == right.undo &&
           left.redo == right.redo && areSame(left.in, right.in) && areSame(left.out, right.out);
}

void describe(QueueSide &side, const GatedQueue &queue)
{
    side.state = queue.state();
    side.config = queue.config();
    side.standstill = queue.standstill();
    side.leaving = queue.leaving();
    side.written = queue.written();
}

} // namespace

Result<CommandReply> QueueWatch::watch(ConnectionId id)
{
    Connection *connection = m_core.connectionOf(id);
    ConnectionQueues *kept = m_core.keptQueues().find(id);
    if (id != ConnectionId::none && connection == nullptr && kept == nullptr)
        return Error{std::make_error_code(std::errc::no_such_device),
                     "connection " + std::to_string(static_cast<std::uint32_t>(id))};
    stop();
    if (id == ConnectionId::none || (kept == nullptr && !connection->wantDetour().hasQueues()))
        return CommandReply();
    m_connection = id;
    (kept != nullptr ? *kept : connection->wantDetour().queues()).setWatched(true);
    m_core.noteChange(Urgency::prompt);
    look();
    return CommandReply();
}

void QueueWatch::stop()
{
    if (m_connection == ConnectionId::none)
        return;
    if (ConnectionQueues *queues = find())
        queues->setWatched(false);
    Connection *connection = m_core.connectionOf(std::exchange(m_connection, ConnectionId::none));
    if (connection != nullptr)
        connection->dropIdleDetour();
    m_told = {};
    m_look.cancel();
}

ConnectionQueues *QueueWatch::find() const
{
    if (ConnectionQueues *kept = m_core.keptQueues().find(m_connection))
        return kept;
    Connection *connection = m_core.connectionOf(m_connection);
    return connection != nullptr ? connection->queues() : nullptr;
}

/// What the system holds changes without a word.
void QueueWatch::look()
{
    ConnectionQueues *queues = find();
    if (queues == nullptr || !areSame(figures(*queues), m_told) || queues->isChanged())
        m_core.noteChange(Urgency::prompt);
    m_look = m_core.reactor()
                 .callLater(kInterval, [this] { look(); })
                 .named({"look at queues", nullptr, kInterval});
}

QueueNews QueueWatch::figures(ConnectionQueues &queues) const
{
    const Connection *connection = m_core.connectionOf(m_connection);
    QueueNews news;
    news.connection = m_connection;
    news.isGone = connection == nullptr;
    describe(news.in, queues.of(Direction::in));
    describe(news.out, queues.of(Direction::out));
    news.undo = queues.editor().undoWords();
    news.redo = queues.editor().redoWords();
    if (connection == nullptr)
        return news;
    news.out.transportBytes = connection->transportBytes();
    const SocketBuffers buffers = connection->socketBuffers();
    news.in.kernel = {buffers.receiveCapacity != 0, buffers.received, buffers.receiveCapacity};
    news.out.kernel = {buffers.sendCapacity != 0, buffers.toSend, buffers.sendCapacity};
    return news;
}

/// All of a long queue takes a while to copy.
bool QueueWatch::isTooSoon(const ConnectionQueues &queues) const
{
    const auto isLong = [&](Direction direction) {
        const MessageQueue &messages = queues.of(direction).messages();
        return messages.isWholeDue() && messages.size() > kLongQueue;
    };
    const bool copiesMuch = isLong(Direction::in) || isLong(Direction::out);
    return copiesMuch && m_core.reactor().now() - m_lastWhole < kLongInterval;
}

std::optional<QueueNews> QueueWatch::take()
{
    if (m_connection == ConnectionId::none)
        return std::nullopt;
    ConnectionQueues *queues = find();
    if (queues == nullptr)
        return tellEnd();
    QueueNews news = figures(*queues);
    const bool isChanged = queues->isChanged();
    if ((!isChanged && areSame(news, m_told)) || (isChanged && isTooSoon(*queues)))
        return std::nullopt;
    m_told = news;
    news.time = EngineCore::wallTime();
    queues->of(Direction::in).messages().takeChanges(news.in);
    queues->of(Direction::out).messages().takeChanges(news.out);
    if (news.in.isWhole || news.out.isWhole)
        m_lastWhole = m_core.reactor().now();
    return news;
}

/// It ended, and nothing was left in its queues.
std::optional<QueueNews> QueueWatch::tellEnd()
{
    QueueNews news;
    news.connection = m_connection;
    news.isGone = true;
    news.in.isWhole = true;
    news.out.isWhole = true;
    news.time = EngineCore::wallTime();
    stop();
    return news;
}

} // namespace ropewalk
