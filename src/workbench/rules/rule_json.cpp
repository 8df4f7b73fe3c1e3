#include "workbench/rules/rule_json.h"

#include "workbench/rules/pattern.h"

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

} // namespace

void readPattern(JsonFields &fields, PatternConfig &pattern)
{
    const QString key = QStringLiteral("pattern");
    readWord(fields, QStringLiteral("match"), pattern.kind, kMatchKindNames);
    fields.read(key, pattern.text);
    if (const auto compiled = Pattern::compile(pattern); !compiled)
        fields.complain(key,
                        QStringLiteral("makes no sense: %1 %2")
                            .arg(QString::fromStdString(compiled.error().message),
                                 QString::fromStdString(compiled.error().remedy)));
}

} // namespace ropewalk
