#include "ui/panels/queue_delegate.h"

#include "ui/models/figure_text.h"
#include "ui/models/queue_model.h"
#include "ui/theme/glyphs.h"
#include "ui/theme/icon.h"
#include "ui/theme/paint_parts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/cell_ground.h"

#include <QPainter>
#include <QTableView>

namespace ropewalk {
namespace {

constexpr int kInset = 6;
constexpr int kGrip = 12;
constexpr int kTagIcon = 12;
constexpr int kLeastMessage = 60; ///< Where there is less room the tag is its icon alone.

} // namespace

QueueDelegate::QueueDelegate(const QueueModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{}

void QueueDelegate::paint(QPainter *painter,
                          const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    paintCellGround(*painter, option, index);
    painter->save();
    paintCell(*painter, option.rect, index);
    if (m_model.isLeaving(m_model.idAt(index.row())))
        paintWritten(
            *painter, option.rect, static_cast<const QTableView *>(option.widget)->viewport()->width());
    painter->restore();
}

void QueueDelegate::paintCell(QPainter &painter, QRect rect, const QModelIndex &index) const
{
    if (index.column() == QueueModel::PositionColumn)
        return paintPosition(painter, rect, index);
    rect.adjust(kInset, 0, -kInset, 0);
    if (index.column() == QueueModel::MessageColumn)
        return paintMessage(painter, rect, index);
    painter.setFont(themeFont(TextStyle::dense));
    paintText(
        painter, rect, Qt::AlignRight | Qt::AlignVCenter, index.data().toString(), themeColor(Token::text2));
}

void QueueDelegate::paintPosition(QPainter &painter, const QRect &rect, const QModelIndex &index) const
{
    if (!m_model.isLeaving(m_model.idAt(index.row())))
        paintIcon(painter,
                  QRectF(rect.left() + 4, rect.center().y() - kGrip / 2.0 + 0.5, kGrip, kGrip),
                  QStringLiteral("grip"),
                  themeColor(Token::disabled));
    painter.setFont(themeFont(TextStyle::dense));
    paintText(painter,
              rect.adjusted(kGrip + 4, 0, -kInset, 0),
              Qt::AlignRight | Qt::AlignVCenter,
              countText(static_cast<std::uint64_t>(index.row()) + 1),
              themeColor(Token::text3));
}

void QueueDelegate::paintMessage(QPainter &painter, QRect rect, const QModelIndex &index) const
{
    const QueuedEntry &entry = m_model.entryAt(index.row());
    if (entry.isHeld && !m_model.side().config.filter.empty()) { // Otherwise all of them are.
        paintStateGlyph(painter, QRectF(rect.left(), rect.center().y() - 5.5, 12, 12), StateGlyph::held);
        rect.setLeft(rect.left() + 18);
    }
    rect.setRight(rect.right() - paintTag(painter, rect, index));
    painter.setFont(themeFont(TextStyle::mono));
    paintText(painter, rect, Qt::AlignVCenter, index.data().toString(), themeColor(Token::text));
}

int QueueDelegate::paintTag(QPainter &painter, const QRect &rect, const QModelIndex &index) const
{
    const QString tag = index.data(QueueModel::TagRole).toString();
    if (tag.isEmpty())
        return 0;
    const QueuedEntry &entry = m_model.entryAt(index.row());
    const bool isLeaving = m_model.isLeaving(entry.id);
    const QString icon = isLeaving          ? QString()
                         : entry.isEdited() ? QStringLiteral("edit")
                                            : QStringLiteral("inject");
    const Token ink = isLeaving ? Token::text3 : entry.isEdited() ? Token::violet : Token::accent;
    painter.setFont(themeFont(TextStyle::caption));
    const int iconWidth = icon.isEmpty() ? 0 : kTagIcon + 4;
    int textWidth = painter.fontMetrics().horizontalAdvance(tag) + 2;
    if (rect.width() - iconWidth - textWidth < kLeastMessage)
        textWidth = 0;
    const QRect text(rect.right() - textWidth + 1, rect.top(), textWidth, rect.height());
    if (textWidth > 0)
        paintText(painter, text, Qt::AlignVCenter, tag, themeColor(ink));
    if (iconWidth > 0)
        paintIcon(painter,
                  QRectF(text.left() - iconWidth, rect.center().y() - 5.5, kTagIcon, kTagIcon),
                  icon,
                  themeColor(ink));
    return iconWidth + textWidth + 6;
}

/// A bar under the whole row, of which each cell paints its part.
void QueueDelegate::paintWritten(QPainter &painter, const QRect &rect, int width) const
{
    const QueueSide &side = m_model.side();
    const double size = static_cast<double>(std::max<std::size_t>(1, m_model.entryAt(0).bytes->size()));
    const int end = static_cast<int>(width * std::min(1.0, static_cast<double>(side.written) / size));
    const QRect bar(rect.left(), rect.bottom() - 1, std::min(rect.width(), end - rect.left()), 2);
    if (bar.width() > 0)
        painter.fillRect(bar, themeColor(Token::outFill));
}

} // namespace ropewalk
