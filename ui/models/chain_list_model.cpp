#include "ui/models/chain_list_model.h"

#include "ui/models/figure_text.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace ropewalk {
namespace {

constexpr std::size_t kMostMoved = 500; ///< Rows; above, looking at the list anew is cheaper for the views.

int alignmentOf(int column)
{
    const bool isNumber = column == ChainListModel::LinksColumn || column == ChainListModel::AgeColumn;
    return (isNumber ? int{Qt::AlignRight} : int{Qt::AlignLeft}) | int{Qt::AlignVCenter};
}

} // namespace

ChainListModel::ChainListModel(const Directory &directory, ChainFinder find, QObject *parent)
    : QAbstractTableModel(parent)
    , m_directory(directory)
    , m_find(std::move(find))
{}

void ChainListModel::apply(std::span<const std::uint64_t> changed, std::span<const std::uint64_t> forgotten)
{
    Batch batch;
    for (const std::uint64_t id : forgotten)
        forget(id, batch);
    for (const std::uint64_t id : changed)
        takeIn(id, batch);
    show(batch);
}

void ChainListModel::setFilter(ChainFilter filter)
{
    if (std::exchange(m_filter, filter) != filter)
        rebuild();
}

void ChainListModel::setOwner(std::optional<ServiceId> owner)
{
    if (std::exchange(m_owner, owner) != owner)
        rebuild();
}

void ChainListModel::setKept(std::uint64_t id)
{
    const std::uint64_t before = std::exchange(m_kept, id);
    if (before == id)
        return;
    Batch batch;
    if (const auto known = m_known.find(before); known != m_known.end() && !isShown(before, known->second))
        batch.gone.push_back({known->second.rank, before});
    if (const auto known = m_known.find(id); known != m_known.end() && rowOf(id) < 0)
        batch.come.push_back({known->second.rank, id});
    show(batch);
}

void ChainListModel::setTime(std::int64_t now, int first, int last)
{
    m_now = now;
    last = std::min(last, rowCount() - 1);
    if (first <= last)
        emit dataChanged(index(first, PurposeColumn), index(last, AgeColumn));
}

int ChainListModel::rowOf(std::uint64_t id) const
{
    const auto known = m_known.find(id);
    if (known == m_known.end())
        return -1;
    const Key key{known->second.rank, id};
    const auto found = std::ranges::lower_bound(m_rows, key, std::less<>());
    return found != m_rows.end() && *found == key ? static_cast<int>(found - m_rows.begin()) : -1;
}

std::uint64_t ChainListModel::firstUnhandled() const
{
    return m_unhandled.empty() ? 0 : *m_unhandled.begin();
}

int ChainListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ChainListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChainListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(index.column());
    if (role == ChainRole)
        return qulonglong{idAt(index.row())};
    const ChainRecord *chain = m_find(idAt(index.row()));
    if (chain == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole: return text(*chain, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == PurposeColumn && !detailText(*chain, m_now).isEmpty()
                   ? purposeText(*chain) + QStringLiteral(", ") + detailText(*chain, m_now)
                   : text(*chain, index.column());
    case Qt::ToolTipRole: return index.column() == PurposeColumn ? placeText(chain->where) : QVariant();
    case PhaseRole: return static_cast<int>(chain->phase);
    case DetailRole: return detailText(*chain, m_now);
    default: return {};
    }
}

QVariant ChainListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StateColumn: return tr("State");
    case IdColumn: return tr("ID");
    case PurposeColumn: return tr("Purpose");
    case LinksColumn: return tr("Links");
    case OwnerColumn: return tr("Owner");
    case AgeColumn: return tr("Age");
    default: return {};
    }
}

ChainListModel::Rank ChainListModel::rankOf(const ChainRecord &chain)
{
    if (isUnhandled(chain))
        return Rank::unhandled;
    if (!isAlive(chain))
        return Rank::ended;
    if (chain.phase == ChainPhase::value && !chain.isByHand) // That one takes more links.
        return Rank::settled;
    return chain.phase == ChainPhase::waiting ? Rank::waiting : Rank::live;
}

bool ChainListModel::isShown(std::uint64_t id, const Known &known) const
{
    if (id == m_kept)
        return true;
    if (m_owner && *m_owner != known.owner)
        return false;
    switch (m_filter) {
    case ChainFilter::live: return isLive(known.rank);
    case ChainFilter::waiting: return known.rank == Rank::waiting;
    case ChainFilter::unhandled: return known.rank == Rank::unhandled;
    case ChainFilter::all: break;
    }
    return true;
}

