#pragma once

#include "control/control_event.h"
#include "control/control_method.h"
#include "control/event_feed.h"
#include "control/json_rpc.h"
#include "net/lifeline.h"
#include "reactor/reactor_time.h"

#include <QByteArray>

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace ropewalk {

class Engine;

/// Where a session's lines go.
class ControlOutput
{
public:
    /// Whole lines, with their ends.
    virtual void write(const QByteArray &lines) = 0;
    /// Closes once what was written is out.
    virtual void close() = 0;

protected:
    ~ControlOutput() = default;
};

/// What is said with one client of the control channel, without a socket: requests in, answers and events
/// out.
///
/// Thread: the I/O thread's.
/// Loss:   while the client does not read, changes of states beyond `kMaxPending`, and rows that the journal
///         lets go of meanwhile; both are counted and told in "events.lost".
class ControlSession
{
public:
    static constexpr std::size_t kMaxPending = 10'000; ///< Changes that wait for a client.
    static constexpr std::size_t kMaxSubscriptions = 100;
    static constexpr std::size_t kMaxInFlight = 256;       ///< Commands without an answer yet.
    static constexpr std::size_t kMaxRowsAtOnce = 4'096;   ///< Looked at before others have their turn …
    static constexpr qsizetype kMaxBytesAtOnce = 65'536;   ///< … or told.
    static constexpr std::uint32_t kMostBytes = 1'048'576; ///< Of one message that is told.

    /// With a `token` it must be told first. All must outlive this.
    ControlSession(
        ReactorTime &time, Engine &engine, EventFeed &feed, ControlOutput &output, std::string token = {});
    ~ControlSession();
    ControlSession(const ControlSession &) = delete;
    ControlSession &operator=(const ControlSession &) = delete;

    [[nodiscard]] bool isAuthenticated() const { return m_isAuthenticated; }
    /// No command waits for its answer.
    [[nodiscard]] bool isIdle() const { return m_inFlight == 0; }
    [[nodiscard]] bool isWritable() const { return m_isWritable; }

    void lineReceived(std::string_view line);
    /// The line has more than `most` bytes, and is lost.
    void lineTooLong(std::size_t most);

    /// Whether the client takes what is written. While it does not, events wait.
    void setWritable(bool isWritable);

    // Of the feed.

    /// The events that some subscription wants.
    [[nodiscard]] ControlEvents wantedEvents() const;

    /// A change that some client may want to hear of; it is told once the rows before `atRow` are.
    void changed(const StateEvent &event, std::uint64_t atRow);
    /// There are rows that were not told yet.
    void tellEvents();

private:
    struct Subscription
    {
        ControlEvents events;
        ServiceId service = ServiceId::none;
        ConnectionId connection = ConnectionId::none;
        std::size_t maxBytes = 0;
    };
    struct PendingChange
    {
        std::uint64_t atRow = 0;
        QByteArray line;
    };

    void handle(const RpcRequest &request);
    void execute(const RpcRequest &request, const ControlMethod &method, Command command);
    void answer(const QJsonValue &id, const Result<QJsonObject, RpcError> &result);
    void fail(const QJsonValue &id, const RpcError &error);
    void refuse(const QJsonValue &id, const RpcError &error); ///< And closes, where nobody is authenticated.

    Result<QJsonObject, RpcError> run(const Authenticate &query);
    Result<QJsonObject, RpcError> run(const DescribeMethods &query);
    Result<QJsonObject, RpcError> run(const ListServices &query);
    Result<QJsonObject, RpcError> run(const ListVariables &query);
    Result<QJsonObject, RpcError> run(const ListConnections &query);
    Result<QJsonObject, RpcError> run(const ReadJournal &query);
    Result<QJsonObject, RpcError> run(const ReadEngine &query);
    Result<QJsonObject, RpcError> run(const ReadMetrics &query);
    Result<QJsonObject, RpcError> run(const ReadMetricHistory &query);
    Result<QJsonObject, RpcError> run(const ReadReactor &query);
    Result<QJsonObject, RpcError> run(const ListChains &query);
    Result<QJsonObject, RpcError> run(const ReadChain &query);
    Result<QJsonObject, RpcError> run(const Subscribe &query);
    Result<QJsonObject, RpcError> run(const Unsubscribe &query);

    /// The largest `maxBytes` of the subscriptions that want it; nothing if none does.
    [[nodiscard]] std::optional<std::size_t>
    wanted(ControlEvent event, ServiceId service, ConnectionId connection) const;
    void skipLostRows();
    void appendRow(QByteArray &lines);
    void appendLost(QByteArray &lines);

    ReactorTime &m_time;
    Engine &m_engine;
    EventFeed &m_feed;
    const Lifeline::Holder m_feedLine;
    ControlOutput &m_output;
    const std::string m_token;
    bool m_isAuthenticated;
    bool m_isWritable = true;
    std::size_t m_inFlight = 0;
    std::map<std::uint64_t, Subscription> m_subscriptions;
    std::uint64_t m_lastSubscription = 0;
    std::deque<PendingChange> m_pending;
    std::uint64_t m_nextRow = 0;
    std::uint64_t m_lostEvents = 0;
    std::uint64_t m_lostRows = 0;
    DelayedCall m_goOn;
    Lifeline m_lifeline; ///< A command may be answered when this is gone.
};

} // namespace ropewalk
