#include "workbench/workspace.h"

#include "net/endpoint_string.h"
#include "workbench/json_fields.h"
#include "workbench/relay_target.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <array>

namespace ropewalk {
namespace {

constexpr std::uint32_t kFormatVersion = 1;

constexpr std::array kModeNames = {"text", "escapes", "hex", "file"}; // In the order of MessageMode.

QString nameOf(MessageMode mode)
{
    return QLatin1String(kModeNames.at(static_cast<std::size_t>(mode)));
}

Error invalid(const QString &what)
{
    return {std::make_error_code(std::errc::invalid_argument), what.toStdString()};
}

Error fileError(const QFileDevice &file, const QString &verb)
{
    const QString what = QStringLiteral("%1 %2: %3").arg(verb, file.fileName(), file.errorString());
    return {std::make_error_code(std::errc::io_error), what.toStdString()};
}

void readMode(JsonFields &fields, MessageMode &mode)
{
    std::string name = nameOf(mode).toStdString();
    fields.read(QStringLiteral("mode"), name);
    for (std::size_t i = 0; i < kModeNames.size(); ++i) {
        if (name == kModeNames.at(i)) {
            mode = static_cast<MessageMode>(i);
            return;
        }
    }
    fields.complain(QStringLiteral("mode"), QStringLiteral("must be text, escapes, hex or file"));
}

void readMessage(JsonFields &fields, MessageTemplate &message)
{
    fields.read(QStringLiteral("text"), message.text);
    readMode(fields, message.mode);
    fields.read(QStringLiteral("lineEnd"), message.lineEnd);
    fields.read(QStringLiteral("variables"), message.hasVariables);
}

void readReconnect(JsonFields &fields, ReconnectConfig &reconnect)
{
    reconnect.isOn = true;
    fields.read(QStringLiteral("initialDelayMs"), reconnect.initialDelay);
    fields.read(QStringLiteral("maxDelayMs"), reconnect.maxDelay);
    fields.read(QStringLiteral("factor"), reconnect.factor, 1, 100);
    fields.read(QStringLiteral("jitter"), reconnect.jitter, 0, 1);
}

void readRepeat(JsonFields &fields, RepeatConfig &repeat)
{
    readMessage(fields, repeat.message);
    fields.read(QStringLiteral("everyMs"), repeat.interval);
    fields.read(QStringLiteral("times"), repeat.limit);
}

void readLimits(JsonFields &fields, Role role, LimitsConfig &limits)
{
    const QString maxConnections = QStringLiteral("maxConnections");
    const QString maxPerPeer = QStringLiteral("maxPerPeer");
    fields.read(maxConnections, limits.maxConnections);
    fields.read(maxPerPeer, limits.maxPerPeer);
    for (const QString &key : {maxConnections, maxPerPeer})
        if (role == Role::connect && fields.has(key))
            fields.complain(key, QStringLiteral("is for a server: a client has one connection"));
    fields.read(QStringLiteral("idleTimeoutMs"), limits.idleTimeout);
    fields.read(QStringLiteral("bytesPerSecondIn"), limits.bytesPerSecondIn);
    fields.read(QStringLiteral("bytesPerSecondOut"), limits.bytesPerSecondOut);
}

void readForward(JsonFields &fields, ServiceConfig &config)
{
    const QString forward = QStringLiteral("forward");
    const QString behaviour = QStringLiteral("behaviour");
    if (!fields.has(forward))
        return fields.read(behaviour, config.behaviour);
    fields.read(forward, config.forward);
    config.behaviour = "silent";
    if (config.role == Role::connect)
        fields.complain(forward, QStringLiteral("is for a relay, which listens"));
    if (fields.has(behaviour))
        fields.complain(behaviour, QStringLiteral("is not for a relay, which passes on what it receives"));
    const auto listening = parseEndpoint(config.endpoint, Role::listen);
    const auto target = parseRelayTarget(config.forward, listening ? *listening : Endpoint());
    if (!target)
        fields.complain(forward,
                        QStringLiteral("cannot be \"%1\": %2 %3")
                            .arg(QString::fromStdString(config.forward),
                                 QString::fromStdString(target.error().message),
                                 QString::fromStdString(target.error().remedy)));
}

void readService(JsonFields &fields, ServiceConfig &config)
{
    const QString listen = QStringLiteral("listen");
    const QString connect = QStringLiteral("connect");
    if (fields.has(listen) == fields.has(connect))
        fields.complain(listen, QStringLiteral("or \"connect\" must be there, and not both"));
    config.role = fields.has(connect) ? Role::connect : Role::listen;
    if (config.role == Role::connect)
        config.behaviour = "silent";
    fields.read(QStringLiteral("name"), config.name);
    fields.read(listen, config.endpoint);
    fields.read(connect, config.endpoint);
    fields.read(QStringLiteral("framing"), config.framing);
    readForward(fields, config);
    fields.read(QStringLiteral("start"), config.startsWithWorkspace);
    fields.readObject(QStringLiteral("reconnect"),
                      [&](JsonFields &inner) { readReconnect(inner, config.reconnect); });
    fields.readObject(QStringLiteral("repeat"), [&](JsonFields &inner) { readRepeat(inner, config.repeat); });
    fields.readObject(QStringLiteral("limits"),
                      [&](JsonFields &inner) { readLimits(inner, config.role, config.limits); });
    fields.read(QStringLiteral("trafficLog"), config.trafficLog);
}

void readSnippet(JsonFields &fields, Snippet &snippet)
{
    fields.read(QStringLiteral("name"), snippet.name);
    fields.read(QStringLiteral("collection"), snippet.collection);
    readMessage(fields, snippet.message);
}

void readVersion(JsonFields &fields)
{
    std::uint32_t version = 0;
    fields.read(QStringLiteral("ropewalk"), version);
    if (version == 0)
        fields.complain(QStringLiteral("ropewalk"),
                        QStringLiteral("is missing: a workspace says \"ropewalk\": 1, its format's version"));
    if (version > kFormatVersion)
        fields.complain(QStringLiteral("ropewalk"),
                        QStringLiteral("is %1: a newer Ropewalk wrote this file").arg(version));
}

void readVariables(JsonFields &fields, std::map<std::string, std::string> &variables)
{
    const QStringList names = fields.keys();
    for (const QString &name : names)
        fields.read(name, variables[name.toStdString()]);
}

template <typename Item, typename Reader>
void readAll(JsonFields &fields, const QString &key, std::vector<Item> &items, Reader readItem)
{
    fields.readObjects(key, [&](JsonFields &inner) { readItem(inner, items.emplace_back()); });
}

void writeMessage(QJsonObject &object, const MessageTemplate &message)
{
    object[QStringLiteral("text")] = QString::fromStdString(message.text);
    if (message.mode != MessageMode::text)
        object[QStringLiteral("mode")] = nameOf(message.mode);
    if (!message.lineEnd.empty())
        object[QStringLiteral("lineEnd")] = QString::fromStdString(message.lineEnd);
    if (!message.hasVariables)
        object[QStringLiteral("variables")] = false;
}

QJsonObject toJson(const ReconnectConfig &reconnect)
{
    return {
        {QStringLiteral("initialDelayMs"), qint64(reconnect.initialDelay.count())},
        {QStringLiteral("maxDelayMs"), qint64(reconnect.maxDelay.count())},
        {QStringLiteral("factor"), reconnect.factor},
        {QStringLiteral("jitter"), reconnect.jitter},
    };
}

QJsonObject toJson(const RepeatConfig &repeat)
{
    QJsonObject object{{QStringLiteral("everyMs"), qint64(repeat.interval.count())}};
    if (repeat.limit != 0)
        object[QStringLiteral("times")] = qint64(repeat.limit);
    writeMessage(object, repeat.message);
    return object;
}

QJsonObject toJson(const LimitsConfig &limits)
{
    QJsonObject object;
    const auto put = [&](const QString &key, qint64 value) {
        if (value != 0)
            object[key] = value;
    };
    put(QStringLiteral("maxConnections"), limits.maxConnections);
    put(QStringLiteral("maxPerPeer"), limits.maxPerPeer);
    put(QStringLiteral("idleTimeoutMs"), limits.idleTimeout.count());
    put(QStringLiteral("bytesPerSecondIn"), limits.bytesPerSecondIn);
    put(QStringLiteral("bytesPerSecondOut"), limits.bytesPerSecondOut);
    return object;
}

QJsonObject toJson(const ServiceConfig &config)
{
    const QString role = config.role == Role::listen ? QStringLiteral("listen") : QStringLiteral("connect");
    QJsonObject object{
        {QStringLiteral("name"), QString::fromStdString(config.name)},
        {role, QString::fromStdString(config.endpoint)},
        {QStringLiteral("framing"), QString::fromStdString(config.framing)},
    };
    if (config.isRelay())
        object[QStringLiteral("forward")] = QString::fromStdString(config.forward);
    else
        object[QStringLiteral("behaviour")] = QString::fromStdString(config.behaviour);
    if (!config.startsWithWorkspace)
        object[QStringLiteral("start")] = false;
    if (config.reconnect.isOn)
        object[QStringLiteral("reconnect")] = toJson(config.reconnect);
    if (config.repeat.interval.count() != 0)
        object[QStringLiteral("repeat")] = toJson(config.repeat);
    if (config.limits != LimitsConfig())
        object[QStringLiteral("limits")] = toJson(config.limits);
    if (!config.trafficLog.empty())
        object[QStringLiteral("trafficLog")] = QString::fromStdString(config.trafficLog);
    return object;
}

QJsonObject toJson(const Snippet &snippet)
{
    QJsonObject object{{QStringLiteral("name"), QString::fromStdString(snippet.name)}};
    if (!snippet.collection.empty())
        object[QStringLiteral("collection")] = QString::fromStdString(snippet.collection);
    writeMessage(object, snippet.message);
    return object;
}

template <typename Item>
QJsonArray toJsonArray(const std::vector<Item> &items)
{
    QJsonArray array;
    for (const Item &item : items)
        array.append(toJson(item));
    return array;
}

qsizetype lineOf(const QByteArray &text, int offset)
{
    return text.left(offset).count('\n') + 1;
}

} // namespace

Result<Workspace> Workspace::fromJson(const QByteArray &json)
{
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parsed);
    if (parsed.error != QJsonParseError::NoError)
        return invalid(
            QStringLiteral("line %1: %2").arg(lineOf(json, parsed.offset)).arg(parsed.errorString()));
    if (!document.isObject())
        return invalid(QStringLiteral("a workspace is a JSON object in braces"));

