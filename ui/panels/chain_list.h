#pragma once

#include <QTableView>

namespace ropewalk {

class ChainListModel;

/// The list of chains. Only the person chooses another row; rows that come, go and move choose none.
class ChainList final : public QTableView
{
    Q_OBJECT

public:
    /// `model` must outlive the list.
    explicit ChainList(ChainListModel &model, QWidget *parent = nullptr);

    /// Marks the row of chain `id`, if it is there; tells nobody.
    void mark(quint64 id);

    /// The rows in sight; empty (first > last) where there are none.
    [[nodiscard]] std::pair<int, int> visibleRows() const;

    void reset() override;

signals:
    void chainChosen(quint64 id);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setupColumns();

    ChainListModel &m_model;
    bool m_isAdjusting = false; ///< Rows move, not the person.
};

} // namespace ropewalk
