#pragma once

#include "ui/models/directory.h"
#include "ui/panels/commander.h"

#include <QWidget>

class QCheckBox;
class QStackedLayout;
class QTableView;

namespace ropewalk {

class EmptyState;
class QueueOverviewModel;
class SearchField;

/// The connections of a service, or all, by what waits in their queues; and whether new ones begin held.
class QueueOverview final : public QWidget
{
    Q_OBJECT

public:
    /// `directory` must outlive the overview.
    QueueOverview(const Directory &directory, Commander post, QWidget *parent = nullptr);

    void setScope(Scope scope);

    /// Takes in what became of them; `now` in nanoseconds since 1970.
    void refresh(std::int64_t now);

    [[nodiscard]] QTableView &table() const { return *m_table; }

signals:
    /// The person wants to see the queues of this one.
    void connectionRequested(ropewalk::Scope scope);

    /// Why something could not be done; empty when something could.
    void problem(const QString &text);

private:
    void setupTable();
    void setupBeginning();
    void setupLayout();
    void open(const QModelIndex &index);
    void showBeginning();
    void showEmpty();
    void setBeginning();

    const Directory &m_directory;
    Commander m_post;
    Scope m_scope;
    QueueOverviewModel *m_model;
    QTableView *m_table;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    QWidget *m_beginning; ///< How new connections begin; a server's alone.
    QCheckBox *m_holdsIn;
    QCheckBox *m_holdsOut;
    SearchField *m_filter;
    ConnectionId m_marked = ConnectionId::none;
};

} // namespace ropewalk
