#pragma once

#include "ui/models/lab_runs.h"
#include "ui/plots/chart.h"

#include <QVector>

#include <vector>

namespace ropewalk {

/// Requests a second over how many come at once, on an axis of powers of two: a line for each model, or each
/// poller, with its name and its last value at its end.
class LabSweepChart final : public Chart
{
    Q_OBJECT

public:
    explicit LabSweepChart(QWidget *parent = nullptr);

    /// Null: nothing.
    void show(const LabRuns::Experiment &sweep);
    using QWidget::show;

protected:
    void putData() override;
    void dress() override;

private:
    /// What is drawn: a model with a poller.
    struct Line
    {
        LabModel model;
        PollerKind poller;
        QVector<double> keys; ///< Powers of two.
        QVector<double> values;
    };

    [[nodiscard]] std::vector<Line> lines() const;
    void addLine(const Line &line, int number);
    void placeNames();
    [[nodiscard]] QString nameOfLine(const Line &line) const;

    LabRuns::Experiment m_sweep;
    std::vector<QCPItemText *> m_names;
};

} // namespace ropewalk
