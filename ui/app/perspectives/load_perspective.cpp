#include "ui/app/perspectives/load_perspective.h"

#include "ui/app/session.h"
#include "ui/models/load_addresses.h"
#include "ui/panels/load_form.h"
#include "ui/panels/load_panel.h"
#include "ui/panels/load_plan_chooser.h"
#include "ui/widgets/icon_action.h"

#include <QAction>

#include <utility>

namespace ropewalk {

LoadPerspective::LoadPerspective(Session &session, QWidget *window)
    : Perspective(QStringLiteral("load"), window)
    , m_session(session)
    , m_runs(session.loads())
    , m_run(makeIconAction(tr("Run load"), QStringLiteral("play"), Qt::Key_F5, this))
    , m_stop(makeIconAction(
          tr("Stop load"), QStringLiteral("stop"), QKeyCombination(Qt::SHIFT, Qt::Key_F5), this))
    , m_form(new LoadForm(*m_run, *m_stop, window))
    , m_panel(new LoadPanel(m_runs, window))
{
    connect(m_run, &QAction::triggered, this, &LoadPerspective::start);
    connect(m_stop, &QAction::triggered, &m_runs, &LoadRuns::stop);
    connect(&m_runs, &LoadRuns::changed, this, &LoadPerspective::enable);
    connect(&m_runs, &LoadRuns::changed, this, &LoadPerspective::frameWanted);
    connect(m_form, &LoadForm::checked, this, &LoadPerspective::enable);
    connect(&m_form->plans(), &LoadPlanChooser::plansChanged, this, [this] {
        m_session.document().setLoads(m_form->plans().plans());
    });
    connect(&session.document(), &Document::opened, this, &LoadPerspective::takeDocument);
    connect(&session.document(), &Document::variablesChanged, this, [this] {
        m_form->setVariables(m_session.document().variables());
    });
    takeDocument();
    enable();
}

Perspective::Parts LoadPerspective::parts() const
{
    return {.centre = m_panel, .left = m_form, .tools = Tools::hidden};
}

const ChartExports *LoadPerspective::exports() const
{
    return &m_panel->exports();
}

QList<QWidget *> LoadPerspective::panes() const
{
    return {m_form, m_panel};
}

void LoadPerspective::focus()
{
    m_form->focusRun();
}

void LoadPerspective::setShown(bool isShown)
{
    m_isShown = isShown;
    enable();
    if (!isShown)
        return;
    showAddresses();
    showRun();
}

void LoadPerspective::setScope(Scope scope)
{
    m_scope = scope;
    if (m_isShown)
        showAddresses();
}

void LoadPerspective::refresh(std::int64_t /*now*/)
{
    showRun();
}

void LoadPerspective::tick(std::int64_t /*now*/)
{
    showAddresses();
}

void LoadPerspective::showRun()
{
    m_panel->refresh();
    const LoadRuns::Record run = m_runs.current();
    if (run != nullptr && run->isRemote && !std::exchange(m_wasAsked, true))
        m_form->askForConsent(run->problem);
}

void LoadPerspective::showAddresses()
{
    const Directory &directory = m_session.directory();
    m_form->setAddresses(loadAddresses(directory), loadAddressOf(directory, m_scope.service));
}

void LoadPerspective::start()
{
    m_wasAsked = false;
    m_runs.start(m_form->plan(), m_form->allowsRemote() ? RemoteTarget::allow : RemoteTarget::refuse);
}

void LoadPerspective::enable()
{
    const bool isRunning = m_runs.isRunning();
    m_run->setEnabled(m_isShown && !isRunning && m_form->isRight());
    m_stop->setEnabled(m_isShown && isRunning);
    m_form->setRunning(isRunning);
}

void LoadPerspective::takeDocument()
{
    m_form->plans().setPlans(m_session.document().loads());
    m_form->setVariables(m_session.document().variables());
}

} // namespace ropewalk
