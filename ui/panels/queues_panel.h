#pragma once

#include "ui/models/depth_history.h"
#include "ui/models/queue_flow.h"
#include "ui/models/rate_meter.h"
#include "ui/panels/commander.h"

#include <QWidget>

class QMenu;
class QSplitter;
class QStackedLayout;

namespace ropewalk {

class ChartExports;
struct ChartSheet;
class DepthChart;
class FlowDiagram;
class NoticeBar;
class QueueActions;
class QueueColumn;
class QueueHeader;
class QueueList;
class QueueOverview;
class WatchedQueues;

/// The queues of the connection that is selected: the way of its bytes, their depth over time, and both
/// queues side by side. Where none is selected, the connections by their depth.
///
/// Has the engine tell of the connection's queues as long as they are in sight.
class QueuesPanel final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the panel.
    QueuesPanel(WatchedQueues &watched,
                QueueActions &actions,
                const Directory &directory,
                const DepthHistory &history,
                Commander post,
                QWidget *parent = nullptr);

    void setScope(Scope scope);

    /// The engine tells of queues that are in sight only.
    void setInSight(bool isInSight);

    /// Shows what the engine told; `now` in nanoseconds since 1970.
    void refresh(std::int64_t now);

    /// Figures, waits and the chart go on, four times a second.
    void tick(std::int64_t now);

    /// Flow and chart take less room where the window is low.
    void setCompact(bool isCompact);

    /// How the queues share the room, for the next start.
    [[nodiscard]] QByteArray saveParts() const;
    void restoreParts(const QByteArray &parts);

    /// Of the depth over the last minute.
    [[nodiscard]] ChartExports &exports() const { return *m_exports; }
    [[nodiscard]] QueueHeader &header() const { return *m_header; }
    [[nodiscard]] QueueList &list(Direction direction) const;
    [[nodiscard]] QWidget &overviewTable() const;

    /// Puts the keyboard where the person goes on.
    void focusQueue();

signals:
    /// The person wants to look at something else: a connection out of the overview, or a whole service.
    void scopeRequested(ropewalk::Scope scope);

private:
    [[nodiscard]] ChartSheet sheet() const;
    void setupNotice();
    void setupQueues();
    void setupLayout();
    void follow();
    void watch();
    void askWhereToSave();
    void showFlow();
    void showHeader();
    void showFigures(std::int64_t now);

    WatchedQueues &m_watched;
    QueueActions &m_actions;
    const Directory &m_directory;
    const DepthHistory &m_history;
    Commander m_post;
    Scope m_scope; ///< As it was asked for; a client's connection is `m_connection`.
    ConnectionId m_connection = ConnectionId::none;
    bool m_isInSight = false;
    QueueHeader *m_header;
    NoticeBar *m_notice;
    ChartExports *m_exports;
    FlowDiagram *m_flow;
    DepthChart *m_chart;
    QueueColumn *m_in;
    QueueColumn *m_out;
    QSplitter *m_parts;
    QueueOverview *m_overview;
    QStackedLayout *m_stack;
    RateMeter m_inMeter;
    RateMeter m_outMeter;
    ConnectionId m_watchedByEngine = ConnectionId::none;
    std::int64_t m_flowShownAt = 0;
    int m_ticks = 0;
};

} // namespace ropewalk
