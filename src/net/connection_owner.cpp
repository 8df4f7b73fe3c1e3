#include "net/connection_owner.h"

#include "net/stream_connection.h"

namespace ropewalk {

ConnectionOwner::~ConnectionOwner()
{
    while (m_first != nullptr)
        drop(*m_first);
}

StreamConnection &ConnectionOwner::adopt(UniqueFd socket, SocketAddress peer)
{
    auto made = std::make_unique<StreamConnection>(*this, std::move(socket), std::move(peer));
    StreamConnection *added = made.release(); // The list owns it; unlink() gives it back.
    added->m_next = m_first;
    if (m_first != nullptr)
        m_first->m_previous = added;
    m_first = added;
    ++m_count;
    return *added;
}

void ConnectionOwner::end(StreamConnection &connection, const Error &reason)
{
    unlink(connection);
    connectionEnded(reason);
}

void ConnectionOwner::drop(StreamConnection &connection)
{
    unlink(connection);
    connection.closeSilently();
}

void ConnectionOwner::unlink(StreamConnection &connection)
{
    (connection.m_previous != nullptr ? connection.m_previous->m_next : m_first) = connection.m_next;
    if (connection.m_next != nullptr)
        connection.m_next->m_previous = connection.m_previous;
    connection.m_next = nullptr;
    connection.m_previous = nullptr;
    --m_count;
    m_reactor.disposeLater(std::unique_ptr<StreamConnection>(&connection));
}

} // namespace ropewalk
