#include "ui/models/queue_model.h"

#include "ui/models/figure_text.h"
#include "ui/models/message_text.h"
#include "ui/models/queue_words.h"

#include <QDataStream>
#include <QIODevice>
#include <QMimeData>

#include <algorithm>
#include <list>
#include <set>
#include <unordered_map>
#include <utility>

namespace ropewalk {
namespace {

QString mimeType()
{
    return QStringLiteral("application/x-ropewalk-queued");
}

using Change = QueueChange::Kind;

} // namespace

QueueModel::QueueModel(Direction direction, QObject *parent)
    : QAbstractTableModel(parent)
    , m_direction(direction)
{}

void QueueModel::apply(QueueSide side)
{
    m_isApplying = true;
    const QueuedId leaving = m_side.leaving;
    std::vector<QueuedEntry> entries = std::exchange(side.entries, {});
    std::vector<QueueChange> changes = std::exchange(side.changes, {});
    const bool isWhole = side.isWhole;
    m_side = std::move(side);
    if (isWhole) {
        beginResetModel();
        m_rows.assign(std::make_move_iterator(entries.begin()), std::make_move_iterator(entries.end()));
        endResetModel();
    } else {
        applyChanges(changes);
    }
    if (!m_rows.empty() && (leaving != QueuedId::none || m_side.leaving != QueuedId::none))
        emit dataChanged(index(0, 0), index(0, ColumnCount - 1)); // How much of it is written.
    m_isApplying = false;
    emit applied();
}

void QueueModel::clear()
{
    m_isApplying = true;
    beginResetModel();
    m_rows.clear();
    m_side = {};
    endResetModel();
    m_isApplying = false;
    emit applied();
}

void QueueModel::setTime(std::int64_t now, int first, int last)
{
    m_now = now;
    first = std::max(0, first);
    last = std::min(last, rowCount() - 1);
    if (first <= last)
        emit dataChanged(index(first, AgeColumn), index(last, AgeColumn), {Qt::DisplayRole});
}

int QueueModel::rowOf(QueuedId id) const
{
    const auto found = std::ranges::find(m_rows, id, &QueuedEntry::id);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int QueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int QueueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QueuedEntry &entry = entryAt(index.row());
    switch (role) {
    case Qt::DisplayRole: return text(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return index.column() == MessageColumn ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
                                               : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::AccessibleTextRole: return spoken(index.row());
    case IdRole: return qulonglong(entry.id);
    case TagRole: return tag(entry);
    default: return {};
    }
}

QVariant QueueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == MessageColumn ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
                                        : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PositionColumn: return tr("Pos");
    case AgeColumn: return tr("Age");
    case BytesColumn: return tr("Bytes");
    case MessageColumn: return tr("Message");
    default: return {};
    }
}

Qt::ItemFlags QueueModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags | Qt::ItemIsDropEnabled; // Between rows and behind the last one.
    return isLeaving(idAt(index.row())) ? flags : flags | Qt::ItemIsDragEnabled;
}

QStringList QueueModel::mimeTypes() const
{
    return {mimeType()};
}

QMimeData *QueueModel::mimeData(const QModelIndexList &indexes) const
{
    std::set<int> rows;
    for (const QModelIndex &index : indexes)
        rows.insert(index.row());
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << quint64(m_direction);
    for (const int row : rows)
        stream << quint64(idAt(row));
    auto *data = new QMimeData;
    data->setData(mimeType(), bytes);
    return data;
}

bool QueueModel::dropMimeData(
    const QMimeData *data, Qt::DropAction action, int row, int, const QModelIndex &parent)
{
    if (action != Qt::MoveAction || !data->hasFormat(mimeType()))
        return false;
    QDataStream stream(data->data(mimeType()));
    quint64 direction = 0;
    stream >> direction;
    if (direction != quint64(m_direction))
        return false; // What was received cannot be sent by moving it.
    QList<quint64> ids;
    while (!stream.atEnd()) {
        quint64 id = 0;
        stream >> id;
        ids.append(id);
    }
    const int at = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
    if (!ids.empty())
        emit moveRequested(ids, at < rowCount() ? quint64(idAt(at)) : 0);
    return false; // The engine moves them and tells; the view is to remove nothing.
}

void QueueModel::applyChanges(std::span<QueueChange> changes)
{
    int steps = 0;
    while (!changes.empty()) {
        std::size_t taken = takeFromHead(changes);
        if (taken == 0)
            taken = putAtTail(changes);
        if (taken == 0) {
            if (++steps > kMostSteps)
                return applyAnew(changes);
            applyOne(changes.front());
            taken = 1;
        }
        changes = changes.subspan(taken);
    }
}

