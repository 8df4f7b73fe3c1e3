#include "ui/panels/text_table_view.h"

#include "ui/models/text_table.h"
#include "ui/theme/dress.h"
#include "ui/theme/icon.h"
#include "ui/theme/paint_parts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/cell_ground.h"
#include "ui/widgets/indented_header.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace ropewalk {
namespace {

constexpr int kInset = 6; // As the header's labels.
constexpr int kBar = 44;
constexpr int kBarHeight = 6;
constexpr int kIcon = 12;

/// A cell; a share as a bar before its number; a row that wants attention in red, with a sign.
class TextTableDelegate final : public QStyledItemDelegate
{
public:
    TextTableDelegate(int monospaced, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_monospaced(monospaced)
    {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        paintCellGround(*painter, option, index);
        painter->save();
        QRect rect = option.rect.adjusted(kInset, 0, -kInset, 0);
        if (index.column() == 0)
            rect.setLeft(rect.left() + IndentedHeader::kIndent);
        const bool isAlarm = index.data(TextTable::alarmRole).toBool();
        if (isAlarm && index.column() == 0) {
            paintIcon(*painter,
                      QRectF(rect.left(), rect.center().y() - kIcon / 2.0 + 0.5, kIcon, kIcon),
                      QStringLiteral("warning"),
                      themeColor(Token::err));
            rect.setLeft(rect.left() + kIcon + 4);
        }
        const double share = index.data(TextTable::shareRole).toDouble();
        if (share >= 0)
            paintShare(*painter, rect, share);
        painter->setFont(themeFont(index.column() == m_monospaced ? TextStyle::mono : TextStyle::dense));
        paintText(*painter,
                  rect,
                  index.data(Qt::TextAlignmentRole).toInt(),
                  index.data().toString(),
                  themeColor(inkOf(index, isAlarm)));
        painter->restore();
    }

private:
    static void paintShare(QPainter &painter, const QRect &rect, double share)
    {
        const QRectF bar(
            rect.right() - 54 - kBar, rect.center().y() - kBarHeight / 2.0 + 0.5, kBar, kBarHeight);
        paintBox(painter, bar, kBarHeight / 2.0, themeColor(Token::press));
        const QRectF filled(bar.topLeft(), QSizeF(std::max(2.0, kBar * share), kBarHeight));
        paintBox(painter, filled, kBarHeight / 2.0, themeColor(Token::slateFill));
    }

    static Token inkOf(const QModelIndex &index, bool isAlarm)
    {
        if (isAlarm && (index.column() == 0 || index.column() == index.model()->columnCount() - 2))
            return Token::err;
        return index.column() == 0 ? Token::text : Token::text2;
    }

    int m_monospaced;
};

} // namespace

TextTableView::TextTableView(
    const QString &name, const QString &title, TextTable &model, const Look &look, QWidget *parent)
    : QTableView(parent)
{
    setObjectName(name);
    setAccessibleName(title);
    setHorizontalHeader(new IndentedHeader(this));
    setModel(&model);
    setItemDelegate(new TextTableDelegate(look.monospaced, this));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    dressTable(*this);
    QHeaderView &header = *horizontalHeader();
    header.setSectionsClickable(false);
    header.setMinimumSectionSize(32);
    for (std::size_t column = 0; column < look.widths.size(); ++column) {
        const int width = look.widths[column];
        header.setSectionResizeMode(static_cast<int>(column),
                                    width == 0 ? QHeaderView::Stretch : QHeaderView::Fixed);
        if (width > 0)
            header.resizeSection(static_cast<int>(column), width);
    }
}

} // namespace ropewalk
