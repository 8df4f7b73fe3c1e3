#include "workbench/load_plan_json.h"

#include "workbench/service_json.h"

namespace ropewalk {
namespace {

constexpr double kMostPercent = 100;
constexpr double kMostRate = 1e9;

void readStop(JsonFields &fields, LoadStop &stop)
{
    double percent = stop.maxErrorShare * kMostPercent;
    std::uint64_t microseconds = 0;
    fields.read(QStringLiteral("errorsPercent"), percent, 0, kMostPercent);
    fields.read(QStringLiteral("p99Us"), microseconds);
    fields.read(QStringLiteral("requests"), stop.maxRequests);
    stop.maxErrorShare = percent / kMostPercent;
    stop.maxP99 = std::chrono::microseconds(microseconds);
}

template <typename Value>
void put(QJsonObject &object, const QString &key, const Value &value, const Value &standard)
{
    if (value == standard)
        return;
    if constexpr (std::is_same_v<Value, std::string>)
        object[key] = QString::fromStdString(value);
    else if constexpr (std::is_same_v<Value, LoadPlan::Milliseconds>)
        object[key] = qint64(value.count());
    else if constexpr (std::is_integral_v<Value> && !std::is_same_v<Value, bool>)
        object[key] = static_cast<qint64>(value);
    else
        object[key] = value;
}

QJsonObject toJson(const LoadStop &stop)
{
    QJsonObject object;
    put(object, QStringLiteral("errorsPercent"), stop.maxErrorShare * kMostPercent, 0.0);
    put(object, QStringLiteral("p99Us"), std::int64_t(stop.maxP99.count()), std::int64_t(0));
    put(object, QStringLiteral("requests"), stop.maxRequests, std::uint64_t(0));
    return object;
}

} // namespace

void readLoadPlan(JsonFields &fields, LoadPlan &plan)
{
    std::uint64_t replyLength = plan.replyLength;
    fields.read(QStringLiteral("name"), plan.name);
    fields.read(QStringLiteral("endpoint"), plan.endpoint);
    fields.read(QStringLiteral("framing"), plan.framing);
    fields.readObject(QStringLiteral("request"),
                      [&](JsonFields &inner) { readMessage(inner, plan.request); });
    fields.read(QStringLiteral("replyBytes"), replyLength);
    fields.read(QStringLiteral("greeting"), plan.hasGreeting);
    fields.read(QStringLiteral("connections"), plan.connections);
    fields.read(QStringLiteral("inFlight"), plan.inFlight);
    fields.read(QStringLiteral("rate"), plan.rate, 0, kMostRate);
    fields.read(QStringLiteral("rampMs"), plan.rampUp);
    fields.read(QStringLiteral("warmUpMs"), plan.warmUp);
    fields.read(QStringLiteral("durationMs"), plan.duration);
    fields.read(QStringLiteral("timeoutMs"), plan.requestTimeout);
    fields.read(QStringLiteral("threads"), plan.threads);
    fields.readObject(QStringLiteral("stop"), [&](JsonFields &inner) { readStop(inner, plan.stop); });
    plan.replyLength = replyLength;
}

QJsonObject toJson(const LoadPlan &plan)
{
    const LoadPlan standard;
    QJsonObject object;
    QJsonObject request;
    writeMessage(request, plan.request);
    put(object, QStringLiteral("name"), plan.name, standard.name);
    put(object, QStringLiteral("endpoint"), plan.endpoint, standard.endpoint);
    put(object, QStringLiteral("framing"), plan.framing, standard.framing);
    object[QStringLiteral("request")] = request;
    put(object, QStringLiteral("replyBytes"), plan.replyLength, standard.replyLength);
    put(object, QStringLiteral("greeting"), plan.hasGreeting, standard.hasGreeting);
    put(object, QStringLiteral("connections"), plan.connections, standard.connections);
    put(object, QStringLiteral("inFlight"), plan.inFlight, standard.inFlight);
    put(object, QStringLiteral("rate"), plan.rate, standard.rate);
    put(object, QStringLiteral("rampMs"), plan.rampUp, standard.rampUp);
    put(object, QStringLiteral("warmUpMs"), plan.warmUp, standard.warmUp);
    put(object, QStringLiteral("durationMs"), plan.duration, standard.duration);
    put(object, QStringLiteral("timeoutMs"), plan.requestTimeout, standard.requestTimeout);
    put(object, QStringLiteral("threads"), plan.threads, standard.threads);
    if (const QJsonObject stop = toJson(plan.stop); !stop.isEmpty())
        object[QStringLiteral("stop")] = stop;
    return object;
}

} // namespace ropewalk
