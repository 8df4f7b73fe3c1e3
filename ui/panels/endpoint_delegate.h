#pragma once

#include <QStyledItemDelegate>

namespace ropewalk {

/// Paints the rows of the Endpoints tree: glyph, name, target and count; activity, rate and queue; or,
/// where something failed, what and when it is tried again.
class EndpointDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void
    paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QString displayText(const QVariant &value, const QLocale &locale) const override;

private:
    static void paintGroup(QPainter &painter, const QRect &rect, const QModelIndex &index);
    static void paintName(QPainter &painter, QRect rect, const QModelIndex &index);
    static void paintSpark(QPainter &painter, const QRect &rect, const QModelIndex &index);
    static void paintRate(QPainter &painter, const QRect &rect, const QModelIndex &index);
    static void paintQueue(QPainter &painter, const QRect &rect, const QModelIndex &index);
    static void paintProblem(QPainter &painter, const QRect &rect, const QModelIndex &index);
};

} // namespace ropewalk
