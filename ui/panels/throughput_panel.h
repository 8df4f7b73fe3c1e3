#pragma once

#include "ui/models/throughput_state.h"
#include "ui/panels/commander.h"

#include <QVariantMap>
#include <QWidget>

class QAction;
class QMenu;
class QStackedLayout;

namespace ropewalk {

struct ChartSheet;
class Directory;
class EventLog;
class LatencyHistogram;
class NoticeBar;
class ThroughputBar;
class TimeChart;
struct TimePicture;

/// The Throughput tool: how much, how many, how deep and how long, over time, of the selection or of all.
///
/// Has the engine tell of these figures while it is in sight, and of nothing else.
class ThroughputPanel final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the panel.
    ThroughputPanel(const WatchedMetrics &metrics,
                    const EventLog &events,
                    const Directory &directory,
                    Commander post,
                    QWidget *parent = nullptr);

    void setScope(Scope scope);

    /// Takes in what happened since the last frame; `now` in nanoseconds since 1970.
    void refresh(std::int64_t now);

    /// For the palette and the menu.
    [[nodiscard]] QList<QAction *> all() const { return m_all; }

    /// Its figure and the time it shows.
    [[nodiscard]] QVariantMap parts() const;
    void restoreParts(const QVariantMap &parts);

signals:
    /// There is something for `refresh()`.
    void frameWanted();
    /// It is to be seen: one of its actions was used.
    void sightWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void setupActions();
    void setupChart();
    void setupLayout();
    QAction *addAction(const QString &text, const QString &icon);
    void watch();
    void fillCompareMenu();
    void compareWith(std::optional<Scope> scope);
    void setFrozen(bool isFrozen);
    void showChanged();
    void showPicture();
    void showHistogram();
    [[nodiscard]] TimePicture picture() const;
    [[nodiscard]] bool showsHistogram() const;
    void copyTable();
    [[nodiscard]] ChartSheet sheet() const;

    const EventLog &m_events;
    const Directory &m_directory;
    Commander m_post;
    ThroughputState m_state;
    QMenu *m_compareMenu;
    QMenu *m_moreMenu;
    QList<QAction *> m_all;
    QAction *m_freeze;
    QAction *m_showAll;
    QAction *m_histogramWanted;
    ThroughputBar *m_bar;
    NoticeBar *m_notice;
    TimeChart *m_chart;
    LatencyHistogram *m_histogram;
    QStackedLayout *m_charts;
    std::vector<MetricScope> m_watched;
    std::int64_t m_now = 0;
    bool m_isStale = true; ///< Something else than time has changed.
};

} // namespace ropewalk
