#include "ui/theme/paint_parts.h"

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyleOption>

namespace ropewalk {

void paintBox(
    QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &edge, qreal width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.setPen(edge.isValid() ? QPen(edge, width) : QPen(Qt::NoPen));
    const qreal inset = edge.isValid() ? width / 2 : 0;
    painter.drawRoundedRect(
        rect.adjusted(inset, inset, -inset, -inset), qMax(0.0, radius - inset), qMax(0.0, radius - inset));
    painter.restore();
}

void paintFocusRing(QPainter &painter, const QRectF &rect, qreal radius, const QColor &color)
{
    paintBox(painter, rect, radius, {}, color, 2);
}

bool showsKeyboardFocus(const QStyleOption &option)
{
    return has(option.state, QStyle::State_HasFocus) && has(option.state, QStyle::State_KeyboardFocusChange);
}

void paintChevron(QPainter &painter, const QRectF &rect, const QString &name, bool enabled)
{
    const QRectF box(qRound(rect.center().x()) - 6, qRound(rect.center().y()) - 6, 12, 12);
    paintIcon(painter, box, name, themeColor(enabled ? Token::text3 : Token::disabled));
}

void paintText(QPainter &painter, const QRect &rect, int flags, const QString &text, const QColor &color)
{
    painter.setPen(color);
    painter.drawText(
        rect,
        flags | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width(), flags & Qt::TextShowMnemonic));
}

} // namespace ropewalk
