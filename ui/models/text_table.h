#pragma once

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace ropewalk {

/// A table of texts that is filled anew a few times a second. A row that stays what it is, by its key, keeps
/// the selection.
class TextTable final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        keyRole = Qt::UserRole,
        shareRole, ///< 0 to 1, of a column that shows one.
        alarmRole, ///< The row wants attention.
    };
    enum class Side { left, right };
    struct Column
    {
        QString title;
        Side side = Side::left;
    };
    struct Row
    {
        QString key;
        QStringList cells;
        double share = -1; ///< Of the last column; negative: none.
        bool isAlarm = false;
        QString tip = {};
    };

    explicit TextTable(std::vector<Column> columns, QObject *parent = nullptr);

    void setRows(std::vector<Row> rows);
    [[nodiscard]] int rowOf(const QString &key) const; ///< -1: none.

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] int alignmentOf(int column) const;

    std::vector<Column> m_columns;
    std::vector<Row> m_rows;
};

} // namespace ropewalk
