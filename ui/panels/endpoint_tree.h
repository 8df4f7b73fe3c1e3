#pragma once

#include <QTreeView>

namespace ropewalk {

/// The tree of endpoints, whose groups stand as far in as what is under them.
class EndpointTree final : public QTreeView
{
public:
    using QTreeView::QTreeView;

    /// How far right of where Qt would have it a group begins, in pixels.
    static constexpr int kGroupInset = 10;

protected:
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;

    /// A group's arrow is where it is drawn.
    void mousePressEvent(QMouseEvent *event) override;
};

} // namespace ropewalk
