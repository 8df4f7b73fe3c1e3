#include "ui/app/perspectives/lab_perspective.h"

#include "ui/app/session.h"
#include "ui/panels/lab_form.h"
#include "ui/panels/lab_panel.h"
#include "ui/widgets/icon_action.h"

#include <QAction>

namespace ropewalk {

LabPerspective::LabPerspective(Session &session, QWidget *window)
    : Perspective(QStringLiteral("lab"), window)
    , m_runs(session.labs())
    , m_run(makeIconAction(tr("Run experiment"), QStringLiteral("play"), Qt::Key_F5, this))
    , m_stop(makeIconAction(
          tr("Stop experiment"), QStringLiteral("stop"), QKeyCombination(Qt::SHIFT, Qt::Key_F5), this))
    , m_sweep(makeIconAction(tr("Sweep over concurrency"), QStringLiteral("play"), {}, this))
    , m_pollerSweep(makeIconAction(tr("Sweep over pollers"), QStringLiteral("play"), {}, this))
    , m_form(new LabForm(*m_run, *m_stop, window))
    , m_panel(new LabPanel(m_runs, {*m_run, *m_sweep, *m_pollerSweep}, window))
{
    connect(m_run, &QAction::triggered, this, [this] { start(LabScope::once); });
    connect(m_sweep, &QAction::triggered, this, [this] { start(LabScope::sweep); });
    connect(m_pollerSweep, &QAction::triggered, this, [this] { start(LabScope::pollerSweep); });
    connect(m_stop, &QAction::triggered, &m_runs, &LabRuns::stop);
    connect(&m_runs, &LabRuns::changed, this, &LabPerspective::enable);
    connect(&m_runs, &LabRuns::changed, this, &LabPerspective::frameWanted);
    if (m_runs.draft())
        m_form->show(*m_runs.draft());
    connect(m_form, &LabForm::checked, this, [this] {
        m_runs.setDraft(m_form->order());
        enable();
    });
    connect(m_form, &LabForm::kindChanged, m_panel, &LabPanel::setKind);
    m_panel->setKind(m_form->kind());
    enable();
}

Perspective::Parts LabPerspective::parts() const
{
    return {.centre = m_panel, .left = m_form, .tools = Tools::hidden};
}

const ChartExports *LabPerspective::exports() const
{
    return &m_panel->exports();
}

QList<QWidget *> LabPerspective::panes() const
{
    return {m_form, m_panel};
}

void LabPerspective::focus()
{
    m_form->focusRun();
}

void LabPerspective::setShown(bool isShown)
{
    m_isShown = isShown;
    enable();
    if (isShown)
        m_panel->refresh();
}

void LabPerspective::refresh(std::int64_t /*now*/)
{
    m_panel->refresh();
}

void LabPerspective::start(LabScope scope)
{
    LabOrder order = m_form->order();
    order.scope = scope;
    if (scope != LabScope::once)
        order.runs = 1; // Nine numbers of requests take long enough.
    if (scope == LabScope::pollerSweep)
        order.models = {LabModel::callbacks};
    m_runs.start(order);
    if (scope != LabScope::once)
        m_panel->showSweep(scope);
}

void LabPerspective::enable()
{
    const bool isRunning = m_runs.isRunning();
    const bool canRun = m_isShown && !isRunning && m_form->isRight();
    const bool isServer = m_form->kind() == LabKind::server;
    m_run->setEnabled(canRun);
    m_sweep->setEnabled(canRun && isServer);
    m_pollerSweep->setEnabled(canRun && isServer);
    m_stop->setEnabled(m_isShown && isRunning);
    m_form->setRunning(isRunning);
}

} // namespace ropewalk
