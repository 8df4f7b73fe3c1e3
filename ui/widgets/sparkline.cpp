#include "ui/widgets/sparkline.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace ropewalk {

void paintSparkline(QPainter &painter, const QRectF &box, std::span<const float> samples, const QColor &color)
{
    const float highest = samples.empty() ? 0 : *std::max_element(samples.begin(), samples.end());
    painter.save();
    if (highest <= 0 || samples.size() < 2) {
        const qreal y = box.bottom() - 1.5;
        painter.setPen(QPen(themeColor(Token::line2), 1));
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right() - 1, y));
        painter.restore();
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    QPolygonF line;
    const qreal step = (box.width() - 1) / static_cast<qreal>(samples.size() - 1);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const auto share = static_cast<qreal>(std::max(0.0F, samples[i]) / highest);
        line << QPointF(box.left() + 0.5 + static_cast<qreal>(i) * step,
                        box.bottom() - 1.5 - share * (box.height() - 3));
    }
    QPolygonF area = line;
    area << QPointF(line.last().x(), box.bottom() - 1) << QPointF(line.first().x(), box.bottom() - 1);
    QColor fill = color;
    fill.setAlphaF(0.18F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPolygon(area);
    painter.setPen(QPen(color, 1.25));
    painter.drawPolyline(line);
    painter.restore();
}

} // namespace ropewalk
