#pragma once

#include "ui/panels/commander.h"

#include <QWidget>

class QTabBar;

namespace ropewalk {

class ConnectionPage;
class Directory;
class MessageModel;
class MessagePage;
enum class ConnectionId : std::uint32_t;

/// What is known of the chosen message and of its connection.
class InspectorPanel final : public QWidget
{
    Q_OBJECT

public:
    enum Tab { MessageTab, ConnectionTab };

    InspectorPanel(MessageModel &model,
                   const Directory &directory,
                   Commander post,
                   QWidget *parent = nullptr);

    void showMessage(qint64 number); ///< -1: none.
    void showConnection(ConnectionId id);

    /// Moves figures on.
    void tick();

    void setTab(Tab tab);

signals:
    void messageRequested(quint64 number);

private:
    void setupTabs();

    QTabBar *m_tabs;
    MessagePage *m_message;
    ConnectionPage *m_connection;
    ConnectionId m_shown{};
};

} // namespace ropewalk
