#pragma once

#include "ui/plots/curve_raster.h"
#include "ui/plots/time_picture.h"

#include <qcustomplot.h>

namespace ropewalk {

/// The lines of a time chart, on the axis rect of its plot.
class CurveLayer final : public QCPLayerable
{
    Q_OBJECT

public:
    explicit CurveLayer(QCustomPlot *plot);

    /// `picture` must outlive what is drawn of it.
    void setPicture(const TimePicture &picture) { m_picture = &picture; }

    /// Where things lie in the axis rect at this moment.
    [[nodiscard]] CurveScale scale() const;

protected:
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override;
    [[nodiscard]] QRect clipRect() const override;
    void draw(QCPPainter *painter) override;

private:
    void drawLines(QCPPainter &painter);
    [[nodiscard]] CurvePen penOf(const ChartCurve &curve) const;

    const TimePicture *m_picture = nullptr;
    CurveRaster m_raster;
};

} // namespace ropewalk
