#include "ui/widgets/hex_view.h"

#include "ui/theme/paint_parts.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QFontMetrics>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

namespace ropewalk {

namespace {

constexpr int kRow = 20;

bool isPrintable(uchar byte)
{
    return byte > 0x1f && byte < 0x7f;
}

} // namespace

HexView::HexView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFont(themeFont(TextStyle::mono));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setCursor(Qt::IBeamCursor);
    verticalScrollBar()->setSingleStep(kRow);
    setupActions();
    describe();
}

void HexView::setBytes(const QByteArray &bytes)
{
    m_bytes = bytes;
    m_mark = {};
    m_anchor = -1;
    m_cursor = 0;
    relayout();
    verticalScrollBar()->setValue(0);
    describe();
    emit selectionChanged();
}

void HexView::setMark(Range range)
{
    m_mark = range;
    if (range.length > 0)
        reveal(range.start);
    viewport()->update();
}

HexView::Range HexView::selection() const
{
    if (m_anchor < 0 || m_bytes.isEmpty())
        return {};
    const qint64 start = qMin(m_anchor, m_cursor);
    return {start, qMax(m_anchor, m_cursor) - start + 1};
}

void HexView::select(Range range)
{
    if (range.length <= 0) {
        m_anchor = -1;
    } else {
        m_anchor = qBound(qint64(0), range.start, qMax(qint64(0), m_bytes.size() - 1));
        m_cursor = qBound(m_anchor, range.start + range.length - 1, qMax(m_anchor, m_bytes.size() - 1));
    }
    describe();
    viewport()->update();
    emit selectionChanged();
}

QByteArray HexView::selectedBytes() const
{
    const Range range = selection();
    return range.length > 0 ? m_bytes.mid(range.start, range.length) : m_bytes;
}

void HexView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setFont(font());
    const int scrolled = verticalScrollBar()->value() - HexLayout::kTop;
    const qint64 first = qMax(0, (event->rect().top() + scrolled) / m_layout.rowHeight);
    const qint64 last = qMin<qint64>((event->rect().bottom() + scrolled) / m_layout.rowHeight,
                                     m_layout.rows(m_bytes.size()) - 1);
    for (qint64 row = first; row <= last; ++row)
        paintRow(painter, row, static_cast<int>(row * m_layout.rowHeight) - scrolled);
    if (hasFocus() && m_anchor < 0 && !m_bytes.isEmpty()) {
        const int y = static_cast<int>(m_cursor / m_layout.bytesPerRow * m_layout.rowHeight) - scrolled;
        const QRect cell = m_layout.hexCell(static_cast<int>(m_cursor % m_layout.bytesPerRow), y);
        paintBox(painter, cell.adjusted(-2, 1, 2, -1), 2, {}, themeColor(Token::accent), 2);
    }
}

void HexView::paintRow(QPainter &painter, qint64 row, int y) const
{
    const Range selected = selection();
    paintRange(painter, row, y, m_mark, themeColor(Token::sel));
    paintRange(painter, row, y, selected, themeColor(Token::accentLine));
    const qint64 start = row * m_layout.bytesPerRow;
    const QRect margin(
        HexLayout::kMargin, y, m_layout.offsetDigits * m_layout.charWidth + 8, m_layout.rowHeight);
    painter.setPen(themeColor(Token::text3));
    painter.drawText(margin,
                     Qt::AlignVCenter,
                     QStringLiteral("%1").arg(start, m_layout.offsetDigits, 16, QLatin1Char('0')));
    const qint64 end = qMin<qint64>(start + m_layout.bytesPerRow, m_bytes.size());
    for (qint64 at = start; at < end; ++at) {
        const auto column = static_cast<int>(at - start);
        const auto byte = static_cast<uchar>(m_bytes.at(at));
        painter.setPen(themeColor(Token::text));
        painter.drawText(m_layout.hexCell(column, y),
                         Qt::AlignVCenter | Qt::TextDontClip,
                         QStringLiteral("%1").arg(byte, 2, 16, QLatin1Char('0')));
        painter.setPen(themeColor(isPrintable(byte) ? Token::text : Token::text3));
        painter.drawText(m_layout.textCell(column, y),
                         Qt::AlignVCenter | Qt::TextDontClip,
                         isPrintable(byte) ? QString(QLatin1Char(static_cast<char>(byte)))
                                           : QString(QChar(0x00b7)));
    }
}

void HexView::paintRange(QPainter &painter, qint64 row, int y, Range range, const QColor &color) const
{
    const qint64 start = row * m_layout.bytesPerRow;
    const qint64 from = qMax(start, range.start);
    const qint64 to = qMin(start + m_layout.bytesPerRow, range.start + range.length) - 1;
    if (range.length <= 0 || from > to)
        return;
    const auto first = static_cast<int>(from - start);
    const auto last = static_cast<int>(to - start);
    const QRect hex = m_layout.hexCell(first, y).united(m_layout.hexCell(last, y));
    const QRect text = m_layout.textCell(first, y).united(m_layout.textCell(last, y));
    paintBox(painter, hex.adjusted(0, 2, 0, -2), 2, color);
    paintBox(painter, text.adjusted(0, 2, 0, -2), 2, color);
}

void HexView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    relayout();
}

void HexView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        relayout();
}

void HexView::relayout()
{
    const QFontMetrics metrics(font());
    m_layout = HexLayout::fitting(viewport()->width(),
                                  m_bytes.size(),
                                  metrics.horizontalAdvance(QLatin1Char('0')),
                                  qMax(kRow, metrics.height() + 2));
    const qint64 height = m_layout.rows(m_bytes.size()) * m_layout.rowHeight + 2 * HexLayout::kTop;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(
        0, static_cast<int>(qBound(qint64(0), height - viewport()->height(), qint64(INT_MAX))));
    viewport()->update();
}

} // namespace ropewalk
