#include "ui/panels/status_strip.h"

#include "ui/models/figure_text.h"
#include "ui/models/loop_words.h"
#include "ui/models/queue_words.h"
#include "ui/panels/line.h"
#include "ui/theme/dress.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "workbench/journal.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <cmath>

namespace ropewalk {
namespace {

constexpr double kSecond = 1e9;

QString strong(const QString &text)
{
    return QStringLiteral("<span style='color:%1'>%2</span>")
        .arg(themeColor(Token::text).name(), text.toHtmlEscaped());
}

QString colored(const QString &text, Token ink)
{
    return QStringLiteral("<span style='color:%1'>%2</span>")
        .arg(themeColor(ink).name(), text.toHtmlEscaped());
}

} // namespace

StatusStrip::StatusStrip(const Journal &journal, QWidget *parent)
    : QWidget(parent)
    , m_journal(journal)
    , m_poller(addSegment(QStringLiteral("statusPoller")))
    , m_turns(addSegment(QStringLiteral("statusTurns")))
    , m_loop(addSegment(QStringLiteral("statusLoop")))
    , m_descriptors(addSegment(QStringLiteral("statusDescriptors")))
    , m_timers(addSegment(QStringLiteral("statusTimers")))
    , m_warning(addSegment(QStringLiteral("statusWarning")))
    , m_queues(new QToolButton(this))
    , m_unhandled(new QToolButton(this))
    , m_slow(new QToolButton(this))
    , m_none(addSegment(QStringLiteral("statusNone")))
    , m_in(addSegment(QStringLiteral("statusIn")))
    , m_out(addSegment(QStringLiteral("statusOut")))
    , m_capture(addSegment(QStringLiteral("statusCapture")))
{
    setAccessibleName(tr("Status"));
    setSurface(*this, Token::chrome);
    setFixedHeight(metric::kStatusBar);
    setupLayout();
    m_none->setText(tr("No endpoints"));
    m_warningLine->hide();
    setupQueues();
    setupReactor();
    m_unhandled->setObjectName(QStringLiteral("statusUnhandled"));
    m_unhandled->setIcon(themeIcon(QStringLiteral("error"), {Token::err, Token::err}));
    m_unhandled->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_unhandled->setToolTip(tr("Show the Deferred whose failure nobody took"));
    setControlSize(*m_unhandled, ControlSize::small);
    setLook(*m_unhandled, ButtonLook::alarm);
    connect(m_unhandled, &QToolButton::clicked, this, &StatusStrip::unhandledRequested);
    setUnhandled(0);
    showSegments();
}

void StatusStrip::setUnhandled(int count)
{
    m_unhandled->setText(count == 1 ? tr("1 unhandled failure") : tr("%1 unhandled failures").arg(count));
    m_unhandled->setAccessibleName(m_unhandled->text());
    m_unhandled->setVisible(count > 0);
    m_unhandledLine->setVisible(count > 0);
    if (count > std::exchange(m_unhandledCount, count)) { // Told once, to those who do not see it.
        QAccessibleEvent alert(m_unhandled, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void StatusStrip::show(const Directory &directory, std::int64_t now)
{
    const double seconds = m_shownAt == 0 ? 0 : static_cast<double>(now - m_shownAt) / kSecond;
    m_shownAt = now;
    m_isIdle = directory.services().empty();
    showReactor(directory.reactor(), seconds);
    showRates(directory, now);
    showCapture();
    showQueues(directory);
    showSegments();
}

void StatusStrip::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    showSegments();
}

void StatusStrip::showSegments()
{
    const bool isRunning = !m_isIdle && !m_poller->text().isEmpty();
    for (QWidget *widget : m_health)
        widget->setVisible(isRunning && !(m_isCompact && m_roomy.contains(widget)));
    for (QWidget *widget : m_rates)
        widget->setVisible(!m_isIdle && !(m_isCompact && m_roomy.contains(widget)));
    m_none->setVisible(m_isIdle);
}

QLabel *StatusStrip::addSegment(const QString &name)
{
    auto *label = new QLabel(this);
    label->setObjectName(name);
    label->setTextFormat(Qt::RichText);
    setTextStyle(*label, TextStyle::dense, Token::text2);
    return label;
}

void StatusStrip::setupLayout()
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metric::kPadding, 0, metric::kPadding, 0);
    layout->setSpacing(metric::kPadding);
    const auto divide = [&] {
        QWidget *line = makeLine(this, Qt::Vertical);
        line->setFixedHeight(16);
        layout->addWidget(line);
        return line;
    };
    layout->addWidget(m_poller);
    for (QLabel *label : {m_turns, m_loop, m_descriptors, m_timers}) {
        QWidget *line = divide();
        layout->addWidget(label);
        m_health << line << label;
        if (label == m_descriptors || label == m_timers)
            m_roomy << line << label;
    }
    m_warningLine = divide();
    layout->addWidget(m_warning);
    m_queuesLine = divide();
    layout->addWidget(m_queues);
    m_unhandledLine = divide();
    layout->addWidget(m_unhandled);
    m_slowLine = divide();
    layout->addWidget(m_slow);
    layout->addStretch(1);
    layout->addWidget(m_none);
    layout->addWidget(m_in);
    QWidget *outLine = divide();
    layout->addWidget(m_out);
    QWidget *captureLine = divide();
    layout->addWidget(m_capture);
    m_rates = {m_in, outLine, m_out, captureLine, m_capture};
    m_roomy << captureLine << m_capture;
}

void StatusStrip::showReactor(const ReactorState &reactor, double seconds)
{
    if (reactor.poller.empty())
        return;
    const QString poller = QString::fromStdString(reactor.poller);
    const QString words =
        m_isIdle ? colored(QStringLiteral("○ "), Token::text2) + tr("Reactor ready · %1").arg(poller)
                 : colored(QStringLiteral("● "), Token::okFill) + tr("Reactor %1").arg(strong(poller));
    m_poller->setText(QStringLiteral("<a href='reactor' style='color:%1;text-decoration:none'>%2</a>")
                          .arg(themeColor(Token::text2).name(), words));
    if (seconds > 0 && reactor.turns.turns >= m_before.turns) {
        const double turns = static_cast<double>(reactor.turns.turns - m_before.turns) / seconds;
        m_turns->setText(tr("%1 turns/s").arg(countText(static_cast<std::uint64_t>(std::lround(turns)))));
        const auto p99 = reactor.turns.percentileSince(m_before, 0.99);
        m_loop->setText(tr("turn p99 %1").arg(strong(durationText(p99.count()))));
    }
    m_before = reactor.turns;
    m_descriptors->setText(tr("%1 fds").arg(countText(reactor.descriptors)));
    m_timers->setText(reactor.timers == 1 ? tr("1 timer") : tr("%1 timers").arg(countText(reactor.timers)));
}

void StatusStrip::showRates(const Directory &directory, std::int64_t now)
{
    TrafficCounters traffic;
    int failed = 0;
    for (const ServiceId id : directory.services()) {
        const ServiceState &state = directory.service(id)->state;
        traffic.bytesIn += state.traffic.bytesIn;
        traffic.bytesOut += state.traffic.bytesOut;
        failed += state.phase == ServicePhase::failed || state.phase == ServicePhase::waiting ? 1 : 0;
    }
    m_inMeter.tick(traffic.bytesIn, now);
    m_outMeter.tick(traffic.bytesOut, now);
    const auto text = [](const RateMeter &meter) -> QString {
        return byteText(meter.rate()) + QStringLiteral("/s");
    };
    m_in->setText(colored(QStringLiteral("← ") + tr("In"), Token::in) + u' ' + text(m_inMeter));
    m_out->setText(colored(QStringLiteral("→ ") + tr("Out"), Token::out) + u' ' + text(m_outMeter));
    QString words = failed == 1 ? tr("1 endpoint failed") : tr("%1 endpoints failed").arg(failed);
    if (failed == 0)
        words.clear();
    m_warning->setText(colored(words, Token::err));
    m_warningLine->setVisible(failed > 0);
}

void StatusStrip::setupReactor()
{
    m_poller->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_poller->setAccessibleName(tr("Reactor"));
    m_poller->setToolTip(tr("Show the reactor (Ctrl+4)"));
    connect(m_poller, &QLabel::linkActivated, this, &StatusStrip::reactorRequested);
    m_slow->setObjectName(QStringLiteral("statusSlowTurn"));
    m_slow->setIcon(themeIcon(QStringLiteral("clock"), {Token::warn, Token::warn}));
    m_slow->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_slow->setToolTip(tr("Show the turn that held the loop"));
    setControlSize(*m_slow, ControlSize::small);
    setLook(*m_slow, ButtonLook::caution);
    connect(m_slow, &QToolButton::clicked, this, [this] { emit slowTurnRequested(m_slowNumber); });
    setSlowTurn(nullptr, 0);
}

/// It goes when somebody has looked, and comes again with the next one.
void StatusStrip::setSlowTurn(const SlowTurn *turn, std::uint64_t count)
{
    if (turn == nullptr)
        m_slowCount = count;
    const bool isNews = turn != nullptr && count > m_slowCount;
    m_slow->setVisible(isNews);
    m_slowLine->setVisible(isNews);
    if (!isNews)
        return;
    m_slowNumber = turn->number;
    const QString text = heldText(*turn);
    if (m_slow->text() == text)
        return;
    m_slow->setText(text);
    m_slow->setAccessibleName(text);
}

void StatusStrip::setupQueues()
{
    m_queues->setObjectName(QStringLiteral("statusQueues"));
    m_queues->setIcon(themeIcon(QStringLiteral("pause"), {Token::warn, Token::warn}));
    m_queues->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_queues->setToolTip(tr("Show the queues that wait"));
    setControlSize(*m_queues, ControlSize::small);
    setLook(*m_queues, ButtonLook::caution);
    connect(m_queues, &QToolButton::clicked, this, [this] {
        emit queuesRequested(m_queuesService, m_queuesConnection);
    });
    m_queues->hide();
    m_queuesLine->hide();
}

/// "feed #2 paused"; of several how many.
void StatusStrip::showQueues(const Directory &directory)
{
    const std::set<ConnectionId> &waiting = directory.attention();
    m_queues->setVisible(!waiting.empty());
    m_queuesLine->setVisible(!waiting.empty());
    if (waiting.empty())
        return;
    const ConnectionState *state = directory.connection(*waiting.begin());
    const bool isOne = waiting.size() == 1 && state != nullptr;
    m_queuesService = isOne ? state->service : ServiceId::none;
    m_queuesConnection = isOne ? state->id : ConnectionId::none;
    QString text = tr("%1 connections wait").arg(countText(waiting.size()));
    if (isOne) {
        const QString name = directory.nameOf(state->service);
        text = attentionText(*state,
                             directory.isClient(state->service)
                                 ? name
                                 : QStringLiteral("%1 #%2").arg(name).arg(state->number));
    }
    if (m_queues->text() == text)
        return;
    m_queues->setText(text);
    m_queues->setAccessibleName(text);
}

void StatusStrip::showCapture()
{
    const QString used = byteText(static_cast<double>(m_journal.usedBytes()));
    const QString limit = byteText(static_cast<double>(m_journal.limit()));
    QString text = tr("Capture %1 / %2").arg(used, limit);
    if (const std::uint64_t dropped = m_journal.droppedRows(); dropped > 0)
        text += colored(QStringLiteral(" · ") + tr("%1 dropped").arg(countText(dropped)), Token::warn);
    m_capture->setText(text);
}

} // namespace ropewalk
