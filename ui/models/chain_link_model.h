#pragma once

#include "ui/models/chosen_chain.h"

#include <QAbstractTableModel>

namespace ropewalk {

/// The links of the chosen chain as a table: what is drawn as two lanes, for those who read it.
class ChainLinkModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NumberColumn, NameColumn, OutcomeColumn, ResultColumn, TookColumn, ColumnCount };

    /// `chosen` must outlive the model.
    explicit ChainLinkModel(const ChosenChain &chosen, QObject *parent = nullptr);

    /// Takes in what `chosen` knows now.
    void refresh(std::int64_t now);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const ChosenChain &m_chosen;
    std::uint64_t m_id = 0;
    int m_rows = 0;
    std::int64_t m_now = 0;
};

} // namespace ropewalk
