#include "ui/panels/lab_panel.h"

#include "lab/lab_csv.h"
#include "ui/models/lab_words.h"
#include "ui/panels/chart_export.h"
#include "ui/panels/lab_header.h"
#include "ui/panels/lab_results.h"
#include "ui/panels/lab_sweep.h"
#include "ui/panels/lab_timeline.h"
#include "ui/panels/line.h"
#include "ui/plots/lab_sweep_chart.h"
#include "ui/theme/dress.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/notice_bar.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace ropewalk {
namespace {

constexpr int kSweepWidth = 376;
constexpr int kSweepNarrow = 316;
constexpr int kNarrow = 1'000; ///< Width of the panel below which the window is narrow.
constexpr int kBottom = 284;
constexpr int kBottomLow = 216;
constexpr int kLow = 760; ///< Height of the panel below which the window is low.

/// What a picture has to say, which nobody sees the form of.
QString captionOf(const LabExperiment &experiment)
{
    return experimentText(experiment) + QStringLiteral(", ") + placeText(experiment.order);
}

} // namespace

LabPanel::LabPanel(const LabRuns &runs, const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_runs(runs)
    , m_header(new LabHeader(runs, this))
    , m_notice(new NoticeBar(this))
    , m_exports(new ChartExports(*this, *m_notice, [this] { return sheet(); }))
    , m_timeline(new LabTimeline(this))
    , m_results(new LabResults(m_exports->actions(), this))
    , m_sweep(new LabSweep(runs, actions.sweep, actions.pollerSweep, this))
    , m_sweepLine(makeLine(this, Qt::Vertical))
    , m_bottom(new QWidget(this))
    , m_empty(new EmptyState(QStringLiteral("lab"), this))
    , m_stack(new QStackedLayout)
{
    setAccessibleName(tr("Lab"));
    setSurface(*this, Token::surface);
    setupLayout(actions);
    connect(m_header, &LabHeader::followedChanged, m_timeline, &LabTimeline::setFollowed);
    connect(m_timeline, &LabTimeline::followRequested, m_header, &LabHeader::follow);
    connect(m_results, &LabResults::copyRequested, this, &LabPanel::copy);
    m_timeline->setFollowed(m_header->followed());
    refresh();
}

void LabPanel::setKind(LabKind kind)
{
    m_kind = kind;
    refresh();
}

void LabPanel::refresh()
{
    const LabRuns::Experiment experiment = shown();
    const bool hasPoints =
        experiment != nullptr && (!experiment->points.empty() || !experiment->missing.empty());
    const bool isSwept = m_kind == LabKind::server && (m_runs.last(m_kind, LabScope::sweep) != nullptr ||
                                                       m_runs.last(m_kind, LabScope::pollerSweep) != nullptr);
    m_stack->setCurrentIndex(hasPoints || isSwept ? 1 : 0);
    const bool isRunning = experiment != nullptr && experiment->isLive();
    m_empty->setContent(
        isRunning ? tr("Measuring") : tr("No experiment yet"),
        isRunning ? tr("A model is shown once all of its runs are over.")
        : m_kind == LabKind::server
            ? tr("The same requests for servers of different models, each in a process of its own.")
            : tr("The same requests on one descriptor, once in each I/O mode."));
    m_empty->setAction(isRunning ? QString() : tr("Run experiment"));
    m_header->show(m_kind);
    m_timeline->show(experiment);
    m_results->show(experiment.get());
    m_sweep->refresh();
    m_sweep->setVisible(m_kind == LabKind::server);
    m_sweepLine->setVisible(m_kind == LabKind::server);
    showNotice();
}

void LabPanel::showSweep(LabScope scope)
{
    m_sweep->setScope(scope);
    refresh();
}

ChartSheet LabPanel::sheet() const
{
    ChartSheet sheet{m_kind == LabKind::server ? tr("Concurrency models") : tr("I/O modes"), {}, [this] {
                         return table();
                     }};
    if (const LabRuns::Experiment experiment = shown(); experiment != nullptr) {
        PictureRow timelines{nullptr, tr("Timelines"), captionOf(*experiment)};
        timelines.height = m_timeline->drawnHeight();
        timelines.paint = [this](QPainter &painter, const QRect &area) { m_timeline->draw(painter, area); };
        sheet.rows.push_back(timelines);
    }
    if (m_kind == LabKind::server && m_runs.last(m_kind, m_sweep->scope()) != nullptr)
        sheet.rows.push_back({&m_sweep->chart(), tr("Sweep"), m_sweep->caption()});
    return sheet;
}

void LabPanel::copy() const
{
    QGuiApplication::clipboard()->setText(table());
}

void LabPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_bottom->setFixedHeight(height() < kLow ? kBottomLow : kBottom);
    m_sweep->setFixedWidth(width() < kNarrow ? kSweepNarrow : kSweepWidth);
}

void LabPanel::setupLayout(const Actions &actions)
{
    m_exports->offerAt(m_sweep->chart());
    m_notice->setObjectName(QStringLiteral("labNotice"));
    m_notice->hide();
    m_empty->setObjectName(QStringLiteral("noLab"));
    connect(m_empty, &EmptyState::actionRequested, &actions.run, &QAction::trigger);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(makePage());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_notice);
    layout->addLayout(m_stack, 1);
}

QWidget *LabPanel::makePage()
{
    auto *page = new QWidget(this);
    auto *row = new QHBoxLayout(m_bottom);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_results, 1);
    row->addWidget(m_sweepLine);
    row->addWidget(m_sweep);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_timeline, 1);
    column->addWidget(makeLine(page));
    column->addWidget(m_bottom);
    return page;
}

LabRuns::Experiment LabPanel::shown() const
{
    return m_runs.last(m_kind, LabScope::once);
}

/// What went wrong, of whatever ran last.
void LabPanel::showNotice()
{
    QString text;
    for (const LabScope scope : {LabScope::once, LabScope::sweep, LabScope::pollerSweep}) {
        const LabRuns::Experiment each = m_runs.last(m_kind, scope);
        if (each != nullptr && each->state == LabState::failed)
            text = each->problem + QLatin1Char(' ') + each->remedy;
    }
    if (std::exchange(m_noticed, text) == text)
        return;
    m_notice->setVisible(!text.isEmpty());
    if (!text.isEmpty())
        m_notice->setNotice(NoticeBar::Kind::error, text.trimmed().toHtmlEscaped());
}

/// Results and requests; the sweep that is shown below them.
QString LabPanel::table() const
{
    const LabRuns::Experiment experiment = shown();
    const LabRuns::Experiment sweep =
        m_kind == LabKind::server ? m_runs.last(m_kind, m_sweep->scope()) : nullptr;
    std::string text = experiment != nullptr ? labCsv(experiment->points) : std::string();
    if (sweep != nullptr)
        text += (text.empty() ? "" : "\n") + labSweepCsv(sweep->points);
    return QString::fromStdString(text);
}

} // namespace ropewalk
