#include "workbench/service_json.h"

#include "net/endpoint_string.h"
#include "workbench/faults/fault_json.h"
#include "workbench/proxy_json.h"
#include "workbench/queues/queue_json.h"
#include "workbench/relay_target.h"
#include "workbench/rules/rule_json.h"

#include <algorithm>
#include <array>

namespace ropewalk {
namespace {

constexpr std::array kModeNames = {"text", "escapes", "hex", "file"}; // In the order of MessageMode.

// In the order of RoundTripRule.
constexpr std::array kRoundTripNames = {"auto", "off", "next", "ordered"};

QString nameOf(MessageMode mode)
{
    return QLatin1String(kModeNames.at(static_cast<std::size_t>(mode)));
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

void readRoundTrip(JsonFields &fields, RoundTripRule &rule)
{
    std::string name = kRoundTripNames.at(static_cast<std::size_t>(rule));
    fields.read(QStringLiteral("roundTrip"), name);
    const auto *const found = std::ranges::find(kRoundTripNames, name);
    if (found != kRoundTripNames.end())
        rule = static_cast<RoundTripRule>(found - kRoundTripNames.begin());
    else
        fields.complain(QStringLiteral("roundTrip"), QStringLiteral("must be auto, off, next or ordered"));
}

void readReconnect(JsonFields &fields, ReconnectConfig &reconnect)
{
    reconnect.isOn = true;
    fields.read(QStringLiteral("initialDelayMs"), reconnect.initialDelay);
    fields.read(QStringLiteral("maxDelayMs"), reconnect.maxDelay);
    fields.read(QStringLiteral("factor"), reconnect.factor, 1, 100);
    fields.read(QStringLiteral("jitter"), reconnect.jitter, 0, 1);
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
    fields.read(forward, config.forward);
    if (!fields.has(forward))
        return fields.read(behaviour, config.behaviour);
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

QJsonObject toJson(const ReconnectConfig &reconnect)
{
    return {
        {QStringLiteral("initialDelayMs"), qint64(reconnect.initialDelay.count())},
        {QStringLiteral("maxDelayMs"), qint64(reconnect.maxDelay.count())},
        {QStringLiteral("factor"), reconnect.factor},
        {QStringLiteral("jitter"), reconnect.jitter},
    };
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

} // namespace

void readMessage(JsonFields &fields, MessageTemplate &message)
{
    fields.read(QStringLiteral("text"), message.text);
    readMode(fields, message.mode);
    fields.read(QStringLiteral("lineEnd"), message.lineEnd);
    fields.read(QStringLiteral("variables"), message.hasVariables);
}

void readRepeat(JsonFields &fields, RepeatConfig &repeat)
{
    readMessage(fields, repeat.message);
    fields.read(QStringLiteral("everyMs"), repeat.interval);
    fields.read(QStringLiteral("times"), repeat.limit);
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
    readProxy(fields, config.proxy);
    fields.read(QStringLiteral("start"), config.startsWithWorkspace);
    fields.readObject(QStringLiteral("reconnect"),
                      [&](JsonFields &inner) { readReconnect(inner, config.reconnect); });
    fields.readObject(QStringLiteral("repeat"), [&](JsonFields &inner) { readRepeat(inner, config.repeat); });
    fields.readObject(QStringLiteral("limits"),
                      [&](JsonFields &inner) { readLimits(inner, config.role, config.limits); });
    readRoundTrip(fields, config.roundTrip);
    fields.read(QStringLiteral("trafficLog"), config.trafficLog);
    readQueues(fields, config.queues);
    readFaults(fields, config.faults);
    readRules(fields, config.rules);
    readSequences(fields, config.sequences);
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

QJsonObject toJson(const RepeatConfig &repeat)
{
    QJsonObject object{{QStringLiteral("everyMs"), qint64(repeat.interval.count())}};
    if (repeat.limit != 0)
        object[QStringLiteral("times")] = qint64(repeat.limit);
    writeMessage(object, repeat.message);
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
    writeProxy(object, config.proxy);
    if (config.roundTrip != RoundTripRule::automatic)
        object[QStringLiteral("roundTrip")] =
            QLatin1String(kRoundTripNames.at(static_cast<std::size_t>(config.roundTrip)));
    if (!config.trafficLog.empty())
        object[QStringLiteral("trafficLog")] = QString::fromStdString(config.trafficLog);
    writeQueues(object, config.queues);
    writeFaults(object, config.faults);
    writeRules(object, config.rules);
    writeSequences(object, config.sequences);
    return object;
}

} // namespace ropewalk