    Workspace workspace;
    JsonFields fields(document.object(), {});
    readVersion(fields);
    readAll(fields, QStringLiteral("services"), workspace.services, readService);
    readAll(fields, QStringLiteral("snippets"), workspace.snippets, readSnippet);
    fields.readObject(QStringLiteral("variables"),
                      [&](JsonFields &inner) { readVariables(inner, workspace.variables); });
    if (const auto &problem = fields.finish())
        return *problem;
    return workspace;
}

QByteArray Workspace::toJson() const
{
    QJsonObject values;
    for (const auto &[name, value] : variables)
        values[QString::fromStdString(name)] = QString::fromStdString(value);
    const QJsonObject object{
        {QStringLiteral("ropewalk"), qint64(kFormatVersion)},
        {QStringLiteral("services"), toJsonArray(services)},
        {QStringLiteral("snippets"), toJsonArray(snippets)},
        {QStringLiteral("variables"), values},
    };
    return QJsonDocument(object).toJson();
}

Result<Workspace> Workspace::load(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fileError(file, QStringLiteral("open"));
    auto workspace = fromJson(file.readAll());
    if (!workspace) {
        Error error = workspace.error();
        error.operation = path.toStdString() + ": " + error.operation;
        return error;
    }
    return workspace;
}

Status Workspace::save(const QString &path) const
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fileError(file, QStringLiteral("save"));
    file.write(toJson());
    if (!file.commit())
        return fileError(file, QStringLiteral("save"));
    return Unit{};
}

} // namespace ropewalk
