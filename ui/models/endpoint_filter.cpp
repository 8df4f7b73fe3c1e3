#include "ui/models/endpoint_filter.h"

#include "ui/models/endpoint_model.h"

namespace ropewalk {

EndpointFilter::EndpointFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
    setAutoAcceptChildRows(true);
    setDynamicSortFilter(true);
}

void EndpointFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

bool EndpointFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_text.isEmpty())
        return true;
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const int kind = index.data(EndpointModel::KindRole).toInt();
    if (kind <= static_cast<int>(EndpointNode::Kind::clients))
        return false; // A group stays for what is in it.
    for (const int role :
         {int(Qt::DisplayRole), int(EndpointModel::NumberRole), int(EndpointModel::TargetRole)}) {
        if (index.data(role).toString().contains(m_text, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

} // namespace ropewalk
