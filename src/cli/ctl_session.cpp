#include "cli/ctl_session.h"

#include "cli/complaints.h"
#include "cli/json_event.h"
#include "control/json_rpc.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>
#include <utility>

namespace ropewalk {
namespace {

ExitCode exitCodeOf(int error)
{
    switch (error) {
    case rpc::kInvalidRequest:
    case rpc::kMethodNotFound:
    case rpc::kInvalidParams: return ExitCode::usage;
    default: return ExitCode::refused;
    }
}

QJsonObject subscription(const std::string &events)
{
    QJsonArray names;
    const QStringList parts = QString::fromStdString(events).split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &name : parts)
        names.append(name.trimmed());
    return {{QStringLiteral("events"), names}};
}

} // namespace

CtlSession::CtlSession(Reactor &reactor,
                       const CtlOptions &options,
                       QJsonObject parameters,
                       Finished onFinished)
    : ClientSession(reactor, OutputFormat::bytes, std::move(onFinished))
    , m_options(options)
    , m_parameters(std::move(parameters))
{}

void CtlSession::opened()
{
    if (!m_options.token.empty())
        call(Call::authenticate,
             QStringLiteral("authenticate"),
             {{QStringLiteral("token"), QString::fromStdString(m_options.token)}});
    if (m_options.follow.empty())
        return call(Call::method, QString::fromStdString(m_options.method), m_parameters);
    QJsonObject parameters = subscription(m_options.follow);
    for (auto it = m_parameters.begin(); it != m_parameters.end(); ++it)
        parameters[it.key()] = it.value();
    call(Call::method, QStringLiteral("subscribe"), parameters);
}

void CtlSession::call(Call which, const QString &method, const QJsonObject &parameters)
{
    const QByteArray line = requestLine(static_cast<int>(which), method, parameters);
    send({line.constData(), static_cast<std::size_t>(line.size())});
}

void CtlSession::received(std::string_view bytes)
{
    m_received.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
    qsizetype begin = 0;
    for (qsizetype end = 0; !isFinished() && (end = m_received.indexOf('\n', begin)) >= 0; begin = end + 1)
        takeLine(m_received.mid(begin, end - begin));
    m_received.remove(0, begin);
    std::fflush(stdout);
}

void CtlSession::takeLine(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    if (object.contains(QStringLiteral("method")))
        takeEvent(object);
    else if (object.contains(QStringLiteral("error")))
        takeError(object.value(QStringLiteral("error")).toObject());
    else if (object.value(QStringLiteral("id")) == static_cast<int>(Call::method))
        takeResult(object);
}

void CtlSession::takeEvent(const QJsonObject &notification)
{
    QJsonObject event = notification.value(QStringLiteral("params")).toObject();
    event[QStringLiteral("event")] = notification.value(QStringLiteral("method"));
    printEvent(event);
    if (++m_events == m_options.count)
        finish(ExitCode::success);
}

void CtlSession::takeResult(const QJsonObject &answer)
{
    const QJsonObject result = answer.value(QStringLiteral("result")).toObject();
    if (!m_options.follow.empty()) { // For whoever waits until it has begun.
        const qint64 row = result.value(QStringLiteral("row")).toInteger();
        std::fprintf(
            stderr, "subscribed, from row %lld on\n", static_cast<long long>(row)); // Scripts read it.
        return;
    }
    printEvent(result);
    finish(ExitCode::success);
}

void CtlSession::takeError(const QJsonObject &error)
{
    const QJsonObject data = error.value(QStringLiteral("data")).toObject();
    complain(error.value(QStringLiteral("message")).toString().toStdString(),
             data.value(QStringLiteral("remedy")).toString().toStdString());
    finish(exitCodeOf(error.value(QStringLiteral("code")).toInt()));
}

void CtlSession::ended(const Error &reason)
{
    fail(reason, ExitCode::connectionLost);
}

} // namespace ropewalk
