#include "ui/plots/event_layer.h"

#include "ui/theme/theme.h"

#include <cmath>

namespace ropewalk {
namespace {

constexpr double kMark = 7;  ///< Pixels, across.
constexpr double kReach = 6; ///< Either side of a mark that belongs to it.

Token inkOf(Event::Kind kind)
{
    switch (kind) {
    case Event::Kind::opened: return Token::okFill;
    case Event::Kind::closed:
    case Event::Kind::faultOff: return Token::slateFill;
    case Event::Kind::failed: return Token::errFill;
    case Event::Kind::faultOn: return Token::warnFill;
    }
    return Token::slateFill;
}

/// What is seen of several.
int weightOf(Event::Kind kind)
{
    switch (kind) {
    case Event::Kind::failed: return 4;
    case Event::Kind::faultOn: return 3;
    case Event::Kind::faultOff: return 2;
    case Event::Kind::closed: return 1;
    case Event::Kind::opened: return 0;
    }
    return 0;
}

} // namespace

EventLayer::EventLayer(QCustomPlot *plot, const CurveLayer &curves)
    : QCPLayerable(plot, QStringLiteral("axes"))
    , m_curves(curves)
{}

std::vector<Event> EventLayer::eventsAt(double x) const
{
    std::vector<Event> found;
    if (m_picture == nullptr)
        return found;
    const CurveScale scale = m_curves.scale();
    for (const Event &event : m_picture->events)
        if (std::abs(scale.xOf(event.time) - x) <= kReach)
            found.push_back(event);
    return found;
}

void EventLayer::applyDefaultAntialiasingHint(QCPPainter *painter) const
{
    painter->setAntialiasing(false); // As the curves: it would move everything by half a pixel.
}

void EventLayer::draw(QCPPainter *painter)
{
    if (m_picture == nullptr)
        return;
    const CurveScale scale = m_curves.scale();
    const std::vector<Event> &events = m_picture->events;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(mParentPlot->axisRect()->bottomLeft() + QPoint(0, 1));
    for (std::size_t at = 0; at < events.size();) {
        const double x = scale.xOf(events[at].time);
        Event::Kind kind = events[at].kind;
        for (++at; at < events.size() && scale.xOf(events[at].time) - x < kMark; ++at)
            if (weightOf(events[at].kind) > weightOf(kind))
                kind = events[at].kind;
        if (x >= 0 && x <= scale.size.width())
            drawMark(*painter, x, kind);
    }
    painter->restore();
}

/// Each kind has a shape: a triangle up opens, one down closes, a cross fails, a diamond is a fault, hollow
/// when it goes.
void EventLayer::drawMark(QCPPainter &painter, double x, Event::Kind kind)
{
    const double half = kMark / 2;
    const QColor ink = themeColor(inkOf(kind));
    QColor line = ink;
    line.setAlphaF(0.35F);
    painter.setPen(QPen(line, 1));
    const double middle = std::floor(x) + 0.5;
    painter.drawLine(QPointF(middle, -kMark),
                     QPointF(middle, -static_cast<double>(mParentPlot->axisRect()->height())));
    painter.setPen(QPen(ink, kind == Event::Kind::failed ? 2 : 1.25));
    painter.setBrush(kind == Event::Kind::faultOff ? QBrush(themeColor(Token::surface)) : QBrush(ink));
    const QPointF foot(x, 0);
    switch (kind) {
    case Event::Kind::opened:
        painter.drawPolygon(
            QPolygonF{foot + QPointF(-half, 0), foot + QPointF(half, 0), foot + QPointF(0, -kMark)});
        break;
    case Event::Kind::closed:
        painter.drawPolygon(QPolygonF{foot, foot + QPointF(-half, -kMark), foot + QPointF(half, -kMark)});
        break;
    case Event::Kind::failed:
        painter.drawLine(foot + QPointF(-half, -kMark), foot + QPointF(half, 0));
        painter.drawLine(foot + QPointF(-half, 0), foot + QPointF(half, -kMark));
        break;
    case Event::Kind::faultOn:
    case Event::Kind::faultOff:
        painter.drawPolygon(QPolygonF{
            foot, foot + QPointF(-half, -half), foot + QPointF(0, -kMark), foot + QPointF(half, -half)});
        break;
    }
}

} // namespace ropewalk
