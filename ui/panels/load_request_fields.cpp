#include "ui/panels/load_request_fields.h"

#include "language/engine_words.h"
#include "ui/theme/dress.h"
#include "ui/widgets/field_column.h"
#include "ui/widgets/problem_label.h"
#include "ui/widgets/segmented_control.h"
#include "workbench/text/message_encoding.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QScopedValueRollback>

#include <algorithm>

namespace ropewalk {
namespace {

constexpr int kTextHeight = 78; // Three lines and a little, so that a fourth is seen to be there.

} // namespace

LoadRequestFields::LoadRequestFields(FieldColumn &column)
    : QObject(&column)
    , m_mode(new SegmentedControl(&column))
    , m_lineEnd(new QComboBox(&column))
    , m_text(new TemplateEdit(&column))
{
    auto *how = new QWidget(&column);
    auto *row = new QHBoxLayout(how);
    row->setContentsMargins({});
    row->addWidget(m_mode);
    row->addStretch(1);
    row->addWidget(m_lineEnd);
    column.addHeading(tr("Request"));
    column.addWide(how);
    column.addWide(m_text);
    m_problem = column.addProblem("loadRequestProblem");
    setupFields();
}

void LoadRequestFields::setupFields()
{
    m_mode->setObjectName(QStringLiteral("loadMode"));
    m_mode->setAccessibleName(tr("Written as"));
    for (const QString &name : {tr("Text"), tr("Escapes"), tr("Hex")}) // In the order of MessageMode.
        m_mode->addSegment(name);
    m_lineEnd->setObjectName(QStringLiteral("loadLineEnd"));
    m_lineEnd->setAccessibleName(tr("Line end"));
    m_lineEnd->addItem(tr("LF"), QStringLiteral("\n"));
    m_lineEnd->addItem(tr("CR LF"), QStringLiteral("\r\n"));
    m_lineEnd->addItem(tr("none"), QString());
    setLead(*m_lineEnd, tr("End"));
    setControlSize(*m_lineEnd, ControlSize::small);
    m_text->setObjectName(QStringLiteral("loadRequest"));
    m_text->setAccessibleName(tr("Request"));
    m_text->setFixedHeight(kTextHeight);
    setSurface(*m_text, Token::surface);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setSpanFinder([this](const QString &line) {
        return m_hasVariables ? variablesIn(line, m_variables) : std::vector<VariableSpan>();
    });
    m_text->setCompletions([this] { return completionsOf(m_variables); });
    connect(m_mode, &SegmentedControl::currentChanged, this, &LoadRequestFields::tell);
    connect(m_lineEnd, &QComboBox::currentIndexChanged, this, &LoadRequestFields::tell);
    connect(m_text, &QPlainTextEdit::textChanged, this, &LoadRequestFields::tell);
}

void LoadRequestFields::setVariables(const MessageVariables &variables)
{
    m_variables = variables;
    m_text->viewport()->update();
}

void LoadRequestFields::tell()
{
    if (!m_isShowing)
        emit edited();
}

void LoadRequestFields::show(const LoadPlan &plan)
{
    const QScopedValueRollback showing(m_isShowing, true);
    m_hasVariables = plan.request.hasVariables;
    m_mode->setCurrent(std::min(static_cast<int>(plan.request.mode), m_mode->count() - 1));
    m_lineEnd->setCurrentIndex(
        std::max(0, m_lineEnd->findData(QString::fromStdString(plan.request.lineEnd))));
    if (const QString text = QString::fromStdString(plan.request.text); m_text->toPlainText() != text)
        m_text->setPlainText(text);
}

MessageTemplate LoadRequestFields::request() const
{
    return {m_text->toPlainText().toStdString(),
            static_cast<MessageMode>(m_mode->current()),
            m_lineEnd->currentData().toString().toStdString(),
            m_hasVariables};
}

void LoadRequestFields::putInto(LoadPlan &plan) const
{
    plan.request = request();
    plan.variables = m_variables;
}

bool LoadRequestFields::check(bool isHttp)
{
    const MessageTemplate now = request();
    m_text->setPlaceholderText(isHttp ? tr("GET / and what belongs to it") : tr("What to ask for"));
    m_lineEnd->setVisible(!isHttp);
    QString problem;
    TemplateContext context = TemplateContext::ofSystem();
    context.variables.insert(m_variables.begin(), m_variables.end());
    if (const auto bytes = encodeMessage(now, context); !bytes)
        problem = parseErrorText(bytes.error());
    else if (bytes->empty() && !isHttp)
        problem = tr("There is nothing to send. Write a request.");
    m_problem->setProblem(problem);
    setFaulty(*m_text, !problem.isEmpty());
    return problem.isEmpty();
}

} // namespace ropewalk
