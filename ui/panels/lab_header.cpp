#include "ui/panels/lab_header.h"

#include "ui/models/lab_words.h"
#include "ui/panels/lab_legend.h"
#include "ui/panels/line.h"
#include "ui/theme/dress.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elided_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QSignalBlocker>

namespace ropewalk {
namespace {

constexpr int kProgress = 2; // Pixels below the header's line.
constexpr int kRuleHeight = 20;
constexpr int kFollowLetters = 11;

std::pair<ChipTone, StateGlyph> looksOf(LabState state)
{
    switch (state) {
    case LabState::running: return {ChipTone::accent, StateGlyph::connecting};
    case LabState::stopping:
    case LabState::stopped: return {ChipTone::warn, StateGlyph::paused};
    case LabState::over: return {ChipTone::ok, StateGlyph::done};
    case LabState::failed: break;
    }
    return {ChipTone::err, StateGlyph::failed};
}

} // namespace

LabHeader::LabHeader(const LabRuns &runs, QWidget *parent)
    : QWidget(parent)
    , m_runs(runs)
    , m_title(new QLabel(this))
    , m_caption(new ElidedLabel({}, this))
    , m_state(new Chip(this))
    , m_follow(new QComboBox(this))
{
    setSurface(*this, Token::surface);
    setFixedHeight(metric::kHeader + kProgress);
    setTextStyle(*m_title, TextStyle::title, Token::text);
    setTextStyle(*m_caption, TextStyle::dense, Token::text2);
    m_caption->setObjectName(QStringLiteral("labCaption"));
    m_state->setObjectName(QStringLiteral("labState"));
    setupFollow();
    setupLayout();
    show(m_kind);
}

void LabHeader::show(LabKind kind)
{
    m_kind = kind;
    const LabRuns::Experiment shown = m_runs.last(kind, LabScope::once);
    m_title->setText(kind == LabKind::server ? tr("Concurrency models") : tr("I/O modes"));
    m_caption->setText(shown != nullptr ? experimentText(*shown) : QString());
    const bool hasResults = shown != nullptr && !shown->points.empty();
    showRequests(hasResults ? static_cast<int>(shown->order.plan.requests) : 0);
    showState();
    update();
}

void LabHeader::follow(int request)
{
    if (std::exchange(m_followed, request) == request)
        return;
    const QSignalBlocker blocker(m_follow);
    m_follow->setCurrentIndex(request + 1);
    emit followedChanged(request);
}

void LabHeader::setupFollow()
{
    m_follow->setObjectName(QStringLiteral("labFollow"));
    m_follow->setAccessibleName(tr("Follow"));
    m_follow->setToolTip(tr("One request stands out in all timelines; a click on it does the same"));
    m_follow->setMinimumContentsLength(kFollowLetters);
    setLead(*m_follow, tr("Follow"));
    setControlSize(*m_follow, ControlSize::small);
    connect(m_follow, &QComboBox::currentIndexChanged, this, [this](int row) { follow(row - 1); });
}

void LabHeader::setupLayout()
{
    auto *rule = makeLine(this, Qt::Vertical);
    rule->setFixedHeight(kRuleHeight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metric::kPadding, 0, metric::kPadding, kProgress);
    row->setSpacing(metric::kGap);
    row->addWidget(m_title);
    row->addWidget(m_caption, 1);
    row->addWidget(m_state);
    row->addWidget(new LabLegend(this));
    row->addWidget(rule);
    row->addWidget(m_follow);
}

/// Only what needs to be known: that something is running or did not end well.
void LabHeader::showState()
{
    LabRuns::Experiment told = m_runs.running();
    if (told == nullptr)
        told = m_runs.last(m_kind, LabScope::once);
    m_state->setVisible(told != nullptr && told->state != LabState::over);
    m_caption->setVisible(!m_state->isVisibleTo(this));
    if (told == nullptr)
        return;
    const auto [tone, glyph] = looksOf(told->state);
    m_state->setState(labStateText(*told), tone, glyph);
}

void LabHeader::showRequests(int count)
{
    m_follow->setEnabled(count > 0);
    if (count + 1 == m_follow->count())
        return;
    const QSignalBlocker blocker(m_follow);
    m_follow->clear();
    m_follow->addItem(tr("no request"));
    for (int request = 1; request <= count; ++request)
        m_follow->addItem(tr("request %1").arg(request));
    const int followed = std::min(m_followed, count - 1);
    m_follow->setCurrentIndex(count > 0 ? followed + 1 : 0);
    if (count > 0 && followed != m_followed) {
        m_followed = followed;
        emit followedChanged(followed);
    }
}

void LabHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const LabRuns::Experiment running = m_runs.running();
    const int top = height() - kProgress;
    painter.fillRect(QRect(0, top, width(), 1), themeColor(Token::line));
    if (running == nullptr)
        return;
    painter.fillRect(QRect(0, top, width(), kProgress), themeColor(Token::press));
    painter.fillRect(QRect(0, top, static_cast<int>(width() * running->progress()), kProgress),
                     themeColor(Token::accent));
}

} // namespace ropewalk
