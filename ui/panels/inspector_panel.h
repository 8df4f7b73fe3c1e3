#pragma once

#include "ui/models/scope.h"
#include "ui/panels/commander.h"

#include <QWidget>

class QTabBar;

namespace ropewalk {

class ConnectionPage;
class Directory;
class FaultsPage;
class MessageModel;
class MessagePage;
class RulesPage;

/// What is known of the chosen message and of its connection.
class InspectorPanel final : public QWidget
{
    Q_OBJECT

public:
    enum Tab { MessageTab, ConnectionTab, RulesTab, FaultsTab };

    InspectorPanel(MessageModel &model,
                   const Directory &directory,
                   Commander post,
                   QWidget *parent = nullptr);

    void showMessage(qint64 number); ///< -1: none.
    void showConnection(ConnectionId id);
    void showRulesOf(ServiceId service);
    void showFaultsOf(Scope scope);

    /// Moves figures on.
    void tick();

    void setTab(Tab tab);

signals:
    void messageRequested(quint64 number);

private:
    void setupTabs();
    void showFaultCount();

    QTabBar *m_tabs;
    MessagePage *m_message;
    ConnectionPage *m_connection;
    RulesPage *m_rules;
    FaultsPage *m_faults;
    ConnectionId m_shown{};
    ServiceId m_service{};
    Scope m_scope;
};

} // namespace ropewalk
