#include "ui/app/perspectives/reactor_perspective.h"

#include "ui/app/session.h"
#include "ui/panels/reactor_inspector.h"
#include "ui/panels/reactor_panel.h"
#include "ui/panels/turn_lanes.h"

namespace ropewalk {

ReactorPerspective::ReactorPerspective(Session &session, QWidget *window)
    : Perspective(QStringLiteral("reactor"), window)
    , m_panel(new ReactorPanel(session.turns(), session.commander(), window))
    , m_inspector(new ReactorInspector(session.turns(), window))
{
    connect(m_panel, &ReactorPanel::turnShown, m_inspector, &ReactorInspector::showTurn);
    connect(m_panel, &ReactorPanel::turnRequested, this, [this] {
        m_inspector->setTab(ReactorInspector::TurnTab);
    });
}

void ReactorPerspective::showEpisode(std::uint64_t number)
{
    m_panel->showEpisode(number);
}

Perspective::Parts ReactorPerspective::parts() const
{
    return {.centre = m_panel, .inspector = m_inspector, .tools = Tools::folded};
}

const ChartExports *ReactorPerspective::exports() const
{
    return &m_panel->exports();
}

QList<QWidget *> ReactorPerspective::panes() const
{
    return {&m_panel->lanes()};
}

void ReactorPerspective::focus()
{
    m_panel->focusTurns();
}

void ReactorPerspective::setShown(bool isShown)
{
    m_panel->setShown(isShown);
}

void ReactorPerspective::setLow(bool isLow)
{
    m_panel->setCompact(isLow);
}

void ReactorPerspective::tick(std::int64_t now)
{
    m_panel->refresh(now);
    if (!m_panel->isFrozen())
        m_inspector->refresh();
}

} // namespace ropewalk
