#include "ui/panels/flow_painter.h"

#include "ui/theme/paint_parts.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace ropewalk {
namespace {

constexpr double kEndWidth = 96;
constexpr double kGaugeHeight = 24;
constexpr double kArrowRoom = 52; ///< Between the protocol and the queue; likewise to the kernel's buffer.
constexpr double kPeerArrowRoom = 60; ///< Its label is a rate.
constexpr double kQueueShare = 0.55;  ///< Of what the gauges have together.
constexpr double kMostGauges = 560;   ///< On a wide screen the arrows grow instead.
constexpr double kTextHeight = 16;
constexpr double kRoomy = 160; ///< Of height: below, the lanes stand closer.

} // namespace

FlowLayout FlowLayout::of(double width, double height)
{
    FlowLayout layout;
    const bool isLow = height < kRoomy;
    const double top = isLow ? 12 : 24;
    layout.protocol = QRectF(metric::kPadding, top, kEndWidth, height - 2 * top + (isLow ? 0 : 4));
    layout.peer = layout.protocol.translated(width - 2 * metric::kPadding - kEndWidth, 0);
    const double room = layout.peer.left() - layout.protocol.right();
    const double arrows = 2 * kArrowRoom + kPeerArrowRoom;
    const double gauges = std::min(kMostGauges, room - arrows);
    const double stretch = (room - gauges) / arrows;
    const double queueLeft = layout.protocol.right() + stretch * kArrowRoom;
    const double queueWidth = gauges * kQueueShare;
    const double kernelLeft = queueLeft + queueWidth + stretch * kArrowRoom;
    const double first = isLow ? 24 : 40;
    const double last = height - kGaugeHeight - (isLow ? 22 : 28);
    for (int row = 0; row < 2; ++row) {
        const double y = row == 0 ? first : last;
        layout.queue[row] = QRectF(queueLeft, y, queueWidth, kGaugeHeight);
        layout.kernel[row] = QRectF(kernelLeft, y, gauges - queueWidth, kGaugeHeight);
    }
    return layout;
}

FlowPainter::FlowPainter(QPainter &painter)
    : m_painter(painter)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
}

void FlowPainter::paint(const FlowPicture &picture, const FlowLayout &layout)
{
    paintEnd(layout.protocol, picture.protocol, picture.protocolNote);
    paintEnd(layout.peer, picture.peer, picture.peerNote);
    paintLane(picture.out, layout, 0);
    paintLane(picture.in, layout, 1);
}

void FlowPainter::paintLane(const FlowLane &lane, const FlowLayout &layout, int row)
{
    const bool isOut = row == 0;
    const Token ink = isOut ? Token::outFill : Token::inFill;
    const QRectF &queue = layout.queue[row];
    const QRectF &kernel = layout.kernel[row];
    paintGauge(queue, lane.queue, ink);
    paintGauge(kernel, lane.kernel, Token::slateFill);
    const double y = queue.center().y();
    const auto between = [&](double left, double right, const FlowArrow &arrow) {
        isOut ? paintArrow(left, right, y, arrow, ink) : paintArrow(right, left, y, arrow, ink);
    };
    between(layout.protocol.right() + 4, queue.left() - 6, lane.protocol);
    between(queue.right() + 6, kernel.left() - 6, lane.middle);
    between(kernel.right() + 6, layout.peer.left() - 4, lane.peer);
}

void FlowPainter::paintEnd(const QRectF &box, const QString &name, const QString &note)
{
    paintBox(m_painter, box, metric::kControlRadius, themeColor(Token::surface), themeColor(Token::line2));
    const QRect inner = box.adjusted(6, 0, -6, 0).toRect();
    const int middle = inner.center().y();
    m_painter.setFont(themeFont(TextStyle::body, QFont::DemiBold));
    paintText(m_painter,
              QRect(inner.left(), middle - 18, inner.width(), 20),
              Qt::AlignCenter,
              name,
              themeColor(Token::text));
    m_painter.setFont(themeFont(TextStyle::caption));
    paintText(m_painter,
              QRect(inner.left(), middle + 2, inner.width(), 16),
              Qt::AlignCenter,
              note,
              themeColor(Token::text3));
}

