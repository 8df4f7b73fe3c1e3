#include "workbench/rules/rule_json.h"

#include "workbench/rules/pattern.h"
#include "workbench/rules/rule_line.h"
#include "workbench/rules/rule_set.h"
#include "workbench/rules/sequence.h"

#include <QJsonObject>

namespace ropewalk {
namespace {

QString latin1(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

/// One of `names`, whose place is the value.
template <typename E, std::size_t N>
void readWord(JsonFields &fields, const QString &key, E &target, const std::array<std::string_view, N> &names)
{
    std::string word(names.at(static_cast<std::size_t>(target)));
    fields.read(key, word);
    QStringList known;
    for (std::size_t i = 0; i < N; ++i) {
        known.append(latin1(names.at(i)));
        if (word == names.at(i))
            target = static_cast<E>(i);
    }
    if (word != names.at(static_cast<std::size_t>(target)))
        fields.complain(key, QStringLiteral("must be one of ") + known.join(QStringLiteral(", ")));
}

void complain(JsonFields &fields, const QString &key, const ParseError &error)
{
    fields.complain(key,
                    QStringLiteral("makes no sense: %1 %2")
                        .arg(QString::fromStdString(error.message), QString::fromStdString(error.remedy)));
}

QJsonObject toJson(const RuleConfig &rule)
{
    QJsonObject object;
    const auto put = [&](const QString &key, const std::string &value) {
        if (!value.empty())
            object[key] = QString::fromStdString(value);
    };
    put(QStringLiteral("name"), rule.name);
    if (!rule.isOn)
        object[QStringLiteral("on")] = false;
    object[QStringLiteral("direction")] =
        latin1(kRuleDirectionNames.at(static_cast<std::size_t>(rule.direction)));
    object[QStringLiteral("match")] = latin1(nameOf(rule.when.kind));
    put(QStringLiteral("pattern"), rule.when.text);
    object[QStringLiteral("action")] = latin1(kRuleActionNames.at(static_cast<std::size_t>(rule.action)));
    put(QStringLiteral("text"), rule.text);
    if (rule.delay.count() != 0)
        object[QStringLiteral("delayMs")] = static_cast<qint64>(rule.delay.count());
    return object;
}

} // namespace

void readPattern(JsonFields &fields, PatternConfig &pattern)
{
    const QString key = QStringLiteral("pattern");
    readWord(fields, QStringLiteral("match"), pattern.kind, kMatchKindNames);
    fields.read(key, pattern.text);
    if (const auto compiled = Pattern::compile(pattern); !compiled)
        complain(fields, key, compiled.error());
}

void readRule(JsonFields &fields, RuleConfig &rule)
{
    fields.read(QStringLiteral("name"), rule.name);
    fields.read(QStringLiteral("on"), rule.isOn);
    readWord(fields, QStringLiteral("direction"), rule.direction, kRuleDirectionNames);
    readPattern(fields, rule.when);
    readWord(fields, QStringLiteral("action"), rule.action, kRuleActionNames);
    fields.read(QStringLiteral("text"), rule.text);
    fields.read(QStringLiteral("delayMs"), rule.delay);
    if (const auto set = RuleSet::compile({rule}); !set)
        complain(fields, QLatin1String(set.error().part), set.error().error);
}

void readRules(JsonFields &fields, std::vector<RuleConfig> &rules)
{
    const QString key = QStringLiteral("rules");
    fields.readObjects(key, [&](JsonFields &inner) { readRule(inner, rules.emplace_back()); });
    if (rules.size() > RuleConfig::kMaxRules)
        fields.complain(key, QStringLiteral("must be %1 at most").arg(RuleConfig::kMaxRules));
}

void writeRules(QJsonObject &object, const std::vector<RuleConfig> &rules)
{
    QJsonArray array;
    for (const RuleConfig &rule : rules)
        array.append(toJson(rule));
    if (!array.isEmpty())
        object[QStringLiteral("rules")] = array;
}

void readSequence(JsonFields &fields, SequenceConfig &sequence)
{
    const QString steps = QStringLiteral("steps");
    fields.read(QStringLiteral("name"), sequence.name);
    fields.read(steps, sequence.steps);
    if (sequence.steps.empty())
        return;
    if (const auto compiled = Sequence::compile(sequence.steps); !compiled)
        fields.complain(QStringLiteral("%1[%2]").arg(steps).arg(compiled.error().line),
                        QStringLiteral("makes no sense: %1 %2")
                            .arg(QString::fromStdString(compiled.error().error.message),
                                 QString::fromStdString(compiled.error().error.remedy)));
}

void readSequences(JsonFields &fields, std::vector<SequenceConfig> &sequences)
{
    const QString key = QStringLiteral("sequences");
    fields.readObjects(key, [&](JsonFields &inner) { readSequence(inner, sequences.emplace_back()); });
    if (sequences.size() > SequenceConfig::kMaxSequences)
        fields.complain(key, QStringLiteral("must be %1 at most").arg(SequenceConfig::kMaxSequences));
}

void writeSequences(QJsonObject &object, const std::vector<SequenceConfig> &sequences)
{
    QJsonArray array;
    for (const SequenceConfig &sequence : sequences) {
        QJsonArray steps;
        for (const std::string &step : sequence.steps)
            steps.append(QString::fromStdString(step));
        array.append(QJsonObject{{QStringLiteral("name"), QString::fromStdString(sequence.name)},
                                 {QStringLiteral("steps"), steps}});
    }
    if (!array.isEmpty())
        object[QStringLiteral("sequences")] = array;
}

} // namespace ropewalk
