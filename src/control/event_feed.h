#pragma once

#include "control/control_event.h"
#include "net/lifeline.h"
#include "workbench/chains/chain_history.h"
#include "workbench/engine_update.h"
#include "workbench/journal.h"

#include <QByteArray>

#include <cstdint>
#include <unordered_set>
#include <vector>

namespace ropewalk {

class ChainLog;
class EngineMetrics;
class ControlSession;

/// A change of a service or a connection, as a line that all sessions share.
struct StateEvent
{
    ControlEvent event{};
    ServiceId service = ServiceId::none;
    ConnectionId connection = ConnectionId::none;
    QByteArray line{};
};

/// Brings what happens in the engine to the sessions of a control channel: rows out of the one sight of the
/// journal that they share, changes out of the updates.
///
/// Order:  what opened or changed comes before the rows of the same update, what closed comes after them, so
///         that a connection's messages stand between its beginning and its end.
/// Thread: the I/O thread's.
class EventFeed
{
public:
    static constexpr std::size_t kMaxEndedChains = 2'000;
    static constexpr std::size_t kMaxEndedChainBytes = std::size_t{4} * 1024 * 1024;

    /// `chains` may be null; both must outlive this. `known` are the connections that are open already.
    EventFeed(const Journal &journal, ChainLog *chains, const std::vector<ConnectionState> &known);
    ~EventFeed();
    EventFeed(const EventFeed &) = delete;
    EventFeed &operator=(const EventFeed &) = delete;

    /// A session is told from `enter()` to `leave()`.
    void enter(ControlSession &session) { m_sessions.push_back(&session); }
    void leave(ControlSession &session);

    /// What changed. What nobody subscribed to is not put into words.
    void updated(const EngineUpdate &update);

    /// A second is over, in which something was sampled.
    void secondPassed(std::int64_t number, const EngineMetrics &metrics);

    /// Cut when this is gone: a connection that is closed with its server lives to the end of the turn.
    [[nodiscard]] const Lifeline &lifeline() const { return m_lifeline; }

    /// Rows in [beginRow, endRow) can be told.
    [[nodiscard]] const JournalView &rows() const { return m_rows; }
    [[nodiscard]] const Journal &journal() const { return m_journal; }

    /// What is known of chains now; stays empty where they are not traced.
    [[nodiscard]] ChainHistory &chains();

private:
    [[nodiscard]] ControlEvents wantedEvents() const;
    template <typename State>
    void add(std::vector<StateEvent> &events,
             StateEvent event,
             const State &state,
             void (*write)(FieldWriter &, const State &));
    void collectServices(const EngineUpdate &update);
    void collectConnections(const EngineUpdate &update);
    void collectChains();
    void absorbChains();
    void tell(const std::vector<StateEvent> &events, std::uint64_t atRow);

    const Journal &m_journal;
    JournalView m_rows;
    ChainLog *const m_chainLog;
    ChainNews m_chainNews; ///< Not yet in the history.
    ChainHistory m_chains{kMaxEndedChains, kMaxEndedChainBytes};
    std::vector<ControlSession *> m_sessions;
    std::unordered_set<ConnectionId> m_known; ///< Connections that are open.
    ControlEvents m_wanted;                   ///< By any session, during an update.
    std::vector<StateEvent> m_before;         ///< Of this update, to be told before its rows.
    std::vector<StateEvent> m_after;          ///< Likewise, after them.
    Lifeline m_lifeline;
};

} // namespace ropewalk
