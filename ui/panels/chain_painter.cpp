#include "ui/panels/chain_painter.h"

#include "ui/models/chain_words.h"
#include "ui/models/figure_text.h"
#include "ui/panels/chain_card_painter.h"
#include "ui/theme/fonts.h"
#include "ui/theme/paint_parts.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace ropewalk {
namespace {

using Fate = LinkRecord::Fate;

constexpr qreal kWire = 3;
constexpr qreal kBend = 10; ///< Radius of a lane change.
constexpr int kMarker = 5;
constexpr int kNumberLeft = 16;

/// Dashes as round dots.
QPen dots(const QColor &color)
{
    QPen pen(color, 2, Qt::CustomDashLine, Qt::RoundCap);
    pen.setDashPattern({0.01, 3}); // In widths of the pen.
    return pen;
}

/// From one lane's middle at `top` to another's at `bottom`, straight or around two bends.
QPainterPath wire(qreal fromX, qreal top, qreal toX, qreal bottom, qreal bendY)
{
    QPainterPath path(QPointF(fromX, top));
    if (fromX != toX) {
        const qreal turn = toX > fromX ? kBend : -kBend;
        path.lineTo(fromX, bendY - kBend);
        path.quadTo(fromX, bendY, fromX + turn, bendY);
        path.lineTo(toX - turn, bendY);
        path.quadTo(toX, bendY, toX, bendY + kBend);
    }
    path.lineTo(toX, bottom);
    return path;
}

} // namespace

ChainPainter::ChainPainter(QPainter &painter,
                           const ChainRecord &chain,
                           const ChainLayout &layout,
                           ChainLook look)
    : m_painter(painter)
    , m_chain(chain)
    , m_layout(layout)
    , m_look(look)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
}

void ChainPainter::paint(int top, int bottom)
{
    paintLanes(top, bottom);
    const auto [first, last] = m_layout.rowsIn(top, bottom);
    const auto &rows = m_layout.rows();
    for (std::size_t row = first == 0 ? 0 : first - 1; row < last; ++row)
        paintWire(row);
    if (first == 0)
        paintStart();
    ChainCardPainter cards(m_painter, m_chain, m_layout, m_look);
    for (std::size_t row = first; row < last; ++row) {
        paintNumber(rows[row]);
        cards.paint(rows[row]);
        paintAfter(row);
    }
    paintMarker();
}

void ChainPainter::paintHeader(int y, int width)
{
    m_painter.fillRect(0, y, width, ChainLayout::kHeader, themeColor(Token::surface));
    m_painter.setFont(themeFont(TextStyle::caption));
    const int base = y + 24;
    m_painter.setPen(themeColor(Token::text3));
    m_painter.drawText(kNumberLeft, base, ChainWords::tr("Link"));
    const auto name = [&](Lane lane, const QString &title, const QString &what, Token ink) {
        const QRect box = m_layout.lane(lane, 0).adjusted(12, 0, -12, 0);
        m_painter.setFont(themeFont(TextStyle::caption));
        m_painter.setPen(themeColor(Token::text3));
        const int room = m_painter.fontMetrics().horizontalAdvance(what);
        m_painter.drawText(box.right() - room, base, what);
        m_painter.setFont(themeFont(TextStyle::dense, QFont::DemiBold));
        m_painter.setPen(themeColor(ink));
        m_painter.drawText(box.left(), base, title);
    };
    name(Lane::callbacks, ChainWords::tr("Callbacks"), ChainWords::tr("receive the result"), Token::in);
    name(Lane::errbacks, ChainWords::tr("Errbacks"), ChainWords::tr("receive the failure"), Token::err);
}

void ChainPainter::paintLanes(int top, int bottom)
{
    for (const Lane lane : {Lane::callbacks, Lane::errbacks}) {
        const QRect box = m_layout.lane(lane, m_look.height);
        paintBox(m_painter, box, metric::kCardRadius, themeColor(groundOf(lane)));
        paintDots(lane, std::max(top, ChainLayout::startY()), std::min(bottom, box.bottom() - 8));
    }
}

/// The lane where nobody went; what was taken is painted over it.
void ChainPainter::paintDots(Lane lane, int top, int bottom)
{
    const int x = m_layout.middle(lane);
    const int start = ChainLayout::startY() + (top - ChainLayout::startY()) / 6 * 6; // The dots stand still.
    m_painter.setPen(dots(themeColor(Token::line2)));
    m_painter.drawLine(QPointF(x, start), QPointF(x, bottom));
}

