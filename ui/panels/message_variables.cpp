#include "ui/panels/message_variables.h"

#include "workbench/text/text_template.h"

namespace ropewalk {

std::vector<VariableSpan> variablesIn(const QString &line, const MessageVariables &variables)
{
    TemplateContext context = TemplateContext::ofSystem();
    context.variables.insert(variables.begin(), variables.end());
    const std::string utf8 = line.toStdString();
    std::vector<VariableSpan> spans;
    for (const TemplateSpan &span : templateSpans(utf8, context)) {
        const auto lengthOf = [&](std::size_t from, std::size_t count) {
            return static_cast<int>(QString::fromStdString(utf8.substr(from, count)).size());
        };
        spans.push_back(
            {lengthOf(0, span.range.begin), lengthOf(span.range.begin, span.range.length), span.isKnown});
    }
    return spans;
}

QStringList completionsOf(const MessageVariables &variables)
{
    QStringList completions;
    for (const auto &[name, value] : variables)
        completions << QStringLiteral("{{%1}}").arg(QString::fromStdString(name));
    for (const TemplateVariable &known : templateVariables())
        completions << QString::fromUtf8(known.usage.data(), qsizetype(known.usage.size()));
    return completions;
}

} // namespace ropewalk
