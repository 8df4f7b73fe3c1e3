// How a HexView is worked: mouse, keyboard and the menu of copies.

#include "ui/widgets/hex_view.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>

#include <array>
#include <utility>

namespace ropewalk {

void HexView::setupActions()
{
    const std::array<std::pair<CopyFormat, QString>, 6> formats{{
        {CopyFormat::text, tr("Copy as text")},
        {CopyFormat::hex, tr("Copy as hex")},
        {CopyFormat::hexDump, tr("Copy as hex dump")},
        {CopyFormat::cArray, tr("Copy as C array")},
        {CopyFormat::escaped, tr("Copy as escaped string")},
        {CopyFormat::base64, tr("Copy as Base64")},
    }};
    for (const auto &[format, text] : formats) {
        auto *action = new QAction(text, this);
        if (format == CopyFormat::hex) {
            action->setShortcut(QKeySequence::Copy);
            action->setShortcutContext(Qt::WidgetShortcut);
        }
        connect(action, &QAction::triggered, this, [this, format = format] {
            emit copyRequested(format, selectedBytes());
        });
        addAction(action);
    }
}

void HexView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(actions());
    menu->popup(event->globalPos());
}

qint64 HexView::byteAt(QPoint position) const
{
    const int y = position.y() + verticalScrollBar()->value() - HexLayout::kTop;
    const qint64 row = qMax(0, y) / m_layout.rowHeight;
    return qBound<qint64>(
        0, row * m_layout.bytesPerRow + m_layout.columnAt(position.x()), m_bytes.size() - 1);
}

void HexView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_bytes.isEmpty())
        return;
    const qint64 at = byteAt(event->position().toPoint());
    if (!event->modifiers().testFlag(Qt::ShiftModifier))
        m_anchor = at;
    moveCursor(at, true);
}

void HexView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton) && !m_bytes.isEmpty())
        moveCursor(byteAt(event->position().toPoint()), true);
}

qint64 HexView::step(int key) const
{
    const qint64 row = m_layout.bytesPerRow;
    const qint64 page = qMax(1, viewport()->height() / m_layout.rowHeight - 1) * row;
    switch (key) {
    case Qt::Key_Left: return -1;
    case Qt::Key_Right: return 1;
    case Qt::Key_Up: return -row;
    case Qt::Key_Down: return row;
    case Qt::Key_PageUp: return -page;
    case Qt::Key_PageDown: return page;
    case Qt::Key_Home: return -(m_cursor % row);
    case Qt::Key_End: return row - 1 - m_cursor % row;
    default: return 0;
    }
}

void HexView::keyPressEvent(QKeyEvent *event)
{
    const bool extend = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool far = event->modifiers().testFlag(Qt::ControlModifier);
    if (event->matches(QKeySequence::SelectAll))
        return select({0, m_bytes.size()});
    if (event->key() == Qt::Key_Escape && m_anchor >= 0)
        return select({});
    if (far && event->key() == Qt::Key_Home)
        return moveCursor(0, extend);
    if (far && event->key() == Qt::Key_End)
        return moveCursor(m_bytes.size() - 1, extend);
    if (const qint64 by = step(event->key()); by != 0 && !far)
        return moveCursor(m_cursor + by, extend);
    if (event->key() == Qt::Key_Home || event->key() == Qt::Key_End)
        return; // At the end of the row already.
    QAbstractScrollArea::keyPressEvent(event);
}

void HexView::moveCursor(qint64 to, bool extend)
{
    if (m_bytes.isEmpty())
        return;
    if (!extend)
        m_anchor = -1;
    else if (m_anchor < 0)
        m_anchor = m_cursor;
    m_cursor = qBound<qint64>(0, to, m_bytes.size() - 1);
    reveal(m_cursor);
    describe();
    viewport()->update();
    emit selectionChanged();
}

void HexView::reveal(qint64 at)
{
    const auto top = static_cast<int>(at / m_layout.bytesPerRow * m_layout.rowHeight);
    QScrollBar *bar = verticalScrollBar();
    if (top < bar->value())
        bar->setValue(top);
    else if (top + m_layout.rowHeight + HexLayout::kTop > bar->value() + viewport()->height())
        bar->setValue(top + m_layout.rowHeight + 2 * HexLayout::kTop - viewport()->height());
}

void HexView::describe()
{
    const Range range = selection();
    setAccessibleName(m_bytes.size() == 1 ? tr("1 byte") : tr("%1 bytes").arg(m_bytes.size()));
    setAccessibleDescription(range.length > 0
                                 ? tr("%1 selected at offset %2").arg(range.length).arg(range.start)
                                 : tr("At offset %1").arg(m_cursor));
}

} // namespace ropewalk
