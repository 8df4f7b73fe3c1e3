#include "ui/panels/load_results.h"

#include "ui/models/load_outcome_model.h"
#include "ui/panels/line.h"
#include "ui/panels/load_figures.h"
#include "ui/theme/dress.h"
#include "ui/theme/glyphs.h"
#include "ui/theme/paint_parts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/cell_ground.h"
#include "ui/widgets/indented_header.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>

namespace ropewalk {
namespace {

constexpr int kNumber = 84;
constexpr int kChange = 72;
constexpr int kTimeWidth = 300;
constexpr int kGlyph = 12;
constexpr int kInset = 6; // As the header's labels.

/// A cell: the outcome with its shape, a number in the ink of what it counts, a change in a paler one.
class OutcomeDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        paintCellGround(*painter, option, index);
        painter->save();
        painter->setFont(themeFont(TextStyle::dense));
        QRect rect = option.rect.adjusted(kInset, 0, -kInset, 0);
        if (index.column() == LoadOutcomeModel::outcome)
            rect = paintShape(*painter, rect, index);
        paintText(*painter,
                  rect,
                  index.data(Qt::TextAlignmentRole).toInt(),
                  index.data().toString(),
                  themeColor(inkOf(index.column())));
        painter->restore();
    }

private:
    static QRect paintShape(QPainter &painter, const QRect &rect, const QModelIndex &index)
    {
        const int left = rect.x() + IndentedHeader::kIndent;
        const QVariant ending = index.data(LoadOutcomeModel::endingRole);
        const bool isGood = ending.toInt() == static_cast<int>(LoadEnding::answered);
        if (ending.isValid())
            paintStateGlyph(painter,
                            QRectF(left, rect.y(), kGlyph, rect.height()),
                            isGood ? StateGlyph::done : StateGlyph::failed);
        return rect.adjusted(IndentedHeader::kIndent + kGlyph + 6, 0, 0, 0);
    }

    static Token inkOf(int column)
    {
        switch (column) {
        case LoadOutcomeModel::outcome:
        case LoadOutcomeModel::count: return Token::text;
        case LoadOutcomeModel::mean:
        case LoadOutcomeModel::p99: return Token::text2;
        default: return Token::text3;
        }
    }
};

} // namespace

LoadResults::LoadResults(QWidget *parent)
    : QWidget(parent)
    , m_model(new LoadOutcomeModel(this))
    , m_table(new QTableView(this))
    , m_time(new ShareBar(this))
{
    setSurface(*this, Token::surface);
    m_time->setObjectName(QStringLiteral("loadTime"));
    m_time->setAccessibleName(tr("Where the time goes"));
    setupTable();
    setupLayout();
    show(nullptr, nullptr);
}

void LoadResults::show(const LoadRecord *run, const LoadRecord *other)
{
    m_model->show(run, other);
    m_time->setParts(timeParts(run, other));
    showColumns();
}

void LoadResults::setupTable()
{
    m_table->setObjectName(QStringLiteral("loadOutcomes"));
    m_table->setAccessibleName(tr("Outcomes"));
    m_table->setHorizontalHeader(new IndentedHeader(m_table));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new OutcomeDelegate(m_table));
    dressTable(*m_table);
    QHeaderView &header = *m_table->horizontalHeader();
    header.setSectionResizeMode(LoadOutcomeModel::outcome, QHeaderView::Stretch);
    for (int column = LoadOutcomeModel::count; column < LoadOutcomeModel::columnCount_; ++column) {
        const bool isChange = m_model->headerData(column, Qt::Horizontal) == tr("Change");
        header.setSectionResizeMode(column, QHeaderView::Fixed);
        m_table->setColumnWidth(column, isChange ? kChange : kNumber);
    }
}

void LoadResults::setupLayout()
{
    auto *title = new QLabel(tr("Where the time goes"), this);
    title->setFont(themeFont(TextStyle::body, QFont::DemiBold));
    auto *time = new QWidget(this);
    time->setFixedWidth(kTimeWidth);
    auto *column = new QVBoxLayout(time);
    column->setContentsMargins(metric::kPadding, metric::kPadding, metric::kPadding, 0);
    column->setSpacing(metric::kGap);
    column->addWidget(title);
    column->addWidget(m_time);
    column->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_table, 1);
    row->addWidget(makeLine(this, Qt::Vertical));
    row->addWidget(time);
}

void LoadResults::showColumns()
{
    for (const int column :
         {LoadOutcomeModel::countChange, LoadOutcomeModel::meanChange, LoadOutcomeModel::p99Change})
        m_table->setColumnHidden(column, !m_model->isComparing());
}

} // namespace ropewalk
