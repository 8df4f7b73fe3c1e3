#include "ui/panels/chain_card_painter.h"

#include "ui/models/chain_words.h"
#include "ui/models/figure_text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/glyphs.h"
#include "ui/theme/icon.h"
#include "ui/theme/paint_parts.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace ropewalk {
namespace {

using Fate = LinkRecord::Fate;

} // namespace

ChainCardPainter::ChainCardPainter(QPainter &painter,
                                   const ChainRecord &chain,
                                   const ChainLayout &layout,
                                   const ChainLook &look)
    : m_painter(painter)
    , m_chain(chain)
    , m_layout(layout)
    , m_look(look)
{}

void ChainCardPainter::paint(const ChainLayout::Row &row)
{
    if (row.count > 1) {
        paintFolded(row);
        return;
    }
    paintCell(row, Lane::callbacks);
    paintCell(row, Lane::errbacks);
}

void ChainCardPainter::paintCell(const ChainLayout::Row &row, Lane lane)
{
    const QString name = handlerName(firstOf(row), lane);
    name.isEmpty() ? paintPassThrough(row, lane) : paintCard(row, lane, name);
}

/// Whether a result may still come to a link by `lane`: to the next one it comes by one of them.
bool ChainCardPainter::mayCome(std::size_t link, Lane lane) const
{
    if (m_chain.firedAt == 0 || liveLink(m_chain) != link)
        return true;
    return lane == (link == 0 ? m_chain.firedWith.lane : m_chain.links[link - 1].result.lane);
}

bool ChainCardPainter::isOnPath(const ChainLayout::Row &row, Lane lane) const
{
    const LinkRecord &link = firstOf(row);
    return link.fate != Fate::pending && link.argument.lane == lane;
}

void ChainCardPainter::paintCard(const ChainLayout::Row &row, Lane lane, const QString &name)
{
    const LinkRecord &link = firstOf(row);
    const QRect card = m_layout.card(row, lane);
    const bool isCalled = isOnPath(row, lane);
    paintFrame(row, lane, card);
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

/// The card's ground and edge: dashed where nobody was called, red where something was raised.
void ChainCardPainter::paintFrame(const ChainLayout::Row &row, Lane lane, const QRect &card)
{
    const LinkRecord &link = firstOf(row);
    const bool isCalled = isOnPath(row, lane);
    const bool isChosen = isChosenIn(row, lane);
    const bool isLive = isCalled && (link.fate == Fate::waiting || link.fate == Fate::running);
    const bool isBad = isCalled && link.fate == Fate::raised && !isPassedOn(link);
    const Token edge = isChosen || isLive ? Token::accent : isBad ? Token::errFill : Token::line2;
    QPen pen(themeColor(edge), isChosen || isLive ? 1.5 : 1);
    pen.setStyle(isCalled ? Qt::SolidLine : Qt::DashLine);
    const Token ground = isChosen ? Token::sel : isCalled ? Token::surface : groundOf(lane);
    paintEdge(m_painter, card, metric::kControlRadius, themeColor(ground), pen);
    if (isChosen && m_look.hasFocus)
        paintFocusRing(m_painter, card.adjusted(-3, -3, 3, 3), 8, themeColor(Token::accent));
}

bool ChainCardPainter::isChosenIn(const ChainLayout::Row &row, Lane lane) const
{
    if (m_look.link != static_cast<int>(row.first))
        return false;
    return isOnPath(row, lane) || (firstOf(row).fate == Fate::pending && mayCome(row.first, lane));
}

/// At the card's right: what became of it and how long that took.
void ChainCardPainter::paintOutcome(const QRect &card, std::size_t index, bool isCalled)
{
    const LinkRecord &link = m_chain.links[index];
    QStringList words;
    if (!isCalled) {
        words << (link.fate == Fate::pending ? outcomeText(m_chain, index) : ChainWords::tr("not called"));
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
              listText(words),
              themeColor(isBad ? Token::err : Token::text3));
}

void ChainCardPainter::paintGlyph(const QRect &card, const LinkRecord &link, bool isCalled)
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

void ChainCardPainter::paintPassThrough(const ChainLayout::Row &row, Lane lane)
{
    m_painter.setFont(themeFont(TextStyle::caption));
    const QString text = ChainWords::tr("pass-through");
    const int width = m_painter.fontMetrics().horizontalAdvance(text) + 20;
    const QRect box(m_layout.middle(lane) - width / 2, row.top + row.height / 2 - 9, width, 18);
    const bool isChosen = m_look.link == static_cast<int>(row.first) && isOnPath(row, lane);
    if (isOnPath(row, lane)) {
        const QColor edge = themeColor(isChosen ? Token::accent : wireOf(lane));
        paintEdge(m_painter, box, 9, themeColor(isChosen ? Token::sel : groundOf(lane)), QPen(edge, 1.25));
    } else {
        m_painter.fillRect(box, themeColor(groundOf(lane)));
    }
    m_painter.setPen(themeColor(Token::text3));
    m_painter.drawText(box, Qt::AlignCenter, text);
}

void ChainCardPainter::paintFolded(const ChainLayout::Row &row)
{
    const Lane lane = firstOf(row).argument.lane;
    m_painter.setFont(themeFont(TextStyle::caption));
    const QString text = ChainWords::tr("%1 links passed through").arg(countText(row.count));
    const QRect card = m_layout.card(row, lane);
    paintBox(m_painter, card, metric::kControlRadius, themeColor(groundOf(lane)), themeColor(Token::line2));
    paintText(m_painter, card.adjusted(12, 0, -12, 0), Qt::AlignCenter, text, themeColor(Token::text2));
}

} // namespace ropewalk
