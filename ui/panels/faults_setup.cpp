// How the faults page is put together; what it does is in faults_page.cpp.

#include "ui/panels/fault_menu.h"
#include "ui/panels/faults_page.h"
#include "ui/panels/line.h"
#include "ui/theme/dress.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/problem_label.h"
#include "ui/widgets/segmented_control.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include <limits>

namespace ropewalk {

void FaultsPage::setupBar()
{
    setAccessibleName(tr("Faults"));
    m_whose->addSegment(tr("Service"));
    m_whose->addSegment(tr("Connection"));
    m_whose->setObjectName(QStringLiteral("faultsWhose"));
    m_whose->setAccessibleName(tr("Whose faults"));
    m_add->setObjectName(QStringLiteral("addFault"));
    m_add->setIcon(themeIcon(QStringLiteral("plus")));
    m_add->setMenu(m_menu);
    m_useService->setObjectName(QStringLiteral("useServiceFaults"));
    setTextStyle(*m_ownText, TextStyle::dense, Token::text2);
    m_ownText->setWordWrap(true);
    connect(m_menu, &FaultMenu::faultChosen, this, &FaultsPage::add);
    connect(m_menu, &FaultMenu::presetChosen, this, &FaultsPage::replaceAll);
    connect(m_useService, &LinkButton::clicked, this, &FaultsPage::useService);
    connect(m_whose, &SegmentedControl::currentChanged, this, [this] {
        take(toldPlan());
        showWhose();
        showCounts();
    });
}

void FaultsPage::setupSeed()
{
    m_seed->setObjectName(QStringLiteral("faultSeed"));
    m_seed->setAccessibleName(tr("Seed"));
    m_seed->setToolTip(tr("The same seed and the same input give the same faults"));
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_seed->setSpecialValueText(tr("drawn"));
    m_seed->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_seed->setKeyboardTracking(false);
    m_again->setObjectName(QStringLiteral("againFaults"));
    m_again->setIcon(themeIcon(QStringLiteral("refresh")));
    m_again->setToolTip(tr("Begin anew with this seed: the next connection is the first"));
    setTextStyle(*m_hint, TextStyle::caption, Token::text3);
    m_hint->setWordWrap(true);
    m_problem->setContentsMargins(metric::kPadding, 4, metric::kPadding, 4);
    connect(m_seed, &QSpinBox::valueChanged, this, [this](int seed) {
        m_plan.seed = static_cast<std::uint32_t>(seed);
        post();
    });
    connect(m_again, &QPushButton::clicked, this, [this] { post(Seeding::startOver); });
}

void FaultsPage::setupCards()
{
    m_cardLayout->setContentsMargins(0, 4, 0, 4);
    m_cardLayout->setSpacing(0);
    m_cardLayout->addStretch(1);
    setSurface(*m_list, Token::side);
    setSurface(*m_summaryBar, Token::side);
    setTextStyle(*m_summary, TextStyle::dense, Token::warn);
    m_summary->setObjectName(QStringLiteral("faultsSummary"));
    auto *seed = new QHBoxLayout;
    auto *name = new QLabel(tr("Seed"), m_foot);
    name->setBuddy(m_seed);
    setTextStyle(*name, TextStyle::dense, Token::text2);
    seed->setSpacing(metric::kGap);
    seed->addWidget(name);
    seed->addWidget(m_seed, 1);
    seed->addWidget(m_again);
    auto *foot = new QVBoxLayout(m_foot);
    foot->setContentsMargins(metric::kPadding, metric::kGap, metric::kPadding, metric::kGap);
    foot->setSpacing(6);
    foot->addLayout(seed);
    foot->addWidget(m_hint);
}

void FaultsPage::setupLayout()
{
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(metric::kPadding, metric::kGap, metric::kPadding, metric::kGap);
    bar->addWidget(m_add);
    bar->addStretch(1);
    bar->addWidget(m_whose);
    auto *own = new QHBoxLayout(m_ownBar);
    own->setContentsMargins(metric::kPadding, 0, metric::kPadding, metric::kGap);
    own->addWidget(m_ownText, 1);
    own->addWidget(m_useService);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_list);
    auto *icon = new QLabel(m_summaryBar);
    icon->setPixmap(themeIcon(QStringLiteral("zap"), {Token::warn, Token::warn}).pixmap(16, 16));
    auto *summary = new QHBoxLayout(m_summaryBar);
    summary->setContentsMargins(metric::kPadding, 8, metric::kPadding, 8);
    summary->addWidget(icon);
    summary->addWidget(m_summary, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_ownBar);
    layout->addWidget(makeLine(this));
    layout->addWidget(m_empty, 1);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_problem);
    layout->addWidget(makeLine(this));
    layout->addWidget(m_foot);
    layout->addWidget(makeLine(this));
    layout->addWidget(m_summaryBar);
}

} // namespace ropewalk
