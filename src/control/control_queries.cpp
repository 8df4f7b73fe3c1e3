#include "control/control_session.h"
#include "control/describe.h"
#include "control/vocabulary.h"
#include "workbench/engine.h"

#include <algorithm>

namespace ropewalk {
namespace {

constexpr std::uint32_t kMostRows = 1'000;        // In one answer …
constexpr std::size_t kMostAnswerBytes = 1 << 20; // … or so many bytes of messages …
constexpr std::uint64_t kMostRowsSeen = 100'000;  // … or so many rows looked at.

template <typename T>
QJsonObject objectOf(const T &value, void (*write)(FieldWriter &, const T &))
{
    QJsonObject object;
    FieldWriter writer(object);
    write(writer, value);
    return object;
}

/// The rows that answer a query, until there are enough.
class RowReading
{
public:
    RowReading(const JournalView &rows, const ReadJournal &query)
        : m_rows(rows)
        , m_query(query)
        , m_next(std::max(query.from, rows.beginRow()))
        , m_last(std::min(rows.endRow(), m_next + kMostRowsSeen))
    {}

    [[nodiscard]] QJsonArray read()
    {
        QJsonArray found;
        const auto most = static_cast<qsizetype>(std::min(m_query.count, kMostRows));
        for (; m_next < m_last && found.size() < most && m_bytes < kMostAnswerBytes; ++m_next)
            if (const JournalRecord &record = m_rows.at(m_next); isWanted(record))
                found.append(toJson(record));
        return found;
    }
    [[nodiscard]] std::uint64_t next() const { return m_next; }

private:
    [[nodiscard]] bool isWanted(const JournalRecord &record) const
    {
        return (m_query.service == ServiceId::none || m_query.service == record.service) &&
               (m_query.connection == ConnectionId::none || m_query.connection == record.connection);
    }
    [[nodiscard]] QJsonObject toJson(const JournalRecord &record)
    {
        const std::size_t most = std::min(m_query.maxBytes, ControlSession::kMostBytes);
        m_bytes += std::min<std::size_t>(record.length, most);
        QJsonObject object;
        FieldWriter writer(object);
        writeRow(writer, m_next, record, most);
        return object;
    }

    const JournalView &m_rows;
    const ReadJournal &m_query;
    std::uint64_t m_next;
    std::uint64_t m_last;
    std::size_t m_bytes = 0;
};

} // namespace

Result<QJsonObject, RpcError> ControlSession::run(const DescribeMethods &query)
{
    if (query.method.empty())
        return describeAll();
    const ControlMethod *method = findMethod(query.method);
    if (method == nullptr)
        return RpcError{rpc::kInvalidParams,
                        QStringLiteral("describe: method: there is no \"%1\"; leave it out for all")
                            .arg(QString::fromStdString(query.method))};
    return QJsonObject{{QStringLiteral("methods"), QJsonArray{describeMethod(*method)}}};
}

Result<QJsonObject, RpcError> ControlSession::run(const ListServices & /*query*/)
{
    EngineUpdate present;
    m_engine.tellServices(present);
    QJsonArray services;
    for (std::size_t i = 0; i < present.configs.size(); ++i) {
        QJsonObject service = objectOf(present.configs[i], writeAdded);
        FieldWriter writer(service);
        writeState(writer, present.services[i]);
        services.append(service);
    }
    return QJsonObject{{QStringLiteral("services"), services}};
}

Result<QJsonObject, RpcError> ControlSession::run(const ListVariables & /*query*/)
{
    EngineUpdate present;
    m_engine.tellServices(present);
    return objectOf(*present.variables, writeVariables);
}

Result<QJsonObject, RpcError> ControlSession::run(const ListConnections &query)
{
    QJsonArray connections;
    const std::size_t most = std::min(query.count, kMostRows);
    for (const ConnectionState &state : m_engine.connections(query.service, query.after, most))
        connections.append(objectOf(state, writeConnection));
    return QJsonObject{{QStringLiteral("connections"), connections}};
}

Result<QJsonObject, RpcError> ControlSession::run(const ReadJournal &query)
{
    const JournalView rows(m_feed.journal());
    RowReading reading(rows, query);
    const QJsonArray found = reading.read();
    return QJsonObject{{QStringLiteral("rows"), found},
                       {QStringLiteral("next"), static_cast<qint64>(reading.next())},
                       {QStringLiteral("begin"), static_cast<qint64>(rows.beginRow())},
                       {QStringLiteral("end"), static_cast<qint64>(rows.endRow())}};
}

Result<QJsonObject, RpcError> ControlSession::run(const ReadEngine & /*query*/)
{
    const ReactorState state = m_engine.reactorState();
    return QJsonObject{{QStringLiteral("poller"), QString::fromStdString(state.poller)},
                       {QStringLiteral("descriptors"), static_cast<qint64>(state.descriptors)},
                       {QStringLiteral("timers"), static_cast<qint64>(state.timers)},
                       {QStringLiteral("turns"), static_cast<qint64>(state.turns.turns)},
                       {QStringLiteral("journalRows"), static_cast<qint64>(m_feed.journal().endRow())},
                       {QStringLiteral("journalBytes"), static_cast<qint64>(m_feed.journal().usedBytes())}};
}

Result<QJsonObject, RpcError> ControlSession::run(const ListChains &query)
{
    ChainHistory &history = m_feed.chains();
    std::vector<std::uint64_t> ids = query.withEnded ? history.ids() : history.liveIds();
    if (ids.size() > kMostRows)
        ids.erase(ids.begin(), ids.end() - kMostRows);
    QJsonArray chains;
    for (const std::uint64_t id : ids)
        if (const ChainRecord *chain = history.find(id))
            chains.append(objectOf(*chain, writeChain));
    return QJsonObject{{QStringLiteral("chains"), chains}};
}

Result<QJsonObject, RpcError> ControlSession::run(const ReadChain &query)
{
    if (const ChainRecord *chain = m_feed.chains().find(query.chain))
        return objectOf(*chain, writeWholeChain);
    return RpcError{rpc::kFailed,
                    QStringLiteral("There is no chain %1, or it ended long ago").arg(query.chain)};
}

} // namespace ropewalk
