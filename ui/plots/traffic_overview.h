#pragma once

#include "ui/models/traffic_history.h"

#include <QWidget>

class QCPBars;
class QCPItemRect;
class QCustomPlot;
class QLabel;

namespace ropewalk {

/// The last minute of a scope at a glance: bytes in upwards, bytes out downwards, on one scale; marks where
/// connections came and went; and a band over what the list shows.
class TrafficOverview final : public QWidget
{
    Q_OBJECT

public:
    explicit TrafficOverview(QWidget *parent = nullptr);

    void show(const TrafficHistory &history);

    /// Where the rows in sight lie, in nanoseconds since 1970.
    void setBand(std::int64_t from, std::int64_t to);

    /// For tests and screen readers: the highest bar on either side, in bytes.
    [[nodiscard]] double highest() const { return m_highest; }

signals:
    /// A place in the chart was clicked, or dragged to.
    void timeChosen(qint64 nanoseconds);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setupPlot();
    void setupAxes();
    void setupLayout();
    void chooseTime(const QMouseEvent *mouse);
    void putColors();
    void describe(const TrafficHistory &history);

    QCustomPlot *m_plot;
    QCPBars *m_in;
    QCPBars *m_out;
    QCPBars *m_marks;
    QCPItemRect *m_band;
    QLabel *m_inRate;
    QLabel *m_outRate;
    double m_highest = 0;
};

} // namespace ropewalk
