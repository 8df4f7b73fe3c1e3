#pragma once

#include "ui/models/depth_history.h"
#include "ui/plots/chart.h"
#include "ui/plots/time_picture.h"

class QCPItemRect;

namespace ropewalk {

/// The depth of a connection's queues over the last minute: bytes waiting to be sent and to be handed on,
/// the high and low marks dashed, bands while a source had to wait.
class DepthChart final : public Chart
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
    using QWidget::show;

    /// What is shown, as lines.
    [[nodiscard]] TimePicture picture() const;

    /// Takes less room where the window is low.
    void setCompact(bool isCompact);

    /// For tests and screen readers: the value at the top of the chart, in bytes, and the bands.
    [[nodiscard]] double top() const;
    [[nodiscard]] int bandCount() const;

protected:
    void putData() override;
    void dress() override;

private:
    struct Curves;

    void setupPlot();
    void setupLabels();
    void scale(double highest);
    void showBands(const Curves &curves);
    void showLabels(const Curves &curves);
    [[nodiscard]] QCPItemText *addLabel();

    std::deque<DepthSample> m_samples;
    Marks m_marks;
    std::int64_t m_now = 0;

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
