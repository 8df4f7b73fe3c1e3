#include "ui/panels/reactor_header.h"

#include "ui/models/loop_words.h"
#include "ui/theme/dress.h"
#include "ui/theme/icon.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/segmented_control.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <array>

namespace ropewalk {
namespace {

constexpr std::array kSeconds{10, 60, 600};
constexpr int kUsualSpan = 1;                                                          // In `kSeconds`.
constexpr std::array<std::uint32_t, 5> kThresholds{5'000, 16'667, 50'000, 100'000, 0}; // Microseconds.
constexpr std::int64_t kRecent = 10'000'000'000; // Nanoseconds: so long a slow turn is bad news.

} // namespace

ReactorHeader::ReactorHeader(QWidget *parent)
    : QWidget(parent)
    , m_poller(new QPushButton(tr("Backend"), this))
    , m_pollers(new QMenu(this))
    , m_state(new Chip(this))
    , m_span(new SegmentedControl(this))
    , m_freeze(new QPushButton(themeIcon(QStringLiteral("pause")), tr("Freeze"), this))
    , m_more(new QToolButton(this))
    , m_thresholds(new QMenu(this))
{
    setSurface(*this, Token::surface);
    setFixedHeight(metric::kHeader);
    setupControls();
    setupThresholds();
    setupLayout();
}

void ReactorHeader::setupControls()
{
    m_poller->setObjectName(QStringLiteral("pollerButton"));
    m_poller->setToolTip(tr("What the reactor waits for sockets with; connections stay when it is changed"));
    m_poller->setMenu(m_pollers);
    m_pollers->setObjectName(QStringLiteral("pollerMenu"));
    m_pollers->setToolTipsVisible(true);
    connect(m_pollers, &QMenu::aboutToShow, this, &ReactorHeader::fillPollers);
    m_state->setObjectName(QStringLiteral("reactorState"));
    m_span->setObjectName(QStringLiteral("reactorSpan"));
    m_span->setAccessibleName(tr("How much of the past is shown"));
    for (const QString &text : {tr("10 s"), tr("60 s"), tr("10 min")})
        m_span->addSegment(text);
    m_span->setCurrent(kUsualSpan);
    m_freeze->setObjectName(QStringLiteral("freezeReactor"));
    m_freeze->setCheckable(true);
    m_freeze->setToolTip(tr("What is shown stands still; the reactor goes on"));
    connect(m_span, &SegmentedControl::currentChanged, this, &ReactorHeader::changed);
    connect(m_freeze, &QPushButton::toggled, this, &ReactorHeader::changed);
}

void ReactorHeader::setupThresholds()
{
    m_more->setObjectName(QStringLiteral("reactorMore"));
    m_more->setIcon(themeIcon(QStringLiteral("more")));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setAccessibleName(tr("When to warn"));
    m_more->setToolTip(tr("When to warn"));
    m_more->setMenu(m_thresholds);
    m_thresholds->setObjectName(QStringLiteral("slowTurnMenu"));
    m_thresholds->addSection(tr("Warn when the loop is held longer than"));
    auto *group = new QActionGroup(this);
    for (const std::uint32_t microseconds : kThresholds) {
        const QString text = microseconds == 16'667 ? tr("16.7 ms, one frame")
                             : microseconds == 0    ? tr("Never")
                                                    : tr("%1 ms").arg(microseconds / 1'000);
        QAction *action = m_thresholds->addAction(text);
        action->setCheckable(true);
        action->setData(microseconds);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, microseconds] {
            emit slowTurnRequested(microseconds);
        });
    }
}

void ReactorHeader::setupLayout()
{
    auto *title = new QLabel(tr("Reactor"), this);
    setTextStyle(*title, TextStyle::title, Token::text);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metric::kPadding, 0, metric::kPadding, 0);
    row->setSpacing(metric::kGap);
    row->addWidget(title);
    row->addWidget(m_poller);
    row->addWidget(m_state);
    row->addStretch(1);
    row->addWidget(m_span);
    row->addWidget(m_freeze);
    row->addWidget(m_more);
    for (QPushButton *button : {m_poller, m_freeze})
        setControlSize(*button, ControlSize::small);
    setControlSize(*m_more, ControlSize::small);
}

void ReactorHeader::show(const TurnHistory &history, std::int64_t now)
{
    const LoopFigures &figures = history.figures();
    m_choices = figures.pollers;
    m_current = QString::fromStdString(figures.poller);
    m_poller->setText(tr("Backend %1").arg(m_current));
    const auto microseconds = std::chrono::duration_cast<std::chrono::microseconds>(figures.slowTurn);
    m_threshold = static_cast<std::uint32_t>(microseconds.count());
    for (QAction *action : m_thresholds->actions())
        if (action->isCheckable())
            action->setChecked(action->data().toUInt() == m_threshold);
    const bool wasHeld = !history.episodes().empty() && history.episodes().back().end() > now - kRecent;
    if (wasHeld)
        m_state->setState(tr("Held for %1").arg(loopTimeText(history.episodes().back().turn.blockedFor)),
                          ChipTone::err,
                          StateGlyph::failed);
    else
        m_state->setState(tr("Healthy"), ChipTone::ok, StateGlyph::connected);
}

int ReactorHeader::seconds() const
{
    return kSeconds[static_cast<std::size_t>(m_span->current())];
}

bool ReactorHeader::isFrozen() const
{
    return m_freeze->isChecked();
}

void ReactorHeader::fillPollers()
{
    m_pollers->clear();
    for (const PollerChoice &choice : m_choices) {
        const QString name = QString::fromStdString(choice.name);
        const QString obstacle = QString::fromStdString(choice.obstacle);
        QAction *action = m_pollers->addAction(obstacle.isEmpty() ? name : tr("%1: %2").arg(name, obstacle));
        action->setObjectName(QStringLiteral("poller-") + name);
        action->setToolTip(obstacle);
        action->setCheckable(true);
        action->setChecked(name == m_current);
        action->setEnabled(obstacle.isEmpty());
        connect(action, &QAction::triggered, this, [this, name] { emit pollerRequested(name); });
    }
}

} // namespace ropewalk
