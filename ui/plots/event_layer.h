#pragma once

#include "ui/plots/curve_layer.h"

namespace ropewalk {

/// What happened while a time chart's values were measured: a mark on the axis for each connection that
/// opened, closed or failed and for each fault that was switched.
///
/// Marks that would lie on each other are one: that of what matters most.
class EventLayer final : public QCPLayerable
{
    Q_OBJECT

public:
    EventLayer(QCustomPlot *plot, const CurveLayer &curves);

    /// `picture` must outlive what is drawn of it.
    void setPicture(const TimePicture &picture) { m_picture = &picture; }

    /// The events whose marks lie at `x`, in pixels of the axis rect, the oldest first.
    [[nodiscard]] std::vector<Event> eventsAt(double x) const;

protected:
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override;
    void draw(QCPPainter *painter) override;

private:
    void drawMark(QCPPainter &painter, double x, Event::Kind kind);

    const CurveLayer &m_curves;
    const TimePicture *m_picture = nullptr;
};

} // namespace ropewalk
