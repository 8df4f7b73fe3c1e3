#pragma once

#include "ui/models/load_record.h"
#include "ui/plots/chart.h"

#include <memory>

namespace ropewalk {

/// A run that is drawn, and another one that it is compared with; either may be null.
struct LoadPair
{
    std::shared_ptr<const LoadRecord> run;
    std::shared_ptr<const LoadRecord> other;
};

/// A chart of a load's figures.
class LoadChart : public Chart
{
    Q_OBJECT

public:
    /// Draws what is known of both by now.
    void show(const LoadPair &pair);
    using QWidget::show;

protected:
    using Chart::Chart;

    /// Puts the data into the plot.
    virtual void fill(const LoadPair &pair) = 0;

    /// Where the axis of time ends, in seconds: with the plan's, or with what a run took.
    [[nodiscard]] static double timeEnd(const LoadPair &pair);

private:
    void putData() final { fill(m_pair); }

    LoadPair m_pair;
};

} // namespace ropewalk
