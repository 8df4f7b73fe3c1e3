#include "ui/app/perspectives/traffic_perspective.h"

#include "ui/app/endpoint_actions.h"
#include "ui/app/session.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/message_list.h"
#include "ui/panels/traffic_header.h"
#include "ui/panels/traffic_panel.h"

#include <QDateTime>

namespace ropewalk {

TrafficPerspective::TrafficPerspective(Session &session, const EndpointActions &endpoints, QWidget *window)
    : Perspective(QStringLiteral("traffic"), window)
    , m_session(session)
    , m_panel(new TrafficPanel(session.messages(), session.workbench().journal(), window))
    , m_inspector(new InspectorPanel(session.messages(), session.directory(), session.commander(), window))
{
    m_panel->header().setActions(endpoints.runAction(), endpoints.menu());
    connect(m_panel, &TrafficPanel::messageChosen, this, &TrafficPerspective::showMessage);
    connect(m_inspector, &InspectorPanel::messageRequested, this, [this](quint64 number) {
        list().goTo(number);
    });
}

MessageList &TrafficPerspective::list() const
{
    return m_panel->list();
}

void TrafficPerspective::showFaults()
{
    m_inspector->setTab(InspectorPanel::FaultsTab);
    m_inspector->setFocus();
}

Perspective::Parts TrafficPerspective::parts() const
{
    return {.centre = m_panel, .inspector = m_inspector};
}

QList<QAction *> TrafficPerspective::actions() const
{
    return m_panel->messageActions();
}

const ChartExports *TrafficPerspective::exports() const
{
    return &m_panel->exports();
}

QList<QWidget *> TrafficPerspective::panes() const
{
    return {&list()};
}

void TrafficPerspective::focus()
{
    emit composerWanted();
}

void TrafficPerspective::setScope(Scope scope)
{
    m_panel->setScope(scope);
    const ConnectionId open = m_session.directory().writableConnection(scope);
    const ConnectionId connection = open == ConnectionId::none ? scope.connection : open;
    m_inspector->showConnection(connection);
    m_inspector->showRulesOf(scope.service);
    m_inspector->showMessage(-1);
    m_inspector->showFaultsOf({scope.service, connection});
    m_panel->tick(QDateTime::currentMSecsSinceEpoch() * 1'000'000);
}

void TrafficPerspective::setLow(bool isLow)
{
    m_panel->setCompact(isLow);
}

void TrafficPerspective::refresh(std::int64_t now)
{
    if (m_panel->refresh(now))
        emit frameWanted();
}

void TrafficPerspective::tick(std::int64_t now)
{
    m_panel->tick(now);
    m_inspector->tick();
}

/// Blocks of the journal that nobody sees are let go of.
void TrafficPerspective::keepUp(std::int64_t now)
{
    m_panel->refresh(now);
}

void TrafficPerspective::showMessage(qint64 number)
{
    m_inspector->showMessage(number);
    if (number >= 0)
        m_inspector->showConnection(
            m_session.messages().recordOf(static_cast<std::uint64_t>(number)).connection);
}

} // namespace ropewalk
