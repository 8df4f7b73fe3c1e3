#include "ui/panels/queue_list.h"

#include "ui/models/queue_model.h"
#include "ui/panels/queue_delegate.h"
#include "ui/theme/dress.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>
#include <unordered_set>

namespace ropewalk {

QueueList::QueueList(QueueModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setModel(&model);
    setItemDelegate(new QueueDelegate(model, this));
    setSelectionMode(ExtendedSelection);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setDragDropMode(InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setDragDropOverwriteMode(false);
    setDropIndicatorShown(true);
    dressTable(*this);
    setupColumns();
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &QueueList::rememberMarks);
    connect(&model, &QueueModel::applied, this, &QueueList::showApplied);
    connect(this, &QAbstractItemView::doubleClicked, this, &QueueList::editRequested);
}

std::pair<int, int> QueueList::visibleRows() const
{
    const int first = rowAt(0);
    const int last = rowAt(viewport()->height() - 1);
    return {std::max(0, first), last < 0 ? m_model.rowCount() - 1 : last};
}

void QueueList::goTo(QueuedId id)
{
    const int row = m_model.rowOf(id);
    if (row < 0)
        return;
    markOnly(row);
    scrollTo(m_model.index(row, 0));
}

void QueueList::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (!m_model.isApplying())
        tellMarks();
}

void QueueList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (m_model.isApplying())
        return;
    m_chosen = current.isValid() ? quint64(m_model.idAt(current.row())) : 0;
    m_chosenRow = current.row();
    tellMarks(); // The selection was told first, with the one before.
}

void QueueList::focusInEvent(QFocusEvent *event)
{
    emit focused();
    QTableView::focusInEvent(event);
    tellMarks();
}

void QueueList::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid())
        emit editRequested();
    else
        QTableView::keyPressEvent(event);
}

void QueueList::setupColumns()
{
    QHeaderView &header = *horizontalHeader();
    header.setSectionsClickable(false);
    header.setMinimumSectionSize(32);
    header.setSectionResizeMode(QueueModel::MessageColumn, QHeaderView::Stretch);
    header.resizeSection(QueueModel::PositionColumn, 54);
    header.resizeSection(QueueModel::AgeColumn, 56);
    header.resizeSection(QueueModel::BytesColumn, 54);
}

void QueueList::rememberMarks()
{
    m_told = markedIds();
    m_isLaidOutAnew = true;
}

/// Whoever lays rows out anew forgets what was marked.
void QueueList::restoreMarks()
{
    m_isLaidOutAnew = false;
    if (m_told.isEmpty() && m_chosen == 0)
        return;
    const std::unordered_set<quint64> wanted(m_told.cbegin(), m_told.cend());
    QItemSelection selection;
    int current = -1;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const auto id = quint64(m_model.idAt(row));
        if (id == m_chosen)
            current = row;
        if (wanted.contains(id))
            selection.merge({m_model.index(row, 0), m_model.index(row, QueueModel::ColumnCount - 1)},
                            QItemSelectionModel::Select);
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (current >= 0)
        selectionModel()->setCurrentIndex(m_model.index(current, 0), QItemSelectionModel::NoUpdate);
}

/// A message that left takes its mark along. Who drops one after the other in a queue that is held goes on
/// with the next; in one that flows nobody has chosen it.
void QueueList::showApplied()
{
    if (m_isLaidOutAnew)
        restoreMarks();
    const int row = m_chosen == 0 ? -1 : m_model.rowOf(QueuedId{m_chosen});
    const bool isHeld = m_model.side().config.mode == QueueMode::hold;
    if (row < 0 && m_chosen != 0 && isHeld && hasFocus() && m_model.rowCount() > 0) {
        m_chosenRow = std::min(m_chosenRow, m_model.rowCount() - 1);
        m_chosen = quint64(m_model.idAt(m_chosenRow));
        markOnly(m_chosenRow);
        tellMarks();
        return;
    }
    if (row >= 0)
        m_chosenRow = row;
    if (markedIds() != m_told)
        tellMarks();
}

/// Whatever keys are held down: selectRow() looks at them.
void QueueList::markOnly(int row)
{
    selectionModel()->setCurrentIndex(m_model.index(row, 0),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void QueueList::tellMarks()
{
    m_told = markedIds();
    emit marked(m_told, m_chosen);
}

QList<quint64> QueueList::markedIds() const
{
    QList<quint64> ids;
    std::vector<std::pair<int, int>> ranges;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        ranges.emplace_back(range.top(), range.bottom());
    std::ranges::sort(ranges);
    int next = 0;
    for (const auto &[top, bottom] : ranges) {
        for (int row = std::max(top, next); row <= bottom; ++row)
            ids.append(quint64(m_model.idAt(row)));
        next = std::max(next, bottom + 1);
    }
    return ids;
}

} // namespace ropewalk
