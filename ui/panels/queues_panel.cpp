#include "ui/panels/queues_panel.h"

#include "ui/models/watched_queues.h"
#include "ui/panels/chart_export.h"
#include "ui/panels/flow_diagram.h"
#include "ui/panels/line.h"
#include "ui/panels/queue_actions.h"
#include "ui/panels/queue_column.h"
#include "ui/panels/queue_header.h"
#include "ui/panels/queue_list.h"
#include "ui/panels/queue_overview.h"
#include "ui/panels/throughput_picture.h"
#include "ui/plots/curve_table.h"
#include "ui/plots/depth_chart.h"
#include "ui/widgets/notice_bar.h"

#include <QAction>
#include <QFileDialog>
#include <QSplitter>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ropewalk {
namespace {

constexpr std::int64_t kFlowInterval = 100'000'000; ///< ns between two pictures of the flow.
constexpr int kReceiveShare = 292;
constexpr int kSendShare = 400;

/// Since when a source has had to wait, as far as is known; 0 where none has.
std::int64_t pausedSince(const std::deque<DepthSample> &samples)
{
    std::int64_t since = 0;
    for (auto sample = samples.rbegin(); sample != samples.rend() && sample->isPaused; ++sample)
        since = sample->time;
    return since;
}

} // namespace

QueuesPanel::QueuesPanel(WatchedQueues &watched,
                         QueueActions &actions,
                         const Directory &directory,
                         const DepthHistory &history,
                         Commander post,
                         QWidget *parent)
    : QWidget(parent)
    , m_watched(watched)
    , m_actions(actions)
    , m_directory(directory)
    , m_history(history)
    , m_post(std::move(post))
    , m_header(new QueueHeader(this))
    , m_notice(new NoticeBar(this))
    , m_exports(new ChartExports(*this, *m_notice, [this] { return sheet(); }))
    , m_flow(new FlowDiagram(this))
    , m_chart(new DepthChart(this))
    , m_in(new QueueColumn(watched, actions, Direction::in, this))
    , m_out(new QueueColumn(watched, actions, Direction::out, this))
    , m_parts(new QSplitter(Qt::Horizontal, this))
    , m_overview(new QueueOverview(directory, m_post, this))
    , m_stack(new QStackedLayout)
{
    setAccessibleName(tr("Queues"));
    setSurface(*this, Token::surface);
    setupNotice();
    setupQueues();
    setupLayout();
    addActions(actions.panelActions());
}

void QueuesPanel::setScope(Scope scope)
{
    m_scope = scope;
    m_connection = ConnectionId::none;
    m_notice->hide();
    m_overview->setScope(scope);
    follow();
}

void QueuesPanel::setInSight(bool isInSight)
{
    m_isInSight = isInSight;
    follow();
    m_actions.refresh(isInSight);
}

void QueuesPanel::refresh(std::int64_t now)
{
    m_actions.refresh(m_isInSight);
    m_in->refresh();
    m_out->refresh();
    if (now - m_flowShownAt < kFlowInterval)
        return;
    m_flowShownAt = now;
    showFlow();
}

void QueuesPanel::tick(std::int64_t now)
{
    follow();
    if (m_stack->currentIndex() == 0) {
        if (m_ticks++ % 2 == 0)
            m_overview->refresh(now);
        m_header->showOverview(m_directory, m_scope);
        return;
    }
    if (++m_ticks % 2 == 0)
        showFigures(now);
    m_in->tick(now);
    m_out->tick(now);
    refresh(now);
    showHeader();
    const QueueLimits &limits = m_watched.side(m_watched.current()).config.limits;
    m_chart->show(m_history.of(m_watched.connection()), {limits.lowBytes, limits.highBytes}, now);
}

void QueuesPanel::setCompact(bool isCompact)
{
    m_flow->setCompact(isCompact);
    m_chart->setCompact(isCompact);
}

QByteArray QueuesPanel::saveParts() const
{
    return m_parts->saveState();
}

void QueuesPanel::restoreParts(const QByteArray &parts)
{
    m_parts->restoreState(parts);
}

QueueList &QueuesPanel::list(Direction direction) const
{
    return (direction == Direction::in ? m_in : m_out)->list();
}

QWidget &QueuesPanel::overviewTable() const
{
    return m_overview->table();
}

void QueuesPanel::focusQueue()
{
    if (m_stack->currentIndex() == 0)
        m_overview->table().setFocus();
    else
        list(m_watched.current()).setFocus();
}

