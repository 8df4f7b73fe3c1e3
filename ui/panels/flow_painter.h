#pragma once

#include "ui/models/flow_picture.h"
#include "ui/theme/tokens.h"

#include <QRectF>

class QPainter;

namespace ropewalk {

/// Where the parts of a flow diagram stand, for a width and a height.
struct FlowLayout
{
    static FlowLayout of(double width, double height);

    QRectF protocol;
    QRectF peer;
    QRectF queue[2];  ///< Out, in.
    QRectF kernel[2]; ///< Likewise.
};

/// Paints the parts of a flow diagram.
class FlowPainter
{
public:
    explicit FlowPainter(QPainter &painter);

    void paint(const FlowPicture &picture, const FlowLayout &layout);

private:
    void paintLane(const FlowLane &lane, const FlowLayout &layout, int row);
    void paintEnd(const QRectF &box, const QString &name, const QString &note);
    void paintGauge(const QRectF &box, const FlowGauge &gauge, Token fill);
    void paintMarks(const QRectF &box, const FlowGauge &gauge);
    void paintArrow(double from, double to, double y, const FlowArrow &arrow, Token ink);
    void paintBars(double x, double y, bool isHeld);

    QPainter &m_painter;
};

} // namespace ropewalk
