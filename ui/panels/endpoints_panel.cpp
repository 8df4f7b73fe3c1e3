#include "ui/panels/endpoints_panel.h"

#include "ui/models/endpoint_filter.h"
#include "ui/models/endpoint_model.h"
#include "ui/panels/endpoint_delegate.h"
#include "ui/panels/endpoint_tree.h"
#include "ui/theme/dress.h"
#include "ui/theme/icon.h"
#include "ui/widgets/search_field.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace ropewalk {
namespace {

constexpr int kOpenedAtOnce = 16; ///< Servers of more connections stay closed until someone opens them.

} // namespace

EndpointsPanel::EndpointsPanel(EndpointModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_filtered(new EndpointFilter(this))
    , m_filter(new SearchField(QStringLiteral("search"), this))
    , m_new(new QPushButton(themeIcon(QStringLiteral("plus")), tr("New"), this))
    , m_tree(new EndpointTree(this))
{
    m_filtered->setSourceModel(&model);
    setAccessibleName(tr("Endpoints"));
    setSurface(*this, Token::side);
    m_new->setObjectName(QStringLiteral("newEndpoint"));
    setupTree();
    setupColumns();
    setupSelection();
    setupLayout();
}

Scope EndpointsPanel::scope() const
{
    return EndpointModel::scopeOf(m_tree->currentIndex().siblingAtColumn(0));
}

void EndpointsPanel::select(Scope scope)
{
    const QModelIndex row = m_filtered->mapFromSource(m_model.indexOf(scope));
    if (!row.isValid())
        return;
    m_tree->setCurrentIndex(row);
    m_tree->scrollTo(row);
}

void EndpointsPanel::moveSelection(int step)
{
    QModelIndex row = m_tree->currentIndex();
    do {
        row = step < 0 ? m_tree->indexAbove(row) : m_tree->indexBelow(row);
    } while (row.isValid() && EndpointModel::scopeOf(row).isAll());
    if (row.isValid())
        m_tree->setCurrentIndex(row);
}

void EndpointsPanel::setCompact(bool isCompact)
{
    m_tree->setColumnHidden(EndpointModel::ActivityColumn, isCompact);
}

void EndpointsPanel::setupTree()
{
    m_tree->setObjectName(QStringLiteral("endpoints"));
    m_tree->setAccessibleName(tr("Endpoints"));
    m_tree->setModel(m_filtered);
    m_tree->setItemDelegate(new EndpointDelegate(m_tree));
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setExpandsOnDoubleClick(false);
    dressTree(*m_tree);
    m_tree->setIndentation(12);
    m_tree->expandAll();
    connect(m_filtered, &QAbstractItemModel::rowsInserted, this, &EndpointsPanel::openGroups);
}

void EndpointsPanel::setupColumns()
{
    QHeaderView *header = m_tree->header();
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(32);
    header->setSectionsMovable(false);
    header->setSectionResizeMode(EndpointModel::NameColumn, QHeaderView::Stretch);
    const auto fix = [header](int column, int width) {
        header->setSectionResizeMode(column, QHeaderView::Fixed);
        header->resizeSection(column, width);
    };
    fix(EndpointModel::ActivityColumn, 52);
    fix(EndpointModel::RateColumn, 66);
    fix(EndpointModel::QueueColumn, 58);
}

void EndpointsPanel::setupSelection()
{
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &EndpointsPanel::tellScope);
    connect(m_tree, &QTreeView::activated, this, [this] { emit activated(scope()); });
    connect(m_tree, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        if (m_menu != nullptr && !scope().isAll())
            m_menu->popup(m_tree->viewport()->mapToGlobal(at));
    });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filtered->setText(text);
        if (!text.isEmpty())
            m_tree->expandAll();
    });
}

void EndpointsPanel::setupLayout()
{
    m_filter->setObjectName(QStringLiteral("endpointFilter"));
    m_filter->setPlaceholderText(tr("Filter endpoints"));
    m_filter->setAccessibleName(tr("Filter endpoints"));
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(metric::kPadding, metric::kGap, metric::kPadding, metric::kGap);
    bar->setSpacing(metric::kGap);
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_new);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_tree, 1);
}

void EndpointsPanel::openGroups(const QModelIndex &parent, int first, int last)
{
    const int kind = parent.data(EndpointModel::KindRole).toInt();
    const bool isGroup = kind == static_cast<int>(EndpointNode::Kind::servers) ||
                         kind == static_cast<int>(EndpointNode::Kind::clients);
    const bool isFirstFew = first == 0 && last < kOpenedAtOnce;
    if (isGroup || (isFirstFew && kind == static_cast<int>(EndpointNode::Kind::service)))
        m_tree->expand(parent);
}

void EndpointsPanel::tellScope()
{
    const Scope now = scope();
    if (std::exchange(m_told, now) != now)
        emit scopeChanged(now);
}

} // namespace ropewalk
