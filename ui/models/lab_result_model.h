#pragma once

#include "ui/models/lab_experiment.h"

#include <QAbstractTableModel>

#include <vector>

namespace ropewalk {

/// What each model of an experiment measured, a row each: servers, or I/O modes.
class LabResultModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        model,
        requestsPerSecond,
        mean,
        slowest,
        cpu,
        memory, ///< In MiB; of I/O modes the calls of the system.
        switches,
        columnCount_,
    };
    enum Role {
        bestRole = Qt::UserRole, ///< Whether none of the others is better.
        shareRole,               ///< Of the largest in its column, 0 to 1; where a bar says more.
        modelRole,               ///< A LabModel.
    };

    explicit LabResultModel(QObject *parent = nullptr);

    /// Null: nothing.
    void show(const LabExperiment *experiment);
    [[nodiscard]] LabKind kind() const { return m_kind; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        LabModel model;
        double values[columnCount_]; ///< As they are compared.
        QString texts[columnCount_];
    };

    [[nodiscard]] Row rowOf(const LabResult &result) const;
    [[nodiscard]] bool isBest(const Row &row, int column) const;
    [[nodiscard]] double shareOf(const Row &row, int column) const;

    LabKind m_kind = LabKind::server;
    std::vector<Row> m_rows;
};

} // namespace ropewalk
