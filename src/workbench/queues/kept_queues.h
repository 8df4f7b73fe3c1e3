#pragma once

#include "workbench/engine_update.h"
#include "workbench/ids.h"

#include <cstddef>
#include <functional>
#include <map>
#include <memory>

namespace ropewalk {

class ConnectionQueues;

/// The queues of connections that are over but for the messages in them, until somebody forgets them.
///
/// Thread: the I/O thread.
/// Loss:   above `kMaxConnections`, or `kMaxBytes` of messages, those of the connection that ended first.
class KeptQueues
{
public:
    static constexpr std::size_t kMaxConnections = 1'000;
    static constexpr std::size_t kMaxBytes = std::size_t{256} * 1024 * 1024;

    /// `onChanged` is told the state of a connection whose queues were forgotten, or changed.
    explicit KeptQueues(std::function<void(ConnectionState)> onChanged);
    ~KeptQueues();

    /// They have ended.
    void keep(ConnectionId connection, std::unique_ptr<ConnectionQueues> queues);
    /// The last state of their connection, for which this fills in what it says of its queues.
    void noteState(ConnectionState &state);
    /// Null if nothing is kept of that connection.
    [[nodiscard]] ConnectionQueues *find(ConnectionId connection) const;
    /// Somebody changed what is kept; forgets it if nothing is left.
    void changed(ConnectionId connection);
    void forget(ConnectionId connection);

private:
    struct Kept
    {
        std::unique_ptr<ConnectionQueues> queues;
        ConnectionState state;
    };

    void fill(Kept &kept) const;
    void makeRoom();

    std::function<void(ConnectionState)> m_onChanged;
    std::map<ConnectionId, Kept> m_kept; ///< In the order in which they came to be.
};

} // namespace ropewalk
