#include "ui/panels/lab_sweep.h"

#include "ui/models/lab_words.h"
#include "ui/plots/lab_sweep_chart.h"
#include "ui/theme/dress.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/segmented_control.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace ropewalk {
namespace {

constexpr int kHeading = 36;

} // namespace

LabSweep::LabSweep(const LabRuns &runs, QAction &overModels, QAction &overPollers, QWidget *parent)
    : QWidget(parent)
    , m_runs(runs)
    , m_overModels(overModels)
    , m_overPollers(overPollers)
    , m_caption(new ElidedLabel({}, this))
    , m_view(new SegmentedControl(this))
    , m_chart(new LabSweepChart(this))
    , m_empty(new EmptyState(QStringLiteral("chart"), this))
    , m_stack(new QStackedLayout)
{
    setSurface(*this, Token::surface);
    setupView();
    setupLayout();
    refresh();
}

void LabSweep::refresh()
{
    const LabRuns::Experiment sweep = m_runs.last(LabKind::server, scope());
    const bool hasPoints = sweep != nullptr && !sweep->points.empty();
    m_caption->setText(tr("requests/s by concurrency"));
    m_chart->setToolTip(caption());
    m_stack->setCurrentIndex(hasPoints ? 1 : 0);
    m_chart->show(sweep);
    const bool isRunning = sweep != nullptr && sweep->isLive();
    m_empty->setContent(
        isRunning ? tr("Running") : tr("No sweep yet"),
        isRunning ? QString()
        : scope() == LabScope::sweep
            ? tr("Each model with 1, 2, 4 … 256 requests at once.")
            : tr("The event-driven server with each poller, with 1 to 256 requests at once."));
    m_empty->setAction(isRunning ? QString() : tr("Run sweep"));
}

LabScope LabSweep::scope() const
{
    return m_view->current() == 0 ? LabScope::sweep : LabScope::pollerSweep;
}

void LabSweep::setScope(LabScope scope)
{
    m_view->setCurrent(scope == LabScope::pollerSweep ? 1 : 0);
}

QString LabSweep::caption() const
{
    const LabRuns::Experiment sweep = m_runs.last(LabKind::server, scope());
    const QString what = tr("requests/s by concurrency");
    if (sweep == nullptr)
        return what;
    return tr("%1, one run each, %2").arg(what, placeText(sweep->order));
}

void LabSweep::setupView()
{
    m_view->setObjectName(QStringLiteral("labSweepView"));
    m_view->setAccessibleName(tr("Sweep over"));
    m_view->addSegment(tr("Models"));
    m_view->addSegment(tr("Pollers"));
    m_empty->setObjectName(QStringLiteral("noLabSweep"));
    m_caption->setObjectName(QStringLiteral("labSweepCaption"));
    setTextStyle(*m_caption, TextStyle::caption, Token::text2);
    connect(m_view, &SegmentedControl::currentChanged, this, &LabSweep::refresh);
    connect(m_empty, &EmptyState::actionRequested, this, [this] { action().trigger(); });
}

void LabSweep::setupLayout()
{
    auto *title = new QLabel(tr("Sweep"), this);
    title->setFont(themeFont(TextStyle::body, QFont::DemiBold));
    auto *run = new QToolButton(this);
    run->setObjectName(QStringLiteral("runLabSweep"));
    run->setToolTip(tr("Run sweep"));
    run->setAccessibleName(run->toolTip());
    run->setIcon(m_overModels.icon());
    connect(run, &QToolButton::clicked, this, [this] { action().trigger(); });
    for (QAction *each : {&m_overModels, &m_overPollers})
        connect(each, &QAction::changed, run, [this, run] { run->setEnabled(action().isEnabled()); });
    auto *head = new QHBoxLayout;
    head->setContentsMargins(metric::kPadding, 0, metric::kPadding, 0);
    head->setSpacing(metric::kGap);
    head->addStrut(kHeading);
    head->addWidget(title);
    head->addWidget(m_caption, 1);
    head->addWidget(m_view);
    head->addWidget(run);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_chart);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, metric::kGap);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addLayout(m_stack, 1);
}

QAction &LabSweep::action() const
{
    return scope() == LabScope::sweep ? m_overModels : m_overPollers;
}

} // namespace ropewalk
