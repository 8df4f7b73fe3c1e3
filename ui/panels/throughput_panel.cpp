#include "ui/panels/throughput_panel.h"

#include "ui/models/directory.h"
#include "ui/panels/chart_export.h"
#include "ui/panels/throughput_bar.h"
#include "ui/panels/throughput_picture.h"
#include "ui/plots/curve_table.h"
#include "ui/plots/latency_histogram.h"
#include "ui/plots/time_chart.h"
#include "ui/theme/dress.h"
#include "ui/theme/icon.h"
#include "ui/widgets/icon_action.h"
#include "ui/widgets/notice_bar.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace ropewalk {
namespace {

constexpr int kLeastChart = 148;
constexpr std::size_t kMostOffered = 40; ///< To compare with.

QString figureKey()
{
    return QStringLiteral("figure");
}

QString spanKey()
{
    return QStringLiteral("seconds");
}

} // namespace

ThroughputPanel::ThroughputPanel(const WatchedMetrics &metrics,
                                 const EventLog &events,
                                 const Directory &directory,
                                 Commander post,
                                 QWidget *parent)
    : QWidget(parent)
    , m_events(events)
    , m_directory(directory)
    , m_post(std::move(post))
    , m_state(metrics)
    , m_compareMenu(new QMenu(this))
    , m_moreMenu(new QMenu(this))
    , m_freeze(addAction(tr("Freeze throughput"), QStringLiteral("pause")))
    , m_showAll(addAction(tr("Show the whole time again"), QStringLiteral("maximize")))
    , m_histogramWanted(addAction(tr("Round trips as histogram"), QStringLiteral("chart")))
    , m_bar(new ThroughputBar({m_freeze, m_compareMenu, m_moreMenu}, this))
    , m_notice(new NoticeBar(this))
    , m_chart(new TimeChart(QStringLiteral("throughputChart"), tr("Throughput over time"), this))
    , m_histogram(new LatencyHistogram(this))
    , m_charts(new QStackedLayout)
{
    setAccessibleName(tr("Throughput"));
    setSurface(*this, Token::surface);
    setFocusProxy(m_bar);
    setupActions();
    setupChart();
    setupLayout();
}

void ThroughputPanel::setScope(Scope scope)
{
    m_state.setScope(scope);
    showChanged();
    watch();
}

void ThroughputPanel::refresh(std::int64_t now)
{
    m_now = now;
    if (!isVisible())
        return;
    const bool hasMoved = m_state.advance(now);
    if (std::exchange(m_isStale, false) || hasMoved)
        showPicture();
    m_chart->refresh();
}

QVariantMap ThroughputPanel::parts() const
{
    return {{figureKey(), static_cast<int>(m_bar->figure())}, {spanKey(), qlonglong{m_bar->span()}}};
}

void ThroughputPanel::restoreParts(const QVariantMap &parts)
{
    if (parts.isEmpty())
        return;
    m_bar->setFigure(static_cast<ThroughputFigure>(
        std::clamp(parts.value(figureKey()).toInt(), 0, kThroughputFigures - 1)));
    m_bar->setSpan(parts.value(spanKey()).toLongLong());
}

void ThroughputPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    watch();
    showChanged();
}

void ThroughputPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    watch();
}

void ThroughputPanel::setupActions()
{
    m_freeze->setCheckable(true);
    m_freeze->setIcon(themeIcon(QStringLiteral("pause"), {Token::text2, Token::accent}));
    connect(m_freeze, &QAction::toggled, this, &ThroughputPanel::setFrozen);
    connect(m_showAll, &QAction::triggered, this, [this] {
        m_state.resetZoom();
        showChanged();
    });
    m_histogramWanted->setCheckable(true);
    connect(m_histogramWanted, &QAction::toggled, this, [this](bool isWanted) {
        if (isWanted)
            m_bar->setFigure(ThroughputFigure::roundTrip);
        showChanged();
    });
    QAction *compare = addAction(tr("Compare throughput with…"), QStringLiteral("branch"));
    connect(compare, &QAction::triggered, this, [this] { m_bar->openCompareMenu(); });
    QAction *copy = addAction(tr("Copy throughput as CSV"), QStringLiteral("copy"));
    connect(copy, &QAction::triggered, this, &ThroughputPanel::copyTable);
    m_moreMenu->setObjectName(QStringLiteral("throughputMenu"));
    m_moreMenu->addActions({m_histogramWanted, m_showAll, copy});
    m_moreMenu->addSeparator();
    auto *exports = new ChartExports(*this, *m_notice, [this] { return sheet(); });
    m_moreMenu->addActions(exports->actions());
    m_all += exports->actions();
    exports->offerAt(*m_chart);
    exports->offerAt(*m_histogram);
    m_compareMenu->setObjectName(QStringLiteral("throughputCompareMenu"));
    connect(m_compareMenu, &QMenu::aboutToShow, this, &ThroughputPanel::fillCompareMenu);
}

/// Whoever uses it wants to see what it does.
QAction *ThroughputPanel::addAction(const QString &text, const QString &icon)
{
    QAction *action = makeIconAction(text, icon, {}, this);
    connect(action, &QAction::triggered, this, &ThroughputPanel::sightWanted);
    m_all.append(action);
    return action;
}

