#pragma once

#include "base/result.h"
#include "defer/deferred.h"
#include "workbench/commands.h"
#include "workbench/engine_core.h"
#include "workbench/queues/connection_queues.h"
#include "workbench/queues/queue_watch.h"

#include <optional>
#include <string>

namespace ropewalk {

/// Carries out the commands about message queues, on connections that are open and on what is kept of those
/// that are over.
///
/// Thread: the I/O thread.
/// Errors: as queue_commands.h says.
class QueueControl
{
public:
    /// `core` must outlive this.
    explicit QueueControl(EngineCore &core)
        : m_core(core)
        , m_watch(core)
    {}

    using Answer = Result<CommandReply>;

    Answer run(const SetQueue &command);
    Answer run(const StepQueue &command);
    Answer run(const ReleaseQueued &command);
    Answer run(const DropQueued &command);
    Answer run(const EditQueued &command);
    Answer run(const RevertQueued &command);
    Answer run(const DuplicateQueued &command);
    Answer run(const MoveQueued &command);
    Answer run(const MergeQueued &command);
    Answer run(const SplitQueued &command);
    Answer run(const InjectQueued &command);
    Answer run(const UndoQueue &command);
    Answer run(const RedoQueue &command);
    Answer run(const SendQueuedTo &command);
    Answer run(const ForgetQueues &command);
    Answer run(const WatchQueues &command) { return m_watch.watch(command.connection); }
    Answer run(const ListQueued &command);
    /// Writes in a worker thread.
    Deferred<CommandReply> run(const SaveQueued &command);

    /// What is to be told of the queues that are watched, if anything.
    [[nodiscard]] std::optional<QueueNews> takeNews() { return m_watch.take(); }

private:
    /// Whose queues they are, and whether it is open.
    struct Place
    {
        ConnectionQueues *queues; ///< Null if it is open and has none.
        Connection *connection;   ///< Null if it is over.
    };

    [[nodiscard]] Result<Place> placeOf(ConnectionId id) const;
    /// The queues of an open connection, made if need be, or of one that is over.
    [[nodiscard]] Result<ConnectionQueues *> queuesOf(ConnectionId id) const;
    /// Only of an open one: what is over lets nothing go.
    [[nodiscard]] Result<ConnectionQueues *> openQueuesOf(ConnectionId id, const char *act) const;
    [[nodiscard]] Result<std::string> encode(ConnectionId id, const MessageTemplate &message) const;
    template <typename F>
    Answer edit(ConnectionId id, F act);
    void settle(ConnectionId id);

    EngineCore &m_core;
    QueueWatch m_watch;
};

} // namespace ropewalk
