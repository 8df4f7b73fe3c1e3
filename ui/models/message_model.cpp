#include "ui/models/message_model.h"

#include "language/engine_words.h"
#include "ui/models/message_text.h"

#include <QLocale>

#include <algorithm>

namespace ropewalk {
namespace {

constexpr std::uint64_t kCauseReach = 4'096; ///< Rows after a message in which its answers are looked for.

} // namespace

MessageModel::MessageModel(const Journal &journal, const Directory &directory, QObject *parent)
    : QAbstractTableModel(parent)
    , m_directory(directory)
    , m_view(journal)
{
    restart();
}

void MessageModel::setScope(Scope scope)
{
    if (scope == m_scope)
        return;
    m_scope = scope;
    restart();
}

void MessageModel::setDirection(std::optional<Direction> direction)
{
    m_direction = direction;
    restart();
}

void MessageModel::setMatcher(Matcher matches)
{
    m_matcher = std::move(matches);
    restart();
}

void MessageModel::setPinnedOnly(bool isOn)
{
    m_isPinnedOnly = isOn;
    restart();
}

bool MessageModel::refresh(std::int64_t now)
{
    m_view.refresh();
    measure(now);
    if (m_isSampled && now - m_shownAt < kSampledInterval)
        return true;
    m_shownAt = now;
    advance();
    return !m_index.isComplete(m_view);
}

const JournalRecord &MessageModel::recordAt(int row) const
{
    return recordOf(numberAt(row));
}

const JournalRecord &MessageModel::recordOf(std::uint64_t number) const
{
    static const JournalRecord none;
    const bool isHeld = number >= m_view.beginRow() && number < m_view.endRow();
    return isHeld ? m_view.at(number) : none;
}

int MessageModel::rowOf(std::uint64_t number) const
{
    const std::size_t index = m_index.lowerBound(number);
    return index < m_index.size() ? static_cast<int>(index) : rowCount() - 1;
}

int MessageModel::rowAt(std::int64_t time) const
{
    int low = 0;
    int high = rowCount();
    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (recordAt(middle).time < time)
            low = middle + 1;
        else
            high = middle;
    }
    return low < rowCount() ? low : -1;
}

bool MessageModel::isAfterPause(int row) const
{
    return row > 0 && recordAt(row).time - recordAt(row - 1).time > kPause;
}

std::uint64_t MessageModel::causeOf(std::uint64_t number) const
{
    return number - std::min<std::uint64_t>(number, recordOf(number).cause);
}

std::vector<std::uint64_t> MessageModel::causedBy(std::uint64_t number, std::size_t limit) const
{
    std::vector<std::uint64_t> rows;
    const std::uint64_t end = std::min(m_view.endRow(), number + kCauseReach);
    for (std::uint64_t row = number + 1; row < end && rows.size() < limit; ++row) {
        const std::uint16_t cause = recordOf(row).cause;
        if (cause != 0 && row - cause == number)
            rows.push_back(row);
    }
    return rows;
}

void MessageModel::togglePin(std::uint64_t number)
{
    if (m_pins.erase(number) == 0 && m_pins.size() < kMaxPins)
        m_pins.insert(number);
    if (m_isPinnedOnly) {
        restart();
    } else if (const int row = rowOf(number); row >= 0) {
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1), {IsPinnedRole});
    }
}

int MessageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_index.size());
}

int MessageModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MessageModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole: return cellText(index.row(), index.column());
    case RowNumberRole: return qulonglong{numberAt(index.row())};
    case IsEventRole: return recordAt(index.row()).kind != JournalRecord::Kind::message;
    case IsPinnedRole: return isPinned(numberAt(index.row()));
    case Qt::TextAlignmentRole:
        if (index.column() == NumberColumn || index.column() == BytesColumn)
            return QVariant(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    default: return {};
    }
}

QVariant MessageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool isRight = section == NumberColumn || section == BytesColumn || section == DeltaColumn;
    if (role == Qt::TextAlignmentRole)
        return QVariant((isRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NumberColumn: return tr("No.");
    case TimeColumn: return tr("Time");
    case DeltaColumn: return tr("Δ");
    case ConnectionColumn: return tr("Connection");
    case BytesColumn: return tr("Bytes");
    case MessageColumn: return tr("Message");
    default: return {};
    }
}

