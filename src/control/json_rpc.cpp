#include "control/json_rpc.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ropewalk {
namespace {

RpcRefusal refuse(const QJsonValue &id, int code, const QString &message)
{
    return {id, {code, message}};
}

RpcRefusal invalid(const QJsonValue &id, const char *message)
{
    return refuse(id, rpc::kInvalidRequest, QLatin1String(message));
}

bool mayBeId(const QJsonValue &id)
{
    return id.isUndefined() || id.isNull() || id.isString() || id.isDouble();
}

QByteArray lineOf(QJsonObject object)
{
    object[QStringLiteral("jsonrpc")] = QStringLiteral("2.0");
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

Result<RpcRequest, RpcRefusal> readRequest(const QJsonObject &object)
{
    const QJsonValue id = object.value(QStringLiteral("id"));
    if (!mayBeId(id))
        return invalid(QJsonValue::Null, "\"id\" must be a text, a number or null");
    // A fault in a notification is told, too, or nobody would find it.
    const QJsonValue answered = id.isUndefined() ? QJsonValue(QJsonValue::Null) : id;
    if (object.value(QStringLiteral("jsonrpc")) != QStringLiteral("2.0"))
        return invalid(answered, "\"jsonrpc\" must be \"2.0\"");
    const QJsonValue method = object.value(QStringLiteral("method"));
    if (!method.isString())
        return invalid(answered, "\"method\" must be a text in quotes");
    const QJsonValue params = object.value(QStringLiteral("params"));
    if (!params.isUndefined() && !params.isObject())
        return refuse(answered,
                      rpc::kInvalidParams,
                      QStringLiteral("\"params\" must be an object in braces: parameters go by name"));
    return RpcRequest{id, method.toString(), params.toObject()};
}

} // namespace

Result<RpcRequest, RpcRefusal> parseRequest(std::string_view line)
{
    QJsonParseError parsed;
    const auto document = QJsonDocument::fromJson(
        QByteArray::fromRawData(line.data(), static_cast<qsizetype>(line.size())), &parsed);
    if (parsed.error != QJsonParseError::NoError)
        return refuse(QJsonValue::Null,
                      rpc::kParseError,
                      QStringLiteral("This is no JSON, from byte %1 on: %2")
                          .arg(parsed.offset)
                          .arg(parsed.errorString()));
    if (document.isArray())
        return invalid(QJsonValue::Null, "A batch is not supported: send one object a line");
    return readRequest(document.object());
}

QByteArray requestLine(const QJsonValue &id, const QString &method, const QJsonObject &params)
{
    return lineOf(
        {{QStringLiteral("id"), id}, {QStringLiteral("method"), method}, {QStringLiteral("params"), params}});
}

QByteArray resultLine(const QJsonValue &id, const QJsonObject &result)
{
    return lineOf({{QStringLiteral("id"), id}, {QStringLiteral("result"), result}});
}

QByteArray errorLine(const QJsonValue &id, const RpcError &error)
{
    QJsonObject body{{QStringLiteral("code"), error.code}, {QStringLiteral("message"), error.message}};
    if (!error.data.isEmpty())
        body[QStringLiteral("data")] = error.data;
    return lineOf({{QStringLiteral("id"), id}, {QStringLiteral("error"), body}});
}

QByteArray notificationLine(const QString &method, const QJsonObject &params)
{
    return lineOf({{QStringLiteral("method"), method}, {QStringLiteral("params"), params}});
}

} // namespace ropewalk
