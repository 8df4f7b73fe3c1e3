#include "ui/panels/chain_page.h"

#include "ui/models/chain_link_model.h"
#include "ui/models/directory.h"
#include "ui/models/figure_text.h"
#include "ui/models/message_text.h"
#include "ui/panels/chain_looks.h"
#include "ui/panels/inspector_head.h"
#include "ui/panels/line.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/form_grid.h"
#include "ui/widgets/link_button.h"

#include <QHeaderView>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>

namespace ropewalk {
namespace {

enum GridRow { BornRow, OwnerRow, MadeRow, FiredRow, FiredWithRow, TimeoutRow, EndRow, AgeRow };

constexpr int kRoomForResults = 330; ///< Below, what a link went on with is on its own page only.

} // namespace

ChainPage::ChainPage(ChosenChain &chosen, const Directory &directory, QWidget *parent)
    : QWidget(parent)
    , m_chosen(chosen)
    , m_directory(directory)
    , m_model(new ChainLinkModel(chosen, this))
    , m_stack(new QStackedLayout(this))
    , m_empty(new EmptyState(QStringLiteral("deferreds"), this))
    , m_head(new InspectorHead(QStringLiteral("chain"), this))
    , m_state(new Chip(this))
    , m_grid(new FormGrid(this))
    , m_parent(new LinkButton({}, this))
    , m_child(new LinkButton({}, this))
    , m_links(new QTableView(this))
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    m_state->setObjectName(QStringLiteral("chainState"));
    m_head->addState(*m_state);
    layout->addWidget(m_head);
    setupGrid(*layout);
    setupLinks(*layout);
    m_empty->setContent(tr("No Deferred selected"), tr("Choose one in the list."));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(page);
}

void ChainPage::refresh(qint64 now)
{
    const ChainRecord *chain = m_chosen.chain();
    m_stack->setCurrentIndex(chain == nullptr ? 0 : 1);
    m_model->refresh(now);
    if (chain == nullptr)
        return;
    m_head->setTitle(chainName(chain->id));
    m_head->setDetails(purposeText(*chain));
    const StateWords words = wordsOf(*chain);
    m_state->setState(words.text, words.tone, words.glyph);
    showGrid(*chain, now);
}

void ChainPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_links->setColumnHidden(ChainLinkModel::ResultColumn, width() < kRoomForResults);
}

void ChainPage::setupGrid(QVBoxLayout &layout)
{
    m_grid->setObjectName(QStringLiteral("chainFacts"));
    m_grid->addRow(tr("Born in"), FormGrid::Face::mono);
    m_grid->addRow(tr("Owner"));
    m_grid->addRow(tr("Made"));
    m_grid->addRow(tr("Fired"));
    m_grid->addRow(tr("Fired with"));
    m_grid->addRow(tr("Times out"));
    m_grid->addRow(tr("Ended"));
    m_grid->addRow(tr("Age"));
    m_parent->setObjectName(QStringLiteral("chainParent"));
    m_child->setObjectName(QStringLiteral("chainChild"));
    auto *links = new QVBoxLayout;
    links->setContentsMargins(metric::kGap, 0, metric::kPadding, 4);
    links->setSpacing(0);
    links->addWidget(m_child, 0, Qt::AlignLeft);
    links->addWidget(m_parent, 0, Qt::AlignLeft);
    layout.addWidget(m_grid);
    layout.addLayout(links);
    layout.addWidget(makeLine(this));
    connect(m_parent, &LinkButton::clicked, this, [this] {
        if (const ChainRecord *chain = m_chosen.chain())
            m_chosen.follow(chain->waitedBy);
    });
    connect(m_child, &LinkButton::clicked, this, [this] {
        if (const ChainRecord *chain = m_chosen.chain())
            m_chosen.follow(chain->waitsFor);
    });
}

void ChainPage::setupLinks(QVBoxLayout &layout)
{
    m_links->setObjectName(QStringLiteral("chainLinks"));
    m_links->setAccessibleName(tr("Links of the Deferred"));
    m_links->setModel(m_model);
    m_links->setSelectionMode(QAbstractItemView::SingleSelection);
    m_links->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_links->setTabKeyNavigation(false);
    dressTable(*m_links);
    QHeaderView &header = *m_links->horizontalHeader();
    header.setSectionsClickable(false);
    header.setMinimumSectionSize(30);
    for (const int column : {ChainLinkModel::NameColumn, ChainLinkModel::ResultColumn})
        header.setSectionResizeMode(column, QHeaderView::Stretch);
    header.resizeSection(ChainLinkModel::NumberColumn, 34);
    header.resizeSection(ChainLinkModel::OutcomeColumn, 88);
    header.resizeSection(ChainLinkModel::TookColumn, 68);
    layout.addWidget(m_links, 1);
    const auto choose = [this](const QModelIndex &index) {
        if (index.isValid())
            m_chosen.setLink(index.row());
    };
    connect(m_links, &QTableView::clicked, this, choose);
    connect(m_links, &QTableView::activated, this, choose);
}

void ChainPage::showGrid(const ChainRecord &chain, qint64 now)
{
    const auto setTime = [this](int row, std::int64_t time) {
        m_grid->setRowShown(row, time > 0);
        m_grid->setValue(row, time > 0 ? exactClockText(time) : QString());
    };
    m_grid->setValue(BornRow, placeText(chain.where));
    m_grid->setRowShown(OwnerRow, chain.owner != ServiceId::none);
    m_grid->setValue(
        OwnerRow, m_directory.service(chain.owner) == nullptr ? QString() : m_directory.nameOf(chain.owner));
    setTime(MadeRow, chain.madeAt);
    setTime(FiredRow, chain.firedAt);
    m_grid->setRowShown(FiredWithRow, chain.firedAt > 0);
    m_grid->setValue(FiredWithRow, chain.firedAt > 0 ? parcelText(chain.firedWith) : QString());
    setTime(TimeoutRow, chain.timesOutAt);
    setTime(EndRow, chain.endedAt);
    m_grid->setValue(AgeRow, ageText(chain, now));
    m_child->setVisible(chain.waitsFor != 0);
    m_child->setText(tr("Waits for %1").arg(chainName(chain.waitsFor)));
    m_parent->setVisible(chain.waitedBy != 0);
    m_parent->setText(chain.endedAt > 0 ? tr("Gave its result to %1").arg(chainName(chain.waitedBy))
                                        : tr("Waited for by %1").arg(chainName(chain.waitedBy)));
}

} // namespace ropewalk
