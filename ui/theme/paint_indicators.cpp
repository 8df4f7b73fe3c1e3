#include "ui/theme/dress.h"
#include "ui/theme/icon.h"
#include "ui/theme/paint_buttons.h"
#include "ui/theme/paint_parts.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyleOption>

namespace ropewalk {

namespace {

void paintSwitch(const QStyleOption &option, QPainter &painter)
{
    const bool on = has(option.state, QStyle::State_On);
    const QRectF track(option.rect.x(), option.rect.center().y() - 7, 28, 16);
    QColor fill = themeColor(on ? Token::accentFill : Token::slateFill);
    if (!isEnabled(option.state))
        fill = themeColor(Token::line2);
    paintBox(painter, track, 8, fill);
    paintBox(
        painter, QRectF(track.x() + (on ? 14 : 2), track.y() + 2, 12, 12), 6, themeColor(Token::onAccent));
}

void paintMark(QPainter &painter, const QRectF &box, QStyle::State state, Mark mark)
{
    const QColor ink = themeColor(isEnabled(state) ? Token::onAccent : Token::disabled);
    if (has(state, QStyle::State_NoChange)) {
        painter.fillRect(QRectF(box.x() + 4, box.y() + 7, 8, 2), ink);
    } else if (mark == Mark::dot) {
        paintBox(painter, box.adjusted(5, 5, -5, -5), 3, ink);
    } else {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(ink, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.translate(box.topLeft() + QPointF(2, 2));
        painter.drawPolyline(QPolygonF{QPointF(2.25, 6.4), QPointF(4.75, 8.85), QPointF(9.75, 3.6)});
        painter.restore();
    }
}

} // namespace

void paintIndicator(const QStyleOption &option, QPainter &painter, const QWidget *widget, Mark mark)
{
    if (isSwitch(widget)) {
        paintSwitch(option, painter);
        return;
    }
    const QRectF box(option.rect.x(), option.rect.y() + (option.rect.height() - 16) / 2, 16, 16);
    const qreal radius = mark == Mark::dot ? 8 : metric::kChipRadius;
    const bool marked = has(option.state, QStyle::State_On) || has(option.state, QStyle::State_NoChange);
    if (!isEnabled(option.state))
        paintBox(painter, box, radius, themeColor(Token::press), themeColor(Token::line2), 1.5);
    else if (marked)
        paintBox(painter, box, radius, themeColor(Token::accentFill));
    else
        paintBox(painter,
                 box,
                 radius,
                 themeColor(has(option.state, QStyle::State_MouseOver) ? Token::hover : Token::surface),
                 themeColor(Token::slateFill),
                 1.5);
    if (marked)
        paintMark(painter, box, option.state, mark);
}

} // namespace ropewalk
