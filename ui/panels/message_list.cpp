#include "ui/panels/message_list.h"

#include "ui/models/message_model.h"
#include "ui/panels/message_list_access.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace ropewalk {

MessageList::MessageList(MessageModel &model, QWidget *parent)
    : QAbstractItemView(parent)
    , m_model(model)
    , m_header(new QHeaderView(Qt::Horizontal, this))
    , m_painter(model, *m_header)
    , m_rowHeight(std::max(metric::kTableRow, QFontMetrics(themeFont(TextStyle::mono)).height() + 6))
{
    installMessageListAccess();
    setupHeader();
    setModel(&model);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    connect(m_header, &QHeaderView::sectionResized, this, [this] { viewport()->update(); });
}

void MessageList::setupHeader()
{
    m_header->setModel(&m_model);
    m_header->setSectionsClickable(false);
    m_header->setHighlightSections(false);
    m_header->setStretchLastSection(true);
    m_header->setMinimumSectionSize(32);
    const auto resize = [this](int column, int width) { m_header->resizeSection(column, width); };
    resize(MessageModel::NumberColumn, 80);
    resize(MessageModel::TimeColumn, 96);
    resize(MessageModel::DeltaColumn, 80);
    resize(MessageModel::ConnectionColumn, 112);
    resize(MessageModel::BytesColumn, 56);
    m_header->setSectionHidden(MessageModel::DeltaColumn, true);
    m_header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_header, &QWidget::customContextMenuRequested, this, &MessageList::showColumnMenu);
}

void MessageList::setFollowing(bool isOn)
{
    if (isOn)
        showEnd();
    if (isOn == m_isFollowing)
        return;
    m_isFollowing = isOn;
    emit followingChanged(isOn);
}

void MessageList::goTo(std::uint64_t number)
{
    const int row = m_model.rowOf(number);
    if (row < 0)
        return;
    setFollowing(false);
    setCurrentIndex(m_model.index(row, 0));
    scrollTo(currentIndex(), PositionAtCenter);
}

std::pair<int, int> MessageList::visibleRows() const
{
    const int last =
        std::min(m_model.rowCount(), (verticalOffset() + viewport()->height()) / m_rowHeight + 1) - 1;
    return {verticalOffset() / m_rowHeight, last};
}

std::vector<std::uint64_t> MessageList::selectedNumbers(std::size_t limit) const
{
    std::vector<std::uint64_t> numbers;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom() && numbers.size() < limit; ++row)
            numbers.push_back(m_model.numberAt(row));
    }
    std::ranges::sort(numbers);
    const auto doubles = std::ranges::unique(numbers);
    numbers.erase(doubles.begin(), doubles.end());
    return numbers;
}

QRect MessageList::visualRect(const QModelIndex &index) const
{
    return index.isValid() ? rowRect(index.row()) : QRect();
}

void MessageList::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const int top = index.row() * m_rowHeight;
    const int room = viewport()->height();
    if (hint == PositionAtCenter && (top < verticalOffset() || top + m_rowHeight > verticalOffset() + room))
        setOffset(top - (room - m_rowHeight) / 2);
    else if (top < verticalOffset())
        setOffset(top);
    else if (top + m_rowHeight > verticalOffset() + room)
        setOffset(top + m_rowHeight - room);
}

QModelIndex MessageList::indexAt(const QPoint &point) const
{
    const int row = rowAt(point.y());
    return row < 0 ? QModelIndex() : m_model.index(row, std::max(0, m_header->logicalIndexAt(point.x())));
}

void MessageList::reset()
{
    const QScopedValueRollback adjusting(m_isAdjusting, true);
    QAbstractItemView::reset();
    updateGeometries();
    if (m_isFollowing)
        showEnd();
    emit visibleRowsChanged();
}

void MessageList::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QAbstractItemView::rowsInserted(parent, start, end);
    updateGeometries();
    if (m_isFollowing)
        showEnd();
    viewport()->update();
    emit visibleRowsChanged();
}

void MessageList::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    QAbstractItemView::rowsAboutToBeRemoved(parent, start, end);
    const QScopedValueRollback adjusting(m_isAdjusting, true); // What is read stays where it is.
    setOffset(verticalOffset() - (end - start + 1) * m_rowHeight);
}

void MessageList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QAbstractItemView::currentChanged(current, previous);
    viewport()->update(); // The bracket of what belongs together.
    QAccessibleValueChangeEvent change(this, current.row());
    QAccessible::updateAccessibility(&change);
}

