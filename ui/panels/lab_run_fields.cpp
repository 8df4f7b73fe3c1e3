#include "ui/panels/lab_run_fields.h"

#include "ui/models/lab_words.h"
#include "ui/widgets/field_column.h"

#include <QCheckBox>
#include <QComboBox>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QThread>

#include <algorithm>

namespace ropewalk {
namespace {

constexpr int kMostRuns = 1'000;
constexpr int kMostThreads = 256;

/// What the form begins with: those that every text about servers begins with, and all modes.
bool isUsual(LabModel model)
{
    return model != LabModel::pool && model != LabModel::coroutine;
}

QString nameOfPoller(PollerKind poller)
{
    const std::string_view name = nameOf(poller);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

} // namespace

LabRunFields::LabRunFields(FieldColumn &column)
    : QObject(&column)
    , m_column(column)
    , m_cores(makeCount("labCores", std::max(QThread::idealThreadCount(), 1)))
    , m_pool(makeCount("labPool", kMostThreads))
    , m_runs(makeCount("labRuns", kMostRuns))
    , m_poller(new QComboBox(&column))
{
    addModels(column);
    addRun(column);
    show({});
}

void LabRunFields::setKind(LabKind kind)
{
    m_kind = kind;
    showRelevant();
}

void LabRunFields::show(const LabOrder &order)
{
    const QScopedValueRollback showing(m_isShowing, true);
    m_cores->setValue(static_cast<int>(order.plan.cores));
    m_pool->setValue(static_cast<int>(order.plan.poolSize));
    m_runs->setValue(static_cast<int>(order.runs));
    m_poller->setCurrentIndex(std::max(m_poller->findText(nameOfPoller(order.plan.poller)), 0));
    for (const Choice &choice : m_choices)
        if (infoOf(choice.model).kind == order.kind && !order.models.empty())
            choice.box->setChecked(std::ranges::count(order.models, choice.model) > 0);
    showRelevant();
}

void LabRunFields::putInto(LabOrder &order) const
{
    order.kind = m_kind;
    order.models.clear();
    for (const Choice &choice : m_choices)
        if (infoOf(choice.model).kind == m_kind && choice.box->isChecked())
            order.models.push_back(choice.model);
    order.runs = static_cast<std::uint32_t>(m_runs->value());
    order.plan.cores = static_cast<std::uint32_t>(m_cores->value());
    order.plan.poolSize = static_cast<std::uint32_t>(m_pool->value());
    order.plan.poller = pollerKindOf(m_poller->currentText().toStdString()).value_or(PollerKind::best);
}

void LabRunFields::addModels(FieldColumn &column)
{
    column.addHeading(tr("Compare"));
    for (const LabModelInfo &info : labModels()) {
        auto *box = new QCheckBox(labTitle(info.model), &column);
        box->setObjectName(QStringLiteral("labModel_%1").arg(QLatin1String(info.name.data())));
        box->setToolTip(labMeaning(info.model));
        box->setChecked(isUsual(info.model));
        connect(box, &QCheckBox::toggled, this, &LabRunFields::tell);
        column.addWide(box);
        m_choices.push_back({info.model, box});
    }
}

void LabRunFields::addRun(FieldColumn &column)
{
    m_cores->setSuffix(tr(" of %1").arg(m_cores->maximum()));
    m_runs->setSuffix(tr(" runs"));
    m_poller->setObjectName(QStringLiteral("labPoller"));
    m_poller->addItem(nameOfPoller(PollerKind::best));
    for (const SystemPoller &poller : systemPollers())
        m_poller->addItem(nameOfPoller(poller.kind));
    m_poller->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_poller->setToolTip(tr("How the event-driven servers ask what is ready; best is the system's best"));
    connect(m_poller, &QComboBox::currentIndexChanged, this, &LabRunFields::tell);
    column.addHeading(tr("Run"));
    column.addRow(tr("Cores"), m_cores);
    column.addRow(tr("Threads of the pool"), m_pool);
    column.addRow(tr("Poller"), m_poller);
    column.addRow(tr("Repeat"), m_runs);
}

QSpinBox *LabRunFields::makeCount(const char *name, int most)
{
    auto *box = new QSpinBox(&m_column);
    box->setObjectName(QLatin1String(name));
    box->setRange(1, most);
    dressNumber(*box);
    connect(box, &QSpinBox::valueChanged, this, &LabRunFields::tell);
    return box;
}

bool LabRunFields::isChosen(LabModel model) const
{
    const auto found = std::ranges::find(m_choices, model, &Choice::model);
    return infoOf(model).kind == m_kind && found->box->isChecked();
}

void LabRunFields::showRelevant()
{
    for (const Choice &choice : m_choices)
        m_column.setRowShown(choice.box, infoOf(choice.model).kind == m_kind);
    m_column.setRowShown(m_pool, isChosen(LabModel::pool));
    m_column.setRowShown(m_poller,
                         isChosen(LabModel::callbacks) || isChosen(LabModel::coroutine) ||
                             isChosen(LabModel::multiplexed));
}

void LabRunFields::tell()
{
    if (m_isShowing)
        return;
    showRelevant();
    emit edited();
}

} // namespace ropewalk
