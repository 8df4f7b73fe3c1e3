#pragma once

#include "ui/models/depth_history.h"

#include <QWidget>

class QCPGraph;
class QCPItemRect;
class QCPItemText;
class QCustomPlot;

namespace ropewalk {

/// The depth of a connection's queues over the last minute: bytes waiting to be sent and to be handed on,
/// the high and low marks dashed, bands while a source had to wait.
class DepthChart final : public QWidget
{
    Q_OBJECT

public:
    /// Bytes; zero for none.
    struct Marks
    {
        std::size_t low = 0;
        std::size_t high = 0;
    };

    explicit DepthChart(QWidget *parent = nullptr);

    /// `now` in nanoseconds since 1970.
    void show(const std::deque<DepthSample> &samples, Marks marks, std::int64_t now);

    /// Takes less room where the window is low.
    void setCompact(bool isCompact);

    /// For tests and screen readers: the value at the top of the chart, in bytes, and the bands.
    [[nodiscard]] double top() const;
    [[nodiscard]] int bandCount() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Curves;

    void setupPlot();
    void setupLabels();
    void scale(double highest, Marks marks);
    void showBands(const Curves &curves);
    void showLabels(const Curves &curves, Marks marks);
    void putColors();
    [[nodiscard]] QCPItemText *addLabel();

    QCustomPlot *m_plot;
    QCPGraph *m_in;
    QCPGraph *m_out;
    QCPGraph *m_low;
    QCPGraph *m_high;
    QCPItemText *m_lowName;
    QCPItemText *m_highName;
    QCPItemText *m_inValue;
    QCPItemText *m_outValue;
    QList<QCPItemRect *> m_bands; ///< Kept and used again.
    bool m_showsMarks = true;     ///< They lie within the scale.
};

} // namespace ropewalk
