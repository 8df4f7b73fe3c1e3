#include "ui/models/queue_overview_model.h"

#include "ui/models/figure_text.h"
#include "ui/models/queue_words.h"

#include <algorithm>

namespace ropewalk {
namespace {

constexpr std::size_t kShortestBar = 1'024; ///< Bytes that would fill a bar where nothing else waits.

std::int64_t oldestOf(const ConnectionState &state)
{
    if (state.in.oldest == 0 || state.out.oldest == 0)
        return std::max(state.in.oldest, state.out.oldest);
    return std::min(state.in.oldest, state.out.oldest);
}

/// Deeper, or as deep and waiting longer, or older.
bool isBefore(const ConnectionState &one, const ConnectionState &other)
{
    const std::size_t depth = one.in.bytes + one.out.bytes;
    const std::size_t otherDepth = other.in.bytes + other.out.bytes;
    if (depth != otherDepth)
        return depth > otherDepth;
    const auto waitingSince = [](const ConnectionState &state) {
        const std::int64_t oldest = oldestOf(state);
        return oldest == 0 ? std::numeric_limits<std::int64_t>::max() : oldest;
    };
    if (waitingSince(one) != waitingSince(other))
        return waitingSince(one) < waitingSince(other);
    return one.id < other.id;
}

QString depthText(const QueueState &queue)
{
    return queue.messages == 0 ? QString() : byteText(static_cast<double>(queue.bytes));
}

} // namespace

QueueOverviewModel::QueueOverviewModel(const Directory &directory, QObject *parent)
    : QAbstractTableModel(parent)
    , m_directory(directory)
{}

void QueueOverviewModel::setScope(Scope scope)
{
    m_scope = scope;
}

void QueueOverviewModel::refresh(std::int64_t now)
{
    m_now = now;
    std::vector<ConnectionId> rows = inOrder();
    m_deepest = kShortestBar;
    for (const ConnectionId id : rows) {
        const ConnectionState &state = *m_directory.connection(id);
        m_deepest = std::max({m_deepest, state.in.bytes, state.out.bytes});
    }
    layOut(std::move(rows));
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int QueueOverviewModel::rowOf(ConnectionId id) const
{
    const auto found = std::ranges::find(m_rows, id);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int QueueOverviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int QueueOverviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant QueueOverviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ConnectionState *state = m_directory.connection(connectionAt(index.row()));
    if (role == ConnectionRole)
        return static_cast<uint>(connectionAt(index.row()));
    if (state == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole: return text(*state, index.column());
    case Qt::TextAlignmentRole:
        return index.column() <= StateColumn ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
                                             : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case AttentionRole: return wantsAttention(*state);
    case ShareRole: {
        const QueueState &queue = index.column() == InQueueColumn ? state->in : state->out;
        return static_cast<double>(queue.bytes) / static_cast<double>(m_deepest);
    }
    default: return {};
    }
}

QVariant QueueOverviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section <= StateColumn ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
                                      : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ConnectionColumn: return tr("Connection");
    case StateColumn: return tr("State");
    case ReceivedColumn: return tr("Received");
    case SentColumn: return tr("Sent");
    case InQueueColumn: return tr("In queue");
    case OutQueueColumn: return tr("Out queue");
    case OldestColumn: return tr("Oldest");
    default: return {};
    }
}

std::vector<ConnectionId> QueueOverviewModel::inOrder() const
{
    std::vector<ConnectionId> rows;
    const auto addOpen = [&](ServiceId service) {
        if (const ServiceEntry *entry = m_directory.service(service))
            rows.insert(rows.end(), entry->open.begin(), entry->open.end());
    };
    if (m_scope.isAll()) {
        for (const ServiceId service : m_directory.services())
            addOpen(service);
    } else {
        addOpen(m_scope.service);
    }
    for (const ConnectionId id : m_directory.attention()) {
        const ConnectionState *state = m_directory.connection(id);
        if (state != nullptr && state->phase == ConnectionPhase::closed &&
            Scope{m_scope.service}.contains(state->service, id))
            rows.push_back(id);
    }
    std::erase_if(rows, [this](ConnectionId id) { return m_directory.connection(id) == nullptr; });
    std::ranges::sort(rows, [this](ConnectionId one, ConnectionId other) {
        return isBefore(*m_directory.connection(one), *m_directory.connection(other));
    });
    return rows;
}

/// Rows that only change places keep their marks; where some came or went the list marks its own again.
void QueueOverviewModel::layOut(std::vector<ConnectionId> rows)
{
    if (rows == m_rows)
        return;
    std::unordered_map<ConnectionId, int> places;
    for (std::size_t row = 0; row < rows.size(); ++row)
        places[rows[row]] = static_cast<int>(row);
    const bool areSame = rows.size() == m_rows.size() &&
                         std::ranges::all_of(m_rows, [&](ConnectionId id) { return places.contains(id); });
    if (!areSame) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    QModelIndexList to;
    const QModelIndexList from = persistentIndexList();
    for (const QModelIndex &old : from)
        to.append(index(places.at(connectionAt(old.row())), old.column()));
    changePersistentIndexList(from, to);
    m_rows = std::move(rows);
    emit layoutChanged({}, VerticalSortHint);
}

QString QueueOverviewModel::text(const ConnectionState &state, int column) const
{
    switch (column) {
    case ConnectionColumn: return nameOf(state.id);
    case StateColumn:
        if (wantsAttention(state))
            return attentionText(state);
        return state.phase == ConnectionPhase::open ? tr("connected") : tr("closing");
    case ReceivedColumn: return byteText(static_cast<double>(state.traffic.bytesIn));
    case SentColumn: return byteText(static_cast<double>(state.traffic.bytesOut));
    case InQueueColumn: return depthText(state.in);
    case OutQueueColumn: return depthText(state.out);
    case OldestColumn: {
        const std::int64_t oldest = oldestOf(state);
        return oldest == 0 ? QString() : waitText(std::max<std::int64_t>(0, m_now - oldest));
    }
    default: return {};
    }
}

QString QueueOverviewModel::nameOf(ConnectionId id) const
{
    return m_scope.isAll() ? m_directory.fullLabelOf(id) : m_directory.labelOf(id);
}

} // namespace ropewalk
