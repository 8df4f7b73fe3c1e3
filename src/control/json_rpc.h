#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <string_view>

namespace ropewalk {

// JSON-RPC 2.0, one object a line. A batch is refused: lines are one already.
//
// After: the JSON-RPC 2.0 specification, sections 4 to 6.

/// The codes of the specification, and those that it leaves to the server.
namespace rpc {
constexpr int kParseError = -32700;
constexpr int kInvalidRequest = -32600;
constexpr int kMethodNotFound = -32601;
constexpr int kInvalidParams = -32602;
constexpr int kFailed = -32000; ///< The command was understood, and failed.
constexpr int kNotAuthenticated = -32001;
constexpr int kTooMany = -32002; ///< Clients, subscriptions or requests that wait.
constexpr int kLineTooLong = -32003;
} // namespace rpc

struct RpcError
{
    int code = 0;
    QString message;
    QJsonObject data{}; ///< Left out where it is empty.
};

struct RpcRequest
{
    QJsonValue id = QJsonValue::Undefined; ///< Undefined: a notification, which is not answered.
    QString method;
    QJsonObject params;

    [[nodiscard]] bool isNotification() const { return id.isUndefined(); }
};

/// Why a line is no request, and which id the answer has.
struct RpcRefusal
{
    QJsonValue id; ///< Null where it could not be read.
    RpcError error;
};

[[nodiscard]] Result<RpcRequest, RpcRefusal> parseRequest(std::string_view line);

// Lines, with their end.

[[nodiscard]] QByteArray requestLine(const QJsonValue &id, const QString &method, const QJsonObject &params);
[[nodiscard]] QByteArray resultLine(const QJsonValue &id, const QJsonObject &result);
[[nodiscard]] QByteArray errorLine(const QJsonValue &id, const RpcError &error);
[[nodiscard]] QByteArray notificationLine(const QString &method, const QJsonObject &params);

} // namespace ropewalk
