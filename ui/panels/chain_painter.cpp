#include "ui/panels/chain_painter.h"

#include "ui/models/chain_words.h"
#include "ui/models/figure_text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/glyphs.h"
#include "ui/theme/icon.h"
#include "ui/theme/paint_parts.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

namespace ropewalk {
namespace {

using Fate = LinkRecord::Fate;

constexpr qreal kWire = 3;
constexpr qreal kBend = 10; ///< Radius of a lane change.
constexpr int kMarker = 5;
constexpr int kNumberLeft = 16;

QString tr(const char *text)
{
    return QCoreApplication::translate("ChainView", text);
}

Token fillOf(Lane lane)
{
    return lane == Lane::callbacks ? Token::inFill : Token::errFill;
}

Token groundOf(Lane lane)
{
    return lane == Lane::callbacks ? Token::laneOk : Token::laneErr;
}

/// Dashes as round dots.
QPen dots(const QColor &color)
{
    QPen pen(color, 2, Qt::CustomDashLine, Qt::RoundCap);
    pen.setDashPattern({0.01, 3}); // In widths of the pen.
    return pen;
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

ChainPainter::ChainPainter(QPainter &painter, const ChainRecord &chain, const ChainLayout &layout, Look look)
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
    for (std::size_t row = first; row < last; ++row) {
        paintRow(rows[row]);
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
    m_painter.drawText(kNumberLeft, base, tr("Link"));
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
    name(Lane::callbacks, tr("Callbacks"), tr("receive the result"), Token::in);
    name(Lane::errbacks, tr("Errbacks"), tr("receive the failure"), Token::err);
}

void ChainPainter::paintLanes(int top, int bottom)
{
    for (const Lane lane : {Lane::callbacks, Lane::errbacks}) {
        const QRect box = m_layout.lane(lane, m_look.height);
        paintBox(m_painter, box, metric::kCardRadius, themeColor(groundOf(lane)));
        paintDots(lane, std::max(top, m_layout.startY()), std::min(bottom, box.bottom() - 8));
    }
}

/// The lane where nobody went; what was taken is painted over it.
void ChainPainter::paintDots(Lane lane, int top, int bottom)
{
    const int x = m_layout.middle(lane);
    const int start = m_layout.startY() + (top - m_layout.startY()) / 6 * 6; // The dots stand still.
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
        m_painter.setPen(QPen(themeColor(fillOf(to)), kWire, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        m_painter.drawPath(wire(m_layout.middle(from), top, m_layout.middle(to), bottom, bendY));
    };
    if (index == 0 && m_chain.firedAt > 0)
        draw(m_chain.firedWith.lane, m_layout.startY(), m_chain.firedWith.lane, row.top + 2, 0);
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
    const Pill pill =
        isFired ? pillOf(m_chain.firedWith, lane == Lane::callbacks ? tr("fired with") : tr("failed with"))
                : Pill{{}, tr("not fired"), Token::slateFill, Token::text3, true};
    paintPill(m_layout.middle(lane), m_layout.startY(), pill);
}

/// The pill between a row and the next one.
void ChainPainter::paintAfter(std::size_t index)
{
    const ChainLayout::Row &row = m_layout.rows()[index];
    const LinkRecord &link = lastOf(row);
    const int y = ChainLayout::gapY(row);
    if (link.fate == Fate::waiting || link.fate == Fate::running) {
        const QString text =
            link.fate == Fate::waiting ? tr("result of %1").arg(chainName(link.waitedFor)) : tr("running");
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
    QString key = to == Lane::errbacks ? tr("failure") : isChange || isEnd ? tr("result") : QString();
    if (isEnd && isUnhandled(m_chain))
        key = tr("unhandled");
    const int x = isChange ? (m_layout.middle(from) + m_layout.middle(to)) / 2 : m_layout.middle(to);
    paintPill(x, y, pillOf(link.result, key));
}

void ChainPainter::paintRow(const ChainLayout::Row &row)
{
    paintNumber(row);
    if (row.count > 1) {
        paintFolded(row);
        return;
    }
    paintCell(row, Lane::callbacks);
    paintCell(row, Lane::errbacks);
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

void ChainPainter::paintFolded(const ChainLayout::Row &row)
{
    const Lane lane = firstOf(row).argument.lane;
    m_painter.setFont(themeFont(TextStyle::caption));
    const QString text = tr("%1 links passed through").arg(countText(row.count));
    const QRect card = m_layout.card(row, lane);
    paintBox(m_painter, card, metric::kControlRadius, themeColor(groundOf(lane)), themeColor(Token::line2));
    paintText(m_painter, card.adjusted(12, 0, -12, 0), Qt::AlignCenter, text, themeColor(Token::text2));
}

void ChainPainter::paintCell(const ChainLayout::Row &row, Lane lane)
{
    const QString name = handlerName(firstOf(row), lane);
    name.isEmpty() ? paintPassThrough(row, lane) : paintCard(row, lane, name);
}

bool ChainPainter::isOnPath(const ChainLayout::Row &row, Lane lane) const
{
    const LinkRecord &link = firstOf(row);
    return link.fate != Fate::pending && link.argument.lane == lane;
}

/// Whether a result may still come to a link by `lane`: to the next one it comes by one of them.
bool ChainPainter::mayCome(std::size_t link, Lane lane) const
{
    if (m_chain.firedAt == 0 || liveLink(m_chain) != link)
        return true;
    return lane == (link == 0 ? m_chain.firedWith.lane : m_chain.links[link - 1].result.lane);
}

void ChainPainter::paintCard(const ChainLayout::Row &row, Lane lane, const QString &name)
{
    const LinkRecord &link = firstOf(row);
    const QRect card = m_layout.card(row, lane);
    const bool isCalled = isOnPath(row, lane);
    const bool isShownLane = isCalled || (link.fate == Fate::pending && mayCome(row.first, lane));
    const bool isChosen = m_look.link == static_cast<int>(row.first) && isShownLane;
    const bool isLive = isCalled && (link.fate == Fate::waiting || link.fate == Fate::running);
    Token edge = isLive ? Token::accent : Token::line2;
    if (isCalled && link.fate == Fate::raised && !isPassedOn(link))
        edge = Token::errFill;
    QPen pen(themeColor(isChosen ? Token::accent : edge), isChosen || isLive ? 1.5 : 1);
    if (!isCalled)
        pen.setStyle(Qt::DashLine);
    const QColor ground = isCalled ? themeColor(Token::surface) : themeColor(groundOf(lane));
    paintEdge(m_painter, card, metric::kControlRadius, isChosen ? themeColor(Token::sel) : ground, pen);
    if (isChosen && m_look.hasFocus)
        paintFocusRing(m_painter, card.adjusted(-3, -3, 3, 3), 8, themeColor(Token::accent));
    paintGlyph(card, link, isCalled);
    paintOutcome(card, row.first, isCalled);
    const int line = QFontMetrics(themeFont(TextStyle::body)).height();
    m_painter.setFont(themeFont(TextStyle::body, isCalled ? QFont::DemiBold : QFont::Normal));
    const QRect text(card.left() + 32, card.top() + 10, card.width() - 32 - 96, line);
    paintText(m_painter, text, Qt::AlignVCenter, name, themeColor(isCalled ? Token::text : Token::text2));
    if (!isCalled || link.fate != Fate::waiting)
        return;
    m_painter.setFont(themeFont(TextStyle::dense));
    const QRect below(card.left() + 32, text.bottom() + 2, card.width() - 44, line);
    paintText(m_painter, below, Qt::AlignVCenter, outcomeText(m_chain, row.first), themeColor(Token::accent));
}

/// At the card's right: what became of it and how long that took.
void ChainPainter::paintOutcome(const QRect &card, std::size_t index, bool isCalled)
{
    const LinkRecord &link = m_chain.links[index];
    QStringList words;
    if (!isCalled) {
        words << (link.fate == Fate::pending ? outcomeText(m_chain, index) : tr("not called"));
    } else {
        if (link.fate == Fate::raised || link.fate == Fate::running)
            words << outcomeText(m_chain, index);
        words << tookText(link, m_look.now);
        words.removeAll(QString());
    }
    const bool isBad = isCalled && link.fate == Fate::raised && !isPassedOn(link);
    m_painter.setFont(themeFont(TextStyle::caption));
    const QRect box(
        card.right() - 108, card.top() + 10, 96, QFontMetrics(themeFont(TextStyle::body)).height());
    paintText(m_painter,
              box,
              Qt::AlignVCenter | Qt::AlignRight,
              words.join(QStringLiteral(", ")),
              themeColor(isBad ? Token::err : Token::text3));
}

void ChainPainter::paintGlyph(const QRect &card, const LinkRecord &link, bool isCalled)
{
    const int line = QFontMetrics(themeFont(TextStyle::body)).height();
    const QRectF box(card.left() + 11, card.top() + 10 + (line - 12) / 2.0, 12, 12);
    if (!isCalled && link.fate != Fate::pending) {
        m_painter.setPen(QPen(themeColor(Token::text3), 1.5, Qt::SolidLine, Qt::RoundCap));
        m_painter.drawLine(box.center() - QPointF(4.5, 0), box.center() + QPointF(4.5, 0));
        return;
    }
    switch (link.fate) {
    case Fate::returned: paintStateGlyph(m_painter, box, StateGlyph::done); break;
    case Fate::raised:
        if (isPassedOn(link))
            paintIcon(
                m_painter, box.adjusted(-1, -1, 1, 1), QStringLiteral("arrow-down"), themeColor(Token::err));
        else
            paintStateGlyph(m_painter, box, StateGlyph::failed);
        break;
    case Fate::waiting: paintStateGlyph(m_painter, box, StateGlyph::held); break;
    case Fate::running: paintStateGlyph(m_painter, box, StateGlyph::connecting); break;
    case Fate::pending:
    case Fate::passedThrough: paintStateGlyph(m_painter, box, StateGlyph::idle); break;
    }
}

void ChainPainter::paintPassThrough(const ChainLayout::Row &row, Lane lane)
{
    m_painter.setFont(themeFont(TextStyle::caption));
    const QString text = tr("pass-through");
    const int width = m_painter.fontMetrics().horizontalAdvance(text) + 20;
    const QRect box(m_layout.middle(lane) - width / 2, row.top + row.height / 2 - 9, width, 18);
    const bool isChosen = m_look.link == static_cast<int>(row.first) && isOnPath(row, lane);
    if (isOnPath(row, lane)) {
        const QColor edge = themeColor(isChosen ? Token::accent : fillOf(lane));
        paintEdge(m_painter, box, 9, themeColor(isChosen ? Token::sel : groundOf(lane)), QPen(edge, 1.25));
    } else {
        m_painter.fillRect(box, themeColor(groundOf(lane)));
    }
    m_painter.setPen(themeColor(Token::text3));
    m_painter.drawText(box, Qt::AlignCenter, text);
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

ChainPainter::Pill ChainPainter::pillOf(const Parcel &parcel, const QString &key) const
{
    const bool isFailure = parcel.lane == Lane::errbacks;
    return {key, parcelText(parcel), fillOf(parcel.lane), isFailure ? Token::err : Token::text3, false};
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
