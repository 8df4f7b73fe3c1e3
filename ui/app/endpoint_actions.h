#pragma once

#include "ui/app/session.h"

#include <QObject>

class QAction;
class QMenu;

namespace ropewalk {

class UndoToast;

/// What can be done with the selected endpoint or connection, each an action, enabled where it applies.
class EndpointActions final : public QObject
{
    Q_OBJECT

public:
    /// `toast` offers to take a removal back.
    EndpointActions(Session &session, UndoToast &toast, QWidget *window);

    void setScope(Scope scope);

    /// Looks at the state of what is selected.
    void refresh();

    [[nodiscard]] QAction *runAction() const { return m_run; }
    [[nodiscard]] const QList<QAction *> &all() const { return m_all; }

    /// A menu of all of them, owned by the window.
    [[nodiscard]] QMenu *menu() const { return m_menu; }

    /// Opens the form for a new endpoint.
    void openNew(const ServiceConfig &draft = {});

signals:
    /// The person should look at this service.
    void serviceChosen(ropewalk::ServiceId id);

private:
    void setupService();
    void setupConnection();
    void setupMenu();
    template <typename Function>
    QAction *add(const QString &text, const QString &icon, const QKeySequence &keys, Function onTriggered);
    void post(Command command);
    void runOrStop();
    void restart();
    void duplicate();
    void rename();
    void openForm(const ServiceConfig &config);
    void openClientHere();
    void copyAddress();
    void remove();
    void close(CloseConnection::How how);
    [[nodiscard]] const ServiceEntry *entry() const;

    Session &m_session;
    UndoToast &m_toast;
    QWidget *m_window;
    QMenu *m_menu;
    Scope m_scope;
    QList<QAction *> m_all;
    QList<QAction *> m_ofService;
    QList<QAction *> m_ofConnection;
    QAction *m_run = nullptr;
    QAction *m_client = nullptr;
};

} // namespace ropewalk
