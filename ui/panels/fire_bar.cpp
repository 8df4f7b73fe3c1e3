#include "ui/panels/fire_bar.h"

#include "ui/models/chosen_chain.h"
#include "ui/panels/chain_actions.h"
#include "ui/panels/line.h"
#include "ui/theme/icon.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <utility>

namespace ropewalk {

FireBar::FireBar(ChosenChain &chosen, ChainActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_chosen(chosen)
    , m_actions(actions)
    , m_title(new QLabel(this))
    , m_result(new QPushButton(themeIcon(QStringLiteral("check")), tr("Result…"), this))
    , m_failure(new QPushButton(themeIcon(QStringLiteral("close")), tr("Failure…"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_text(new QLineEdit(this))
    , m_fire(new QPushButton(tr("Fire"), this))
    , m_back(new QPushButton(themeIcon(QStringLiteral("close")), {}, this))
    , m_stack(new QStackedLayout)
{
    m_title->setObjectName(QStringLiteral("fireTitle"));
    m_result->setObjectName(QStringLiteral("fireResult"));
    m_failure->setObjectName(QStringLiteral("fireFailure"));
    m_cancel->setObjectName(QStringLiteral("fireCancel"));
    m_text->setObjectName(QStringLiteral("fireText"));
    m_fire->setObjectName(QStringLiteral("fire"));
    connect(m_result, &QPushButton::clicked, this, [this] { ask(Lane::callbacks); });
    connect(m_failure, &QPushButton::clicked, this, [this] { ask(Lane::errbacks); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_actions.post(CancelChain{m_target}); });
    connect(m_fire, &QPushButton::clicked, this, &FireBar::fire);
    connect(m_text, &QLineEdit::returnPressed, this, &FireBar::fire);
    connect(m_back, &QPushButton::clicked, this, [this] { m_stack->setCurrentIndex(0); });
    connect(&m_actions, &ChainActions::fireRequested, this, &FireBar::ask);
    setupLayout();
    refresh();
}

void FireBar::refresh()
{
    const std::uint64_t target = m_chosen.unfired();
    if (std::exchange(m_target, target) != target)
        m_stack->setCurrentIndex(0);
    setVisible(target != 0);
    m_title->setText(tr("Fire %1 by hand").arg(chainName(target)));
}

void FireBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_stack->currentIndex() == 1) {
        m_stack->setCurrentIndex(0);
        m_result->setFocus();
        return;
    }
    QWidget::keyPressEvent(event);
}

void FireBar::setupLayout()
{
    m_title->setFont(themeFont(TextStyle::dense, QFont::DemiBold));
    setLook(*m_cancel, ButtonLook::ghost);
    setLook(*m_fire, ButtonLook::primary);
    setLook(*m_back, ButtonLook::ghost);
    m_back->setAccessibleName(tr("Do not fire"));
    m_back->setToolTip(tr("Do not fire (Esc)"));
    auto *choice = new QWidget(this);
    auto *buttons = new QHBoxLayout(choice);
    buttons->setContentsMargins({});
    buttons->setSpacing(metric::kGap);
    buttons->addWidget(m_result);
    buttons->addWidget(m_failure);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    auto *form = new QWidget(this);
    auto *line = new QHBoxLayout(form);
    line->setContentsMargins({});
    line->setSpacing(metric::kGap);
    line->addWidget(m_text, 1);
    line->addWidget(m_fire);
    line->addWidget(m_back);
    m_stack->addWidget(choice);
    m_stack->addWidget(form);
    auto *inner = new QVBoxLayout;
    inner->setContentsMargins(metric::kPadding, metric::kGap, metric::kPadding, metric::kPadding);
    inner->setSpacing(metric::kGap);
    inner->addWidget(m_title);
    inner->addLayout(m_stack);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeLine(this));
    layout->addLayout(inner);
}

void FireBar::ask(Lane lane)
{
    if (m_target == 0)
        return;
    m_lane = lane;
    const bool isFailure = lane == Lane::errbacks;
    m_text->clear();
    m_text->setPlaceholderText(isFailure ? tr("What went wrong") : tr("The result, as text"));
    m_text->setAccessibleName(m_text->placeholderText());
    m_fire->setText(isFailure ? tr("Fail") : tr("Fire"));
    m_stack->setCurrentIndex(1);
    m_text->setFocus();
}

void FireBar::fire()
{
    m_actions.fire(m_target, m_lane, m_text->text());
    m_stack->setCurrentIndex(0);
}

} // namespace ropewalk
