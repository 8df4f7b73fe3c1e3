#include "ui/widgets/indented_header.h"

#include <QStyleOptionHeader>

namespace ropewalk {

IndentedHeader::IndentedHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{}

void IndentedHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    if (section == 0) {
        QStyleOptionHeader ground;
        initStyleOption(&ground);
        ground.rect = rect;
        style()->drawControl(QStyle::CE_HeaderSection, &ground, painter, this);
    }
    QHeaderView::paintSection(painter, section == 0 ? rect.adjusted(kIndent, 0, 0, 0) : rect, section);
}

} // namespace ropewalk