void QueuesPanel::setupNotice()
{
    m_notice->setObjectName(QStringLiteral("queueNotice"));
    m_notice->hide();
    const auto show = [this](const QString &text) {
        m_notice->setVisible(!text.isEmpty());
        if (!text.isEmpty())
            m_notice->setNotice(NoticeBar::Kind::error, text.toHtmlEscaped());
    };
    connect(&m_actions, &QueueActions::problem, this, show);
    connect(m_overview, &QueueOverview::problem, this, show);
    connect(&m_actions, &QueueActions::saveRequested, this, &QueuesPanel::askWhereToSave);
    m_exports->offerAt(*m_chart);
}

ChartSheet QueuesPanel::sheet() const
{
    return {scopeName(m_directory, {m_scope.service, m_watched.connection()}),
            {{m_chart, tr("Depth of the queues"), {}}},
            [this] { return curveTable(m_chart->picture()); }};
}

void QueuesPanel::setupQueues()
{
    connect(m_overview, &QueueOverview::connectionRequested, this, &QueuesPanel::scopeRequested);
    connect(
        m_header, &QueueHeader::serviceRequested, this, [this] { emit scopeRequested({m_scope.service}); });
    const auto refreshAll = [this] {
        m_actions.refresh(m_isInSight);
        m_in->refresh();
        m_out->refresh();
    };
    connect(&m_watched, &WatchedQueues::changed, this, refreshAll);
    connect(&m_watched, &WatchedQueues::watched, this, refreshAll);
    connect(&m_watched, &WatchedQueues::marksChanged, this, refreshAll);
    connect(&m_watched, &WatchedQueues::currentChanged, this, refreshAll);
}

void QueuesPanel::setupLayout()
{
    m_parts->setObjectName(QStringLiteral("queuesParts"));
    m_parts->setChildrenCollapsible(false);
    m_parts->addWidget(m_in);
    m_parts->addWidget(m_out);
    m_parts->setStretchFactor(0, kReceiveShare);
    m_parts->setStretchFactor(1, kSendShare);
    m_parts->setSizes({kReceiveShare, kSendShare});
    auto *queues = new QWidget(this);
    auto *column = new QVBoxLayout(queues);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_flow);
    column->addWidget(makeLine(queues));
    column->addWidget(m_chart);
    column->addWidget(makeLine(queues));
    column->addWidget(m_parts, 1);
    m_stack->addWidget(m_overview);
    m_stack->addWidget(queues);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(makeLine(this));
    layout->addWidget(m_notice);
    layout->addLayout(m_stack, 1);
}

/// A client that connects again has another connection, but what is kept of the one before is looked at
/// first.
void QueuesPanel::follow()
{
    const ConnectionState *state = m_directory.connection(m_connection);
    const bool isClient = m_directory.isClient(m_scope.service);
    if (m_scope.connection != ConnectionId::none)
        m_connection = m_scope.connection;
    else if (isClient && (state == nullptr || !state->keepsQueues))
        m_connection = m_directory.service(m_scope.service)->latest;
    watch();
}

void QueuesPanel::watch()
{
    const bool hasConnection = m_directory.connection(m_connection) != nullptr;
    m_stack->setCurrentIndex(hasConnection ? 1 : 0);
    const ConnectionId wanted = hasConnection && m_isInSight ? m_connection : ConnectionId::none;
    m_watched.watch(wanted);
    if (std::exchange(m_watchedByEngine, wanted) == wanted)
        return;
    m_inMeter = {};
    m_outMeter = {};
    m_post(WatchQueues{wanted}, this, [this](const Result<CommandReply> &reply) {
        if (!reply)
            m_notice->setNotice(NoticeBar::Kind::error, errorText(reply.error()).toHtmlEscaped());
        m_notice->setVisible(!reply);
    });
}

void QueuesPanel::askWhereToSave()
{
    auto *dialog = new QFileDialog(this, tr("Save queued messages"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, &m_actions, &QueueActions::saveTo);
    dialog->open();
}

void QueuesPanel::showFlow()
{
    if (m_watched.isKnown())
        m_flow->setPicture(flowPictureOf(m_watched, m_directory, {m_inMeter.rate(), m_outMeter.rate()}));
}

void QueuesPanel::showHeader()
{
    const std::int64_t since = pausedSince(m_history.of(m_watched.connection()));
    const std::int64_t pausedFor = since == 0 ? 0 : std::max<std::int64_t>(0, m_directory.time() - since);
    m_header->showConnection(m_watched, m_directory, {m_inMeter.rate(), m_outMeter.rate()}, pausedFor);
}

/// Rates want to be asked twice a second.
void QueuesPanel::showFigures(std::int64_t now)
{
    const ConnectionState *state = m_directory.connection(m_watched.connection());
    if (state == nullptr)
        return;
    m_inMeter.tick(state->traffic.bytesIn, now);
    m_outMeter.tick(state->traffic.bytesOut, now);
}

} // namespace ropewalk
