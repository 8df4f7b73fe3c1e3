#include "ui/panels/load_shape_fields.h"

#include "ui/widgets/field_column.h"
#include "ui/widgets/problem_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QScopedValueRollback>
#include <QSpinBox>

#include <limits>

namespace ropewalk {
namespace {

constexpr int kMost = std::numeric_limits<int>::max();
constexpr double kWeek = 7 * 24 * 3600; // Seconds.
constexpr double kPercent = 100;
constexpr double kMostRate = 10'000'000;
constexpr double kUsualRate = 1'000;
constexpr double kUsualErrors = 1; // Per cent.
constexpr double kUsualP99 = 50;   // Milliseconds.
constexpr int kUsualRequests = 10'000;
constexpr int kPaceLength = 17; // Letters.

LoadPlan::Milliseconds timeIn(const QDoubleSpinBox &box)
{
    return LoadPlan::Milliseconds(qRound64(box.value() * 1'000));
}

void put(QDoubleSpinBox &box, LoadPlan::Milliseconds time)
{
    box.setValue(std::chrono::duration<double>(time).count());
}

/// A number that is only shown as precisely as it was typed: 5, not 5.000.
class AmountBox final : public QDoubleSpinBox
{
public:
    using QDoubleSpinBox::QDoubleSpinBox;

    QString textFromValue(double value) const override
    {
        return locale().toString(value, 'g', QLocale::FloatingPointShortest);
    }
};

} // namespace

LoadShapeFields::LoadShapeFields(FieldColumn &column)
    : QObject(&column)
    , m_column(column)
    , m_connections(makeCount("loadConnections", static_cast<int>(kMaxLoadConnections)))
    , m_pace(new QComboBox(&column))
    , m_rate(makeAmount("loadRate", kMostRate, {}))
    , m_inFlight(makeCount("loadInFlight", static_cast<int>(kMaxInFlight)))
    , m_duration(makeAmount("loadDuration", kWeek, tr(" s")))
    , m_warmUp(makeAmount("loadWarmUp", kWeek, tr(" s")))
    , m_ramp(makeAmount("loadRamp", kWeek, tr(" s")))
    , m_timeout(makeAmount("loadTimeout", kWeek, tr(" s")))
    , m_threads(makeCount("loadThreads", static_cast<int>(kMaxLoadThreads)))
    , m_maxErrors(makeAmount("loadMaxErrors", kPercent, tr(" %")))
    , m_maxP99(makeAmount("loadMaxP99", kWeek * 1'000, tr(" ms")))
    , m_maxRequests(makeCount("loadMaxRequests", kMost))
    , m_hasMaxErrors(makeCondition(tr("errors exceed"), m_maxErrors))
    , m_hasMaxP99(makeCondition(tr("p99 exceeds"), m_maxP99))
    , m_hasMaxRequests(makeCondition(tr("requests reach"), m_maxRequests))
{
    addShape(column);
    addStop(column);
    show({});
}

QSpinBox *LoadShapeFields::makeCount(const char *name, int most, const QString &unit)
{
    auto *box = new QSpinBox(&m_column);
    box->setObjectName(QLatin1String(name));
    box->setRange(1, most);
    box->setSuffix(unit);
    box->setGroupSeparatorShown(true);
    dressNumber(*box);
    connect(box, &QSpinBox::valueChanged, this, &LoadShapeFields::tell);
    return box;
}

QDoubleSpinBox *LoadShapeFields::makeAmount(const char *name, double most, const QString &unit)
{
    auto *box = new AmountBox(&m_column);
    box->setObjectName(QLatin1String(name));
    box->setDecimals(3);
    box->setRange(0, most);
    box->setSuffix(unit);
    dressNumber(*box);
    connect(box, &QDoubleSpinBox::valueChanged, this, &LoadShapeFields::tell);
    return box;
}

QCheckBox *LoadShapeFields::makeCondition(const QString &text, QWidget *field)
{
    auto *box = new QCheckBox(text, &m_column);
    box->setObjectName(field->objectName() + QStringLiteral("On"));
    field->setAccessibleName(text);
    connect(box, &QCheckBox::toggled, this, &LoadShapeFields::tell);
    connect(box, &QCheckBox::toggled, field, &QWidget::setEnabled);
    field->setEnabled(false);
    return box;
}

void LoadShapeFields::addShape(FieldColumn &column)
{
    m_pace->setObjectName(QStringLiteral("loadPace"));
    m_pace->addItems({tr("as fast as possible"), tr("at a fixed rate")});
    m_pace->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_pace->setMinimumContentsLength(kPaceLength);
    m_pace->setItemData(0, tr("Each connection asks again once it has its reply"), Qt::ToolTipRole);
    m_pace->setItemData(
        1, tr("Latency counts from the moment a request was meant to be sent"), Qt::ToolTipRole);
    connect(m_pace, &QComboBox::currentIndexChanged, this, &LoadShapeFields::tell);
    column.addHeading(tr("Shape"));
    column.addRow(tr("Connections"), m_connections);
    column.addRow(tr("Rate"), m_pace);
    column.addRow(tr("Requests/s"), m_rate);
    column.addRow(tr("In flight each"), m_inFlight);
    column.addRow(tr("Duration"), m_duration);
    column.addRow(tr("Warm-up"), m_warmUp);
    column.addRow(tr("Ramp"), m_ramp);
    column.addRow(tr("Timeout"), m_timeout);
    column.addRow(tr("Threads"), m_threads);
    m_problem = column.addProblem("loadShapeProblem");
}

void LoadShapeFields::addStop(FieldColumn &column)
{
    column.addHeading(tr("Stop when"));
    column.addChecked(m_hasMaxErrors, m_maxErrors);
    column.addChecked(m_hasMaxP99, m_maxP99);
    column.addChecked(m_hasMaxRequests, m_maxRequests);
}

void LoadShapeFields::show(const LoadPlan &plan)
{
    const QScopedValueRollback showing(m_isShowing, true);
    const LoadStop &stop = plan.stop;
    m_connections->setValue(static_cast<int>(plan.connections));
    m_pace->setCurrentIndex(plan.rate > 0 ? 1 : 0);
    m_rate->setValue(plan.rate > 0 ? plan.rate : kUsualRate);
    m_inFlight->setValue(static_cast<int>(plan.inFlight));
    put(*m_duration, plan.duration);
    put(*m_warmUp, plan.warmUp);
    put(*m_ramp, plan.rampUp);
    put(*m_timeout, plan.requestTimeout);
    m_threads->setValue(static_cast<int>(plan.threads));
    m_hasMaxErrors->setChecked(stop.maxErrorShare > 0);
    m_maxErrors->setValue(stop.maxErrorShare > 0 ? stop.maxErrorShare * kPercent : kUsualErrors);
    m_hasMaxP99->setChecked(stop.maxP99.count() > 0);
    m_maxP99->setValue(stop.maxP99.count() > 0 ? static_cast<double>(stop.maxP99.count()) / 1e3 : kUsualP99);
    m_hasMaxRequests->setChecked(stop.maxRequests > 0);
    m_maxRequests->setValue(stop.maxRequests > 0 ? static_cast<int>(stop.maxRequests) : kUsualRequests);
    showRelevant();
}

void LoadShapeFields::putInto(LoadPlan &plan) const
{
    plan.connections = static_cast<std::uint32_t>(m_connections->value());
    plan.rate = m_pace->currentIndex() == 1 ? m_rate->value() : 0;
    plan.inFlight = static_cast<std::uint32_t>(m_inFlight->value());
    plan.duration = timeIn(*m_duration);
    plan.warmUp = timeIn(*m_warmUp);
    plan.rampUp = timeIn(*m_ramp);
    plan.requestTimeout = timeIn(*m_timeout);
    plan.threads = static_cast<std::uint32_t>(m_threads->value());
    plan.stop = {};
    if (m_hasMaxErrors->isChecked())
        plan.stop.maxErrorShare = m_maxErrors->value() / kPercent;
    if (m_hasMaxP99->isChecked())
        plan.stop.maxP99 = std::chrono::microseconds(qRound64(m_maxP99->value() * 1e3));
    if (m_hasMaxRequests->isChecked())
        plan.stop.maxRequests = static_cast<std::uint64_t>(m_maxRequests->value());
}

void LoadShapeFields::setProblem(const QString &problem)
{
    m_problem->setProblem(problem);
}

void LoadShapeFields::showRelevant()
{
    m_column.setRowShown(m_rate, m_pace->currentIndex() == 1);
}

void LoadShapeFields::tell()
{
    if (m_isShowing)
        return;
    showRelevant();
    emit edited();
}

} // namespace ropewalk
