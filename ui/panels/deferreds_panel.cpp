#include "ui/panels/deferreds_panel.h"

#include "ui/models/chain_list_model.h"
#include "ui/models/chosen_chain.h"
#include "ui/models/figure_text.h"
#include "ui/panels/chain_actions.h"
#include "ui/panels/chain_header.h"
#include "ui/panels/chain_list.h"
#include "ui/panels/chain_view.h"
#include "ui/panels/line.h"
#include "ui/theme/icon.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/segmented_control.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>
#include <vector>

namespace ropewalk {
namespace {

constexpr int kLeastOwnerWidth = 92;
constexpr int kMostOwnerWidth = 160;
constexpr int kListHeight = 145; ///< The header and five rows.

} // namespace

DeferredsPanel::DeferredsPanel(ChainListModel &model,
                               ChosenChain &chosen,
                               ChainActions &actions,
                               const Directory &directory,
                               QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_chosen(chosen)
    , m_actions(actions)
    , m_directory(directory)
    , m_filter(new SegmentedControl(this))
    , m_owner(new QComboBox(this))
    , m_new(new QPushButton(themeIcon(QStringLiteral("plus")), tr("New"), this))
    , m_notice(new NoticeBar(this))
    , m_list(new ChainList(model, this))
    , m_noChains(new EmptyState(QStringLiteral("deferreds"), this))
    , m_listStack(new QStackedLayout)
    , m_header(new ChainHeader(chosen, actions, this))
    , m_view(new ChainView(chosen, this))
    , m_noChain(new EmptyState(QStringLiteral("branch"), this))
    , m_chainStack(new QStackedLayout)
    , m_parts(new QSplitter(Qt::Vertical, this))
{
    setAccessibleName(tr("Deferreds"));
    setSurface(*this, Token::surface);
    setupHead();
    setupList();
    setupNotice();
    setupLayout();
    showCounts();
    showEmpty();
}

void DeferredsPanel::refresh(std::int64_t now)
{
    m_view->setTime(now);
    m_model.setTime(now, 0, -1);
    showCounts();
    showOwners();
    if (m_chosen.id() == 0 && m_model.rowCount() > 0)
        m_chosen.choose(m_model.idAt(0));
    m_list->mark(m_chosen.id());
    m_actions.refresh(isVisible());
    m_header->refresh();
    showEmpty();
}

void DeferredsPanel::tick(std::int64_t now)
{
    m_view->setTime(now);
    const auto [first, last] = m_list->visibleRows();
    if (++m_ticks % 4 == 0)
        m_model.setTime(now, first, last);
}

void DeferredsPanel::showUnhandled()
{
    const std::uint64_t id = m_model.firstUnhandled();
    if (id == 0)
        return;
    m_chosen.choose(id);
    m_list->mark(id);
    m_list->scrollTo(m_list->currentIndex());
    m_list->setFocus();
}

void DeferredsPanel::setLost(quint64 count)
{
    if (std::exchange(m_lost, count) == count || count == 0)
        return;
    m_notice->setNotice(NoticeBar::Kind::warning,
                        tr("<b>%1</b> events came faster than the window took them; chains may have gaps.")
                            .arg(countText(count)));
    m_notice->show();
}

QByteArray DeferredsPanel::saveParts() const
{
    return m_parts->saveState();
}

void DeferredsPanel::restoreParts(const QByteArray &parts)
{
    m_parts->restoreState(parts);
}

void DeferredsPanel::setupHead()
{
    m_filter->setObjectName(QStringLiteral("chainFilter"));
    m_filter->setAccessibleName(tr("Which Deferreds"));
    for (int segment = 0; segment < 4; ++segment)
        m_filter->addSegment({});
    connect(m_filter, &SegmentedControl::currentChanged, this, [this](int segment) {
        m_model.setFilter(static_cast<ChainFilter>(segment));
        m_list->mark(m_chosen.id());
        showEmpty();
    });
    m_owner->setObjectName(QStringLiteral("chainOwner"));
    m_owner->setAccessibleName(tr("Owner"));
    m_owner->addItem(tr("all"), -1);
    m_model.setOwner({}); // A panel before this one may have chosen another.
    setLead(*m_owner, tr("Owner"));
    setControlSize(*m_owner, ControlSize::small);
    m_owner->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_owner->setMinimumWidth(kLeastOwnerWidth);
    m_owner->setMaximumWidth(kMostOwnerWidth);
    connect(m_owner, &QComboBox::activated, this, [this](int row) {
        const int owner = m_owner->itemData(row).toInt();
        m_model.setOwner(owner < 0 ? std::nullopt : std::optional(ServiceId(owner)));
        m_list->mark(m_chosen.id());
        showEmpty();
    });
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("newChainMenu"));
    menu->addAction(m_actions.build());
    menu->addAction(m_actions.openScenario());
    menu->addSeparator();
    menu->addActions(m_actions.demos());
    menu->addSeparator();
    menu->addAction(m_actions.forget());
    m_new->setObjectName(QStringLiteral("newChain"));
    m_new->setAccessibleName(tr("New chain, scenario or demo"));
    m_new->setMenu(menu);
    setControlSize(*m_new, ControlSize::small);
}

void DeferredsPanel::setupList()
{
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QWidget::customContextMenuRequested, this, &DeferredsPanel::showMenu);
    connect(m_list, &ChainList::chainChosen, this, [this](quint64 id) { m_chosen.choose(id); });
    connect(m_list, &QAbstractItemView::activated, this, [this] { m_view->setFocus(); });
    connect(&m_chosen, &ChosenChain::chosen, this, [this] {
        m_model.setKept(m_chosen.id());
        m_list->mark(m_chosen.id());
        m_actions.refresh(isVisible());
        m_header->refresh();
        showEmpty();
    });
    connect(m_noChains, &EmptyState::actionRequested, this, [this] {
        if (m_model.counts().all == 0)
            m_actions.build()->trigger();
        else
            m_filter->setCurrent(static_cast<int>(ChainFilter::all));
    });
    m_noChains->setObjectName(QStringLiteral("noChains"));
    m_noChain->setContent(tr("No Deferred selected"), tr("Choose one in the list to see its chain."));
}

