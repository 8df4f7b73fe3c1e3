#include "ui/models/load_arguments.h"

#include "workbench/text/message_encoding.h"

namespace ropewalk {
namespace {

constexpr double kPercent = 100;

QString secondsText(std::chrono::microseconds time)
{
    return QString::number(std::chrono::duration<double>(time).count(), 'g', 12);
}

/// The request as one word with its line end, in the mode that the command line is told.
QString requestText(const MessageTemplate &request)
{
    const QString text = QString::fromStdString(request.text);
    const QString end = QString::fromStdString(request.lineEnd);
    switch (request.mode) {
    case MessageMode::hex: return text + QLatin1Char(' ') + QString::fromLatin1(end.toLatin1().toHex());
    case MessageMode::escapes:
        return text + QString(end)
                          .replace(QLatin1Char('\r'), QStringLiteral("\\r"))
                          .replace(QLatin1Char('\n'), QStringLiteral("\\n"));
    case MessageMode::text:
    case MessageMode::file: break;
    }
    return text + end;
}

/// A request in which braces are only braces: as the bytes that it is.
MessageTemplate literal(const MessageTemplate &request)
{
    const auto bytes = encodeMessage(request, TemplateContext::ofSystem());
    if (request.hasVariables || !bytes)
        return request;
    return {QByteArray::fromStdString(*bytes).toHex(' ').toStdString(), MessageMode::hex, {}, true};
}

void addRequest(QStringList &arguments, const LoadPlan &plan, const QString &text)
{
    const MessageMode mode = literal(plan.request).mode;
    if (mode == MessageMode::hex)
        arguments << QStringLiteral("--hex");
    if (mode == MessageMode::escapes)
        arguments << QStringLiteral("--escapes");
    for (const auto &[name, value] : plan.variables)
        arguments << QStringLiteral("--set") << QString::fromStdString(name + '=' + value);
    arguments << QStringLiteral("--") << QString::fromStdString(plan.endpoint); // Whatever they begin with.
    if (!text.trimmed().isEmpty())
        arguments << text;
}

void addStop(QStringList &arguments, const LoadStop &stop)
{
    if (stop.maxErrorShare > 0)
        arguments << QStringLiteral("--stop-errors") << QString::number(stop.maxErrorShare * kPercent);
    if (stop.maxP99.count() > 0)
        arguments << QStringLiteral("--stop-p99") << secondsText(stop.maxP99);
    if (stop.maxRequests > 0)
        arguments << QStringLiteral("--requests") << QString::number(stop.maxRequests);
}

} // namespace

QStringList loadArguments(const LoadPlan &plan, RemoteTarget remote)
{
    QStringList arguments{QStringLiteral("--json"), QStringLiteral("load")};
    const auto add = [&arguments](const char *option, const QString &value) {
        arguments << QLatin1String(option) << value;
    };
    add("--framing", QString::fromStdString(plan.framing));
    if (plan.replyLength > 0)
        add("--reply-bytes", QString::number(plan.replyLength));
    if (plan.hasGreeting)
        arguments << QStringLiteral("--greeting");
    add("--connections", QString::number(plan.connections));
    add("--in-flight", QString::number(plan.inFlight));
    add("--rate", QString::number(plan.rate, 'g', 12));
    add("--duration", secondsText(plan.duration));
    add("--warm-up", secondsText(plan.warmUp));
    add("--ramp", secondsText(plan.rampUp));
    add("--timeout", secondsText(plan.requestTimeout));
    add("--threads", QString::number(plan.threads));
    addStop(arguments, plan.stop);
    if (remote == RemoteTarget::allow)
        arguments << QStringLiteral("--allow-remote");
    addRequest(arguments, plan, requestText(literal(plan.request)));
    return arguments;
}

} // namespace ropewalk
