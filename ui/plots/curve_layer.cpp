#include "ui/plots/curve_layer.h"

#include "ui/theme/theme.h"

namespace ropewalk {
namespace {

constexpr std::size_t kFew = 6;    ///< Curves: more are drawn thinner.
constexpr double kLineWidth = 1.5; ///< Pixels.
constexpr double kThin = 1;
constexpr int kDash = 5;
constexpr int kSpace = 3;
constexpr int kOver = 1; ///< Pixels: half a line lies beyond the axis.

QPolygonF lineOf(const std::vector<CurveVertex> &vertices, std::size_t &at, bool isStepped)
{
    QPolygonF line;
    do {
        const CurveVertex &vertex = vertices[at];
        if (isStepped && !line.isEmpty())
            line << QPointF(vertex.x, line.last().y());
        line << QPointF(vertex.x, vertex.first);
        if (vertex.top != vertex.bottom)
            line << QPointF(vertex.x, vertex.top) << QPointF(vertex.x, vertex.bottom);
        line << QPointF(vertex.x, vertex.last);
    } while (++at < vertices.size() && !vertices[at].isBroken);
    return line;
}

} // namespace

CurveLayer::CurveLayer(QCustomPlot *plot)
    : QCPLayerable(plot, QStringLiteral("main"))
{}

CurveScale CurveLayer::scale() const
{
    const QCPRange values = mParentPlot->yAxis->range();
    const bool isLogarithmic = m_picture != nullptr && m_picture->isLogarithmic;
    return {m_picture != nullptr ? m_picture->shown : TimeStretch(),
            values.lower,
            values.upper,
            isLogarithmic,
            mParentPlot->axisRect()->rect().size() - QSizeF(0, 1)}; // Nought lies on the axis, not under it.
}

/// With it QCPPainter would move everything by half a pixel, and blur the image.
void CurveLayer::applyDefaultAntialiasingHint(QCPPainter *painter) const
{
    painter->setAntialiasing(false);
}

QRect CurveLayer::clipRect() const
{
    return mParentPlot->axisRect()->rect().adjusted(0, -kOver, 0, kOver);
}

void CurveLayer::draw(QCPPainter *painter)
{
    if (m_picture == nullptr)
        return;
    if (painter->modes().testFlag(QCPPainter::pmVectorized)) {
        drawLines(*painter);
        return;
    }
    const CurveScale all = scale();
    m_raster.begin(all.size, kOver, painter->device()->devicePixelRatioF());
    for (const ChartCurve &curve : m_picture->curves)
        m_raster.draw(curve.points, all, penOf(curve));
    painter->drawImage(mParentPlot->axisRect()->topLeft() - QPointF(0, kOver), m_raster.image());
}

/// As what they are, sharp at any size.
void CurveLayer::drawLines(QCPPainter &painter)
{
    const CurveScale all = scale();
    painter.save();
    painter.translate(mParentPlot->axisRect()->topLeft());
    painter.setBrush(Qt::NoBrush);
    for (const ChartCurve &curve : m_picture->curves) {
        const CurvePen look = penOf(curve);
        QPen pen(look.ink, look.width);
        pen.setJoinStyle(Qt::RoundJoin);
        if (look.dash > 0)
            pen.setDashPattern({look.dash / look.width, look.space / look.width});
        painter.setPen(pen);
        const std::vector<CurveVertex> vertices = curveVertices(curve.points, all, 1);
        for (std::size_t at = 0; at < vertices.size();)
            painter.drawPolyline(lineOf(vertices, at, curve.isStepped));
    }
    painter.restore();
}

CurvePen CurveLayer::penOf(const ChartCurve &curve) const
{
    const bool isAmongFew = m_picture->curves.size() <= kFew;
    return {themeColor(curve.line),
            isAmongFew ? kLineWidth : kThin,
            curve.isDashed ? kDash : 0,
            curve.isDashed ? kSpace : 0,
            curve.isStepped};
}

} // namespace ropewalk
