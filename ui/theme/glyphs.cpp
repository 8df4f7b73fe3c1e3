#include "ui/theme/glyphs.h"

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace ropewalk {

namespace {

constexpr qreal kBox = 12;

QPen stroke(Token token, qreal width)
{
    return {themeColor(token), width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

void ring(QPainter &painter, qreal radius, const QPen &pen)
{
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QPointF(6, 6), radius, radius);
}

void dot(QPainter &painter, qreal radius, Token token)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(themeColor(token));
    painter.drawEllipse(QPointF(6, 6), radius, radius);
}

void bars(QPainter &painter, Token token)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(themeColor(token));
    painter.drawRoundedRect(QRectF(2.5, 2, 2.5, 8), 0.7, 0.7);
    painter.drawRoundedRect(QRectF(7, 2, 2.5, 8), 0.7, 0.7);
}

void arc(QPainter &painter)
{
    painter.setPen(stroke(Token::accent, 1.5));
    painter.drawArc(QRectF(2, 2, 8, 8), 90 * 16, -270 * 16);
}

void cross(QPainter &painter)
{
    painter.setPen(stroke(Token::err, 1.75));
    painter.drawLine(QPointF(2.5, 2.5), QPointF(9.5, 9.5));
    painter.drawLine(QPointF(9.5, 2.5), QPointF(2.5, 9.5));
}

void tick(QPainter &painter)
{
    painter.setPen(stroke(Token::ok, 1.75));
    painter.drawPolyline(QPolygonF{QPointF(2.5, 6.5), QPointF(5, 9), QPointF(9.7, 3.5)});
}

} // namespace

void paintStateGlyph(QPainter &painter, const QRectF &box, StateGlyph glyph)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.center() - QPointF(kBox / 2, kBox / 2));
    switch (glyph) {
    case StateGlyph::idle: ring(painter, 3.25, stroke(Token::slateFill, 1.5)); break;
    case StateGlyph::listening:
        ring(painter, 3.75, stroke(Token::okFill, 1.5));
        dot(painter, 1.2, Token::okFill);
        break;
    case StateGlyph::connecting: arc(painter); break;
    case StateGlyph::connected: dot(painter, 3.5, Token::okFill); break;
    case StateGlyph::paused: bars(painter, Token::warnFill); break;
    case StateGlyph::held: bars(painter, Token::accent); break;
    case StateGlyph::failed: cross(painter); break;
    case StateGlyph::done: tick(painter); break;
    }
    painter.restore();
}

void paintFlowArrow(QPainter &painter, const QRectF &box, Flow flow)
{
    const bool in = flow == Flow::in;
    paintIcon(painter,
              box,
              in ? QStringLiteral("arrow-left") : QStringLiteral("arrow-right"),
              themeColor(in ? Token::in : Token::out));
}

} // namespace ropewalk