void ChainListModel::takeIn(std::uint64_t id, Batch &batch)
{
    const ChainRecord *chain = m_find(id);
    if (chain == nullptr) {
        forget(id, batch);
        return;
    }
    const Known now{rankOf(*chain), chain->owner};
    const auto [known, isNew] = m_known.try_emplace(id, now);
    const int row = isNew ? -1 : rowOf(id);
    const Key before{known->second.rank, id};
    if (!isNew)
        count(before.rank, std::size_t(-1));
    known->second = now;
    count(now.rank, 1);
    now.rank == Rank::unhandled ? void(m_unhandled.insert(id)) : void(m_unhandled.erase(id));
    m_owners.insert(now.owner);
    const bool isIn = isShown(id, now);
    if (row >= 0 && isIn && before.rank == now.rank) {
        batch.firstChanged = batch.firstChanged < 0 ? row : std::min(batch.firstChanged, row);
        batch.lastChanged = std::max(batch.lastChanged, row);
        return;
    }
    if (row >= 0)
        batch.gone.push_back(before);
    if (isIn)
        batch.come.push_back({now.rank, id});
}

void ChainListModel::forget(std::uint64_t id, Batch &batch)
{
    const auto known = m_known.find(id);
    if (known == m_known.end())
        return;
    if (rowOf(id) >= 0)
        batch.gone.push_back({known->second.rank, id});
    count(known->second.rank, std::size_t(-1));
    m_unhandled.erase(id);
    m_known.erase(known);
}

void ChainListModel::count(Rank rank, std::size_t step)
{
    m_counts.all += step;
    if (isLive(rank))
        m_counts.live += step;
    if (rank == Rank::waiting)
        m_counts.waiting += step;
    if (rank == Rank::unhandled)
        m_counts.unhandled += step;
}

void ChainListModel::show(Batch &batch)
{
    if (batch.firstChanged >= 0)
        emit dataChanged(index(batch.firstChanged, 0), index(batch.lastChanged, ColumnCount - 1));
    if (batch.gone.size() + batch.come.size() > kMostMoved) {
        exchangeRows(batch);
        return;
    }
    takeRowsOut(std::move(batch.gone));
    putRowsIn(std::move(batch.come));
}

/// Neighbours go in one removal, the last ones first, so that the rows before them stay where they are.
void ChainListModel::takeRowsOut(std::vector<Key> gone)
{
    std::ranges::sort(gone, std::less<>());
    while (!gone.empty()) {
        const auto at = std::ranges::lower_bound(m_rows, gone.back(), std::less<>()) - m_rows.begin();
        std::ptrdiff_t first = at;
        gone.pop_back();
        while (!gone.empty() && first > 0 && m_rows[static_cast<std::size_t>(first - 1)] == gone.back()) {
            --first;
            gone.pop_back();
        }
        beginRemoveRows({}, static_cast<int>(first), static_cast<int>(at));
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + at + 1);
        endRemoveRows();
    }
}

/// Those that come between the same two rows come in one insertion.
void ChainListModel::putRowsIn(std::vector<Key> come)
{
    std::ranges::sort(come, std::less<>());
    while (!come.empty()) {
        const auto at = std::ranges::lower_bound(m_rows, come.back(), std::less<>());
        auto first = come.end() - 1;
        while (first != come.begin() && (at == m_rows.begin() || *(at - 1) < *(first - 1)))
            --first;
        const auto row = static_cast<int>(at - m_rows.begin());
        beginInsertRows({}, row, row + static_cast<int>(come.end() - first) - 1);
        m_rows.insert(at, first, come.end());
        endInsertRows();
        come.erase(first, come.end());
    }
}

/// All at once, in one pass over the rows.
void ChainListModel::exchangeRows(Batch &batch)
{
    std::ranges::sort(batch.gone, std::less<>());
    std::ranges::sort(batch.come, std::less<>());
    std::vector<Key> rows;
    rows.reserve(m_rows.size() + batch.come.size());
    beginResetModel();
    std::ranges::set_difference(m_rows, batch.gone, std::back_inserter(rows), std::less<>());
    const auto staying = static_cast<std::ptrdiff_t>(rows.size());
    rows.insert(rows.end(), batch.come.begin(), batch.come.end());
    std::ranges::inplace_merge(rows, rows.begin() + staying, std::less<>());
    m_rows = std::move(rows);
    endResetModel();
}

void ChainListModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    for (const auto &[id, known] : m_known) {
        if (isShown(id, known))
            m_rows.push_back({known.rank, id});
    }
    std::ranges::sort(m_rows, std::less<>());
    endResetModel();
}

QString ChainListModel::text(const ChainRecord &chain, int column) const
{
    switch (column) {
    case StateColumn: return stateText(chain);
    case IdColumn: return chainName(chain.id);
    case PurposeColumn: return purposeText(chain);
    case LinksColumn:
        return QStringLiteral("%1 / %2").arg(countText(linksRun(chain)), countText(chain.links.size()));
    case OwnerColumn: return ownerText(chain.owner);
    case AgeColumn: return ageText(chain, m_now);
    default: return {};
    }
}

QString ChainListModel::ownerText(ServiceId owner) const
{
    return owner == ServiceId::none || m_directory.service(owner) == nullptr ? QString()
                                                                             : m_directory.nameOf(owner);
}

} // namespace ropewalk
