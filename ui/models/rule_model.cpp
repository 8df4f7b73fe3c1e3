#include "ui/models/rule_model.h"

#include "ui/models/figure_text.h"
#include "workbench/rules/rule_line.h"

#include <algorithm>

namespace ropewalk {
namespace {

/// The rule's line without its switch and its first word, which every rule has: `in contains "PING" drop`.
QString wordsOf(RuleConfig rule)
{
    rule.isOn = true;
    return QString::fromStdString(formatRule(rule)).mid(QStringLiteral("when ").size());
}

} // namespace

void RuleModel::setRules(const std::vector<RuleConfig> &rules)
{
    if (rules == m_rules)
        return;
    if (rules.size() == m_rules.size()) {
        m_rules = rules;
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rules = rules;
    endResetModel();
}

void RuleModel::setHits(const std::vector<std::uint64_t> &hits)
{
    if (hits == m_hits)
        return;
    m_hits = hits;
    if (!m_rules.empty())
        emit dataChanged(index(0, HitsColumn), index(rowCount() - 1, HitsColumn));
}

const RuleConfig *RuleModel::rule(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rules[static_cast<std::size_t>(row)] : nullptr;
}

void RuleModel::insert(int row, const RuleConfig &rule)
{
    beginInsertRows({}, row, row);
    m_rules.insert(m_rules.begin() + row, rule);
    endInsertRows();
    emit edited();
}

void RuleModel::replace(int row, const RuleConfig &rule)
{
    if (RuleModel::rule(row) == nullptr || m_rules[static_cast<std::size_t>(row)] == rule)
        return;
    m_rules[static_cast<std::size_t>(row)] = rule;
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    emit edited();
}

void RuleModel::remove(int row)
{
    if (rule(row) == nullptr)
        return;
    beginRemoveRows({}, row, row);
    m_rules.erase(m_rules.begin() + row);
    endRemoveRows();
    emit edited();
}

bool RuleModel::move(int row, int step)
{
    const int to = row + step;
    if (rule(row) == nullptr || rule(to) == nullptr)
        return false;
    beginMoveRows({}, row, row, {}, step > 0 ? to + 1 : to);
    std::swap(m_rules[static_cast<std::size_t>(row)], m_rules[static_cast<std::size_t>(to)]);
    endMoveRows();
    emit edited();
    return true;
}

int RuleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rules.size());
}

int RuleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RuleModel::text(int row, int column) const
{
    const auto at = static_cast<std::size_t>(row);
    if (column == RuleColumn)
        return wordsOf(m_rules[at]);
    return column == HitsColumn && at < m_hits.size() ? QVariant(countText(m_hits[at])) : QVariant();
}

QVariant RuleModel::data(const QModelIndex &index, int role) const
{
    const RuleConfig *shown = rule(index.row());
    if (shown == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole: return text(index.row(), index.column());
    case Qt::ToolTipRole: return wordsOf(*shown);
    case Qt::CheckStateRole:
        return index.column() == OnColumn ? QVariant(shown->isOn ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == HitsColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default: return {};
    }
}

bool RuleModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const RuleConfig *shown = rule(index.row());
    if (role != Qt::CheckStateRole || shown == nullptr || index.column() != OnColumn)
        return false;
    RuleConfig changed = *shown;
    changed.isOn = value.toInt() == Qt::Checked;
    replace(index.row(), changed);
    return true;
}

Qt::ItemFlags RuleModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const auto base = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return index.column() == OnColumn ? base | Qt::ItemIsUserCheckable : base;
}

QVariant RuleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == HitsColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == RuleColumn ? tr("When…") : section == HitsColumn ? tr("Hits") : tr("On");
}

} // namespace ropewalk
