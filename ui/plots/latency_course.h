#pragma once

#include "ui/plots/load_chart.h"

#include <array>

namespace ropewalk {

/// Latency over time: p50 and p99 of each stretch, on an axis of powers of ten; the other run's dashed.
class LatencyCourse final : public LoadChart
{
    Q_OBJECT

public:
    explicit LatencyCourse(QWidget *parent = nullptr);

protected:
    void fill(const LoadPair &pair) override;
    void dress() override;

private:
    struct Line
    {
        std::int64_t LoadPoint::*percentile;
        QCPGraph *run;
        QCPGraph *other;
        QCPItemText *name; ///< At the end of the line.
    };

    std::array<Line, 2> m_lines;
};

} // namespace ropewalk
