#include "ui/models/lab_result_model.h"

#include "ui/models/figure_text.h"
#include "ui/models/lab_words.h"

#include <QLocale>

#include <algorithm>

namespace ropewalk {
namespace {

constexpr double kMebibyte = 1024 * 1024;

QString decimal(double value, int decimals)
{
    return QLocale().toString(value, 'f', decimals);
}

} // namespace

LabResultModel::LabResultModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void LabResultModel::show(const LabExperiment *experiment)
{
    beginResetModel();
    m_rows.clear();
    if (experiment != nullptr) {
        m_kind = experiment->order.kind;
        for (const LabPoint &point : experiment->points)
            m_rows.push_back(rowOf(point.result));
    }
    endResetModel();
}

LabResultModel::Row LabResultModel::rowOf(const LabResult &result) const
{
    Row row{result.model, {}, {}};
    const auto put = [&row](Column column, double value, const QString &text) {
        row.values[column] = value;
        row.texts[column] = text;
    };
    const auto putTime = [&](Column column, std::int64_t time) {
        put(column, static_cast<double>(time), millisecondsNumber(time));
    };
    const double rate = result.requestsPerSecond();
    put(model, 0, labTitle(result.model));
    put(requestsPerSecond, rate, decimal(rate, rate < 999.5 ? 1 : 0));
    putTime(mean, result.meanTime());
    putTime(slowest, result.slowestTime());
    putTime(cpu, result.totals.cpu);
    const double mebibytes = std::max(0.0, static_cast<double>(result.memory()) / kMebibyte);
    if (m_kind == LabKind::server)
        put(memory, mebibytes, decimal(mebibytes, mebibytes < 0.95 ? 2 : 1));
    else
        put(memory,
            static_cast<double>(result.calls()),
            countText(static_cast<std::uint64_t>(std::max<std::int64_t>(result.calls(), 0))));
    put(switches, static_cast<double>(result.switches()), QLocale().toString(result.switches()));
    return row;
}

int LabResultModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LabResultModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int{columnCount_};
}

QVariant LabResultModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return row.texts[column];
    case Qt::TextAlignmentRole:
        return static_cast<int>((column == model ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::ToolTipRole: return column == model ? labMeaning(row.model) : QString();
    case bestRole: return isBest(row, column);
    case shareRole: return shareOf(row, column);
    case modelRole: return static_cast<int>(row.model);
    default: return {};
    }
}

QVariant LabResultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == model ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case model: return m_kind == LabKind::server ? tr("Model") : tr("Mode");
    case requestsPerSecond: return tr("Requests/s");
    case mean: return tr("Mean, ms");
    case slowest: return tr("Slowest, ms");
    case cpu: return tr("CPU, ms");
    case memory: return m_kind == LabKind::server ? tr("Memory, MiB") : tr("Calls");
    default: return tr("Switches");
    }
}

/// As it is shown: what looks the same is as good.
bool LabResultModel::isBest(const Row &row, int column) const
{
    if (column == model || m_rows.size() < 2)
        return false;
    const auto valueOf = [column](const Row &each) { return each.values[column]; };
    const Row best = column == requestsPerSecond ? std::ranges::max(m_rows, {}, valueOf)
                                                 : std::ranges::min(m_rows, {}, valueOf);
    return row.texts[column] == best.texts[column];
}

double LabResultModel::shareOf(const Row &row, int column) const
{
    if (column != requestsPerSecond && column != memory)
        return -1;
    const auto valueOf = [column](const Row &each) { return each.values[column]; };
    const double most = valueOf(std::ranges::max(m_rows, {}, valueOf));
    return most > 0 ? row.values[column] / most : 0;
}

} // namespace ropewalk
