#pragma once

#include "ui/plots/load_chart.h"

namespace ropewalk {

/// Latency by percentile: each nine more takes as much room as the one before.
class LatencyPercentiles final : public LoadChart
{
    Q_OBJECT

public:
    explicit LatencyPercentiles(QWidget *parent = nullptr);

protected:
    void fill(const LoadPair &pair) override;
    void dress() override;

private:
    QCPGraph *m_run;
    QCPGraph *m_other;
};

} // namespace ropewalk
