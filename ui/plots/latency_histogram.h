#pragma once

#include "ui/models/latency_shares.h"
#include "ui/plots/chart.h"

#include <array>

class QCPBars;
class QCPItemLine;

namespace ropewalk {

/// How many requests took how long, with the percentiles marked; others, which they are compared with, as a
/// dashed outline, scaled to as many.
///
/// A single one among a million is a bar of two pixels.
class LatencyHistogram final : public Chart
{
    Q_OBJECT

public:
    explicit LatencyHistogram(QWidget *parent = nullptr);

    /// Draws both; either may be empty.
    void show(LatencyShares own, LatencyShares others);
    using QWidget::show;

protected:
    void putData() override;
    void dress() override;

private:
    struct Mark
    {
        QString name;
        QCPItemLine *line;
        QCPItemText *title;
        QCPItemText *value;
    };

    void fillBars();
    void fillMarks();
    /// Where the labels of each row end, in pixels.
    using Rows = std::array<double, 2>;
    void place(const Mark &mark, std::int64_t latency, Rows &rows);
    [[nodiscard]] int barCount() const;

    LatencyShares m_own;
    LatencyShares m_others;
    QCPBars *m_bars;
    QCPGraph *m_other;
    std::array<Mark, 4> m_marks;
};

} // namespace ropewalk
