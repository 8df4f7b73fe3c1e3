#pragma once

#include "ui/models/load_runs.h"
#include "ui/plots/load_chart.h"

#include <QWidget>

#include <array>

class QLabel;
class QStackedLayout;

namespace ropewalk {

class Chart;
class ChartExports;
struct ChartSheet;
class EmptyState;
class FigureStrip;
class LatencyHistogram;
class LoadHeader;
class LoadResults;
class NoticeBar;
class ReplyCourse;
class SegmentedControl;

/// What a load found, while it is being sent and afterwards: figures, latency in three views, throughput,
/// outcomes, and where the time went; beside another run where one is chosen.
///
/// Reads the runs only when `refresh()` says that a frame has come.
class LoadPanel final : public QWidget
{
    Q_OBJECT

public:
    /// `runs` must outlive the panel.
    explicit LoadPanel(const LoadRuns &runs, QWidget *parent = nullptr);

    void refresh();

    /// Of the run that is shown, the charts as they are.
    [[nodiscard]] ChartExports &exports() const { return *m_exports; }

private:
    void setupCharts();
    void setupLayout();
    [[nodiscard]] QWidget *makeLatencyHead();
    [[nodiscard]] QWidget *makeReplyHead();
    [[nodiscard]] QWidget *makePage();
    [[nodiscard]] LoadPair shown() const;
    [[nodiscard]] ChartSheet sheet() const;
    void showCharts();
    void showNotice();
    [[nodiscard]] QString latencyCaption() const;
    [[nodiscard]] Chart &latencyChart() const;

    const LoadRuns &m_runs;
    NoticeBar *m_notice;
    ChartExports *m_exports;
    LoadHeader *m_header;
    QString m_noticed; ///< What the notice says, so that a person's cross is not undone.
    FigureStrip *m_figures;
    SegmentedControl *m_view;
    QLabel *m_latencyCaption;
    QLabel *m_replyCaption;
    QStackedLayout *m_latency;
    LatencyHistogram *m_histogram;
    std::array<LoadChart *, 2> m_latencyCharts; ///< The other views of it.
    ReplyCourse *m_replies;
    LoadResults *m_results;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
};

} // namespace ropewalk
