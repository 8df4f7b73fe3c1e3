#include "workbench/engine_core.h"

#include "workbench/connection.h"
#include "workbench/text/message_encoding.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <limits>

namespace ropewalk {

EngineCore::EngineCore(Reactor &reactor, Resolver &resolver, Journal *journal)
    : m_reactor(reactor)
    , m_resolver(resolver)
    , m_journal(journal)
    , m_keptQueues([this](ConnectionState state) { connectionEnded(std::move(state)); })
    , m_metrics(reactor, wallTime())
{
    m_metrics.setNewsHook([this] { noteChange(Urgency::counters); });
    m_metrics.setReactor([&stats = reactor.stats()](MetricReading &reading) {
        const TurnStats::Snapshot turns = stats.read();
        reading.set(MetricKind::turns, static_cast<double>(turns.turns));
        reading.set(MetricKind::busy, static_cast<double>(turns.busyNanoseconds) / 1e9);
    });
}

std::int64_t EngineCore::wallTime()
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
}

ConnectionId EngineCore::enter(Connection &connection)
{
    const ConnectionId id{++m_lastId};
    m_connections.emplace(id, &connection);
    return id;
}

Connection *EngineCore::connectionOf(ConnectionId id) const
{
    const auto it = m_connections.find(id);
    return it != m_connections.end() ? it->second : nullptr;
}

std::vector<const Connection *> EngineCore::connectionsAfter(ConnectionId id) const
{
    std::vector<const Connection *> found;
    for (const auto &[each, connection] : m_connections)
        if (each > id)
            found.push_back(connection);
    return found;
}

EngineCore::RowName EngineCore::record(const JournalRecord &record, std::string_view bytes)
{
    if (m_journal == nullptr)
        return 0;
    JournalRecord row = record;
    row.time = wallTime();
    const bool hasCause = row.direction == Direction::out || row.kind == JournalRecord::Kind::altered;
    if (m_cause != 0 && hasCause)
        row.cause = rowsBackTo(m_cause);
    noteChange(Urgency::prompt);
    return m_journal->append(row, bytes) + 1;
}

std::uint16_t EngineCore::rowsBackTo(RowName cause) const
{
    const std::uint64_t distance = m_journal->endRow() + 1 - cause;
    return distance <= std::numeric_limits<std::uint16_t>::max() ? static_cast<std::uint16_t>(distance) : 0;
}

void EngineCore::clearJournal()
{
    if (m_journal != nullptr)
        m_journal->clear();
    noteChange(Urgency::prompt);
}

void EngineCore::noteChange(Urgency urgency)
{
    if (m_urgency >= urgency)
        return;
    m_urgency = urgency;
    if (m_changedHook)
        m_changedHook(urgency);
}

void EngineCore::connectionChanged(ConnectionId id, Urgency urgency)
{
    (urgency == Urgency::counters ? m_counted : m_changed).push_back(id);
    noteChange(urgency);
}

void EngineCore::connectionEnded(ConnectionState state)
{
    if (m_ended.size() == kMaxEnded)
        m_ended.pop_front();
    m_ended.push_back(std::move(state));
    noteChange(Urgency::prompt);
}

bool EngineCore::collect(EngineUpdate &update)
{
    const TimePoint now = m_reactor.now();
    const bool areCountersDue = now - m_lastCounters >= kCountersInterval;
    collectEnded(update);
    collectOpen(update, m_changed);
    if (areCountersDue) {
        m_lastCounters = now;
        collectOpen(update, m_counted);
    }
    m_urgency = Urgency::none;
    if (!m_ended.empty() || !m_changed.empty())
        noteChange(Urgency::prompt);
    else if (!m_counted.empty())
        noteChange(Urgency::counters);
    return areCountersDue;
}

void EngineCore::collectEnded(EngineUpdate &update)
{
    const auto count = static_cast<std::ptrdiff_t>(std::min(m_ended.size(), kMaxPerUpdate));
    update.connections.insert(update.connections.end(),
                              std::make_move_iterator(m_ended.begin()),
                              std::make_move_iterator(m_ended.begin() + count));
    m_ended.erase(m_ended.begin(), m_ended.begin() + count);
}

void EngineCore::collectOpen(EngineUpdate &update, std::vector<ConnectionId> &changed) const
{
    const auto room = kMaxPerUpdate - std::min(kMaxPerUpdate, update.connections.size());
    const auto count = static_cast<std::ptrdiff_t>(std::min(changed.size(), room));
    // Walked once: connections with bytes in their queue come back to the end of the list.
    const std::vector<ConnectionId> taken(changed.begin(), changed.begin() + count);
    changed.erase(changed.begin(), changed.begin() + count);
    for (const ConnectionId id : taken)
        if (Connection *connection = connectionOf(id); connection != nullptr && connection->isMarked())
            update.connections.push_back(connection->takeState());
}

void EngineCore::setVariables(const std::map<std::string, std::string> &variables)
{
    m_context.variables = {variables.begin(), variables.end()};
}

std::map<std::string, std::string> EngineCore::variables() const
{
    return {m_context.variables.begin(), m_context.variables.end()};
}

const TemplateContext &EngineCore::contextFor(const Connection *connection)
{
    m_context.time = wallTime();
    m_context.sequence = connection != nullptr ? connection->traffic().messagesOut + 1 : 1;
    m_context.peer = connection != nullptr ? connection->peerName() : std::string();
    return m_context;
}

Result<std::string> EngineCore::encode(const MessageTemplate &message, const Connection *connection)
{
    auto bytes = encodeMessage(message, contextFor(connection));
    if (!bytes)
        return Error{std::make_error_code(std::errc::invalid_argument), bytes.error().message};
    return std::move(*bytes);
}

} // namespace ropewalk
