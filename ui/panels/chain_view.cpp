#include "ui/panels/chain_view.h"

#include "ui/models/chosen_chain.h"
#include "ui/models/figure_text.h"
#include "ui/panels/chain_painter.h"
#include "ui/panels/chain_view_access.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace ropewalk {

ChainView::ChainView(ChosenChain &chosen, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_chosen(chosen)
{
    installChainViewAccess();
    setObjectName(QStringLiteral("chainView"));
    setAccessibleName(tr("Chain"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    connect(&m_chosen, &ChosenChain::chosen, this, [this] {
        arrange();
        verticalScrollBar()->setValue(0);
        reveal(m_chosen.link());
    });
    connect(&m_chosen, &ChosenChain::changed, this, &ChainView::arrange);
    connect(&m_chosen, &ChosenChain::linkChanged, this, [this](int link) {
        reveal(link);
        describe();
    });
}

void ChainView::setTime(std::int64_t now)
{
    m_now = now;
    const ChainRecord *chain = m_chosen.chain();
    const bool moves = chain != nullptr && isAlive(*chain) && chain->firedAt > 0;
    if (moves && liveLink(*chain) < chain->links.size())
        viewport()->update();
}

QString ChainView::description() const
{
    const ChainRecord *chain = m_chosen.chain();
    if (chain == nullptr)
        return tr("No Deferred selected");
    QStringList words{tr("%1, %2 links").arg(chainName(chain->id), countText(chain->links.size()))};
    if (const int link = m_chosen.link(); link >= 0) {
        const auto index = static_cast<std::size_t>(link);
        const LinkRecord &record = chain->links[index];
        words << tr("link %1, %2").arg(countText(index + 1), linkName(record)) << outcomeText(*chain, index);
        if (isSettled(record))
            words << parcelText(record.result);
        words << tookText(record, m_now);
        words.removeAll(QString());
    }
    return listText(words);
}

void ChainView::goToLink(int link)
{
    m_chosen.setLink(link);
    reveal(m_chosen.link());
}

void ChainView::arrange()
{
    const ChainRecord *chain = m_chosen.chain();
    if (chain == nullptr)
        m_layout.clear();
    else
        m_layout.arrange(*chain, viewport()->width(), QFontMetrics(themeFont(TextStyle::body)).height());
    const int hidden = std::max(0, m_layout.height() - viewport()->height());
    verticalScrollBar()->setRange(0, hidden);
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(24);
    viewport()->update();
    describe();
}

void ChainView::reveal(int link)
{
    viewport()->update();
    if (link < 0 || m_layout.rows().empty())
        return;
    const ChainLayout::Row &row = m_layout.rows()[m_layout.rowOfLink(static_cast<std::size_t>(link))];
    const int top = row.top - ChainLayout::kGap - ChainLayout::kHeader;
    const int bottom = row.bottom() + ChainLayout::kGap;
    if (link == 0)
        verticalScrollBar()->setValue(0);
    else if (top < verticalScrollBar()->value())
        verticalScrollBar()->setValue(top);
    else if (bottom > verticalScrollBar()->value() + viewport()->height())
        verticalScrollBar()->setValue(bottom - viewport()->height());
}

void ChainView::followLink(int link)
{
    const ChainRecord *chain = m_chosen.chain();
    if (chain != nullptr && link >= 0)
        m_chosen.follow(chain->links[static_cast<std::size_t>(link)].waitedFor);
}

void ChainView::describe()
{
    QAccessibleValueChangeEvent change(this, description());
    QAccessible::updateAccessibility(&change);
}

int ChainView::linkAt(QPoint point) const
{
    if (point.y() < ChainLayout::kHeader)
        return -1;
    const auto row = m_layout.rowAt(point.y() + verticalScrollBar()->value());
    return row ? static_cast<int>(m_layout.rows()[*row].first) : -1;
}

int ChainView::linkAfterKey(int key) const
{
    const auto &rows = m_layout.rows();
    if (rows.empty())
        return -1;
    const int page = std::max(1, viewport()->height() / (rows.front().height + ChainLayout::kGap) - 1);
    const int link = m_chosen.link();
    int row = link < 0 ? -1 : static_cast<int>(m_layout.rowOfLink(static_cast<std::size_t>(link)));
    switch (key) {
    case Qt::Key_Up: row -= 1; break;
    case Qt::Key_Down: row += 1; break;
    case Qt::Key_PageUp: row -= page; break;
    case Qt::Key_PageDown: row += page; break;
    case Qt::Key_Home: row = 0; break;
    case Qt::Key_End: row = static_cast<int>(rows.size()) - 1; break;
    default: return -1;
    }
    return static_cast<int>(
        rows[static_cast<std::size_t>(std::clamp<int>(row, 0, static_cast<int>(rows.size()) - 1))].first);
}

void ChainView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), themeColor(Token::surface));
    const ChainRecord *chain = m_chosen.chain();
    if (chain == nullptr)
        return;
    const int offset = verticalScrollBar()->value();
    ChainLook look;
    look.now = m_now;
    look.link = m_chosen.link();
    look.hasFocus = hasFocus();
    look.height = viewport()->height() + offset;
    ChainPainter picture(painter, *chain, m_layout, look);
    painter.translate(0, -offset);
    picture.paint(offset, offset + viewport()->height());
    painter.translate(0, offset);
    picture.paintHeader(0, viewport()->width());
}

void ChainView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

void ChainView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        followLink(m_chosen.link());
    else if (event->key() == Qt::Key_Backspace)
        m_chosen.goBack();
    else if (const int link = linkAfterKey(event->key()); link >= 0)
        goToLink(link);
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void ChainView::mousePressEvent(QMouseEvent *event)
{
    if (const int link = linkAt(event->position().toPoint()); link >= 0)
        m_chosen.setLink(link);
}

void ChainView::mouseDoubleClickEvent(QMouseEvent *event)
{
    followLink(linkAt(event->position().toPoint()));
}

void ChainView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void ChainView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void ChainView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

bool ChainView::viewportEvent(QEvent *event)
{
    const ChainRecord *chain = m_chosen.chain();
    if (event->type() != QEvent::ToolTip || chain == nullptr)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int at = linkAt(help->pos());
    if (at < 0) {
        QToolTip::hideText();
        return true;
    }
    const LinkRecord &link = chain->links[static_cast<std::size_t>(at)];
    QStringList lines{linkName(link), placeText(link.where)};
    if (link.fate != LinkRecord::Fate::pending)
        lines << tr("Called with %1").arg(parcelText(link.argument));
    if (isSettled(link))
        lines << tr("Went on with %1").arg(parcelText(link.result));
    lines.removeAll(QString());
    QToolTip::showText(
        help->globalPos(), lines.join(u'\n').toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")), this);
    return true;
}

} // namespace ropewalk
