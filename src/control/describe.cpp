#include "control/describe.h"

#include "control/vocabulary.h"

#include <QJsonArray>

namespace ropewalk {
namespace {

QJsonObject describeParameter(const ControlParameter &parameter)
{
    QJsonObject object{{QStringLiteral("name"), parameter.key.path},
                       {QStringLiteral("type"), parameter.key.type},
                       {QStringLiteral("doc"), parameter.doc}};
    if (!parameter.key.unit.isEmpty())
        object[QStringLiteral("unit")] = parameter.key.unit;
    if (parameter.isRequired)
        object[QStringLiteral("required")] = true;
    else if (!parameter.key.standard.isUndefined())
        object[QStringLiteral("default")] = parameter.key.standard;
    return object;
}

QJsonArray describeFields(const std::vector<ControlField> &fields)
{
    QJsonArray array;
    for (const ControlField &field : fields) {
        QJsonObject object{{QStringLiteral("name"), field.name},
                           {QStringLiteral("type"), field.type},
                           {QStringLiteral("doc"), field.doc}};
        if (field.isOptional)
            object[QStringLiteral("optional")] = true;
        array.append(object);
    }
    return array;
}

std::vector<ControlField> fieldsOf(const ControlEventType &type)
{
    std::vector<ControlField> fields;
    FieldWriter writer(fields);
    type.describe(writer);
    return fields;
}

} // namespace

QJsonObject describeMethod(const ControlMethod &method)
{
    QJsonArray parameters;
    for (const ControlParameter &parameter : parametersOf(method))
        parameters.append(describeParameter(parameter));
    return {{QStringLiteral("name"), QLatin1String(method.name)},
            {QStringLiteral("doc"), QString::fromUtf8(method.doc)},
            {QStringLiteral("parameters"), parameters},
            {QStringLiteral("result"), describeFields(resultOf(method))}};
}

QJsonObject describeEvent(const ControlEventType &type)
{
    return {{QStringLiteral("name"), QLatin1String(type.name)},
            {QStringLiteral("doc"), QString::fromUtf8(type.doc)},
            {QStringLiteral("fields"), describeFields(fieldsOf(type))}};
}

QJsonObject describeAll()
{
    QJsonArray methods;
    for (const ControlMethod &method : controlMethods())
        methods.append(describeMethod(method));
    QJsonArray events;
    for (const ControlEventType &type : controlEventTypes())
        events.append(describeEvent(type));
    return {{QStringLiteral("methods"), methods}, {QStringLiteral("events"), events}};
}

} // namespace ropewalk
