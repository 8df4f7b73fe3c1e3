#include "ui/plots/cursor_layer.h"

#include "ui/theme/paint_parts.h"
#include "ui/theme/theme.h"

#include <QFontMetrics>

#include <algorithm>

namespace ropewalk {
namespace {

constexpr int kRow = 16;
constexpr int kInset = 8;
constexpr int kColumnGap = 16;
constexpr int kAway = 8; ///< From the line to the card.
constexpr double kDot = 2.5;
constexpr std::size_t kMostRows = 9;   ///< Curves in the card: it says how many more there are.
constexpr std::size_t kMostEvents = 3; ///< Likewise.
constexpr float kChosenOpacity = 0.12F;

/// A step is what it was last; of what is joined the nearest is read, where its dot is.
const CurvePoint *pointOf(const ChartCurve &curve, std::int64_t time)
{
    return curve.isStepped ? pointAt(curve.points, time) : pointNear(curve.points, time);
}

} // namespace

CursorLayer::CursorLayer(QCustomPlot *plot, const CurveLayer &curves, const EventLayer &events)
    : QCPLayerable(plot, QStringLiteral("overlay"))
    , m_curves(curves)
    , m_events(events)
{}

std::vector<CursorLayer::Row> CursorLayer::rows() const
{
    std::vector<Row> rows;
    if (m_picture == nullptr || m_ticker == nullptr || !m_x)
        return rows;
    const std::int64_t time = m_curves.scale().timeAt(*m_x);
    rows.push_back({m_ticker->textOf(time), {}, Token::text3});
    const std::vector<ChartCurve> &curves = m_picture->curves;
    for (std::size_t at = 0; at < std::min(curves.size(), kMostRows); ++at) {
        const CurvePoint *point = pointOf(curves[at], time);
        rows.push_back(
            {curves[at].name, point != nullptr ? valueText(*point) : QStringLiteral("–"), curves[at].text});
    }
    if (curves.size() > kMostRows)
        rows.push_back({tr("and %1 more").arg(curves.size() - kMostRows), {}, Token::text3});
    const std::vector<Event> events = m_events.eventsAt(*m_x);
    for (std::size_t at = 0; at < std::min(events.size(), kMostEvents) && m_picture->describe; ++at)
        rows.push_back({m_picture->describe(events[at]), {}, Token::text2});
    if (events.size() > kMostEvents)
        rows.push_back({tr("and %1 more").arg(events.size() - kMostEvents), {}, Token::text3});
    return rows;
}

/// Of a point that stands for several, how far they reached.
QString CursorLayer::valueText(const CurvePoint &point) const
{
    const auto text = [this](float value) {
        return measureText(m_picture->measure, static_cast<double>(value));
    };
    if (text(point.low) == text(point.high))
        return text(point.value);
    return tr("%1 (%2 to %3)").arg(text(point.value), text(point.low), text(point.high));
}

void CursorLayer::applyDefaultAntialiasingHint(QCPPainter *painter) const
{
    painter->setAntialiasing(false); // As the curves: it would move everything by half a pixel.
}

QRect CursorLayer::clipRect() const
{
    return mParentPlot->viewport();
}

void CursorLayer::draw(QCPPainter *painter)
{
    if (painter->modes().testFlag(QCPPainter::pmNoCaching) || m_picture == nullptr)
        return;
    if (m_hasRing)
        paintFocusRing(*painter, QRectF(mParentPlot->viewport()), 0, themeColor(Token::accent));
    const CurveScale scale = m_curves.scale();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(mParentPlot->axisRect()->topLeft());
    if (m_chosen)
        drawChosen(*painter, scale);
    if (m_x) {
        QPen pen(themeColor(Token::text2), 1);
        pen.setDashPattern({2, 2});
        painter->setPen(pen);
        const double x = std::floor(*m_x) + 0.5;
        painter->drawLine(QPointF(x, 0), QPointF(x, scale.size.height()));
        if (!m_chosen)
            drawCard(*painter, scale, rows());
    }
    painter->restore();
}

void CursorLayer::drawChosen(QCPPainter &painter, const CurveScale &scale)
{
    QColor band = themeColor(Token::accent);
    band.setAlphaF(kChosenOpacity);
    const double from = scale.xOf(m_chosen->from);
    painter.setPen(QPen(themeColor(Token::accentLine), 1));
    painter.setBrush(band);
    painter.drawRect(QRectF(from, 0, scale.xOf(m_chosen->to) - from, scale.size.height()));
}

void CursorLayer::drawCard(QCPPainter &painter, const CurveScale &scale, const std::vector<Row> &rows)
{
    painter.setPen(Qt::NoPen);
    for (const ChartCurve &curve : m_picture->curves) {
        const CurvePoint *point = pointOf(curve, scale.timeAt(*m_x));
        if (point == nullptr || m_picture->curves.size() > kMostRows)
            continue;
        painter.setBrush(themeColor(curve.line));
        const double x = curve.isStepped ? *m_x : scale.xOf(point->time);
        painter.drawEllipse(QPointF(x, scale.yOf(static_cast<double>(point->value))), kDot, kDot);
    }
    const QFont font = themeFont(TextStyle::caption);
    const QFontMetrics metrics(font);
    int width = 0;
    for (const Row &row : rows)
        width = std::max(width,
                         metrics.horizontalAdvance(row.name) +
                             (row.value.isEmpty() ? 0 : kColumnGap + metrics.horizontalAdvance(row.value)));
    const QSize size(width + 2 * kInset + 2, static_cast<int>(rows.size()) * kRow + kInset);
    const bool isLeft = *m_x + kAway + size.width() > scale.size.width();
    const double left = isLeft ? std::max(*m_x - kAway - size.width(), 0.0) : *m_x + kAway;
    const double room = mParentPlot->viewport().height() - mParentPlot->axisRect()->top();
    const double top = std::clamp((scale.size.height() - size.height()) / 2,
                                  -static_cast<double>(mParentPlot->axisRect()->top()),
                                  std::max(room - size.height(), 0.0));
    const QRectF card(QPointF(std::round(left), std::round(top)), size);
    paintBox(painter, card, metric::kControlRadius, themeColor(Token::raised), themeColor(Token::line2));
    painter.setFont(font);
    QRect line = card.toRect().adjusted(kInset, kInset / 2, -kInset, 0);
    line.setHeight(kRow);
    for (const Row &row : rows) {
        paintText(painter, line, Qt::AlignLeft | Qt::AlignVCenter, row.name, themeColor(row.ink));
        paintText(painter, line, Qt::AlignRight | Qt::AlignVCenter, row.value, themeColor(Token::text));
        line.translate(0, kRow);
    }
}

} // namespace ropewalk
