#pragma once

#include "net/resolver.h"
#include "reactor/reactor.h"
#include "workbench/engine_update.h"
#include "workbench/journal.h"
#include "workbench/metrics/engine_metrics.h"
#include "workbench/queues/kept_queues.h"
#include "workbench/text/template_context.h"
#include "workbench/urgency.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace ropewalk {

class Connection;

/// What all services of an engine share: the reactor, the journal, the names of connections, and the list
/// of what changed since somebody looked.
///
/// A connection that nothing happens on is on no list, and costs nothing.
///
/// Thread: the I/O thread.
/// Loss:   of connections that ended before anybody looked, the last `kMaxEnded` are told of.
class EngineCore
{
public:
    static constexpr std::size_t kMaxEnded = 20'000;
    static constexpr Duration kCountersInterval = std::chrono::milliseconds(100);
    static constexpr std::size_t kMaxPerUpdate = 2'000; ///< Connections; the others follow in the next one.

    /// `journal` may be null: then nothing is recorded. All must outlive this.
    EngineCore(Reactor &reactor, Resolver &resolver, Journal *journal);

    [[nodiscard]] Reactor &reactor() { return m_reactor; }
    [[nodiscard]] Resolver &resolver() { return m_resolver; }

    /// Nanoseconds since the Unix epoch.
    [[nodiscard]] static std::int64_t wallTime();

    // Connections.

    [[nodiscard]] ConnectionId enter(Connection &connection);
    void leave(ConnectionId id) { m_connections.erase(id); }
    [[nodiscard]] Connection *connectionOf(ConnectionId id) const;
    /// With numbers above `id`, in no order.
    [[nodiscard]] std::vector<const Connection *> connectionsAfter(ConnectionId id) const;

    /// Of connections that are over.
    [[nodiscard]] KeptQueues &keptQueues() { return m_keptQueues; }

    [[nodiscard]] EngineMetrics &metrics() { return m_metrics; }

    // The journal.

    /// Names a row for `setCause()`; 0: none.
    using RowName = std::uint64_t;

    [[nodiscard]] bool keepsJournal() const { return m_journal != nullptr; }
    RowName record(const JournalRecord &record, std::string_view bytes);
    void clearJournal();

    /// What is recorded as sent, or handed on, from now on answers this row; 0: none. Returns what stood
    /// there before.
    RowName setCause(RowName row) { return std::exchange(m_cause, row); }
    [[nodiscard]] RowName cause() const { return m_cause; }

    // What changed.

    /// `hook` runs when the urgency of what changed since the last `collect()` rises.
    void setChangedHook(std::function<void(Urgency)> hook) { m_changedHook = std::move(hook); }
    [[nodiscard]] Urgency urgency() const { return m_urgency; }
    void noteChange(Urgency urgency);
    void connectionChanged(ConnectionId id, Urgency urgency);
    void connectionEnded(ConnectionState state);

    /// Moves the connections that changed to `update`; those of which only numbers changed when these are
    /// due. Returns whether they were.
    bool collect(EngineUpdate &update);

    // Messages.

    /// Replaces the workspace's variables, for `{{name}}`.
    void setVariables(const std::map<std::string, std::string> &variables);
    [[nodiscard]] std::map<std::string, std::string> variables() const;

    /// What variables stand for in a message to `connection`, or to nobody, now. Valid until the next call.
    [[nodiscard]] const TemplateContext &contextFor(const Connection *connection);

    /// The bytes that `message` stands for now, line end included.
    /// Errors: `errc::invalid_argument` with the words for people.
    [[nodiscard]] Result<std::string> encode(const MessageTemplate &message, const Connection &connection)
    {
        return encode(message, &connection);
    }
    /// Null: for one that is over, of which nothing is known.
    [[nodiscard]] Result<std::string> encode(const MessageTemplate &message, const Connection *connection);

private:
    [[nodiscard]] std::uint16_t rowsBackTo(RowName cause) const;
    void collectEnded(EngineUpdate &update);
    void collectOpen(EngineUpdate &update, std::vector<ConnectionId> &changed) const;

    Reactor &m_reactor;
    Resolver &m_resolver;
    Journal *const m_journal;
    std::unordered_map<ConnectionId, Connection *> m_connections;
    std::uint32_t m_lastId = 0;
    RowName m_cause = 0;
    KeptQueues m_keptQueues;
    EngineMetrics m_metrics;
    TemplateContext m_context = TemplateContext::ofSystem();

    std::function<void(Urgency)> m_changedHook;
    std::vector<ConnectionId> m_changed;
    std::vector<ConnectionId> m_counted; ///< Only their numbers changed.
    std::deque<ConnectionState> m_ended;
    TimePoint m_lastCounters{};
    Urgency m_urgency = Urgency::none;
};

} // namespace ropewalk