void FlowPainter::paintGauge(const QRectF &box, const FlowGauge &gauge, Token fill)
{
    const QRectF above(box.left(), box.top() - 4 - kTextHeight, box.width(), kTextHeight);
    m_painter.setFont(themeFont(TextStyle::dense, QFont::DemiBold));
    const int valueWidth = m_painter.fontMetrics().horizontalAdvance(gauge.value);
    paintText(m_painter,
              above.toRect(),
              Qt::AlignRight | Qt::AlignVCenter,
              gauge.value,
              themeColor(gauge.isHeld ? Token::accent : Token::text));
    m_painter.setFont(themeFont(TextStyle::dense));
    paintText(m_painter,
              above.adjusted(0, 0, -valueWidth - 6, 0).toRect(),
              Qt::AlignLeft | Qt::AlignVCenter,
              gauge.title,
              themeColor(Token::text2));
    paintBox(m_painter, box, metric::kChipRadius, themeColor(Token::sunken), themeColor(Token::line2));
    if (gauge.fill > 0) {
        const QRectF inside = box.adjusted(2, 2, -2, -2);
        QPainterPath shape;
        shape.addRoundedRect(inside, 2.5, 2.5);
        m_painter.save();
        m_painter.setClipPath(shape);
        const double length = std::max(2.0, inside.width() * std::min(1.0, gauge.fill)); // A byte is seen.
        m_painter.fillRect(QRectF(inside.topLeft(), QSizeF(length, inside.height())), themeColor(fill));
        m_painter.restore();
    }
    paintMarks(box, gauge);
}

void FlowPainter::paintMarks(const QRectF &box, const FlowGauge &gauge)
{
    const double top = box.bottom() + 4;
    m_painter.setFont(themeFont(TextStyle::caption));
    const QFontMetrics metrics = m_painter.fontMetrics();
    double free = box.left() - 12; // What is written already ends here.
    for (const FlowMark &mark : gauge.marks) {
        const double x = box.left() + 2 + (box.width() - 4) * std::clamp(mark.at, 0.0, 1.0);
        m_painter.setPen(QPen(themeColor(Token::text), 1.5));
        m_painter.drawLine(QPointF(x, box.top() - 3), QPointF(x, box.bottom() + 3));
        const double width = metrics.horizontalAdvance(mark.text) + 2;
        const double left = std::max(free + 8, std::min(x - width / 2, box.right() - width + 8));
        paintText(m_painter,
                  QRectF(left, top, width, kTextHeight).toRect(),
                  Qt::AlignLeft | Qt::AlignVCenter,
                  mark.text,
                  themeColor(Token::text3));
        free = left + width;
    }
    if (gauge.marks.empty())
        paintText(m_painter,
                  QRectF(box.left(), top, box.width() + 40, kTextHeight).toRect(),
                  Qt::AlignLeft | Qt::AlignVCenter,
                  gauge.note,
                  themeColor(Token::text3));
}

void FlowPainter::paintArrow(double from, double to, double y, const FlowArrow &arrow, Token ink)
{
    const double way = to > from ? 1 : -1;
    const bool isOpen = arrow.state == FlowState::open;
    const QColor color = themeColor(isOpen ? ink : Token::slateFill);
    QPen pen(color, 2);
    pen.setCapStyle(Qt::FlatCap);
    if (!isOpen)
        pen.setDashPattern({1, 2});
    m_painter.setPen(pen);
    m_painter.drawLine(QPointF(from, y), QPointF(to - way, y));
    m_painter.setPen(QPen(color, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPolyline(
        QPolygonF{QPointF(to - way * 6, y - 4.5), QPointF(to - way, y), QPointF(to - way * 6, y + 4.5)});
    const double middle = (from + to) / 2;
    if (!arrow.label.isEmpty()) {
        m_painter.setFont(themeFont(TextStyle::caption));
        const double half = std::abs(to - from) / 2 + 6;
        paintText(m_painter,
                  QRectF(middle - half, y - 6 - kTextHeight, 2 * half, kTextHeight).toRect(),
                  Qt::AlignCenter,
                  arrow.label,
                  themeColor(Token::text2));
    }
    if (arrow.state == FlowState::paused || arrow.state == FlowState::held)
        paintBars(middle, y, arrow.state == FlowState::held);
}

void FlowPainter::paintBars(double x, double y, bool isHeld)
{
    m_painter.setPen(QPen(themeColor(isHeld ? Token::accent : Token::warnFill), 1));
    m_painter.setBrush(themeColor(isHeld ? Token::sel : Token::warnWeak));
    m_painter.drawEllipse(QPointF(x, y), 9, 9);
    m_painter.setPen(QPen(themeColor(isHeld ? Token::accent : Token::warn), 2, Qt::SolidLine, Qt::FlatCap));
    for (const double side : {-2.5, 2.5})
        m_painter.drawLine(QPointF(x + side, y - 3.5), QPointF(x + side, y + 3.5));
}

} // namespace ropewalk
