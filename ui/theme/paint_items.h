#pragma once

class QPainter;
class QStyleOption;
class QStyleOptionHeader;
class QStyleOptionViewItem;
class QWidget;

namespace ropewalk {

/// The background of a row or of a cell: selection, hover, and the accent bar of trees.
void paintRow(const QStyleOption &option, QPainter &painter, const QWidget *widget);

void paintBranch(const QStyleOption &option, QPainter &painter);
void paintHeaderSection(const QStyleOption &option, QPainter &painter);
void paintHeaderLabel(const QStyleOptionHeader &option, QPainter &painter);

} // namespace ropewalk
