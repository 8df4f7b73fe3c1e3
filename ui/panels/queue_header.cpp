#include "ui/panels/queue_header.h"

#include "ui/models/figure_text.h"
#include "ui/models/queue_words.h"
#include "ui/models/watched_queues.h"
#include "ui/panels/service_words.h"
#include "ui/theme/dress.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/link_button.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace ropewalk {
namespace {

constexpr std::int64_t kSecond = 1'000'000'000;

/// "2.8 s", "47 s", "3 min".
QString roughText(std::int64_t nanoseconds)
{
    if (nanoseconds >= 10 * kSecond)
        return durationText(nanoseconds);
    return QLocale().toString(static_cast<double>(nanoseconds) / 1e9, 'f', 1) + QStringLiteral(" s");
}

StateWords queueWordsOf(const WatchedQueues &watched, const ConnectionState &state, std::int64_t pausedFor)
{
    if (watched.isGone() || state.keepsQueues)
        return {QueueHeader::tr("Closed, messages kept"), ChipTone::neutral, StateGlyph::idle};
    const auto paused = [pausedFor](const QString &who) { return who.arg(roughText(pausedFor)).trimmed(); };
    if (watched.side(Direction::out).state.isAboveHigh)
        return {paused(QueueHeader::tr("Producer paused %1")), ChipTone::warn, StateGlyph::paused};
    if (watched.side(Direction::in).state.isAboveHigh)
        return {paused(QueueHeader::tr("Reading paused %1")), ChipTone::warn, StateGlyph::paused};
    if (isHolding(state))
        return {attentionText(state), ChipTone::accent, StateGlyph::held};
    return stateWordsOf(state);
}

} // namespace

QueueHeader::QueueHeader(QWidget *parent)
    : QWidget(parent)
    , m_service(new LinkButton({}, this))
    , m_step(new QLabel(QStringLiteral("›"), this))
    , m_name(new ElidedLabel({}, this))
    , m_state(new Chip(this))
    , m_note(new QLabel(this))
    , m_run(new QToolButton(this))
    , m_more(new QToolButton(this))
{
    setSurface(*this, Token::surface);
    m_service->setObjectName(QStringLiteral("queuesService"));
    m_service->setToolTip(tr("All connections of this endpoint"));
    m_name->setObjectName(QStringLiteral("queuesTitle"));
    m_state->setObjectName(QStringLiteral("queuesState"));
    m_note->setObjectName(QStringLiteral("queuesNote"));
    m_more->setIcon(themeIcon(QStringLiteral("more")));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setAccessibleName(tr("More"));
    m_more->setToolTip(tr("More"));
    connect(m_service, &LinkButton::clicked, this, &QueueHeader::serviceRequested);
    setupLayout();
}

void QueueHeader::showConnection(const WatchedQueues &watched,
                                 const Directory &directory,
                                 FlowRates rates,
                                 std::int64_t pausedFor)
{
    const ConnectionState *state = directory.connection(watched.connection());
    if (state == nullptr)
        return;
    const bool isClient = directory.isClient(state->service);
    m_service->setText(directory.nameOf(state->service));
    m_service->setVisible(!isClient);
    m_step->setVisible(!isClient);
    m_name->setText(directory.labelOf(state->id));
    const StateWords words = queueWordsOf(watched, *state, pausedFor);
    m_state->setState(words.text, words.tone, words.glyph);
    m_state->show();
    const std::int64_t left = resumesIn(watched, rates);
    m_note->setText(left == 0 ? QString() : tr("resumes in about %1").arg(roughText(left)));
}

void QueueHeader::showOverview(const Directory &directory, Scope scope)
{
    const ServiceEntry *entry = directory.service(scope.service);
    m_service->hide();
    m_step->hide();
    m_name->setText(entry == nullptr ? tr("All connections") : directory.nameOf(scope.service));
    m_state->setVisible(entry != nullptr);
    if (entry != nullptr) {
        const StateWords words = stateWordsOf(entry->state.phase);
        m_state->setState(words.text, words.tone, words.glyph);
    }
    m_note->setText(tr("deepest queue first"));
}

void QueueHeader::setActions(QAction *run, QMenu *more)
{
    m_run->setDefaultAction(run);
    m_run->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_more->setMenu(more);
}

void QueueHeader::setupLayout()
{
    setTextStyle(*m_name, TextStyle::title, Token::text);
    setTextStyle(*m_step, TextStyle::title, Token::text3);
    setTextStyle(*m_note, TextStyle::dense, Token::text2);
    m_service->setFont(themeFont(TextStyle::title, QFont::Normal));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metric::kPadding, 0, metric::kPadding, 0);
    layout->setSpacing(metric::kGap);
    layout->addWidget(m_service);
    layout->addWidget(m_step);
    layout->addWidget(m_name);
    layout->addWidget(m_state);
    layout->addStretch(1);
    layout->addWidget(m_note);
    layout->addWidget(m_run);
    layout->addWidget(m_more);
    setFixedHeight(metric::kHeader);
}

} // namespace ropewalk
