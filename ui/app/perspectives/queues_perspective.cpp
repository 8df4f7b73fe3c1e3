#include "ui/app/perspectives/queues_perspective.h"

#include "ui/app/endpoint_actions.h"
#include "ui/app/session.h"
#include "ui/panels/queue_actions.h"
#include "ui/panels/queue_header.h"
#include "ui/panels/queue_inspector.h"
#include "ui/panels/queue_list.h"
#include "ui/panels/queues_panel.h"
#include "ui/widgets/undo_toast.h"

#include <QAction>
#include <QDateTime>
#include <QMenu>
#include <QSettings>

namespace ropewalk {
namespace {

constexpr QLatin1String kParts("queues/parts");

} // namespace

QueuesPerspective::QueuesPerspective(Session &session,
                                     const EndpointActions &endpoints,
                                     UndoToast &toast,
                                     QWidget *window)
    : Perspective(QStringLiteral("queues"), window)
    , m_actions(new QueueActions(session.queues(), session.directory(), session.commander(), window))
    , m_panel(new QueuesPanel(
          session.queues(), *m_actions, session.directory(), session.depths(), session.commander(), window))
    , m_inspector(
          new QueueInspector(session.queues(), *m_actions, session.directory(), session.commander(), window))
{
    m_panel->header().setActions(endpoints.runAction(), endpoints.menu());
    connect(m_panel, &QueuesPanel::scopeRequested, this, &QueuesPerspective::scopeRequested);
    connect(&session.queues(), &WatchedQueues::changed, m_inspector, &QueueInspector::refresh);
    connect(m_actions, &QueueActions::dropped, this, [this, &toast](const QString &text) {
        toast.offer(text, [this] { m_actions->undo()->trigger(); });
    });
}

Perspective::Parts QueuesPerspective::parts() const
{
    return {.centre = m_panel, .inspector = m_inspector, .tools = Tools::folded};
}

QList<QAction *> QueuesPerspective::actions() const
{
    return m_actions->all();
}

QList<QAction *> QueuesPerspective::windowActions() const
{
    return m_actions->windowActions();
}

void QueuesPerspective::fillMenu(QMenu &menu) const
{
    Perspective::fillMenu(menu);
    menu.addMenu(&m_actions->sendToMenu());
}

const ChartExports *QueuesPerspective::exports() const
{
    return &m_panel->exports();
}

QList<QWidget *> QueuesPerspective::panes() const
{
    return {&m_panel->overviewTable(), &m_panel->list(Direction::in), &m_panel->list(Direction::out)};
}

void QueuesPerspective::focus()
{
    m_panel->focusQueue();
}

void QueuesPerspective::setScope(Scope scope)
{
    m_panel->setScope(scope);
}

void QueuesPerspective::setShown(bool isShown)
{
    m_panel->setInSight(isShown);
    m_panel->tick(QDateTime::currentMSecsSinceEpoch() * 1'000'000);
}

void QueuesPerspective::setLow(bool isLow)
{
    m_panel->setCompact(isLow);
}

void QueuesPerspective::refresh(std::int64_t now)
{
    m_panel->refresh(now);
}

void QueuesPerspective::tick(std::int64_t now)
{
    m_panel->tick(now);
    m_inspector->tick();
}

void QueuesPerspective::save(QSettings &settings) const
{
    settings.setValue(kParts, m_panel->saveParts());
}

void QueuesPerspective::restore(const QSettings &settings)
{
    m_panel->restoreParts(settings.value(kParts).toByteArray());
}

} // namespace ropewalk
