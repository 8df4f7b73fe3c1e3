#include "ui/panels/reactor_panel.h"

#include "ui/models/figure_text.h"
#include "ui/models/loop_words.h"
#include "ui/panels/chart_export.h"
#include "ui/panels/line.h"
#include "ui/panels/reactor_header.h"
#include "ui/panels/text_table_view.h"
#include "ui/panels/turn_lanes.h"
#include "ui/plots/curve_table.h"
#include "ui/plots/loop_chart.h"
#include "ui/theme/dress.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/figure_strip.h"
#include "ui/widgets/notice_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>
#include <cmath>
#include <utility>

namespace ropewalk {
namespace {

constexpr int kHeading = 36;
constexpr int kChart = 150;
constexpr int kChartLow = 96;
constexpr std::int64_t kMillisecond = 1'000'000;
constexpr std::int64_t kSecond = 1'000 * kMillisecond;
constexpr std::array kZooms{1, 5, 20, 80, 250, 1'000, 5'000}; // Milliseconds.
constexpr std::int64_t kTurn = 2 * kMillisecond; // Of calls that are listed where no slow turn was.

enum Figure { turns, busy, p50, p99, ready, overFrame };

} // namespace

ReactorPanel::ReactorPanel(const TurnHistory &history, Commander post, QWidget *parent)
    : QWidget(parent)
    , m_history(history)
    , m_post(std::move(post))
    , m_header(new ReactorHeader(this))
    , m_notice(new NoticeBar(this))
    , m_exports(new ChartExports(*this, *m_notice, [this] { return sheet(); }))
    , m_figures(new FigureStrip(this))
    , m_chart(new LoopChart(this))
    , m_turnsTitle(new QLabel(this))
    , m_turnsCaption(new QLabel(this))
    , m_earlier(new QToolButton(this))
    , m_zoom(new QPushButton(this))
    , m_zooms(new QMenu(this))
    , m_later(new QToolButton(this))
    , m_present(new QPushButton(tr("Present"), this))
    , m_lanes(new TurnLanes(history, this))
    , m_callbacks(callbackColumns())
    , m_slowest(new TextTableView(QStringLiteral("slowestCallbacks"),
                                  tr("Slowest callbacks"),
                                  m_callbacks,
                                  {{0, 96, 66, 58, 58, 70, 118}, 0},
                                  this))
{
    setAccessibleName(tr("Reactor"));
    setSurface(*this, Token::surface);
    m_notice->setObjectName(QStringLiteral("reactorNotice"));
    m_notice->hide();
    setupHeader();
    setupTurns();
    setupLayout();
}

void ReactorPanel::setupHeader()
{
    m_figures->setObjectName(QStringLiteral("reactorFigures"));
    for (const QString &caption : {tr("Turns"),
                                   tr("Busy"),
                                   tr("Loop p50"),
                                   tr("Loop p99"),
                                   tr("Ready per turn"),
                                   tr("Over one frame")})
        m_figures->addFigure(caption); // In the order of Figure.
    connect(m_header, &ReactorHeader::changed, this, [this] { refresh(m_now); });
    connect(m_header, &ReactorHeader::pollerRequested, this, [this](const QString &name) {
        post(SwitchPoller{name.toStdString()});
    });
    connect(m_header, &ReactorHeader::slowTurnRequested, this, [this](std::uint32_t microseconds) {
        post(SetSlowTurn{microseconds});
    });
    connect(m_chart, &LoopChart::momentRequested, this, &ReactorPanel::showMoment);
    m_exports->offerAt(*m_chart);
}

ChartSheet ReactorPanel::sheet() const
{
    const QString title = tr("Loop latency");
    return {title, {{m_chart, title, {}}}, [this] { return curveTable(m_chart->picture()); }};
}

void ReactorPanel::setupTurns()
{
    m_turnsTitle->setObjectName(QStringLiteral("turnsTitle"));
    m_turnsTitle->setFont(themeFont(TextStyle::body, QFont::DemiBold));
    const auto setupStep =
        [this](QToolButton *button, const QString &name, const QString &icon, const QString &tip) {
            button->setObjectName(name);
            button->setIcon(themeIcon(icon));
            button->setToolTip(tip);
            button->setAccessibleName(tip);
            button->setAutoRaise(true);
            setControlSize(*button, ControlSize::small);
        };
    setupStep(m_earlier, QStringLiteral("earlierTurns"), QStringLiteral("chevron-left"), tr("Earlier"));
    setupStep(m_later, QStringLiteral("laterTurns"), QStringLiteral("chevron-right"), tr("Later"));
    connect(m_earlier, &QToolButton::clicked, this, [this] { m_lanes->moveBy(-m_lanes->length() / 2); });
    connect(m_later, &QToolButton::clicked, this, [this] { m_lanes->moveBy(m_lanes->length() / 2); });
    m_zoom->setObjectName(QStringLiteral("turnsZoom"));
    m_zoom->setToolTip(tr("How much time is shown"));
    m_zoom->setMenu(m_zooms);
    setLook(*m_zoom, ButtonLook::ghost);
    for (const int milliseconds : kZooms)
        m_zooms->addAction(milliseconds < 1'000 ? tr("%1 ms").arg(milliseconds)
                                                : tr("%1 s").arg(milliseconds / 1'000),
                           m_lanes,
                           [this, milliseconds] { m_lanes->zoomTo(milliseconds * kMillisecond); });
    m_present->setObjectName(QStringLiteral("presentTurns"));
    m_present->setCheckable(true);
    m_present->setToolTip(tr("Follows the turns as they happen"));
    connect(m_present, &QPushButton::clicked, this, [this] {
        m_view = m_present->isChecked() ? View::present : View::chosen;
        refresh(m_now);
    });
    connect(m_lanes, &TurnLanes::rangeChanged, this, [this] {
        m_view = View::chosen;
        showTurnsTitle();
    });
    connect(m_lanes, &TurnLanes::turnRequested, this, [this](std::int64_t moment) {
        showTurnAt(moment);
        emit turnRequested();
    });
    for (QPushButton *button : {m_zoom, m_present})
        setControlSize(*button, ControlSize::small);
}

QHBoxLayout *ReactorPanel::addHeading(QLayout &column, const QString &title, QLabel &caption)
{
    auto *head = new QWidget(this);
    head->setFixedHeight(kHeading);
    setTextStyle(caption, TextStyle::dense, Token::text2);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(metric::kPadding, 0, metric::kPadding, 0);
    row->setSpacing(metric::kGap);
    if (!title.isEmpty()) {
        auto *label = new QLabel(title, head);
        label->setFont(themeFont(TextStyle::body, QFont::DemiBold));
        row->addWidget(label);
    }
    row->addWidget(&caption, 1);
    column.addWidget(head);
    return row;
}

void ReactorPanel::setupLayout()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    for (QWidget *widget : {static_cast<QWidget *>(m_header),
                            makeLine(this),
                            static_cast<QWidget *>(m_notice),
                            static_cast<QWidget *>(m_figures),
                            makeLine(this)})
        column->addWidget(widget);
    auto *chartCaption = new QLabel(tr("delay of a 10 ms probe timer, log scale"), this);
    addHeading(*column, tr("Loop latency"), *chartCaption);
    m_chart->setFixedHeight(kChart);
    column->addWidget(m_chart);
    column->addWidget(makeLine(this));
    m_turnsCaption->setText(tr("one turn at a time, one thread"));
    QHBoxLayout *turnsRow = addHeading(*column, {}, *m_turnsCaption);
    turnsRow->insertWidget(0, m_turnsTitle);
    for (QWidget *widget : {static_cast<QWidget *>(m_earlier),
                            static_cast<QWidget *>(m_zoom),
                            static_cast<QWidget *>(m_later),
                            static_cast<QWidget *>(m_present)})
        turnsRow->addWidget(widget);
    column->addWidget(m_lanes);
    column->addWidget(makeLine(this));
    auto *tableCaption = new QLabel(tr("last 60 s, without what ran inside of them"), this);
    addHeading(*column, tr("Slowest callbacks"), *tableCaption);
    column->addWidget(m_slowest, 1);
}

void ReactorPanel::setShown(bool isShown)
{
    if (std::exchange(m_isShown, isShown) != isShown)
        m_post(WatchReactor{isShown}, this, {});
}

void ReactorPanel::focusTurns()
{
    m_lanes->setFocus();
}

bool ReactorPanel::isFrozen() const
{
    return m_header->isFrozen();
}

void ReactorPanel::setCompact(bool isCompact)
{
    m_chart->setFixedHeight(isCompact ? kChartLow : kChart);
    m_lanes->setCompact(isCompact);
}

void ReactorPanel::refresh(std::int64_t now)
{
    if (!m_header->isFrozen())
        m_now = now;
    m_header->show(m_history, m_now);
    m_chart->show(m_history, m_header->seconds(), m_now);
    if (m_header->isFrozen())
        return;
    showFigures();
    m_callbacks.setRows(callbackRows(m_history));
    follow();
    showTurnsTitle();
}

void ReactorPanel::showFigures()
{
    const LoopRates now = m_history.rates(2 * kSecond);
    const std::uint64_t slow = m_history.rates(m_header->seconds() * kSecond).overFrame;
    m_figures->setFigure(
        turns, countText(static_cast<std::uint64_t>(std::llround(now.turns))), QStringLiteral("/s"));
    m_figures->setFigure(busy, QLocale().toString(100 * now.busy, 'f', 1), QStringLiteral("%"));
    const bool isKnown = !m_history.delays().empty();
    const auto delay = [&](std::chrono::nanoseconds LoopDelay::*value) {
        return isKnown ? millisecondsText(m_history.delays().back().*value) : QStringLiteral("–");
    };
    m_figures->setFigure(p50, delay(&LoopDelay::p50), isKnown ? QStringLiteral("ms") : QString());
    m_figures->setFigure(p99, delay(&LoopDelay::p99), isKnown ? QStringLiteral("ms") : QString());
    m_figures->setFigure(ready, QLocale().toString(now.readyPerTurn, 'f', 1), tr("fds"));
    const int seconds = m_header->seconds();
    m_figures->setFigure(overFrame,
                         countText(slow),
                         seconds < 600 ? tr("in %1 s").arg(seconds) : tr("in %1 min").arg(seconds / 60),
                         slow > 0 ? Token::err : Token::text);
}

void ReactorPanel::follow()
{
    const bool isNew = m_history.episodeCount() > m_seenEpisodes;
    m_seenEpisodes = m_history.episodeCount();
    if (isNew && m_view != View::chosen) {
        centreOn(m_history.episodes().back().turn.number);
        m_view = View::newest;
    } else if (m_view == View::present && m_history.lastMoment() > 0) {
        m_lanes->setRange(m_history.lastMoment() - m_lanes->length(), m_lanes->length());
    } else {
        m_lanes->refresh(); // What came after a slow turn is told after it.
    }
    m_present->setChecked(m_view == View::present);
}

void ReactorPanel::showEpisode(std::uint64_t number)
{
    if (!centreOn(number))
        return;
    m_view = View::chosen;
    showTurnsTitle();
    emit turnRequested();
}

bool ReactorPanel::centreOn(std::uint64_t number)
{
    for (auto episode = m_history.episodes().rbegin(); episode != m_history.episodes().rend(); ++episode) {
        if (episode->turn.number != number)
            continue;
        const std::int64_t length = std::max(TurnLanes::kUsual, episode->turn.length.count() * 5 / 3);
        m_lanes->setRange(episode->blockBegin + episode->turn.blockedFor.count() / 2 - length / 2, length);
        showTurnAt(episode->blockBegin);
        return true;
    }
    return false;
}

void ReactorPanel::showMoment(std::int64_t moment)
{
    m_lanes->centreOn(moment);
    m_view = View::chosen;
    showTurnAt(moment);
    showTurnsTitle();
}

void ReactorPanel::showTurnsTitle()
{
    m_present->setChecked(m_view == View::present);
    const bool isKnown = m_lanes->begin() > 0;
    m_turnsTitle->setText(
        isKnown ? tr("Turns around %1").arg(momentText(m_lanes->begin() + m_lanes->length() / 2))
                : tr("Turns"));
    m_zoom->setText(loopTimeText(std::chrono::nanoseconds(m_lanes->length())));
}

/// Of the slow turn that lies there, or of a little time around it.
void ReactorPanel::showTurnAt(std::int64_t moment)
{
    for (const TurnEpisode &episode : m_history.episodes())
        if (moment >= episode.begin && moment <= episode.end())
            return emit turnShown(episode.begin, episode.end());
    emit turnShown(moment - kTurn / 2, moment + kTurn / 2);
}

void ReactorPanel::post(Command command)
{
    m_post(std::move(command), this, [this](const Result<CommandReply> &reply) {
        m_notice->setVisible(!reply);
        if (!reply)
            m_notice->setNotice(NoticeBar::Kind::error, errorText(reply.error()).toHtmlEscaped());
    });
}

} // namespace ropewalk
