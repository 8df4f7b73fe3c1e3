#include "ui/panels/lab_results.h"

#include "ui/models/lab_result_model.h"
#include "ui/models/lab_words.h"
#include "ui/panels/line.h"
#include "ui/plots/lab_looks.h"
#include "ui/theme/dress.h"
#include "ui/theme/icon.h"
#include "ui/theme/paint_parts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/cell_ground.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/indented_header.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>

namespace ropewalk {
namespace {

constexpr int kHeading = 36;
constexpr int kNumber = 66;
constexpr int kLongNumber = 80;
constexpr int kBarNumber = 98;
constexpr int kBar = 30;
constexpr int kBarHeight = 6;
constexpr int kSwatch = 8;
constexpr int kNarrow = 650;
constexpr int kInset = 6; // As the header's labels.

LabModel modelAt(const QModelIndex &index)
{
    return static_cast<LabModel>(index.data(LabResultModel::modelRole).toInt());
}

/// A cell: the model with its colour, a number, a bar before it where that says more; the best bold.
class LabResultDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        paintCellGround(*painter, option, index);
        painter->save();
        QRect rect = option.rect.adjusted(kInset, 0, -kInset, 0);
        const bool isModel = index.column() == LabResultModel::model;
        const bool isBest = index.data(LabResultModel::bestRole).toBool();
        if (isModel)
            rect = paintSwatch(*painter, rect, index);
        else
            paintBar(*painter, rect, index);
        painter->setFont(themeFont(TextStyle::dense, isBest ? QFont::DemiBold : QFont::Normal));
        paintText(*painter,
                  rect,
                  index.data(Qt::TextAlignmentRole).toInt(),
                  index.data().toString(),
                  themeColor(isModel || isBest ? Token::text : Token::text2));
        painter->restore();
    }

private:
    static QRect paintSwatch(QPainter &painter, const QRect &rect, const QModelIndex &index)
    {
        const int left = rect.x() + IndentedHeader::kIndent;
        const QRectF swatch(left, rect.center().y() - kSwatch / 2 + 1, kSwatch, kSwatch);
        paintBox(painter, swatch, 2, themeColor(lookOf(modelAt(index)).fill));
        return rect.adjusted(IndentedHeader::kIndent + kSwatch + 8, 0, 0, 0);
    }

    static void paintBar(QPainter &painter, const QRect &rect, const QModelIndex &index)
    {
        const double share = index.data(LabResultModel::shareRole).toDouble();
        if (share < 0)
            return;
        const QRectF whole(rect.x(), rect.center().y() - kBarHeight / 2 + 1, kBar, kBarHeight);
        paintBox(painter, whole, kBarHeight / 2.0, themeColor(Token::press));
        QRectF part = whole;
        part.setWidth(std::max(whole.width() * share, 2.0));
        paintBox(painter,
                 part,
                 std::min(kBarHeight, static_cast<int>(part.width())) / 2.0,
                 themeColor(lookOf(modelAt(index)).fill));
    }
};

QToolButton *makeButton(const QString &icon, const QString &text, const char *name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setIcon(themeIcon(icon));
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

} // namespace

LabResults::LabResults(const QList<QAction *> &exports, QWidget *parent)
    : QWidget(parent)
    , m_model(new LabResultModel(this))
    , m_table(new QTableView(this))
    , m_caption(new ElidedLabel({}, this))
    , m_note(new QLabel(this))
{
    setSurface(*this, Token::surface);
    m_note->setObjectName(QStringLiteral("labNote"));
    m_note->setWordWrap(true);
    setTextStyle(*m_note, TextStyle::caption, Token::text3);
    m_caption->setObjectName(QStringLiteral("labPlace"));
    setTextStyle(*m_caption, TextStyle::dense, Token::text2);
    setupTable();
    setupLayout(exports);
    show(nullptr);
}

void LabResults::show(const LabExperiment *experiment)
{
    m_model->show(experiment);
    m_caption->setText(experiment != nullptr ? placeText(experiment->order) : QString());
    fitTable();
    showNote(experiment);
}

void LabResults::setupTable()
{
    m_table->setObjectName(QStringLiteral("labResults"));
    m_table->setAccessibleName(tr("Results"));
    m_table->setHorizontalHeader(new IndentedHeader(m_table));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new LabResultDelegate(m_table));
    dressTable(*m_table);
    QHeaderView &header = *m_table->horizontalHeader();
    header.setSectionResizeMode(LabResultModel::model, QHeaderView::Stretch);
    for (int column = LabResultModel::requestsPerSecond; column < LabResultModel::columnCount_; ++column) {
        const bool hasBar = column == LabResultModel::requestsPerSecond || column == LabResultModel::memory;
        header.setSectionResizeMode(column, QHeaderView::Fixed);
        const bool isLong = column == LabResultModel::mean || column == LabResultModel::slowest;
        m_table->setColumnWidth(column, hasBar ? kBarNumber : isLong ? kLongNumber : kNumber);
    }
}

void LabResults::setupLayout(const QList<QAction *> &exports)
{
    auto *title = new QLabel(tr("Results"), this);
    title->setFont(themeFont(TextStyle::body, QFont::DemiBold));
    auto *copy = makeButton(QStringLiteral("copy"), tr("Copy as CSV"), "copyLab", this);
    auto *save = makeButton(QStringLiteral("download"), tr("Export"), "exportLab", this);
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("labExports"));
    menu->addActions(exports);
    save->setMenu(menu);
    save->setPopupMode(QToolButton::InstantPopup);
    connect(copy, &QToolButton::clicked, this, &LabResults::copyRequested);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(metric::kPadding, 0, metric::kPadding, 0);
    head->addWidget(title);
    head->addWidget(m_caption, 1);
    head->addWidget(copy);
    head->addWidget(save);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(metric::kPadding, 4, metric::kPadding, metric::kGap);
    foot->addWidget(m_note);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    head->setSpacing(metric::kGap);
    head->addStrut(kHeading);
    layout->addLayout(head);
    layout->addWidget(m_table);
    layout->addLayout(foot);
    layout->addStretch(1);
}

/// Where there is little room, the names of the models are worth more than what is much the same for all of
/// them.
void LabResults::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_table->setColumnHidden(LabResultModel::cpu, width() < kNarrow);
}

/// What is said about the rows stands right below them, as long as there is room for both.
void LabResults::fitTable()
{
    const int rows = std::max(m_model->rowCount(), 1);
    m_table->setMinimumHeight(metric::kTableHeader + metric::kTableRow);
    m_table->setMaximumHeight(metric::kTableHeader + rows * metric::kTableRow + 2);
}

void LabResults::showNote(const LabExperiment *experiment)
{
    QString text =
        m_model->kind() == LabKind::server
            ? tr("Measured, never modelled. Bold marks the best value. Memory is above the idle process. "
                 "Switches are voluntary and involuntary context switches.")
            : tr("Measured, never modelled. Bold marks the best value. Calls are those of the system that "
                 "getting the answers took. CPU holds what polling used up.");
    if (experiment != nullptr)
        for (const LabMissing &each : experiment->missing)
            text += QLatin1Char(' ') + tr("%1 is not here: %2.").arg(labTitle(each.model), each.reason);
    m_note->setText(text);
}

} // namespace ropewalk