/// What comes into the row, what passes through it, and what leaves it as far as the next one.
void ChainPainter::paintWire(std::size_t index)
{
    const ChainLayout::Row &row = m_layout.rows()[index];
    const LinkRecord &link = firstOf(row);
    m_painter.setBrush(Qt::NoBrush);
    const auto draw = [&](Lane from, int top, Lane to, int bottom, int bendY) {
        m_painter.setPen(QPen(themeColor(wireOf(to)), kWire, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        m_painter.drawPath(wire(m_layout.middle(from), top, m_layout.middle(to), bottom, bendY));
    };
    if (index == 0 && m_chain.firedAt > 0)
        draw(m_chain.firedWith.lane, ChainLayout::startY(), m_chain.firedWith.lane, row.top + 2, 0);
    if (link.fate == Fate::passedThrough)
        draw(link.argument.lane, row.top, link.argument.lane, row.bottom(), 0);
    const LinkRecord &last = lastOf(row);
    if (!isSettled(last))
        return;
    const int gapY = ChainLayout::gapY(row);
    const bool isEnd = index + 1 == m_layout.rows().size();
    const Lane from = last.argument.lane;
    draw(from,
         row.bottom() - 2,
         last.result.lane,
         isEnd ? gapY + (from == last.result.lane ? 0 : 12) : row.bottom() + ChainLayout::kGap + 2,
         gapY);
}

void ChainPainter::paintStart()
{
    const bool isFired = m_chain.firedAt > 0;
    const Lane lane = isFired ? m_chain.firedWith.lane : Lane::callbacks;
    const Pill pill = isFired ? pillOf(m_chain.firedWith,
                                       lane == Lane::callbacks ? ChainWords::tr("fired with")
                                                               : ChainWords::tr("failed with"))
                              : Pill{{}, ChainWords::tr("not fired"), Token::slateFill, Token::text3, true};
    paintPill(m_layout.middle(lane), ChainLayout::startY(), pill);
}

/// The pill between a row and the next one.
void ChainPainter::paintAfter(std::size_t index)
{
    const ChainLayout::Row &row = m_layout.rows()[index];
    const LinkRecord &link = lastOf(row);
    const int y = ChainLayout::gapY(row);
    if (link.fate == Fate::waiting || link.fate == Fate::running) {
        const QString text = link.fate == Fate::waiting
                                 ? ChainWords::tr("result of %1").arg(chainName(link.waitedFor))
                                 : ChainWords::tr("running");
        paintPill(m_layout.middle(link.argument.lane), y, {{}, text, Token::slateFill, Token::text3, true});
        return;
    }
    if (!isSettled(link))
        return;
    const bool isEnd = index + 1 == m_layout.rows().size();
    if (link.fate == Fate::passedThrough && !isEnd)
        return; // Nothing changed.
    const Lane from = link.argument.lane;
    const Lane to = link.result.lane;
    const bool isChange = from != to;
    QString key = to == Lane::errbacks ? ChainWords::tr("failure")
                  : isChange || isEnd  ? ChainWords::tr("result")
                                       : QString();
    if (isEnd && isUnhandled(m_chain))
        key = ChainWords::tr("unhandled");
    const int x = isChange ? (m_layout.middle(from) + m_layout.middle(to)) / 2 : m_layout.middle(to);
    paintPill(x, y, pillOf(link.result, key));
}

void ChainPainter::paintNumber(const ChainLayout::Row &row)
{
    const bool isChosen = m_look.link >= 0 && static_cast<std::size_t>(m_look.link) >= row.first &&
                          static_cast<std::size_t>(m_look.link) < row.first + row.count;
    const bool isPending = firstOf(row).fate == Fate::pending;
    m_painter.setFont(themeFont(TextStyle::dense, QFont::DemiBold));
    m_painter.setPen(themeColor(isChosen ? Token::accent : isPending ? Token::text3 : Token::text2));
    m_painter.drawText(kNumberLeft, row.top + 17, countText(row.first + 1));
    m_painter.setFont(themeFont(TextStyle::caption));
    m_painter.setPen(themeColor(Token::text3));
    m_painter.drawText(kNumberLeft, row.top + 32, offsetText(m_chain, row.first));
}

/// Where the result is now: on the card that has it, or before the one that gets it next.
void ChainPainter::paintMarker()
{
    const std::size_t live = liveLink(m_chain);
    if (m_chain.firedAt == 0 || !isAlive(m_chain) || live >= m_chain.links.size())
        return;
    const LinkRecord &link = m_chain.links[live];
    Lane lane = link.argument.lane;
    if (link.fate == Fate::pending)
        lane = live == 0 ? m_chain.firedWith.lane : m_chain.links[live - 1].result.lane;
    const QPointF at(m_layout.middle(lane), m_layout.rows()[m_layout.rowOfLink(live)].top);
    m_painter.setPen(QPen(themeColor(Token::surface), 2));
    m_painter.setBrush(themeColor(Token::accent));
    m_painter.drawEllipse(at, kMarker, kMarker);
}

void ChainPainter::paintPill(int x, int y, const Pill &pill)
{
    const QFont font = themeFont(TextStyle::dense);
    const QFontMetrics metrics(font);
    const QString key = pill.key.isEmpty() ? QString() : pill.key + u' ';
    const int room = m_layout.card({}, Lane::callbacks).width() + 24;
    const int keyWidth = metrics.horizontalAdvance(key);
    const QString text = metrics.elidedText(pill.text.simplified(), Qt::ElideRight, room - keyWidth - 22);
    const int width = keyWidth + metrics.horizontalAdvance(text) + 22;
    const int height = std::max(ChainLayout::kPill, metrics.height() + 4);
    const QRectF box(x - width / 2.0, y - height / 2.0, width, height);
    QPen pen(themeColor(pill.edge), 1.25);
    if (pill.isDashed)
        pen.setStyle(Qt::DashLine);
    paintEdge(m_painter, box, height / 2.0 - 1, themeColor(Token::surface), pen);
    m_painter.setFont(font);
    const QRectF inner = box.adjusted(11, 0, -11, 0);
    m_painter.setPen(themeColor(pill.keyInk));
    m_painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft, key);
    m_painter.setPen(themeColor(pill.isDashed ? Token::text2 : Token::text));
    m_painter.drawText(inner.adjusted(keyWidth, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text);
}

ChainPainter::Pill ChainPainter::pillOf(const Parcel &parcel, const QString &key)
{
    const bool isFailure = parcel.lane == Lane::errbacks;
    return {key, parcelText(parcel), wireOf(parcel.lane), isFailure ? Token::err : Token::text3, false};
}

const LinkRecord &ChainPainter::firstOf(const ChainLayout::Row &row) const
{
    return m_chain.links[row.first];
}

const LinkRecord &ChainPainter::lastOf(const ChainLayout::Row &row) const
{
    return m_chain.links[row.first + row.count - 1];
}

} // namespace ropewalk
