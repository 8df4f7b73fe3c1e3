#pragma once

#include "ui/models/traffic_history.h"
#include "ui/plots/chart.h"
#include "ui/plots/time_picture.h"

class QCPBars;
class QCPItemRect;
class QMouseEvent;

namespace ropewalk {

/// The last minute of a scope: bytes in upwards, bytes out downwards, on one scale; marks where connections
/// came and went; and a band over what the list shows.
class TrafficBars final : public Chart
{
    Q_OBJECT

public:
    explicit TrafficBars(QWidget *parent = nullptr);

    void show(const TrafficHistory &history);
    using QWidget::show;

    /// Where the rows in sight lie, in nanoseconds since 1970.
    void setBand(std::int64_t from, std::int64_t to);

    /// What is shown, as lines.
    [[nodiscard]] TimePicture picture() const;

signals:
    /// A place in the chart was clicked, or dragged to.
    void timeChosen(qint64 nanoseconds);

protected:
    void putData() override;
    void dress() override;

private:
    void setupBars();
    void setupAxes();
    void chooseTime(const QMouseEvent *mouse);
    [[nodiscard]] double highest() const;

    std::vector<TrafficHistory::Bar> m_bars;
    std::vector<TrafficHistory::Mark> m_moments;
    std::int64_t m_now = 0;

    QCPBars *m_in;
    QCPBars *m_out;
    QCPBars *m_marks;
    QCPItemRect *m_band;
};

} // namespace ropewalk
