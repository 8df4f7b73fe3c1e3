#pragma once

#include "ui/models/turn_history.h"
#include "ui/plots/chart.h"
#include "ui/plots/time_picture.h"

namespace ropewalk {

/// How late the loop was over time: half of the firings of a probe (p50), nearly all (p99) and the latest, on
/// an axis of powers of ten; the length of a frame is dashed, and slow turns are named.
class LoopChart final : public Chart
{
    Q_OBJECT

public:
    explicit LoopChart(QWidget *parent = nullptr);

    /// The `seconds` before `now`, which is nanoseconds since 1970.
    void show(const TurnHistory &history, int seconds, std::int64_t now);
    using QWidget::show;

    /// What is shown, as lines.
    [[nodiscard]] TimePicture picture() const;

    /// For tests and screen readers: where the moment `time` stands, in the chart's own coordinates.
    [[nodiscard]] QPoint placeOf(std::int64_t time, std::chrono::nanoseconds delay) const;
    [[nodiscard]] int markCount() const { return static_cast<int>(m_episodes.size()); }

signals:
    /// The person wants to see what happened at that time.
    void momentRequested(std::int64_t time);

protected:
    void putData() override;
    void dress() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setupLines();
    void putLine(QCPGraph *line, QCPItemText *name, std::chrono::nanoseconds LoopDelay::*value);
    void putMarks();
    void putNames();
    void putScale();
    [[nodiscard]] double secondsOf(std::int64_t time) const;
    [[nodiscard]] QCPItemText *addName(const QString &text);

    std::vector<LoopDelay> m_delays;
    std::vector<TurnEpisode> m_episodes; ///< Without what was around them.
    std::int64_t m_now = 0;
    int m_seconds = 60;

    QCPGraph *m_longest;
    QCPGraph *m_p99;
    QCPGraph *m_p50;
    QCPGraph *m_frame;
    QCPGraph *m_slow;
    QCPItemText *m_longestName;
    QCPItemText *m_p99Name;
    QCPItemText *m_p50Name;
    QCPItemText *m_frameName;
    QCPItemText *m_slowName;
    QCPItemLine *m_slowLine;
};

} // namespace ropewalk
