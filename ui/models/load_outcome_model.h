#pragma once

#include "ui/models/load_record.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace ropewalk {

/// How the requests of a load ended, a row each, the most frequent first of all all of them together; beside
/// them how far that is from another run.
class LoadOutcomeModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { outcome, count, countChange, mean, meanChange, p99, p99Change, columnCount_ };
    enum Role { endingRole = Qt::UserRole }; ///< A LoadEnding; none for the row of all.

    explicit LoadOutcomeModel(QObject *parent = nullptr);

    /// `other` may be null.
    void show(const LoadRecord *run, const LoadRecord *other);
    [[nodiscard]] bool isComparing() const { return m_isComparing; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        QString name;
        std::optional<LoadEnding> ending;
        LoadLatency now;
        LoadLatency before;

        friend bool isSameOutcome(const Row &one, const Row &two)
        {
            return one.name == two.name && one.ending == two.ending;
        }
    };

    void put(std::vector<Row> rows);
    [[nodiscard]] QString textOf(const Row &row, int column) const;

    std::vector<Row> m_rows;
    bool m_isComparing = false;
};

} // namespace ropewalk
