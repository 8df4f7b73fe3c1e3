#include "ui/app/perspectives/deferreds_perspective.h"

#include "ui/app/session.h"
#include "ui/panels/chain_actions.h"
#include "ui/panels/chain_inspector.h"
#include "ui/panels/chain_list.h"
#include "ui/panels/chain_view.h"
#include "ui/panels/deferreds_panel.h"

#include <QAction>
#include <QDateTime>
#include <QSettings>

namespace ropewalk {
namespace {

constexpr QLatin1String kParts("deferreds/parts");

} // namespace

DeferredsPerspective::DeferredsPerspective(Session &session, QWidget *window)
    : Perspective(QStringLiteral("deferreds"), window)
    , m_session(session)
    , m_actions(new ChainActions(session.chosenChain(), session.commander(), window))
    , m_panel(new DeferredsPanel(
          session.chains(), session.chosenChain(), *m_actions, session.directory(), window))
    , m_inspector(new ChainInspector(
          session.chosenChain(), *m_actions, session.directory(), session.commander(), window))
{
    connect(&session, &Session::chainsLeft, this, &DeferredsPerspective::frameWanted);
    connect(m_actions, &ChainActions::perspectiveRequested, this, &DeferredsPerspective::requested);
    connect(m_actions, &ChainActions::forgetRequested, this, [this] {
        m_session.chainHistory().clearFinished();
        emit frameWanted();
    });
}

QAction *DeferredsPerspective::demo(const QString &name) const
{
    return m_actions->demo(name);
}

void DeferredsPerspective::showUnhandled()
{
    m_panel->showUnhandled();
}

Perspective::Parts DeferredsPerspective::parts() const
{
    return {.centre = m_panel, .inspector = m_inspector, .tools = Tools::folded};
}

QList<QAction *> DeferredsPerspective::actions() const
{
    return m_actions->all();
}

QList<QWidget *> DeferredsPerspective::panes() const
{
    return {&m_panel->list(), &m_panel->view()};
}

void DeferredsPerspective::focus()
{
    m_panel->list().setFocus();
}

void DeferredsPerspective::setShown(bool /*isShown*/)
{
    m_session.refreshChains();
    m_panel->refresh(QDateTime::currentMSecsSinceEpoch() * 1'000'000);
}

void DeferredsPerspective::refresh(std::int64_t now)
{
    m_inspector->setTime(now);
    if (!m_session.refreshChains())
        return;
    m_panel->setLost(m_session.chainHistory().lostCount());
    m_panel->refresh(now);
}

void DeferredsPerspective::tick(std::int64_t now)
{
    m_panel->tick(now);
    m_inspector->refresh(now);
}

void DeferredsPerspective::refreshUnseen()
{
    if (m_session.isBehind())
        m_session.refreshChains();
}

void DeferredsPerspective::keepUp(std::int64_t /*now*/)
{
    m_session.refreshChains();
}

void DeferredsPerspective::save(QSettings &settings) const
{
    settings.setValue(kParts, m_panel->saveParts());
}

void DeferredsPerspective::restore(const QSettings &settings)
{
    m_panel->restoreParts(settings.value(kParts).toByteArray());
}

} // namespace ropewalk
