#include "ui/panels/load_form.h"

#include "language/engine_words.h"
#include "ui/panels/line.h"
#include "ui/panels/load_plan_chooser.h"
#include "ui/panels/load_request_fields.h"
#include "ui/panels/load_shape_fields.h"
#include "ui/panels/load_target_fields.h"
#include "ui/panels/run_buttons.h"
#include "ui/theme/dress.h"
#include "ui/widgets/field_column.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ropewalk {

LoadForm::LoadForm(QAction &run, QAction &stop, QWidget *parent)
    : QWidget(parent)
    , m_plans(new LoadPlanChooser(this))
    , m_column(new FieldColumn)
    , m_target(new LoadTargetFields(*m_column))
    , m_request(new LoadRequestFields(*m_column))
    , m_shape(new LoadShapeFields(*m_column))
    , m_buttons(new RunButtons(QStringLiteral("Load"), run, stop, this))
{
    setAccessibleName(tr("Load plan"));
    setSurface(*this, Token::side);
    setupLayout();
    connect(m_plans, &LoadPlanChooser::chosen, this, &LoadForm::showPlan);
    connect(m_target, &LoadTargetFields::edited, this, &LoadForm::takeEdit);
    connect(m_request, &LoadRequestFields::edited, this, &LoadForm::takeEdit);
    connect(m_shape, &LoadShapeFields::edited, this, &LoadForm::takeEdit);
    showPlan();
}

void LoadForm::setAddresses(const std::vector<LoadAddress> &all, const std::optional<LoadAddress> &selected)
{
    m_target->setAddresses(all, selected);
    check();
}

void LoadForm::setVariables(const MessageVariables &variables)
{
    m_request->setVariables(variables);
    check();
}

LoadPlan LoadForm::plan() const
{
    LoadPlan plan = m_plans->plan();
    m_target->putInto(plan);
    m_request->putInto(plan);
    m_shape->putInto(plan);
    m_target->completeInto(plan);
    if (plan.framing == "http")
        plan.request.lineEnd.clear(); // Whoever sends it knows how a request ends.
    return plan;
}

bool LoadForm::allowsRemote() const
{
    return m_target->hasConsent();
}

void LoadForm::askForConsent(const QString &why)
{
    m_target->askForConsent(why);
}

void LoadForm::setRunning(bool isRunning)
{
    m_buttons->setRunning(isRunning);
}

void LoadForm::focusRun()
{
    m_buttons->focus();
}

void LoadForm::setupLayout()
{
    auto *title = new QLabel(tr("Load plan"), this);
    setTextStyle(*title, TextStyle::title, Token::text);
    auto *head = new QWidget(this);
    head->setFixedHeight(metric::kHeader);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(metric::kPadding, 0, metric::kPadding, 0);
    row->addWidget(title);
    row->addStretch(1);
    row->addWidget(m_plans);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(makeLine(this));
    layout->addWidget(m_column->inScrollArea(QStringLiteral("loadFields")), 1);
    layout->addWidget(makeLine(this));
    layout->addWidget(m_buttons);
}

void LoadForm::showPlan()
{
    const LoadPlan &plan = m_plans->plan();
    m_target->show(plan);
    m_request->show(plan);
    m_shape->show(plan);
    check();
}

void LoadForm::takeEdit()
{
    LoadPlan edited = m_plans->plan();
    m_target->putInto(edited);
    m_request->putInto(edited);
    m_shape->putInto(edited);
    m_plans->setPlan(edited);
    check();
}

void LoadForm::check()
{
    LoadPlan now = plan();
    const bool isHttp = now.framing == "http";
    const bool isTargetRight = m_target->check();
    const bool isRequestRight = m_request->check(isHttp);
    now.request.text += ' '; // What is missing was said in its place.
    const auto whole = checkPlan(now);
    const bool isShapeWrong = isTargetRight && !whole;
    m_shape->setProblem(isShapeWrong ? parseErrorText(whole.error()) : QString());
    m_isRight = isTargetRight && isRequestRight && !isShapeWrong;
    emit checked();
}

} // namespace ropewalk
