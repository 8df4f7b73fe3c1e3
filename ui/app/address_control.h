#pragma once

#include "ui/models/scope.h"
#include "ui/widgets/address_bar.h"

#include <QObject>

namespace ropewalk {

class Session;

/// The address bars, of the header and of the welcome page: what is written there is listened on or connected
/// to, and what is selected is shown.
///
/// Thread: the window's.
class AddressControl final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive this.
    AddressControl(Session &session, AddressBar &header, AddressBar &welcome, QObject *parent);

    /// What is selected. Nothing changes while somebody writes.
    void show(Scope scope);

signals:
    /// This service came to be because somebody asked for it here.
    void opened(ropewalk::ServiceId service);

private:
    void setup(AddressBar &bar);
    void open(AddressBar &bar, const QString &address, AddressBar::Role role);
    void restart(const QString &address, AddressBar::Role role);

    Session &m_session;
    AddressBar &m_header;
    Scope m_scope;
};

} // namespace ropewalk