void ThroughputPanel::setupChart()
{
    connect(m_bar, &ThroughputBar::figureChanged, this, [this] {
        m_state.setFigure(m_bar->figure());
        showChanged();
    });
    connect(m_bar, &ThroughputBar::spanChanged, this, [this] {
        m_state.setSpan(m_bar->span());
        showChanged();
    });
    connect(m_chart, &TimeChart::frameWanted, this, &ThroughputPanel::frameWanted);
    connect(m_chart, &TimeChart::resized, this, [this] {
        m_state.setColumns(m_chart->columnCount());
        showChanged();
    });
    connect(m_chart, &TimeChart::zoomRequested, this, [this](TimeStretch stretch) {
        m_state.zoom(stretch);
        showChanged();
    });
    connect(m_chart, &TimeChart::resetRequested, m_showAll, &QAction::trigger);
}

void ThroughputPanel::setupLayout()
{
    m_notice->setObjectName(QStringLiteral("throughputNotice"));
    m_notice->hide();
    for (QWidget *chart : std::initializer_list<QWidget *>{m_chart, m_histogram}) {
        chart->setMinimumHeight(kLeastChart);
        m_charts->addWidget(chart);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_notice);
    layout->addLayout(m_charts, 1);
}

/// Nobody has to count for a tool that is not in sight. What cannot be watched, because it is over, is not
/// compared with.
void ThroughputPanel::watch()
{
    std::vector<MetricScope> wanted = isVisible() ? m_state.wanted() : std::vector<MetricScope>();
    if (wanted == m_watched)
        return;
    m_watched = wanted;
    m_post(WatchMetrics{std::move(wanted)}, this, [this](const Result<CommandReply> &reply) {
        if (reply || m_watched.empty())
            return;
        m_watched.clear();
        if (m_state.compared())
            compareWith({});
    });
}

void ThroughputPanel::fillCompareMenu()
{
    m_compareMenu->clear();
    const auto add = [this](const QString &text, std::optional<Scope> scope) {
        QAction *action = m_compareMenu->addAction(text, this, [this, scope] { compareWith(scope); });
        action->setCheckable(true);
        action->setChecked(m_state.compared() == scope);
    };
    add(tr("Nobody"), {});
    m_compareMenu->addSeparator();
    std::vector<Scope> offered;
    const Scope own = m_state.scope();
    if (const ServiceEntry *service = m_directory.service(own.service))
        for (const ConnectionId connection : service->open)
            offered.push_back({own.service, connection});
    for (const ServiceId service : m_directory.services())
        offered.push_back({service});
    if (offered.size() > kMostOffered)
        offered.resize(kMostOffered);
    for (const Scope scope : offered)
        if (scope != own)
            add(scopeName(m_directory, scope), scope);
}

void ThroughputPanel::compareWith(std::optional<Scope> scope)
{
    m_state.setCompared(scope);
    m_freeze->setChecked(false);
    m_bar->setCompared(scope ? scopeName(m_directory, *scope) : QString());
    showChanged();
    watch();
}

void ThroughputPanel::setFrozen(bool isFrozen)
{
    m_state.setFrozen(isFrozen);
    showChanged();
}

void ThroughputPanel::showChanged()
{
    m_isStale = true;
    m_freeze->setChecked(m_state.window().isFrozen());
    m_showAll->setEnabled(m_state.window().isZoomed());
    m_bar->setCompared(m_state.compared() ? scopeName(m_directory, *m_state.compared()) : QString());
    m_charts->setCurrentWidget(showsHistogram() ? static_cast<QWidget *>(m_histogram) : m_chart);
    emit frameWanted();
}

void ThroughputPanel::showPicture()
{
    if (showsHistogram())
        showHistogram();
    else
        m_chart->show(picture());
}

void ThroughputPanel::showHistogram()
{
    const auto sharesFor = [this](std::optional<Scope> scope) {
        const WatchedScope *known = scope ? m_state.figuresOf(*scope) : nullptr;
        const auto total =
            known != nullptr ? known->totals[static_cast<std::size_t>(DurationKind::roundTrip)] : nullptr;
        return total != nullptr ? sharesOf(*total) : LatencyShares();
    };
    m_histogram->show(sharesFor(m_state.scope()), sharesFor(m_state.compared()));
}

TimePicture ThroughputPanel::picture() const
{
    return throughputPicture(m_state, m_directory, m_events, m_now);
}

bool ThroughputPanel::showsHistogram() const
{
    return m_histogramWanted->isChecked() && m_state.figure() == ThroughputFigure::roundTrip;
}

void ThroughputPanel::copyTable()
{
    QGuiApplication::clipboard()->setText(curveTable(picture()));
}

ChartSheet ThroughputPanel::sheet() const
{
    Chart *chart = m_chart;
    if (showsHistogram())
        chart = m_histogram;
    return {tr("Throughput of %1").arg(scopeName(m_directory, m_state.scope())),
            {{chart, figureName(m_state.figure()), {}}},
            [shown = picture()] { return curveTable(shown); }};
}

} // namespace ropewalk
