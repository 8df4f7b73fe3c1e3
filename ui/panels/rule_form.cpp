#include "ui/panels/rule_form.h"

#include "language/engine_words.h"
#include "ui/panels/pattern_fields.h"
#include "ui/theme/dress.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/problem_label.h"
#include "workbench/rules/rule_set.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <utility>

namespace ropewalk {
namespace {

bool hasText(RuleAction action)
{
    return action == RuleAction::reply || action == RuleAction::replace || action == RuleAction::mark;
}

QString exampleOf(RuleAction action)
{
    switch (action) {
    case RuleAction::reply: return QStringLiteral(R"(PONG {{1}}\r\n)");
    case RuleAction::mark: return RuleForm::tr("seen");
    default: return RuleForm::tr("nothing in its place");
    }
}

} // namespace

RuleForm::RuleForm(QWidget *parent)
    : QWidget(parent)
    , m_direction(new QComboBox(this))
    , m_pattern(new PatternFields(this))
    , m_action(new QComboBox(this))
    , m_text(new QLineEdit(this))
    , m_delay(new QSpinBox(this))
    , m_name(new QLineEdit(this))
    , m_problem(new ProblemLabel("ruleProblem", this))
{
    setupWhen();
    setupAction();
    setupLayout();
    showParts();
}

void RuleForm::setupWhen()
{
    m_direction->setObjectName(QStringLiteral("ruleDirection"));
    m_direction->setAccessibleName(tr("Which messages"));
    m_direction->addItems({tr("in: received"), tr("out: sent"), tr("in and out")}); // As RuleDirection.
    setLead(*m_direction, tr("When"));
    setControlSize(*m_direction, ControlSize::small);
    connect(m_direction, &QComboBox::currentIndexChanged, this, &RuleForm::change);
    connect(m_pattern, &PatternFields::changed, this, &RuleForm::change);
}

void RuleForm::setupAction()
{
    m_action->setObjectName(QStringLiteral("ruleAction"));
    m_action->setAccessibleName(tr("What happens"));
    m_action->addItems({tr("reply"), // As RuleAction.
                        tr("replace by"),
                        tr("hold"),
                        tr("drop"),
                        tr("delay"),
                        tr("close"),
                        tr("mark"),
                        tr("count")});
    setLead(*m_action, tr("then"));
    m_text->setObjectName(QStringLiteral("ruleText"));
    m_text->setAccessibleName(tr("Text"));
    m_text->setFont(monoFont(12));
    m_delay->setObjectName(QStringLiteral("ruleDelay"));
    m_delay->setAccessibleName(tr("Milliseconds of delay"));
    m_delay->setRange(0, 3'600'000);
    m_delay->setSuffix(tr(" ms"));
    m_name->setObjectName(QStringLiteral("ruleName"));
    m_name->setPlaceholderText(tr("Name, if it needs one"));
    m_name->setAccessibleName(tr("Name"));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_action, m_text, m_delay, m_name})
        setControlSize(*widget, ControlSize::small);
    connect(m_action, &QComboBox::currentIndexChanged, this, &RuleForm::change);
    connect(m_text, &QLineEdit::textChanged, this, &RuleForm::change);
    connect(m_name, &QLineEdit::textChanged, this, &RuleForm::change);
    connect(m_delay, &QSpinBox::valueChanged, this, &RuleForm::change);
}

void RuleForm::setupLayout()
{
    auto *then = new QHBoxLayout;
    then->setSpacing(metric::kGap);
    then->addWidget(m_action);
    then->addWidget(m_text, 1);
    then->addWidget(m_delay, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metric::kPadding, metric::kGap, metric::kPadding, metric::kGap);
    column->setSpacing(metric::kGap);
    column->addWidget(m_direction);
    column->addWidget(m_pattern);
    column->addLayout(then);
    column->addWidget(m_name);
    column->addWidget(m_problem);
}

void RuleForm::setRule(const RuleConfig &rule)
{
    if (rule == m_rule)
        return; // What is being typed stays as it is.
    m_isFilling = true;
    m_rule = rule;
    m_direction->setCurrentIndex(static_cast<int>(rule.direction));
    m_pattern->setPattern(rule.when);
    m_action->setCurrentIndex(static_cast<int>(rule.action));
    m_text->setText(QString::fromStdString(rule.text));
    m_delay->setValue(static_cast<int>(rule.delay.count()));
    m_name->setText(QString::fromStdString(rule.name));
    m_isFilling = false;
    showParts();
}

RuleConfig RuleForm::rule() const
{
    RuleConfig rule = m_rule;
    rule.direction = static_cast<RuleDirection>(m_direction->currentIndex());
    rule.when = m_pattern->pattern();
    rule.action = static_cast<RuleAction>(m_action->currentIndex());
    rule.text = hasText(rule.action) ? m_text->text().toStdString() : std::string();
    rule.delay = std::chrono::milliseconds(rule.action == RuleAction::delay ? m_delay->value() : 0);
    rule.name = m_name->text().toStdString();
    return rule;
}

QString RuleForm::problem() const
{
    const auto set = RuleSet::compile({rule()});
    if (set)
        return {};
    return parseErrorText(set.error().error);
}

void RuleForm::focusPattern()
{
    m_pattern->focusText();
}

void RuleForm::change()
{
    showParts();
    if (m_isFilling || !problem().isEmpty() || rule() == m_rule)
        return;
    m_rule = rule();
    emit edited();
}

void RuleForm::showParts()
{
    const auto action = static_cast<RuleAction>(m_action->currentIndex());
    m_text->setVisible(hasText(action));
    m_text->setPlaceholderText(exampleOf(action));
    m_delay->setVisible(action == RuleAction::delay);
    m_problem->setProblem(problem());
}

} // namespace ropewalk
