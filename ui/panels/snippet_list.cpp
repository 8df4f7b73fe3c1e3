#include "ui/panels/snippet_list.h"

#include "ui/theme/dress.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/cell_ground.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

namespace ropewalk {
namespace {

constexpr int kCollectionRole = Qt::UserRole;

/// The name at the left, its collection pale at the right.
class SnippetDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        paintCellGround(*painter, option, index);
        painter->save();
        painter->setFont(themeFont(TextStyle::dense));
        const QRect row = option.rect.adjusted(metric::kPadding, 0, -metric::kPadding, 0);
        const QString collection = index.data(kCollectionRole).toString();
        const int width = painter->fontMetrics().horizontalAdvance(collection);
        painter->setPen(themeColor(Token::text3));
        painter->drawText(row, Qt::AlignRight | Qt::AlignVCenter, collection);
        painter->setPen(themeColor(Token::text));
        const QString name = index.data().toString();
        painter->drawText(row,
                          Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(name, Qt::ElideRight, row.width() - width - 8));
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {80, std::max(metric::kTableRow, QFontMetrics(themeFont(TextStyle::dense)).height() + 8)};
    }
};

} // namespace

SnippetList::SnippetList(QWidget *parent)
    : QWidget(parent)
    , m_list(new QListWidget(this))
{
    setupList();
    setupLayout();
}

void SnippetList::setSnippets(const std::vector<Snippet> &snippets)
{
    m_snippets = snippets;
    m_list->clear();
    for (const Snippet &snippet : snippets) {
        auto *item = new QListWidgetItem(QString::fromStdString(snippet.name), m_list);
        item->setData(kCollectionRole, QString::fromStdString(snippet.collection));
        item->setToolTip(QString::fromStdString(snippet.message.text));
    }
}

void SnippetList::setupList()
{
    m_list->setObjectName(QStringLiteral("snippets"));
    m_list->setAccessibleName(tr("Snippets"));
    m_list->setItemDelegate(new SnippetDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *remove = new QAction(themeIcon(QStringLiteral("trash")), tr("Remove snippet"), m_list);
    remove->setShortcut(Qt::Key_Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(remove);
    connect(remove, &QAction::triggered, this, &SnippetList::removeCurrent);
    const auto choose = [this](const QListWidgetItem *item) {
        emit chosen(m_snippets[static_cast<std::size_t>(m_list->row(item))].message);
    };
    connect(m_list, &QListWidget::itemClicked, this, choose);
    connect(m_list, &QListWidget::itemActivated, this, choose);
}

void SnippetList::setupLayout()
{
    auto *title = new QLabel(tr("Snippets"), this);
    title->setFont(themeFont(TextStyle::dense, QFont::DemiBold));
    auto *add = new QToolButton(this);
    add->setIcon(themeIcon(QStringLiteral("plus")));
    add->setObjectName(QStringLiteral("addSnippet"));
    add->setToolTip(tr("Keep the composed message"));
    add->setAccessibleName(add->toolTip());
    connect(add, &QToolButton::clicked, this, &SnippetList::addRequested);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(metric::kPadding, 4, 6, 0);
    head->addWidget(title, 1);
    head->addWidget(add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_list, 1);
}

void SnippetList::removeCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    std::vector<Snippet> kept = m_snippets;
    kept.erase(kept.begin() + row);
    emit snippetsChanged(kept);
}

} // namespace ropewalk
