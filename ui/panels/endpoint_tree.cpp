#include "ui/panels/endpoint_tree.h"

#include <QMouseEvent>

namespace ropewalk {

void EndpointTree::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    const bool isGroup = !index.parent().isValid();
    QTreeView::drawBranches(painter, isGroup ? rect.translated(kGroupInset, 0) : rect, index);
}

void EndpointTree::mousePressEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const QModelIndex index = indexAt(at);
    const int arrowEnd = indentation() + kGroupInset;
    if (event->button() == Qt::LeftButton && index.isValid() && !index.parent().isValid() &&
        at.x() < arrowEnd)
        setExpanded(index, !isExpanded(index));
    else
        QTreeView::mousePressEvent(event);
}

} // namespace ropewalk