void MessageList::updateGeometries()
{
    const int height =
        std::max(metric::kTableHeader, QFontMetrics(themeFont(TextStyle::caption)).height() + 8);
    setViewportMargins(0, height, 0, 0);
    const QRect inner = viewport()->geometry();
    m_header->setGeometry(inner.left(), inner.top() - height, inner.width(), height);
    {
        const QScopedValueRollback adjusting(m_isAdjusting, true);
        verticalScrollBar()->setSingleStep(m_rowHeight);
        verticalScrollBar()->setPageStep(viewport()->height());
        const int hidden = std::max(0, m_model.rowCount() * m_rowHeight - viewport()->height());
        const int rows = (hidden + m_rowHeight - 1) / m_rowHeight; // At the end the first row is a whole one.
        verticalScrollBar()->setRange(0, rows * m_rowHeight);
    }
    QAbstractItemView::updateGeometries();
}

void MessageList::scrollContentsBy(int, int dy)
{
    viewport()->update();
    emit visibleRowsChanged();
    if (dy > 0 && !m_isAdjusting)
        setFollowing(false);
}

void MessageList::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), themeColor(Token::surface));
    const auto [first, last] = visibleRows();
    m_painter.begin(first, last, currentIndex().row());
    for (int row = first; row <= last; ++row) {
        MessageRowPainter::Look look;
        look.isSelected = selectionModel()->isRowSelected(row);
        look.isHovered = row == m_hovered;
        look.hasFocus = hasFocus() && row == currentIndex().row();
        m_painter.paint(painter, rowRect(row), row, look);
    }
}

void MessageList::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
    if (m_isFollowing)
        showEnd();
}

void MessageList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_End && event->modifiers() == Qt::NoModifier) {
        if (m_model.rowCount() > 0)
            setCurrentIndex(m_model.index(m_model.rowCount() - 1, 0));
        setFollowing(true);
        return;
    }
    const QModelIndex before = currentIndex();
    QAbstractItemView::keyPressEvent(event);
    if (currentIndex() != before)
        setFollowing(false);
}

void MessageList::mousePressEvent(QMouseEvent *event)
{
    QAbstractItemView::mousePressEvent(event);
    if (indexAt(event->position().toPoint()).isValid())
        setFollowing(false); // Who chose a message wants it to stay.
}

bool MessageList::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::HoverMove || event->type() == QEvent::HoverLeave) {
        const bool isLeaving = event->type() == QEvent::HoverLeave;
        const int row = isLeaving ? -1 : rowAt(static_cast<QHoverEvent *>(event)->position().toPoint().y());
        if (std::exchange(m_hovered, row) != row)
            viewport()->update();
    }
    return QAbstractItemView::viewportEvent(event);
}

QModelIndex MessageList::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int rows = m_model.rowCount();
    if (rows == 0)
        return {};
    const int page = std::max(1, viewport()->height() / m_rowHeight - 1);
    int row = currentIndex().isValid() ? currentIndex().row() : visibleRows().second;
    switch (action) {
    case MoveUp:
    case MovePrevious: row -= 1; break;
    case MoveDown:
    case MoveNext: row += 1; break;
    case MovePageUp: row -= page; break;
    case MovePageDown: row += page; break;
    case MoveHome: row = 0; break;
    case MoveEnd: row = rows - 1; break;
    default: break;
    }
    return m_model.index(std::clamp(row, 0, rows - 1), 0);
}

int MessageList::verticalOffset() const
{
    return verticalScrollBar()->value();
}

void MessageList::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const int rows = m_model.rowCount();
    const int top = (rect.top() + verticalOffset()) / m_rowHeight;
    const int bottom = (rect.bottom() + verticalOffset()) / m_rowHeight;
    if (rows == 0 || top >= rows || rect.bottom() + verticalOffset() < 0) {
        selectionModel()->select(QItemSelection(), command);
        return;
    }
    const auto at = [&](int row) { return m_model.index(std::clamp(row, 0, rows - 1), 0); };
    selectionModel()->select(QItemSelection(at(std::min(top, bottom)), at(std::max(top, bottom))),
                             command | QItemSelectionModel::Rows);
}

QRegion MessageList::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QItemSelectionRange &range : selection)
        region += rowRect(range.top()).united(rowRect(range.bottom())).intersected(viewport()->rect());
    return region;
}

void MessageList::showEnd()
{
    const QScopedValueRollback adjusting(m_isAdjusting, true);
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void MessageList::setOffset(int offset)
{
    verticalScrollBar()->setValue(offset);
}

int MessageList::rowAt(int y) const
{
    const int row = (y + verticalOffset()) / m_rowHeight;
    return y >= 0 && row < m_model.rowCount() ? row : -1;
}

QRect MessageList::rowRect(int row) const
{
    return {0, row * m_rowHeight - verticalOffset(), viewport()->width(), m_rowHeight};
}

void MessageList::showColumnMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *delta = menu->addAction(tr("Time since the row before"));
    delta->setCheckable(true);
    delta->setChecked(!m_header->isSectionHidden(MessageModel::DeltaColumn));
    connect(delta, &QAction::toggled, this, [this](bool isOn) {
        m_header->setSectionHidden(MessageModel::DeltaColumn, !isOn);
        viewport()->update();
    });
    menu->popup(QCursor::pos());
}

} // namespace ropewalk
