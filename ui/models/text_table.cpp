#include "ui/models/text_table.h"

#include <algorithm>
#include <utility>

namespace ropewalk {

TextTable::TextTable(std::vector<Column> columns, QObject *parent)
    : QAbstractTableModel(parent)
    , m_columns(std::move(columns))
{}

void TextTable::setRows(std::vector<Row> rows)
{
    const bool isSame = std::ranges::equal(rows, m_rows, {}, &Row::key, &Row::key);
    if (!isSame && rows.size() == m_rows.size() && !rows.empty()) {
        // Another order, or others in their place: whoever is selected stays selected.
        emit layoutAboutToBeChanged();
        const QModelIndexList before = persistentIndexList();
        QModelIndexList after;
        for (const QModelIndex &index : before) {
            const auto at =
                std::ranges::find(rows, m_rows[static_cast<std::size_t>(index.row())].key, &Row::key);
            after << (at != rows.end() ? createIndex(static_cast<int>(at - rows.begin()), index.column())
                                       : QModelIndex());
        }
        m_rows = std::move(rows);
        changePersistentIndexList(before, after);
        emit layoutChanged();
        return;
    }
    if (!isSame)
        beginResetModel();
    m_rows = std::move(rows);
    if (!isSame)
        endResetModel();
    else if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int TextTable::rowOf(const QString &key) const
{
    const auto at = std::ranges::find(m_rows, key, &Row::key);
    return at != m_rows.end() ? static_cast<int>(at - m_rows.begin()) : -1;
}

int TextTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TextTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

int TextTable::alignmentOf(int column) const
{
    const bool isRight = m_columns[static_cast<std::size_t>(column)].side == Side::right;
    return int(Qt::AlignVCenter | (isRight ? Qt::AlignRight : Qt::AlignLeft));
}

QVariant TextTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return row.cells.value(index.column());
    case Qt::ToolTipRole: return row.tip.isEmpty() ? row.cells.value(index.column()) : row.tip;
    case Qt::TextAlignmentRole: return alignmentOf(index.column());
    case keyRole: return row.key;
    case shareRole: return index.column() == columnCount() - 1 ? row.share : -1;
    case alarmRole: return row.isAlarm;
    default: return {};
    }
}

QVariant TextTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    return role == Qt::DisplayRole ? QVariant(m_columns[static_cast<std::size_t>(section)].title)
                                   : QVariant();
}

} // namespace ropewalk
