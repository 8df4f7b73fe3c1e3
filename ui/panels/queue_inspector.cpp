#include "ui/panels/queue_inspector.h"

#include "ui/models/watched_queues.h"
#include "ui/panels/connection_page.h"
#include "ui/panels/line.h"
#include "ui/panels/queue_actions.h"
#include "ui/panels/queue_message_page.h"

#include <QHBoxLayout>
#include <QStackedLayout>
#include <QTabBar>
#include <QVBoxLayout>

namespace ropewalk {

QueueInspector::QueueInspector(WatchedQueues &watched,
                               QueueActions &actions,
                               const Directory &directory,
                               const Commander &post,
                               QWidget *parent)
    : QWidget(parent)
    , m_watched(watched)
    , m_actions(actions)
    , m_directory(directory)
    , m_tabs(new QTabBar(this))
    , m_message(new QueueMessagePage(watched, actions, directory, this))
    , m_connection(new ConnectionPage(directory, post, this))
{
    setAccessibleName(tr("Inspector"));
    setSurface(*this, Token::side);
    setupTabs();
    const auto showMessage = [this] { setTab(MessageTab); };
    connect(&actions, &QueueActions::editRequested, this, showMessage);
    connect(&actions, &QueueActions::injectRequested, this, showMessage);
    connect(&watched, &WatchedQueues::watched, this, &QueueInspector::refresh);
    connect(m_message, &QueueMessagePage::keepRequested, this, &QueueInspector::keepForService);
}

void QueueInspector::setTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

void QueueInspector::refresh()
{
    m_message->refresh();
}

void QueueInspector::tick()
{
    m_connection->show(m_watched.connection());
}

void QueueInspector::setupTabs()
{
    setTall(*m_tabs);
    m_tabs->setObjectName(QStringLiteral("queueTabs"));
    m_tabs->setAccessibleName(tr("Inspector"));
    m_tabs->addTab(tr("Message"));
    m_tabs->addTab(tr("Connection"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    auto *pages = new QStackedLayout;
    pages->addWidget(m_message);
    pages->addWidget(m_connection);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(4, 0, 0, 0); // The tabs' text stands at 12.
    head->addWidget(m_tabs);
    layout->addLayout(head);
    layout->addWidget(makeLine(this));
    layout->addLayout(pages, 1);
    connect(m_tabs, &QTabBar::currentChanged, pages, &QStackedLayout::setCurrentIndex);
}

/// New connections of the service begin as the two queues that are looked at are.
void QueueInspector::keepForService()
{
    const ConnectionState *state = m_directory.connection(m_watched.connection());
    const ServiceEntry *entry = state == nullptr ? nullptr : m_directory.service(state->service);
    if (entry == nullptr)
        return;
    ServiceConfig config = entry->config;
    config.queues = {m_watched.side(Direction::in).config, m_watched.side(Direction::out).config};
    m_actions.post(ChangeService{config});
}

} // namespace ropewalk
