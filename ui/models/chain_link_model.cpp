#include "ui/models/chain_link_model.h"

#include "ui/models/figure_text.h"

#include <algorithm>
#include <utility>

namespace ropewalk {

ChainLinkModel::ChainLinkModel(const ChosenChain &chosen, QObject *parent)
    : QAbstractTableModel(parent)
    , m_chosen(chosen)
{}

void ChainLinkModel::refresh(std::int64_t now)
{
    m_now = now;
    const ChainRecord *chain = m_chosen.chain();
    const int rows = chain == nullptr ? 0 : static_cast<int>(chain->links.size());
    if (std::exchange(m_id, m_chosen.id()) != m_chosen.id() || rows < m_rows) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    if (m_rows > 0)
        emit dataChanged(index(0, 0), index(m_rows - 1, ColumnCount - 1));
    if (rows == m_rows)
        return;
    beginInsertRows({}, m_rows, rows - 1);
    m_rows = rows;
    endInsertRows();
}

int ChainLinkModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int ChainLinkModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChainLinkModel::data(const QModelIndex &index, int role) const
{
    const ChainRecord *chain = m_chosen.chain();
    if (chain == nullptr || !checkIndex(index, CheckIndexOption::IndexIsValid) || m_id != m_chosen.id())
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    if (row >= chain->links.size())
        return {};
    if (role == Qt::TextAlignmentRole && (index.column() == NumberColumn || index.column() == TookColumn))
        return int{Qt::AlignRight} | int{Qt::AlignVCenter};
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const LinkRecord &link = chain->links[row];
    switch (index.column()) {
    case NumberColumn: return countText(row + 1);
    case NameColumn: return role == Qt::ToolTipRole ? placeText(link.where) : linkName(link);
    case OutcomeColumn: return outcomeText(*chain, row);
    case ResultColumn: return isSettled(link) ? parcelText(link.result) : QString();
    case TookColumn: return tookText(link, m_now);
    default: return {};
    }
}

QVariant ChainLinkModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NumberColumn: return tr("No.");
    case NameColumn: return tr("Link");
    case OutcomeColumn: return tr("Outcome");
    case ResultColumn: return tr("Went on");
    case TookColumn: return tr("Took");
    default: return {};
    }
}

} // namespace ropewalk
