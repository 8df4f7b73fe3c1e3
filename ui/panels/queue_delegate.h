#pragma once

#include <QStyledItemDelegate>

namespace ropewalk {

class QueueModel;
struct QueuedEntry;

/// Paints a message of a queue: a grip to drag it by, its place, its wait, its bytes, and what is to be said
/// of it; of one that is on its way how much is written.
class QueueDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `model` must outlive the delegate.
    explicit QueueDelegate(const QueueModel &model, QObject *parent = nullptr);

    void
    paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintCell(QPainter &painter, QRect rect, const QModelIndex &index) const;
    void paintPosition(QPainter &painter, const QRect &rect, const QModelIndex &index) const;
    void paintMessage(QPainter &painter, QRect rect, const QModelIndex &index) const;
    [[nodiscard]] int paintTag(QPainter &painter, const QRect &rect, const QModelIndex &index) const;
    void paintWritten(QPainter &painter, const QRect &rect, int width) const;

    const QueueModel &m_model;
};

} // namespace ropewalk
