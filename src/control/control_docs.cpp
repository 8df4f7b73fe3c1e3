#include "control/control_protocol.h"
#include "control/describe.h"
#include "control/vocabulary.h"

#include <QJsonDocument>
#include <QStringList>

namespace ropewalk {
namespace {

constexpr const char *kIntroduction = R"(# The control channel

Whatever a button does, a line on the control channel does too. This page is made from the table that the channel itself
is made from (`ropewalk-cli ctl --docs`); `describe` tells the same.

```sh
ropewalk --control unix:/tmp/r.sock                       # the window; or ropewalk-cli serve, relay, run
ropewalk-cli ctl --control unix:/tmp/r.sock service.list
ropewalk-cli ctl --control unix:/tmp/r.sock service.add '{"listen":"tcp:7007","behaviour":"upper"}'
ropewalk-cli ctl --control unix:/tmp/r.sock --follow 'message,connection.*'
```

## Opening it

| endpoint | who may come |
| --- | --- |
| `unix:PATH` | whoever may use the file: it has mode 0600 from its first moment |
| `tcp:PORT` | whoever is on this machine and has the token, which is printed once; `tcp:0` takes any free port |
| `default` | `$ROPEWALK_CONTROL`, or `unix:$XDG_RUNTIME_DIR/ropewalk.sock` |

Anything that another machine could reach is refused. `ropewalk-cli ctl` without `--control` uses the default, and
takes the token from `--token` or `$ROPEWALK_TOKEN`.

## Talking to it

JSON-RPC 2.0, one object a line, of %1 MiB at most. Parameters go by name. A request without `id` is not answered. A batch is refused.
Answers come when the command is done, not in the order of the requests: `id` says which it is.

```
> {"jsonrpc":"2.0","id":1,"method":"connection.send","params":{"connection":1,"text":"hello\n"}}
< {"id":1,"jsonrpc":"2.0","result":{"bytesSent":6,"recipients":1,"service":1}}
> {"jsonrpc":"2.0","id":2,"method":"connection.send","params":{"connection":1}}
< {"error":{"code":-32602,"data":{"parameters":["connection","text",…]},"message":"connection.send: text or \"base64\" must be there, …"},"id":2,"jsonrpc":"2.0"}
< {"jsonrpc":"2.0","method":"message","params":{"row":12,"kind":"message","direction":"in","text":"HELLO\n",…}}
```

| code | what is wrong | what follows |
| --- | --- | --- |
| -32700, -32600 | the line is no JSON, or no request | the channel goes on |
| -32601, -32602 | no such method; its parameters, by name | the channel goes on |
| -32000 | the command failed; `data` says why and what to do | the channel goes on |
| -32001 | the token is wrong, or did not come first | it closes |
| -32002 | too many clients, subscriptions, or commands that wait for their answer | one more is refused |
| -32003 | the line is too long | it closes |

A client that does not read is not read either, and its events wait: rows in the journal, where they stay as long as the
journal keeps them, and %2 changes of services and connections. What was dropped is told in `events.lost`.

To see what is and then what happens, without a gap: `subscribe` first, then `service.list` and `connection.list`;
`journal.read` up to the `row` that `subscribe` was answered with.

)";

QString cell(QString text)
{
    return text.replace(QLatin1Char('|'), QStringLiteral("\\|"));
}

QString defaultOf(const ControlParameter &parameter)
{
    if (parameter.isRequired)
        return QStringLiteral("required");
    const QJsonValue &value = parameter.key.standard;
    if (value.isString())
        return value.toString().isEmpty() ? QString() : value.toString();
    if (value.isUndefined())
        return {};
    return QString::fromUtf8(
        QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).mid(1).chopped(1));
}

QString parameterRow(const ControlParameter &parameter)
{
    const QString unit =
        parameter.key.unit.isEmpty() ? QString() : QStringLiteral(": %1").arg(parameter.key.unit);
    return QStringLiteral("| `%1` | %2 | %3 | %4 |\n")
        .arg(parameter.key.path,
             cell(parameter.key.type + unit),
             cell(defaultOf(parameter)),
             cell(parameter.doc));
}

QString fieldRows(const std::vector<ControlField> &fields)
{
    QString text;
    for (const ControlField &field : fields)
        text += QStringLiteral("| `%1`%2 | %3 | %4 |\n")
                    .arg(field.name,
                         field.isOptional ? QStringLiteral(" ?") : QString(),
                         field.type,
                         cell(field.doc));
    return text;
}

QString methodSection(const ControlMethod &method)
{
    QString text =
        QStringLiteral("### `%1`\n\n%2\n\n").arg(QLatin1String(method.name), QString::fromUtf8(method.doc));
    const auto parameters = parametersOf(method);
    if (!parameters.empty())
        text += QStringLiteral("| parameter | type | default | what it is |\n| --- | --- | --- | --- |\n");
    for (const ControlParameter &parameter : parameters)
        text += parameterRow(parameter);
    const auto result = resultOf(method);
    if (result.empty())
        return text + QStringLiteral("%1Answered with `{}`.\n\n")
                          .arg(parameters.empty() ? QString() : QStringLiteral("\n"));
    if (!parameters.empty())
        text += QLatin1Char('\n');
    return text + QStringLiteral("| result | type | what it is |\n| --- | --- | --- |\n") +
           fieldRows(result) + QLatin1Char('\n');
}

QString eventSection(const ControlEventType &type)
{
    std::vector<ControlField> fields;
    FieldWriter writer(fields);
    type.describe(writer);
    return QStringLiteral("### `%1`\n\n%2\n\n| field | type | what it is |\n| --- | --- | --- |\n%3\n")
        .arg(QLatin1String(type.name), QString::fromUtf8(type.doc), fieldRows(fields));
}

} // namespace

QString controlDocs()
{
    constexpr std::size_t kMebibyte = std::size_t{1024} * 1024;
    QString text = QString::fromUtf8(kIntroduction)
                       .arg(ControlProtocol::kMaxLine / kMebibyte)
                       .arg(ControlSession::kMaxPending);
    text += QStringLiteral("## Methods\n\n");
    for (const ControlMethod &method : controlMethods())
        text += methodSection(method);
    text +=
        QStringLiteral("## Events\n\nNotifications, whose method is the event's name. A field with ? is left "
                       "out where it has nothing to tell.\n\n");
    for (const ControlEventType &type : controlEventTypes())
        text += eventSection(type);
    return text.chopped(1);
}

QString methodList()
{
    QString text;
    for (const ControlMethod &method : controlMethods()) {
        QStringList names;
        for (const ControlParameter &parameter : parametersOf(method)) {
            if (parameter.key.path.contains(QLatin1Char('.')))
                continue; // Within an object; the documentation tells.
            names +=
                parameter.isRequired ? parameter.key.path : QStringLiteral("[%1]").arg(parameter.key.path);
        }
        text += QStringLiteral("  %1 %2\n").arg(QLatin1String(method.name), names.join(QLatin1Char(' ')));
    }
    return text;
}

} // namespace ropewalk
