#include "workbench/faults/fault_json.h"

#include "workbench/faults/fault_spec.h"

#include <cmath>

namespace ropewalk {
namespace {

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString problemText(const ParseError &problem)
{
    return text(problem.message) + QLatin1Char(' ') + text(problem.remedy);
}

const FaultSchema *readType(JsonFields &fields)
{
    const QString key = QStringLiteral("type");
    std::string type;
    fields.read(key, type);
    const auto parsed = parseFault(type); // A name alone is a fault; it knows what to say of any other.
    if (!parsed)
        fields.complain(key, QStringLiteral("is wrong: ") + problemText(parsed.error()));
    return findFault(type);
}

void readParameters(JsonFields &fields, const FaultSchema &schema, FaultConfig &fault)
{
    bool hasAny = false;
    for (const FaultParameter &parameter : schema.parameters)
        hasAny = hasAny || fields.has(text(parameter.name));
    if (schema.kind == FaultKind::corrupt && hasAny)
        fault.values = {};
    std::size_t i = 0;
    for (const FaultParameter &parameter : schema.parameters) {
        double &value = fault.values.at(i++);
        const QString key = text(parameter.name);
        fields.read(key, value, parameter.minimum, parameter.maximum);
        if (value != std::floor(value) && !parameter.takesFractions())
            fields.complain(key, QStringLiteral("must be a whole number"));
    }
}

void readDirection(JsonFields &fields, FaultDirection &direction)
{
    const QString key = QStringLiteral("direction");
    std::string name(nameOf(direction));
    fields.read(key, name);
    for (const auto each : {FaultDirection::in, FaultDirection::out, FaultDirection::both})
        if (name == nameOf(each)) {
            direction = each;
            return;
        }
    fields.complain(key, QStringLiteral("must be in, out or both"));
}

void readName(JsonFields &fields, std::string &name)
{
    const QString key = QStringLiteral("name");
    fields.read(key, name);
    if (name.size() > FaultConfig::kMaxNameLength)
        fields.complain(key, QStringLiteral("must be at most %1 bytes").arg(FaultConfig::kMaxNameLength));
}

} // namespace

void readFault(JsonFields &fields, FaultConfig &fault)
{
    const FaultSchema *const schema = readType(fields);
    if (schema == nullptr)
        return;
    fault = makeFault(schema->kind);
    readParameters(fields, *schema, fault);
    if (schema->hasToxicity)
        fields.read(QStringLiteral("toxicity"), fault.toxicity, 0, 1);
    if (schema->hasDirection)
        readDirection(fields, fault.direction);
    readName(fields, fault.name);
    fields.read(QStringLiteral("on"), fault.isOn);
    if (const auto problem = checkFault(fault))
        fields.complain(QStringLiteral("type"), QStringLiteral("does not work so: ") + problemText(*problem));
}

QJsonObject toJson(const FaultConfig &fault)
{
    const FaultSchema &schema = schemaOf(fault.kind);
    QJsonObject object{{QStringLiteral("type"), text(schema.name)}};
    std::size_t i = 0;
    for (const FaultParameter &parameter : schema.parameters)
        object[text(parameter.name)] = fault.values.at(i++);
    if (fault.toxicity != 1)
        object[QStringLiteral("toxicity")] = fault.toxicity;
    if (fault.direction != FaultDirection::both)
        object[QStringLiteral("direction")] = text(nameOf(fault.direction));
    if (!fault.name.empty())
        object[QStringLiteral("name")] = text(fault.name);
    if (!fault.isOn)
        object[QStringLiteral("on")] = false;
    return object;
}

void readFaults(JsonFields &fields, FaultPlan &plan)
{
    const QString key = QStringLiteral("faults");
    fields.readObjects(key, [&](JsonFields &inner) { readFault(inner, plan.faults.emplace_back()); });
    if (plan.faults.size() > FaultPlan::kMaxFaults)
        fields.complain(key, QStringLiteral("may be %1 at most").arg(FaultPlan::kMaxFaults));
    fields.read(QStringLiteral("faultSeed"), plan.seed);
}

void writeFaults(QJsonObject &object, const FaultPlan &plan)
{
    if (plan.faults.empty())
        return;
    QJsonArray faults;
    for (const FaultConfig &fault : plan.faults)
        faults.append(toJson(fault));
    object[QStringLiteral("faults")] = faults;
    if (plan.seed != 0)
        object[QStringLiteral("faultSeed")] = qint64(plan.seed);
}

} // namespace ropewalk
