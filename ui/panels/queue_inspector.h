#pragma once

#include "ui/models/directory.h"
#include "ui/panels/commander.h"

#include <QWidget>

class QTabBar;

namespace ropewalk {

class ConnectionPage;
class QueueActions;
class QueueMessagePage;
class WatchedQueues;

/// The message that is chosen in a queue, and the connection whose queues are looked at.
class QueueInspector final : public QWidget
{
    Q_OBJECT

public:
    enum Tab { MessageTab, ConnectionTab };

    /// All must outlive the inspector.
    QueueInspector(WatchedQueues &watched,
                   QueueActions &actions,
                   const Directory &directory,
                   const Commander &post,
                   QWidget *parent = nullptr);

    void setTab(Tab tab);

    /// Shows what the engine told.
    void refresh();

    /// Moves figures on.
    void tick();

private:
    void setupTabs();
    void keepForService();

    WatchedQueues &m_watched;
    QueueActions &m_actions;
    const Directory &m_directory;
    QTabBar *m_tabs;
    QueueMessagePage *m_message;
    ConnectionPage *m_connection;
};

} // namespace ropewalk
