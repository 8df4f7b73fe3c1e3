#include "ui/panels/lab_form.h"

#include "ui/panels/lab_run_fields.h"
#include "ui/panels/lab_workload_fields.h"
#include "ui/panels/line.h"
#include "ui/panels/run_buttons.h"
#include "ui/theme/dress.h"
#include "ui/widgets/field_column.h"
#include "ui/widgets/problem_label.h"
#include "ui/widgets/segmented_control.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace ropewalk {
namespace {

constexpr int kPresetLetters = 13;

} // namespace

LabForm::LabForm(QAction &run, QAction &stop, QWidget *parent)
    : QWidget(parent)
    , m_presets(labPresets())
    , m_preset(new QComboBox(this))
    , m_column(new FieldColumn)
    , m_kind(new SegmentedControl(this))
    , m_buttons(new RunButtons(QStringLiteral("Lab"), run, stop, this))
{
    setAccessibleName(tr("Experiment"));
    setSurface(*this, Token::side);
    setupHead();
    m_workload = new LabWorkloadFields(*m_column);
    m_run = new LabRunFields(*m_column);
    m_problem = m_column->addProblem("labProblem");
    setupLayout();
    connect(m_workload, &LabWorkloadFields::edited, this, &LabForm::check);
    connect(m_run, &LabRunFields::edited, this, &LabForm::check);
    takePreset(0);
}

void LabForm::show(const LabOrder &order)
{
    m_workload->show(order.plan);
    m_run->show(order);
    m_kind->setCurrent(order.kind == LabKind::server ? 0 : 1);
    check();
}

LabOrder LabForm::order() const
{
    LabOrder order;
    m_workload->putInto(order.plan);
    m_run->putInto(order);
    return order;
}

LabKind LabForm::kind() const
{
    return m_kind->current() == 0 ? LabKind::server : LabKind::ioMode;
}

void LabForm::setRunning(bool isRunning)
{
    m_buttons->setRunning(isRunning);
}

void LabForm::focusRun()
{
    m_buttons->focus();
}

void LabForm::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_workload->setNarrow(width() < metric::kEndpoints);
}

void LabForm::setupHead()
{
    m_kind->setObjectName(QStringLiteral("labKind"));
    m_kind->setAccessibleName(tr("What is compared"));
    m_kind->addSegment(tr("Server models"));
    m_kind->addSegment(tr("I/O modes"));
    connect(m_kind, &SegmentedControl::currentChanged, this, &LabForm::takeKind);
    m_preset->setObjectName(QStringLiteral("labPreset"));
    m_preset->setAccessibleName(tr("Preset"));
    m_preset->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_preset->setMinimumContentsLength(kPresetLetters);
    setControlSize(*m_preset, ControlSize::small);
    for (const LabPreset &preset : m_presets) {
        m_preset->addItem(preset.name);
        m_preset->setItemData(m_preset->count() - 1, preset.meaning, Qt::ToolTipRole);
    }
    connect(m_preset, &QComboBox::activated, this, &LabForm::takePreset);
}

void LabForm::setupLayout()
{
    auto *title = new QLabel(tr("Experiment"), this);
    setTextStyle(*title, TextStyle::title, Token::text);
    auto *head = new QWidget(this);
    head->setFixedHeight(metric::kHeader);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(metric::kPadding, 0, metric::kPadding, 0);
    row->addWidget(title);
    row->addStretch(1);
    row->addWidget(m_preset);
    auto *kinds = new QHBoxLayout;
    kinds->setContentsMargins(metric::kPadding, metric::kGap, metric::kPadding, metric::kGap);
    kinds->addWidget(m_kind);
    auto *note =
        new QLabel(tr("Each model runs the same requests in a helper process: measured, never modelled. "
                      "Timelines show the median run."),
                   this);
    note->setWordWrap(true);
    setTextStyle(*note, TextStyle::caption, Token::text3);
    auto *said = new QVBoxLayout;
    said->setContentsMargins(metric::kPadding, 4, metric::kPadding, metric::kGap);
    said->addWidget(note);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(makeLine(this));
    layout->addLayout(kinds);
    layout->addWidget(makeLine(this));
    layout->addWidget(m_column->inScrollArea(QStringLiteral("labFields")), 1);
    layout->addLayout(said);
    layout->addWidget(makeLine(this));
    layout->addWidget(m_buttons);
}

/// The work of the preset; what it runs on stays.
void LabForm::takePreset(int row)
{
    if (row >= static_cast<int>(m_presets.size()))
        return; // What was edited is no preset.
    LabPlan plan = m_presets[static_cast<std::size_t>(row)].plan;
    plan.transport = order().plan.transport;
    m_workload->show(plan);
    check();
}

void LabForm::takeKind()
{
    m_run->setKind(kind());
    m_workload->setArriving(kind() == LabKind::server);
    check();
    emit kindChanged(kind());
}

void LabForm::check()
{
    const LabOrder now = order();
    const auto right = checkLabPlan(now.plan);
    const QString problem = !right
                                ? QString::fromStdString(right.error().message + ' ' + right.error().remedy)
                            : now.models.empty() ? tr("Nothing would be compared. Choose at least one model.")
                                                 : QString();
    m_problem->setProblem(problem);
    m_isRight = problem.isEmpty();
    showPreset(now.plan);
    emit checked();
}

/// The one whose work this is, or "custom".
void LabForm::showPreset(const LabPlan &plan)
{
    const auto found =
        std::ranges::find_if(m_presets, [&](const LabPreset &each) { return isSameWork(each.plan, plan); });
    const int custom = static_cast<int>(m_presets.size());
    const int row = static_cast<int>(found - m_presets.begin());
    const QSignalBlocker blocker(m_preset);
    if (row < custom && m_preset->count() > custom)
        m_preset->removeItem(custom);
    if (row == custom && m_preset->count() == custom)
        m_preset->addItem(tr("custom"));
    m_preset->setCurrentIndex(row);
    m_preset->setToolTip(row < custom ? found->meaning : QString());
}

} // namespace ropewalk
