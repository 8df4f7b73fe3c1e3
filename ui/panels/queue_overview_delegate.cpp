#include "ui/panels/queue_overview_delegate.h"

#include "ui/models/queue_overview_model.h"
#include "ui/theme/dress.h"
#include "ui/theme/glyphs.h"
#include "ui/theme/paint_parts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/cell_ground.h"

#include <QPainter>
#include <QWidget>

namespace ropewalk {
namespace {

constexpr int kInset = 6;
constexpr int kBar = 44;
constexpr int kBarHeight = 6;

void paintDepth(QPainter &painter, QRect rect, const QModelIndex &index)
{
    const bool isIn = index.column() == QueueOverviewModel::InQueueColumn;
    const double share = index.data(QueueOverviewModel::ShareRole).toDouble();
    const QRectF bar(rect.left(), rect.center().y() - kBarHeight / 2.0 + 0.5, kBar, kBarHeight);
    paintBox(painter, bar, kBarHeight / 2.0, themeColor(Token::press));
    if (share > 0) {
        const QRectF filled(bar.topLeft(), QSizeF(std::max(2.0, kBar * share), kBarHeight));
        paintBox(painter, filled, kBarHeight / 2.0, themeColor(isIn ? Token::inFill : Token::outFill));
    }
    rect.setLeft(rect.left() + kBar + kInset);
    paintText(
        painter, rect, Qt::AlignRight | Qt::AlignVCenter, index.data().toString(), themeColor(Token::text));
}

void paintState(QPainter &painter, QRect rect, const QModelIndex &index)
{
    const bool wantsAttention = index.data(QueueOverviewModel::AttentionRole).toBool();
    const QRectF glyph(rect.left(), rect.center().y() - 5.5, 12, 12);
    paintStateGlyph(painter, glyph, wantsAttention ? StateGlyph::paused : StateGlyph::connected);
    rect.setLeft(rect.left() + 18);
    paintText(painter,
              rect,
              Qt::AlignVCenter,
              index.data().toString(),
              themeColor(wantsAttention ? Token::warn : Token::text2));
}

} // namespace

void QueueOverviewDelegate::paint(QPainter *painter,
                                  const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    paintCellGround(*painter, option, index);
    painter->save();
    painter->setFont(themeFont(TextStyle::dense));
    const bool isFirst = index.column() == QueueOverviewModel::ConnectionColumn;
    const QRect rect = option.rect.adjusted(kInset, 0, -kInset, 0);
    switch (index.column()) {
    case QueueOverviewModel::InQueueColumn:
    case QueueOverviewModel::OutQueueColumn: paintDepth(*painter, rect, index); break;
    case QueueOverviewModel::StateColumn: paintState(*painter, rect, index); break;
    default:
        paintText(*painter,
                  rect,
                  index.data(Qt::TextAlignmentRole).toInt(),
                  index.data().toString(),
                  themeColor(isFirst ? Token::text : Token::text2));
    }
    painter->restore();
}

} // namespace ropewalk
