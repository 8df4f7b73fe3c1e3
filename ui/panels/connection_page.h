#pragma once

#include "ui/models/directory.h"
#include "ui/panels/commander.h"

#include <QWidget>

class QCheckBox;
class QPushButton;
class QStackedLayout;

namespace ropewalk {

class Chip;
class ElidedLabel;
class EmptyState;
class FormGrid;
class ProblemLabel;

/// One connection: its addresses, counters and socket options, and the ways to end it.
class ConnectionPage final : public QWidget
{
    Q_OBJECT

public:
    /// `directory` must outlive the page.
    ConnectionPage(const Directory &directory, Commander post, QWidget *parent = nullptr);

    /// Shows `id` as it stands now; `none`: no connection is selected.
    void show(ConnectionId id);

private:
    void setupGrid();
    void setupOptions();
    void setupButtons();
    void setupLayout();
    void setOption(SetTcpOption::Option option, bool isOn);
    void close(CloseConnection::How how);
    void showState(const ConnectionState &state);
    void showOptions(TcpOptions options);

    const Directory &m_directory;
    Commander m_post;
    ConnectionId m_connection = ConnectionId::none;
    EmptyState *m_empty;
    QWidget *m_page;
    QStackedLayout *m_stack;
    ElidedLabel *m_name;
    Chip *m_state;
    FormGrid *m_grid;
    QCheckBox *m_noDelay;
    QCheckBox *m_keepAlive;
    ProblemLabel *m_problem;
    QPushButton *m_halfClose;
    QPushButton *m_reset;
    QPushButton *m_close;
};

} // namespace ropewalk
