#include "ui/models/load_outcome_model.h"

#include "language/engine_words.h"
#include "ui/models/figure_text.h"
#include "ui/models/load_words.h"

#include <QLocale>

#include <algorithm>

namespace ropewalk {
namespace {

constexpr double kMillisecond = 1e6;

/// Milliseconds, as the headers say; nothing where no latency is meant.
QString milliseconds(std::int64_t nanoseconds)
{
    const double value = static_cast<double>(nanoseconds) / kMillisecond;
    const int decimals = value < 0.9995 ? 3 : value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
    return nanoseconds > 0 ? QLocale().toString(value, 'f', decimals) : QString();
}

} // namespace

LoadOutcomeModel::LoadOutcomeModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void LoadOutcomeModel::show(const LoadRecord *run, const LoadRecord *other)
{
    std::vector<Row> rows;
    const auto rowOf = [&rows](const QString &name, std::optional<LoadEnding> ending) -> Row & {
        const auto known = std::ranges::find_if(
            rows, [&](const Row &row) { return row.name == name && row.ending == ending; });
        return known != rows.end() ? *known : rows.emplace_back(Row{name, ending, {}, {}});
    };
    const auto add = [&rowOf](const LoadRecord &record, LoadLatency Row::*side) {
        Row &all = rowOf(tr("All requests"), std::nullopt);
        all.*side = record.last.latency;
        (all.*side).count = record.last.ended();
        for (const LoadOutcomeReading &each : record.last.outcomes)
            rowOf(each.name, each.ending).*side = each.latency;
    };
    if (run != nullptr)
        add(*run, &Row::now);
    if (run != nullptr && other != nullptr)
        add(*other, &Row::before);
    m_isComparing = other != nullptr;
    put(std::move(rows));
}

/// Rows that stay what they are keep the selection.
void LoadOutcomeModel::put(std::vector<Row> rows)
{
    const bool isSame = std::ranges::equal(
        rows, m_rows, [](const Row &one, const Row &two) { return isSameOutcome(one, two); });
    if (!isSame)
        beginResetModel();
    m_rows = std::move(rows);
    if (!isSame)
        endResetModel();
    else if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int LoadOutcomeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LoadOutcomeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int{columnCount_};
}

QVariant LoadOutcomeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == endingRole)
        return row.ending ? QVariant(static_cast<int>(*row.ending)) : QVariant();
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (index.column() == outcome ? Qt::AlignLeft : Qt::AlignRight));
    return role == Qt::DisplayRole || role == Qt::ToolTipRole ? textOf(row, index.column()) : QVariant();
}

QString LoadOutcomeModel::textOf(const Row &row, int column) const
{
    const auto change = [this](auto now, auto before) {
        return m_isComparing ? changeText(static_cast<double>(now), static_cast<double>(before)) : QString();
    };
    // A request whose connection broke has no latency of a server's.
    const bool isTimed = row.ending != LoadEnding::broken && row.now.count > 0;
    switch (column) {
    case outcome: return engineText(row.name);
    case count: return countText(row.now.count);
    case countChange: return change(row.now.count, row.before.count);
    case mean: return isTimed ? milliseconds(row.now.mean) : QString();
    case meanChange: return isTimed ? change(row.now.mean, row.before.mean) : QString();
    case p99: return isTimed ? milliseconds(row.now.p99) : QString();
    case p99Change: return isTimed ? change(row.now.p99, row.before.p99) : QString();
    default: return {};
    }
}

QVariant LoadOutcomeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == outcome ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case outcome: return tr("Outcome");
    case count: return tr("Count");
    case mean: return tr("Mean, ms");
    case p99: return tr("p99, ms");
    default: return tr("Change");
    }
}

} // namespace ropewalk
