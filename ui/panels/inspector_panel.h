#pragma once

#include "ui/panels/commander.h"

#include <QWidget>

class QTabBar;

namespace ropewalk {

class ConnectionPage;
class Directory;
class MessageModel;
class MessagePage;
class RulesPage;
enum class ConnectionId : std::uint32_t;
enum class ServiceId : std::uint32_t;

/// What is known of the chosen message and of its connection.
class InspectorPanel final : public QWidget
{
    Q_OBJECT

public:
    enum Tab { MessageTab, ConnectionTab, RulesTab };

    InspectorPanel(MessageModel &model,
                   const Directory &directory,
                   Commander post,
                   QWidget *parent = nullptr);

    void showMessage(qint64 number); ///< -1: none.
    void showConnection(ConnectionId id);
    void showRulesOf(ServiceId service);

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
    RulesPage *m_rules;
    ConnectionId m_shown{};
    ServiceId m_service{};
};

} // namespace ropewalk