void DeferredsPanel::setupNotice()
{
    m_notice->setObjectName(QStringLiteral("chainNotice"));
    m_notice->hide();
    connect(&m_actions, &ChainActions::problem, this, [this](const QString &text) {
        m_notice->setVisible(!text.isEmpty());
        if (!text.isEmpty())
            m_notice->setNotice(NoticeBar::Kind::error, text.toHtmlEscaped());
    });
}

QWidget *DeferredsPanel::makeHead()
{
    auto *head = new QWidget(this);
    head->setFixedHeight(metric::kHeader);
    auto *title = new QLabel(tr("Deferreds"), head);
    setTextStyle(*title, TextStyle::title, Token::text);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(metric::kPadding, 0, metric::kPadding, 0);
    row->setSpacing(metric::kGap);
    row->addWidget(title);
    row->addStretch(1);
    row->addWidget(m_filter);
    row->addWidget(m_owner);
    row->addWidget(m_new);
    return head;
}

QWidget *DeferredsPanel::makeChainPart()
{
    auto *part = new QWidget(this);
    auto *chain = new QWidget(part);
    auto *column = new QVBoxLayout(chain);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(makeLine(chain));
    column->addWidget(m_view, 1);
    part->setLayout(m_chainStack);
    m_chainStack->addWidget(m_noChain);
    m_chainStack->addWidget(chain);
    return part;
}

void DeferredsPanel::setupLayout()
{
    auto *list = new QWidget(this);
    list->setLayout(m_listStack);
    m_listStack->addWidget(m_list);
    m_listStack->addWidget(m_noChains);
    m_parts->setObjectName(QStringLiteral("deferredsParts"));
    m_parts->setChildrenCollapsible(false);
    m_parts->addWidget(list);
    m_parts->addWidget(makeChainPart());
    m_parts->setStretchFactor(1, 1);
    m_parts->setSizes({kListHeight, 10 * kListHeight});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(makeLine(this));
    layout->addWidget(m_notice);
    layout->addWidget(m_parts, 1);
}

void DeferredsPanel::showCounts()
{
    const ChainListModel::Counts &counts = m_model.counts();
    const std::pair<QString, std::size_t> segments[] = {{tr("Live"), counts.live},
                                                        {tr("Waiting"), counts.waiting},
                                                        {tr("Unhandled"), counts.unhandled},
                                                        {tr("All"), counts.all}};
    int segment = 0;
    for (const auto &[name, count] : segments)
        m_filter->setSegmentText(segment++, QStringLiteral("%1 %2").arg(name, countText(count)));
}

void DeferredsPanel::showOwners()
{
    std::vector<std::pair<QString, int>> names{{tr("all"), -1}};
    for (const ServiceId owner : m_model.owners())
        names.emplace_back(ownerName(owner), static_cast<int>(owner));
    bool isShown = std::cmp_equal(names.size(), m_owner->count());
    for (int row = 0; isShown && row < m_owner->count(); ++row)
        isShown = m_owner->itemText(row) == names[static_cast<std::size_t>(row)].first;
    if (isShown)
        return;
    const QSignalBlocker blocker(m_owner);
    const QVariant current = m_owner->currentData();
    m_owner->clear();
    for (const auto &[name, owner] : names)
        m_owner->addItem(name, owner);
    m_owner->setCurrentIndex(std::max(0, m_owner->findData(current)));
}

QString DeferredsPanel::ownerName(ServiceId owner) const
{
    if (owner == ServiceId::none)
        return tr("none");
    return m_directory.service(owner) == nullptr ? tr("removed endpoint") : m_directory.nameOf(owner);
}

void DeferredsPanel::showEmpty()
{
    m_chainStack->setCurrentIndex(m_chosen.chain() == nullptr ? 0 : 1);
    m_listStack->setCurrentIndex(m_model.rowCount() == 0 ? 1 : 0);
    if (m_model.rowCount() > 0)
        return;
    if (m_model.counts().all == 0) {
        m_noChains->setContent(tr("No Deferreds yet"), tr("Connect something, play a demo, or build one."));
        m_noChains->setAction(tr("New chain"));
    } else {
        m_noChains->setContent(tr("No Deferred is in that state"),
                               tr("%1 others are known.").arg(countText(m_model.counts().all)));
        m_noChains->setAction(tr("Show all"));
    }
}

void DeferredsPanel::showMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_actions.all());
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

} // namespace ropewalk
