#include "ui/panels/chain_list.h"

#include "ui/models/chain_list_model.h"
#include "ui/panels/chain_looks.h"
#include "ui/theme/dress.h"
#include "ui/theme/paint_parts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/cell_ground.h"
#include "ui/widgets/indented_header.h"

#include <QHeaderView>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

#include <algorithm>

namespace ropewalk {
namespace {

constexpr int kGlyph = 12;
constexpr int kInset = 6; ///< As the header's labels.

/// A cell of the list: the state with its shape, the purpose with what there is to add to it.
class ChainDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        paintCellGround(*painter, option, index);
        painter->save();
        paintCell(*painter, option.rect, index);
        painter->restore();
    }

private:
    static void paintCell(QPainter &painter, QRect rect, const QModelIndex &index)
    {
        const auto phase = static_cast<ChainPhase>(index.data(ChainListModel::PhaseRole).toInt());
        const QString text = index.data().toString();
        rect.adjust(index.column() == ChainListModel::StateColumn ? kInset + IndentedHeader::kIndent : kInset,
                    0,
                    -kInset,
                    0);
        painter.setFont(themeFont(TextStyle::body));
        switch (index.column()) {
        case ChainListModel::StateColumn: {
            const QRect glyph(rect.left(), rect.center().y() - kGlyph / 2 + 1, kGlyph, kGlyph);
            paintStateGlyph(painter, glyph, glyphOf(phase));
            rect.setLeft(glyph.right() + 7);
            paintText(painter, rect, Qt::AlignVCenter, text, themeColor(inkOf(phase)));
            break;
        }
        case ChainListModel::IdColumn:
            painter.setFont(themeFont(TextStyle::mono));
            paintText(painter, rect, Qt::AlignVCenter, text, themeColor(Token::text2));
            break;
        case ChainListModel::PurposeColumn: paintPurpose(painter, rect, index); break;
        default:
            paintText(
                painter, rect, index.data(Qt::TextAlignmentRole).toInt(), text, themeColor(Token::text2));
        }
    }

    static void paintPurpose(QPainter &painter, QRect rect, const QModelIndex &index)
    {
        const QString text = index.data().toString();
        const QString detail = index.data(ChainListModel::DetailRole).toString().simplified();
        paintText(painter, rect, Qt::AlignVCenter, text, themeColor(Token::text));
        rect.setLeft(rect.left() + painter.fontMetrics().horizontalAdvance(text));
        if (!detail.isEmpty() && rect.width() > 32)
            paintText(
                painter, rect, Qt::AlignVCenter, QStringLiteral(", ") + detail, themeColor(Token::text3));
    }
};

} // namespace

ChainList::ChainList(ChainListModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("chains"));
    setAccessibleName(tr("Deferreds"));
    setHorizontalHeader(new IndentedHeader(this));
    setModel(&model);
    setItemDelegate(new ChainDelegate(this));
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    dressTable(*this);
    setupColumns();
}

void ChainList::setupColumns()
{
    QHeaderView &header = *horizontalHeader();
    header.setSectionsClickable(false);
    header.setMinimumSectionSize(32);
    header.setSectionResizeMode(ChainListModel::PurposeColumn, QHeaderView::Stretch);
    header.resizeSection(ChainListModel::StateColumn, 116);
    header.resizeSection(ChainListModel::IdColumn, 60);
    header.resizeSection(ChainListModel::LinksColumn, 72);
    header.resizeSection(ChainListModel::OwnerColumn, 104);
    header.resizeSection(ChainListModel::AgeColumn, 76);
}

void ChainList::mark(quint64 id)
{
    const QScopedValueRollback adjusting(m_isAdjusting, true);
    const int row = m_model.rowOf(id);
    if (row < 0) {
        selectionModel()->clear();
        return;
    }
    if (currentIndex().row() == row && selectionModel()->isRowSelected(row))
        return;
    setCurrentIndex(m_model.index(row, 0));
}

std::pair<int, int> ChainList::visibleRows() const
{
    const int first = rowAt(0);
    const int last = rowAt(viewport()->height() - 1);
    return {std::max(0, first), last < 0 ? m_model.rowCount() - 1 : last};
}

void ChainList::reset()
{
    const QScopedValueRollback adjusting(m_isAdjusting, true);
    QTableView::reset();
}

void ChainList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (!m_isAdjusting && current.isValid())
        emit chainChosen(m_model.idAt(current.row()));
}

void ChainList::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    const QScopedValueRollback adjusting(m_isAdjusting, true);
    QTableView::rowsAboutToBeRemoved(parent, start, end);
}

void ChainList::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    const bool isNarrow = viewport()->width() < 560;
    setColumnHidden(ChainListModel::OwnerColumn, isNarrow);
}

} // namespace ropewalk
