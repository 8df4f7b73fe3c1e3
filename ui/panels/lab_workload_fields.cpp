#include "ui/panels/lab_workload_fields.h"

#include "ui/theme/dress.h"
#include "ui/widgets/field_column.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QSpinBox>

#include <cmath>

namespace ropewalk {
namespace {

constexpr int kTimeWidth = 82;
constexpr int kNarrowTime = 66;
constexpr int kNarrowSpread = 60;
constexpr double kLongest = 10'000; // Milliseconds.
constexpr double kUsualInterval = 10;
constexpr int kTransportLength = 12; // Letters.

std::chrono::microseconds timeIn(const QDoubleSpinBox &box)
{
    return std::chrono::microseconds(qRound64(box.value() * 1'000));
}

double millisecondsOf(std::chrono::microseconds time)
{
    return static_cast<double>(time.count()) / 1e3;
}

/// 4.0, 0.25: one decimal, and more where there are more.
class MillisecondsBox final : public QDoubleSpinBox
{
public:
    using QDoubleSpinBox::QDoubleSpinBox;

    QString textFromValue(double value) const override
    {
        const bool isTenths = std::abs(value * 10 - std::round(value * 10)) < 0.001;
        return isTenths ? locale().toString(value, 'f', 1)
                        : locale().toString(value, 'g', QLocale::FloatingPointShortest);
    }
};

} // namespace

LabWorkloadFields::LabWorkloadFields(FieldColumn &column)
    : QObject(&column)
    , m_column(column)
    , m_requests(new QSpinBox(&column))
    , m_arrival(new QComboBox(&column))
    , m_transport(new QComboBox(&column))
{
    m_requests->setObjectName(QStringLiteral("labRequests"));
    m_requests->setRange(1, static_cast<int>(kMaxLabRequests));
    dressNumber(*m_requests);
    connect(m_requests, &QSpinBox::valueChanged, this, &LabWorkloadFields::tell);
    m_transport->setObjectName(QStringLiteral("labTransport"));
    m_transport->addItems({tr("loopback TCP"), tr("Unix socket")}); // As LabTransport.
    m_transport->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_transport->setMinimumContentsLength(kTransportLength);
    m_transport->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_transport, &QComboBox::currentIndexChanged, this, &LabWorkloadFields::tell);
    column.addHeading(tr("Workload"));
    column.addRow(tr("Requests"), m_requests);
    setupArrival();
    m_times = {addTime("labCpuBefore", tr("CPU before I/O")),
               addTime("labIoWait", tr("I/O wait")),
               addTime("labCpuAfter", tr("CPU after I/O"))};
    column.addRow(tr("I/O over"), m_transport);
    setNarrow(false);
    show({});
}

void LabWorkloadFields::show(const LabPlan &plan)
{
    const QScopedValueRollback showing(m_isShowing, true);
    m_requests->setValue(static_cast<int>(plan.requests));
    m_arrival->setCurrentIndex(plan.every.count() > 0 ? 1 : 0);
    m_every->setValue(plan.every.count() > 0 ? millisecondsOf(plan.every) : kUsualInterval);
    const std::array times{plan.cpuBefore, plan.ioWait, plan.cpuAfter};
    for (std::size_t at = 0; at < times.size(); ++at) {
        m_times[at].mean->setValue(millisecondsOf(times[at].mean));
        m_times[at].spread->setValue(millisecondsOf(times[at].spread));
    }
    m_transport->setCurrentIndex(static_cast<int>(plan.transport));
    showRelevant();
}

void LabWorkloadFields::putInto(LabPlan &plan) const
{
    plan.requests = static_cast<std::uint32_t>(m_requests->value());
    plan.every = m_arrival->currentIndex() == 1 ? timeIn(*m_every) : std::chrono::microseconds(0);
    const auto timeOf = [this](std::size_t at) {
        return LabTime{timeIn(*m_times[at].mean), timeIn(*m_times[at].spread)};
    };
    plan.cpuBefore = timeOf(0);
    plan.ioWait = timeOf(1);
    plan.cpuAfter = timeOf(2);
    plan.transport = static_cast<LabTransport>(m_transport->currentIndex());
}

void LabWorkloadFields::setArriving(bool isArriving)
{
    m_isArriving = isArriving;
    showRelevant();
}

void LabWorkloadFields::setNarrow(bool isNarrow)
{
    for (const TimeFields &fields : m_times) {
        fields.mean->setFixedWidth(isNarrow ? kNarrowTime : kTimeWidth);
        fields.spread->setFixedWidth(isNarrow ? kNarrowSpread : kTimeWidth);
    }
}

QDoubleSpinBox *LabWorkloadFields::makeTime(const QString &name, const QString &title)
{
    auto *box = new MillisecondsBox(&m_column);
    box->setObjectName(name);
    box->setAccessibleName(title);
    box->setDecimals(3);
    box->setRange(0, kLongest);
    box->setSuffix(tr(" ms"));
    dressNumber(*box);
    connect(box, &QDoubleSpinBox::valueChanged, this, &LabWorkloadFields::tell);
    return box;
}

LabWorkloadFields::TimeFields LabWorkloadFields::addTime(const char *name, const QString &title)
{
    auto *both = new QWidget(&m_column);
    const QString own = QLatin1String(name);
    const TimeFields fields{makeTime(own, title),
                            makeTime(own + QStringLiteral("Spread"), tr("%1, give or take").arg(title))};
    auto *sign = new QLabel(QStringLiteral("±"), both);
    setTextStyle(*sign, TextStyle::dense, Token::text3);
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins({});
    row->setSpacing(4);
    row->addStretch(1);
    row->addWidget(fields.mean);
    row->addWidget(sign);
    row->addWidget(fields.spread);
    m_column.addRow(title, both);
    return fields;
}

void LabWorkloadFields::setupArrival()
{
    m_arrival->setObjectName(QStringLiteral("labArrival"));
    m_arrival->addItems({tr("all at once"), tr("one by one")});
    m_arrival->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_arrival->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_every = makeTime(QStringLiteral("labEvery"), tr("Every"));
    connect(m_arrival, &QComboBox::currentIndexChanged, this, &LabWorkloadFields::tell);
    m_column.addRow(tr("Arrival"), m_arrival);
    m_column.addRow(tr("Every"), m_every);
}

void LabWorkloadFields::showRelevant()
{
    m_column.setRowShown(m_arrival, m_isArriving);
    m_column.setRowShown(m_every, m_isArriving && m_arrival->currentIndex() == 1);
}

void LabWorkloadFields::tell()
{
    if (m_isShowing)
        return;
    showRelevant();
    emit edited();
}

} // namespace ropewalk
