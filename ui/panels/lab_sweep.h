#pragma once

#include "ui/models/lab_runs.h"

#include <QWidget>

class QAction;
class QStackedLayout;

namespace ropewalk {

class ElidedLabel;
class EmptyState;
class LabSweepChart;
class SegmentedControl;

/// How the models do when more and more requests come at once, and the pollers of the event-driven one.
class LabSweep final : public QWidget
{
    Q_OBJECT

public:
    /// `runs` and the actions, which begin a sweep, must outlive this.
    LabSweep(const LabRuns &runs, QAction &overModels, QAction &overPollers, QWidget *parent = nullptr);

    void refresh();

    /// The one that is chosen.
    [[nodiscard]] LabScope scope() const;
    void setScope(LabScope scope);
    [[nodiscard]] LabSweepChart &chart() const { return *m_chart; }
    [[nodiscard]] QString caption() const;

private:
    void setupView();
    void setupLayout();
    [[nodiscard]] QAction &action() const;

    const LabRuns &m_runs;
    QAction &m_overModels;
    QAction &m_overPollers;
    ElidedLabel *m_caption;
    SegmentedControl *m_view;
    LabSweepChart *m_chart;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
};

} // namespace ropewalk
