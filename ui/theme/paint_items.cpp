#include "ui/theme/paint_items.h"

#include "ui/theme/icon.h"
#include "ui/theme/paint_parts.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyleOption>
#include <QTreeView>

namespace ropewalk {

namespace {

constexpr int kSortMark = 12;

} // namespace

void paintRow(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(&option);
    if (item && item->backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(option.rect, item->backgroundBrush);
    const bool tree = qobject_cast<const QTreeView *>(widget) != nullptr;
    if (has(option.state, QStyle::State_Selected)) {
        painter.fillRect(option.rect, themeColor(Token::sel));
        if (tree && option.rect.left() <= 0)
            painter.fillRect(QRect(0, option.rect.y(), 2, option.rect.height()), themeColor(Token::accent));
    } else if (has(option.state, QStyle::State_MouseOver) && isEnabled(option.state)) {
        painter.fillRect(option.rect, themeColor(Token::hover));
    } else if (item && item->features.testFlag(QStyleOptionViewItem::Alternate)) {
        painter.fillRect(option.rect, option.palette.alternateBase());
    }
}

void paintBranch(const QStyleOption &option, QPainter &painter)
{
    if (!has(option.state, QStyle::State_Children))
        return;
    const bool open = has(option.state, QStyle::State_Open);
    paintChevron(
        painter, option.rect, open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"));
}

void paintHeaderSection(const QStyleOption &option, QPainter &painter)
{
    painter.fillRect(option.rect, option.palette.base());
    const QRect &all = option.rect;
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(&option);
    if (header && header->orientation == Qt::Vertical)
        return;
    painter.fillRect(QRect(all.x(), all.bottom(), all.width(), 1), themeColor(Token::line));
    if (has(option.state, QStyle::State_MouseOver))
        painter.fillRect(QRect(all.right(), all.y() + 5, 1, all.height() - 10), themeColor(Token::line2));
}

void paintHeaderLabel(const QStyleOptionHeader &option, QPainter &painter)
{
    QRect rect = option.rect; // Its margin is PM_HeaderMargin.
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    if (sorted) {
        const bool up = option.sortIndicator == QStyleOptionHeader::SortUp;
        const bool right = option.textAlignment.testFlag(Qt::AlignRight);
        const int text = qMin(rect.width() - kSortMark, option.fontMetrics.horizontalAdvance(option.text));
        const int x = right ? rect.right() - kSortMark + 2 : rect.x() + text + 2;
        paintIcon(painter,
                  QRectF(x, rect.center().y() - 5, kSortMark, kSortMark),
                  up ? QStringLiteral("arrow-up") : QStringLiteral("arrow-down"),
                  themeColor(Token::text2));
        if (right)
            rect.setRight(rect.right() - kSortMark);
    }
    paintText(painter,
              rect,
              static_cast<int>(option.textAlignment) | Qt::AlignVCenter,
              option.text,
              themeColor(sorted ? Token::text2 : Token::text3));
}

} // namespace ropewalk
