#pragma once

#include "ui/plots/load_chart.h"

#include <array>

class QCPBars;

namespace ropewalk {

/// How many requests took how long, with the percentiles marked; the other run as a dashed outline, scaled to
/// as many requests.
///
/// A single request among a million is a bar of two pixels.
class LatencyHistogram final : public LoadChart
{
    Q_OBJECT

public:
    explicit LatencyHistogram(QWidget *parent = nullptr);

protected:
    void fill(const LoadPair &pair) override;
    void dress() override;

private:
    struct Mark
    {
        QString name;
        QCPItemLine *line;
        QCPItemText *title;
        QCPItemText *value;
    };

    void fillBars(const LoadPair &pair);
    void fillMarks(const LoadPair &pair);
    /// Where the labels of each row end, in pixels.
    using Rows = std::array<double, 2>;
    void place(const Mark &mark, std::int64_t latency, Rows &rows);
    [[nodiscard]] int barCount() const;

    QCPBars *m_bars;
    QCPGraph *m_other;
    std::array<Mark, 4> m_marks;
};

} // namespace ropewalk
