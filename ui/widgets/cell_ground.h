#pragma once

class QModelIndex;
class QPainter;
class QStyleOptionViewItem;

namespace ropewalk {

/// What lies under a cell that a delegate paints itself: its row's colour, and whether it is selected or
/// under the mouse.
void paintCellGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index);

} // namespace ropewalk
