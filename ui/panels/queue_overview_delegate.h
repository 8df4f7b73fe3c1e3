#pragma once

#include <QStyledItemDelegate>

namespace ropewalk {

/// Paints a row of the overview: depths with a bar each, a state that wants attention with its shape.
class QueueOverviewDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void
    paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace ropewalk
