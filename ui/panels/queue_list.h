#pragma once

#include "workbench/queues/queue_news.h"

#include <QTableView>

namespace ropewalk {

class QueueModel;

/// One queue as a list. Rows are dragged to other places; what is marked stays marked while others come, go
/// and move.
class QueueList final : public QTableView
{
    Q_OBJECT

public:
    /// `model` must outlive the list.
    explicit QueueList(QueueModel &model, QWidget *parent = nullptr);

    /// The rows in sight; empty (first > last) where there are none.
    [[nodiscard]] std::pair<int, int> visibleRows() const;

    /// Marks the message of that number alone and brings it into sight.
    void goTo(QueuedId id);

signals:
    /// Other messages are marked: the person marked them, or some that were marked are gone. `chosen` is the
    /// one that the person looks at, 0 where there is none.
    void marked(const QList<quint64> &ids, quint64 chosen);

    /// The person works in this queue now.
    void focused();

    /// Enter, or a double click.
    void editRequested();

protected:
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setupColumns();
    void rememberMarks();
    void restoreMarks();
    void showApplied();
    void markOnly(int row);
    void tellMarks();
    [[nodiscard]] QList<quint64> markedIds() const;

    QueueModel &m_model;
    QList<quint64> m_told; ///< What was marked last.
    quint64 m_chosen = 0;  ///< Likewise.
    int m_chosenRow = -1;  ///< Where it stood: whoever drops it goes on with the next.
    bool m_isLaidOutAnew = false;
};

} // namespace ropewalk
