#pragma once

#include "workbench/rules/rule_config.h"

#include <QAbstractTableModel>

#include <cstdint>
#include <vector>

namespace ropewalk {

/// The rules of a service in their order: a switch, what each says, and how often it was hit.
class RuleModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { OnColumn, RuleColumn, HitsColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Shows these. Rules that are the same keep their rows.
    void setRules(const std::vector<RuleConfig> &rules);
    void setHits(const std::vector<std::uint64_t> &hits);

    [[nodiscard]] const std::vector<RuleConfig> &rules() const { return m_rules; }
    [[nodiscard]] const RuleConfig *rule(int row) const;

    // What the person does; each ends with `edited()`.

    void insert(int row, const RuleConfig &rule);
    void replace(int row, const RuleConfig &rule);
    void remove(int row);
    /// By one; false where it is the first or the last.
    bool move(int row, int step);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void edited();

private:
    [[nodiscard]] QVariant text(int row, int column) const;

    std::vector<RuleConfig> m_rules;
    std::vector<std::uint64_t> m_hits;
};

} // namespace ropewalk