QString MessageModel::connectionText(const JournalRecord &record) const
{
    if (record.connection == ConnectionId::none)
        return m_directory.nameOf(record.service);
    return m_scope.isAll() ? m_directory.fullLabelOf(record.connection)
                           : m_directory.labelOf(record.connection);
}

QString MessageModel::eventText(const JournalRecord &record) const
{
    const QString name = connectionText(record);
    const bool isBytes =
        record.kind == JournalRecord::Kind::altered || record.kind == JournalRecord::Kind::withheld;
    const QString said = summaryOf(record.bytes());
    const QString text = isBytes ? said : engineText(said);
    const bool isClient = m_directory.isClient(record.service);
    switch (record.kind) {
    case JournalRecord::Kind::opened:
        return isClient ? tr("%1 connected to %2").arg(name, text)
                        : tr("%1 connected from %2").arg(name, text);
    case JournalRecord::Kind::closed:
        return text.isEmpty() ? tr("%1 closed").arg(name) : tr("%1 closed: %2").arg(name, text);
    case JournalRecord::Kind::altered:
        return text.isEmpty() ? tr("%1: dropped, not handed on").arg(name)
                              : tr("%1: handed on as %2").arg(name, text);
    case JournalRecord::Kind::withheld: return tr("%1: not sent: %2").arg(name, text);
    default: return name.isEmpty() ? text : tr("%1: %2").arg(name, text);
    }
}

QString MessageModel::cellText(int row, int column) const
{
    const JournalRecord &record = recordAt(row);
    switch (column) {
    case NumberColumn: return QLocale().toString(qulonglong{numberAt(row) + 1});
    case TimeColumn: return clockText(record.time);
    case DeltaColumn: return row == 0 ? QString() : laterText(record.time - recordAt(row - 1).time);
    case ConnectionColumn: return connectionText(record);
    case BytesColumn:
        return record.kind == JournalRecord::Kind::message ? QLocale().toString(record.length) : QString();
    case MessageColumn:
        return record.kind == JournalRecord::Kind::message ? summaryOf(record.bytes()) : eventText(record);
    default: return {};
    }
}

RowIndex::Predicate MessageModel::predicate() const
{
    if (m_scope.isAll() && !isFiltered())
        return {};
    return [this](const JournalRecord &record, std::uint64_t row) {
        if (!m_scope.contains(record.service, record.connection))
            return false;
        if (m_isPinnedOnly && !m_pins.contains(row))
            return false;
        const bool isMessage = record.kind == JournalRecord::Kind::message;
        if (m_direction && (!isMessage || record.direction != *m_direction))
            return false;
        return !m_matcher || m_matcher(record);
    };
}

void MessageModel::restart()
{
    beginResetModel();
    m_view.refresh();
    m_index.restart(m_view, predicate());
    const RowIndex::Step step = m_index.scan(m_view); // The first slice at once: no flash of an empty list.
    m_index.append(step);
    endResetModel();
}

void MessageModel::advance()
{
    const RowIndex::Step step = m_index.scan(m_view);
    if (step.dropped > 0) {
        beginRemoveRows({}, 0, static_cast<int>(step.dropped) - 1);
        m_index.drop(step);
        endRemoveRows();
    }
    if (step.appended == 0) {
        m_index.append(step);
        return;
    }
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(step.appended) - 1);
    m_index.append(step);
    endInsertRows();
}

void MessageModel::measure(std::int64_t now)
{
    constexpr std::int64_t kSecond = 1'000'000'000;
    const std::int64_t passed = now - m_measuredAt;
    if (passed < kSecond / 2)
        return;
    const auto rows = static_cast<double>(m_view.endRow() - m_measuredRow);
    const bool isFirst = m_measuredAt == 0;
    m_isSampled = !isFirst && rows * kSecond / static_cast<double>(passed) > kSampledAbove;
    m_measuredAt = now;
    m_measuredRow = m_view.endRow();
}

} // namespace ropewalk
