#include "ui/panels/chain_paint_parts.h"

#include <QPainter>

namespace ropewalk {

Token wireOf(Lane lane)
{
    return lane == Lane::callbacks ? Token::inFill : Token::errFill;
}

Token groundOf(Lane lane)
{
    return lane == Lane::callbacks ? Token::laneOk : Token::laneErr;
}

void paintEdge(QPainter &painter, const QRectF &box, qreal radius, const QColor &fill, QPen pen)
{
    if (pen.style() == Qt::CustomDashLine || pen.style() == Qt::DashLine)
        pen.setDashPattern({3 / pen.widthF(), 3 / pen.widthF()});
    const qreal inset = pen.widthF() / 2;
    painter.setPen(pen);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius);
}

} // namespace ropewalk
