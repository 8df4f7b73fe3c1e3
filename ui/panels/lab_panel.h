#pragma once

#include "ui/models/lab_runs.h"

#include <QWidget>

class QAction;
class QStackedLayout;

namespace ropewalk {

class ChartExports;
struct ChartSheet;
class EmptyState;
class LabHeader;
class LabResults;
class LabSweep;
class LabTimeline;
class NoticeBar;

/// What an experiment measured: timelines on one axis, results, and how that goes on with more requests.
///
/// Reads the runs only when `refresh()` says that a frame has come.
class LabPanel final : public QWidget
{
    Q_OBJECT

public:
    struct Actions
    {
        QAction &run;
        QAction &sweep;
        QAction &pollerSweep;
    };

    /// `runs` and the actions must outlive the panel.
    LabPanel(const LabRuns &runs, const Actions &actions, QWidget *parent = nullptr);

    /// What is shown from now on.
    void setKind(LabKind kind);
    void refresh();

    /// The sweep of this scope is shown, as one of it begins.
    void showSweep(LabScope scope);

    /// Of what is shown.
    [[nodiscard]] ChartExports &exports() const { return *m_exports; }
    void copy() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setupLayout(const Actions &actions);
    [[nodiscard]] QWidget *makePage();
    [[nodiscard]] LabRuns::Experiment shown() const;
    void showNotice();
    [[nodiscard]] QString table() const;
    [[nodiscard]] ChartSheet sheet() const;

    const LabRuns &m_runs;
    LabKind m_kind = LabKind::server;
    LabHeader *m_header;
    NoticeBar *m_notice;
    ChartExports *m_exports;
    QString m_noticed; ///< What the notice says, so that a person's cross is not undone.
    LabTimeline *m_timeline;
    LabResults *m_results;
    LabSweep *m_sweep;
    QWidget *m_sweepLine;
    QWidget *m_bottom;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
};

} // namespace ropewalk
