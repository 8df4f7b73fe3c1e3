#include "control/control_session.h"

#include "base/code_message.h"
#include "control/control_token.h"
#include "control/service_change.h"
#include "control/vocabulary.h"
#include "net/advice.h"
#include "workbench/engine.h"

#include <algorithm>
#include <utility>

namespace ropewalk {
namespace {

bool isBlank(std::string_view line)
{
    return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

RpcError notAuthenticated()
{
    return {rpc::kNotAuthenticated,
            QStringLiteral("The first call must be \"authenticate\" with the token that Ropewalk printed")};
}

RpcError invalidParams(const ControlMethod &method, const Error &error)
{
    QJsonArray names;
    for (const ControlParameter &parameter : parametersOf(method))
        names.append(parameter.key.path);
    return {rpc::kInvalidParams,
            QStringLiteral("%1: %2").arg(QLatin1String(method.name), QString::fromStdString(error.operation)),
            {{QStringLiteral("parameters"), names}}};
}

std::string remedyFor(const Error &error)
{
    if (error.code == std::errc::no_such_device)
        return "It is gone, or never was: service.list and connection.list tell what there is.";
    return remedyOf(error);
}

RpcError failedCommand(const Error &error)
{
    QJsonObject data{{QStringLiteral("reason"), QString::fromStdString(messageOf(error.code))}};
    if (const std::string remedy = remedyFor(error); !remedy.empty())
        data[QStringLiteral("remedy")] = QString::fromStdString(remedy);
    return {rpc::kFailed, QString::fromStdString(error.message()), data};
}

} // namespace

ControlSession::ControlSession(
    ReactorTime &time, Engine &engine, EventFeed &feed, ControlOutput &output, std::string token)
    : m_time(time)
    , m_engine(engine)
    , m_feed(feed)
    , m_feedLine(feed.lifeline())
    , m_output(output)
    , m_token(std::move(token))
    , m_isAuthenticated(m_token.empty())
{
    m_feed.enter(*this);
}

ControlSession::~ControlSession()
{
    if (!m_feedLine.isCut())
        m_feed.leave(*this);
}

// Requests.

void ControlSession::lineReceived(std::string_view line)
{
    if (isBlank(line))
        return;
    const auto request = parseRequest(line);
    if (!request)
        return refuse(request.error().id, request.error().error);
    if (!m_isAuthenticated && request->method != QStringLiteral("authenticate"))
        return refuse(request->id, notAuthenticated());
    handle(*request);
}

void ControlSession::lineTooLong(std::size_t most)
{
    const QString text = QStringLiteral("A line may have %1 bytes. The connection ends here.").arg(most);
    m_output.write(errorLine(QJsonValue::Null, {rpc::kLineTooLong, text}));
    m_output.close();
}

void ControlSession::refuse(const QJsonValue &id, const RpcError &error)
{
    fail(id, error);
    if (!m_isAuthenticated)
        m_output.close();
}

void ControlSession::handle(const RpcRequest &request)
{
    const ControlMethod *method = findMethod(request.method.toStdString());
    if (method == nullptr)
        return fail(request.id,
                    {rpc::kMethodNotFound,
                     QStringLiteral("There is no method \"%1\": \"describe\" lists those that there are")
                         .arg(request.method)});
    const bool isChange = method->command == alternativeOf<ChangeService, Command>();
    ParameterReader reader(isChange ? completeChange(request.params, m_engine) : request.params);
    ControlCall call = method->read(reader);
    if (const Status finished = reader.finish(); !finished)
        return refuse(request.id, invalidParams(*method, finished.error()));
    if (auto *command = std::get_if<Command>(&call))
        return execute(request, *method, std::move(*command));
    const auto &query = std::get<ControlQuery>(call);
    answer(request.id, std::visit([this](const auto &each) { return run(each); }, query));
    tellEvents();
}

void ControlSession::execute(const RpcRequest &request, const ControlMethod &method, Command command)
{
    if (m_inFlight >= kMaxInFlight)
        return fail(request.id,
                    {rpc::kTooMany, QStringLiteral("%1 commands wait for their answers").arg(kMaxInFlight)});
    ++m_inFlight;
    const Lifeline::Holder line(m_lifeline);
    m_engine.execute(std::move(command))
        .addCallback([this, line, id = request.id, &method](const CommandReply &reply) {
            if (line.isCut())
                return;
            --m_inFlight;
            QJsonObject result;
            FieldWriter writer(result);
            method.writeResult(writer, reply);
            answer(id, result);
        })
        .addErrback([this, line, id = request.id](const Failure &failure) {
            if (line.isCut())
                return Unit{};
            --m_inFlight;
            fail(id, failedCommand(failure.error));
            return Unit{};
        })
        .detach();
}

void ControlSession::answer(const QJsonValue &id, const Result<QJsonObject, RpcError> &result)
{
    if (!result)
        return refuse(id, result.error());
    if (!id.isUndefined())
        m_output.write(resultLine(id, *result));
}

void ControlSession::fail(const QJsonValue &id, const RpcError &error)
{
    if (!id.isUndefined())
        m_output.write(errorLine(id, error));
}

Result<QJsonObject, RpcError> ControlSession::run(const Authenticate &query)
{
    if (!m_token.empty() && !isSameToken(query.token, m_token)) {
        m_isAuthenticated = false;
        return RpcError{rpc::kNotAuthenticated,
                        QStringLiteral("The token is wrong: use the one that Ropewalk printed")};
    }
    m_isAuthenticated = true;
    return QJsonObject();
}

// Events.

Result<QJsonObject, RpcError> ControlSession::run(const Subscribe &query)
{
    if (m_subscriptions.size() >= kMaxSubscriptions)
        return RpcError{rpc::kTooMany, QStringLiteral("There are %1 subscriptions").arg(kMaxSubscriptions)};
    Subscription wanted{{}, query.service, query.connection, std::min(query.maxBytes, kMostBytes)};
    for (const std::string &pattern : query.events) {
        const ControlEvents events = eventsOf(pattern);
        if (events.none())
            return RpcError{rpc::kInvalidParams,
                            QStringLiteral("subscribe: events: \"%1\" is no event, \"describe\" lists them")
                                .arg(QString::fromStdString(pattern))};
        wanted.events |= events;
    }
    if (m_subscriptions.empty())
        m_nextRow = m_feed.journal().endRow();
    m_subscriptions[++m_lastSubscription] = wanted;
    return QJsonObject{{QStringLiteral("subscription"), static_cast<qint64>(m_lastSubscription)},
                       {QStringLiteral("row"), static_cast<qint64>(m_nextRow)}};
}

Result<QJsonObject, RpcError> ControlSession::run(const Unsubscribe &query)
{
    if (m_subscriptions.erase(query.subscription) == 0)
        return RpcError{rpc::kFailed, QStringLiteral("There is no subscription %1").arg(query.subscription)};
    return QJsonObject();
}

ControlEvents ControlSession::wantedEvents() const
{
    ControlEvents wanted;
    for (const auto &[id, subscription] : m_subscriptions)
        wanted |= subscription.events;
    return wanted;
}

std::optional<std::size_t>
ControlSession::wanted(ControlEvent event, ServiceId service, ConnectionId connection) const
{
    std::optional<std::size_t> most;
    for (const auto &[id, each] : m_subscriptions) {
        const bool isWanted = each.events[static_cast<std::size_t>(event)] &&
                              (each.service == ServiceId::none || each.service == service) &&
                              (each.connection == ConnectionId::none || each.connection == connection);
        if (isWanted)
            most = std::max(most.value_or(0), each.maxBytes);
    }
    return most;
}

void ControlSession::changed(const StateEvent &event, std::uint64_t atRow)
{
    if (!wanted(event.event, event.service, event.connection))
        return;
    if (m_pending.size() >= kMaxPending)
        ++m_lostEvents;
    else
        m_pending.push_back({atRow, event.line});
}

void ControlSession::setWritable(bool isWritable)
{
    m_isWritable = isWritable;
    tellEvents();
}

void ControlSession::tellEvents()
{
    if (m_feedLine.isCut() || !m_isWritable || m_subscriptions.empty())
        return;
    skipLostRows();
    QByteArray lines;
    appendLost(lines);
    const std::uint64_t end = m_feed.rows().endRow();
    const auto hasMore = [&] { return !m_pending.empty() || m_nextRow < end; };
    for (std::size_t rows = 0; hasMore() && rows < kMaxRowsAtOnce && lines.size() < kMaxBytesAtOnce;) {
        if (!m_pending.empty() && m_pending.front().atRow <= m_nextRow) {
            lines += m_pending.front().line;
            m_pending.pop_front();
        } else {
            appendRow(lines);
            ++rows;
        }
    }
    if (hasMore())
        m_goOn = m_time.callLater(Duration::zero(), [this] { tellEvents(); });
    if (!lines.isEmpty())
        m_output.write(lines);
}

void ControlSession::skipLostRows()
{
    const std::uint64_t begin = m_feed.rows().beginRow();
    if (m_nextRow >= begin)
        return;
    const ControlEvents ofRows = wantedEvents() & rowEvents();
    if (ofRows.any())
        m_lostRows += begin - m_nextRow;
    m_nextRow = begin;
}

void ControlSession::appendRow(QByteArray &lines)
{
    const std::uint64_t row = m_nextRow++;
    const JournalRecord &record = m_feed.rows().at(row);
    const auto event = eventOf(record.kind);
    if (!event)
        return;
    if (const auto maxBytes = wanted(*event, record.service, record.connection))
        lines += rowLine(*event, row, record, *maxBytes);
}

void ControlSession::appendLost(QByteArray &lines)
{
    if (m_lostEvents == 0 && m_lostRows == 0)
        return;
    QJsonObject params;
    FieldWriter writer(params);
    writeLost(writer, std::exchange(m_lostEvents, 0), std::exchange(m_lostRows, 0));
    lines += notificationLine(QLatin1String(nameOf(ControlEvent::lost)), params);
}

} // namespace ropewalk