/// Messages leave in their order: many at once are one removal.
std::size_t QueueModel::takeFromHead(std::span<QueueChange> changes)
{
    std::size_t count = 0;
    while (count < changes.size() && count < m_rows.size() && changes[count].kind == Change::removed &&
           changes[count].id == m_rows[count].id)
        ++count;
    if (count == 0)
        return 0;
    beginRemoveRows({}, 0, static_cast<int>(count) - 1);
    m_rows.erase(m_rows.begin(), m_rows.begin() + static_cast<std::ptrdiff_t>(count));
    endRemoveRows();
    return count;
}

std::size_t QueueModel::putAtTail(std::span<QueueChange> changes)
{
    std::size_t count = 0;
    while (count < changes.size() && changes[count].kind == Change::inserted &&
           changes[count].before == QueuedId::none)
        ++count;
    if (count == 0)
        return 0;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(count) - 1);
    for (QueueChange &change : changes.first(count))
        m_rows.push_back(std::move(change.entry));
    endInsertRows();
    return count;
}

void QueueModel::applyOne(QueueChange &change)
{
    if (change.kind == Change::inserted)
        return insert(change);
    const int row = rowOf(change.id);
    if (row < 0)
        return; // Behind the last one that is told of.
    switch (change.kind) {
    case Change::removed: remove(row); break;
    case Change::moved: move(row, change.before); break;
    default:
        m_rows[static_cast<std::size_t>(row)] = std::move(change.entry);
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

/// Each change in constant time, and the rows laid out once: for a thousand messages moved at a time.
void QueueModel::applyAnew(std::span<QueueChange> changes)
{
    beginResetModel();
    std::list<QueuedEntry> rows(std::make_move_iterator(m_rows.begin()),
                                std::make_move_iterator(m_rows.end()));
    std::unordered_map<QueuedId, std::list<QueuedEntry>::iterator> places;
    for (auto row = rows.begin(); row != rows.end(); ++row)
        places[row->id] = row;
    const auto placeOf = [&](QueuedId id) {
        const auto found = places.find(id);
        return found == places.end() ? rows.end() : found->second;
    };
    for (QueueChange &change : changes) {
        const auto place = placeOf(change.id);
        if (change.kind == Change::inserted) {
            places[change.id] = rows.insert(placeOf(change.before), std::move(change.entry));
        } else if (place == rows.end()) {
            continue;
        } else if (change.kind == Change::removed) {
            rows.erase(place);
            places.erase(change.id);
        } else if (change.kind == Change::moved) {
            rows.splice(placeOf(change.before), rows, place);
        } else {
            *place = std::move(change.entry);
        }
    }
    m_rows.assign(std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
    endResetModel();
}

void QueueModel::insert(QueueChange &change)
{
    const int row = rowBefore(change.before);
    beginInsertRows({}, row, row);
    m_rows.insert(m_rows.begin() + row, std::move(change.entry));
    endInsertRows();
}

void QueueModel::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
}

void QueueModel::move(int row, QueuedId before)
{
    const int to = rowBefore(before);
    if (!beginMoveRows({}, row, row, {}, to))
        return; // It stands there already.
    const auto from = m_rows.begin() + row;
    to > row ? std::rotate(from, from + 1, m_rows.begin() + to)
             : std::rotate(m_rows.begin() + to, from, from + 1);
    endMoveRows();
}

int QueueModel::rowBefore(QueuedId before) const
{
    const int row = before == QueuedId::none ? -1 : rowOf(before);
    return row < 0 ? rowCount() : row;
}

QString QueueModel::text(int row, int column) const
{
    const QueuedEntry &entry = entryAt(row);
    switch (column) {
    case AgeColumn: return waitText(std::max<std::int64_t>(0, m_now - entry.time));
    case BytesColumn: return countText(entry.bytes->size());
    case MessageColumn: return summaryOf(*entry.bytes);
    default: return {};
    }
}

QString QueueModel::tag(const QueuedEntry &entry) const
{
    if (isLeaving(entry.id))
        return tr("%1 of %2 written").arg(countText(m_side.written), countText(entry.bytes->size()));
    return tagText(entry);
}

QString QueueModel::spoken(int row) const
{
    const QueuedEntry &entry = entryAt(row);
    QStringList words{tr("Position %1").arg(row + 1),
                      summaryOf(*entry.bytes, 120),
                      bytesText(entry.bytes->size()),
                      tr("waiting %1").arg(text(row, AgeColumn)),
                      tag(entry)};
    words.removeAll(QString());
    return listText(words);
}

} // namespace ropewalk
