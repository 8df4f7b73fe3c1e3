#pragma once

#include "ui/plots/load_chart.h"

class QCPItemRect;

namespace ropewalk {

/// Replies a second over the whole time of a load, with its ramp and warm-up shaded; the other run's dashed.
class ReplyCourse final : public LoadChart
{
    Q_OBJECT

public:
    explicit ReplyCourse(QWidget *parent = nullptr);

protected:
    void fill(const LoadPair &pair) override;
    void dress() override;

private:
    void fillRun(const LoadRecord *run);
    void fillWarmUp(const LoadRecord *run);

    QCPItemRect *m_shade;
    QCPItemText *m_shadeName;
    QCPGraph *m_warmUp;
    QCPGraph *m_run;
    QCPGraph *m_other;
    QCPGraph *m_end; ///< A dot where it is now.
};

} // namespace ropewalk
