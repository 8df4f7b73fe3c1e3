#pragma once

#include "ui/models/text_table.h"
#include "ui/models/turn_history.h"
#include "ui/panels/commander.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;
class QHBoxLayout;

namespace ropewalk {

class ChartExports;
struct ChartSheet;
class FigureStrip;
class LoopChart;
class NoticeBar;
class ReactorHeader;
class TextTableView;
class TurnLanes;

/// The reactor's own loop: how late it is, what its turns were filled with, and which callbacks took longest.
///
/// The turns show the newest slow turn, or the present while there was none, until the person looks
/// elsewhere.
class ReactorPanel final : public QWidget
{
    Q_OBJECT

public:
    /// `history` must outlive the panel.
    ReactorPanel(const TurnHistory &history, Commander post, QWidget *parent = nullptr);

    /// Asks the engine to tell of the loop, or not to any more.
    void setShown(bool isShown);

    /// Shows what is known; `now` in nanoseconds since 1970.
    void refresh(std::int64_t now);

    /// Takes less room where the window is low.
    void setCompact(bool isCompact);

    /// Looks at the slow turn of that number, or the newest one.
    void showEpisode(std::uint64_t number);
    void showMoment(std::int64_t moment);

    void focusTurns();
    [[nodiscard]] TurnLanes &lanes() const { return *m_lanes; }
    [[nodiscard]] LoopChart &chart() const { return *m_chart; }
    [[nodiscard]] bool isFrozen() const;
    /// Of the loop's latency.
    [[nodiscard]] ChartExports &exports() const { return *m_exports; }

signals:
    /// This turn, or stretch of time, is looked at; the person asked for its calls.
    void turnShown(std::int64_t begin, std::int64_t end);
    void turnRequested();

private:
    [[nodiscard]] ChartSheet sheet() const;
    enum class View : std::uint8_t { present, newest, chosen };

    void setupHeader();
    void setupTurns();
    void setupLayout();
    QHBoxLayout *addHeading(QLayout &column, const QString &title, QLabel &caption);
    void showFigures();
    void follow();
    void showTurnsTitle();
    void showTurnAt(std::int64_t moment);
    bool centreOn(std::uint64_t number);
    void post(Command command);

    const TurnHistory &m_history;
    Commander m_post;
    ReactorHeader *m_header;
    NoticeBar *m_notice;
    ChartExports *m_exports;
    FigureStrip *m_figures;
    LoopChart *m_chart;
    QLabel *m_turnsTitle;
    QLabel *m_turnsCaption;
    QToolButton *m_earlier;
    QPushButton *m_zoom;
    QMenu *m_zooms;
    QToolButton *m_later;
    QPushButton *m_present;
    TurnLanes *m_lanes;
    TextTable m_callbacks;
    TextTableView *m_slowest;
    View m_view = View::present;
    std::uint64_t m_seenEpisodes = 0;
    bool m_isShown = false;
    std::int64_t m_now = 0;
};

} // namespace ropewalk
