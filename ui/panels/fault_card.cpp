#include "ui/panels/fault_card.h"

#include "language/engine_words.h"
#include "ui/models/figure_text.h"
#include "ui/theme/dress.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "workbench/faults/fault_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ropewalk {
namespace {

constexpr int kSteps = 1'000; // Of a slider.
constexpr int kFieldWidth = 104;

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Where a slider ends: what people mostly want. The field goes on.
double reachOf(const FaultParameter &parameter)
{
    switch (parameter.unit) {
    case FaultUnit::milliseconds: return 10'000;
    case FaultUnit::microseconds: return 100'000;
    case FaultUnit::bytes: return 10'000'000;
    case FaultUnit::kilobytesPerSecond: return 10'000;
    case FaultUnit::percent:
    case FaultUnit::count: break;
    }
    return parameter.maximum;
}

/// Fine at the low end: the slider counts orders of magnitude.
double valueOfStep(int step, const FaultParameter &parameter)
{
    const double value = std::expm1(std::log1p(reachOf(parameter)) * step / kSteps);
    const double magnitude = value < 10 ? 1 : std::pow(10.0, std::floor(std::log10(value)) - 1);
    const double fraction = parameter.unit == FaultUnit::percent && value < 10 ? 0.1 : 1;
    const double round = magnitude * fraction;
    return std::clamp(std::round(value / round) * round, parameter.minimum, parameter.maximum);
}

int stepOfValue(double value, const FaultParameter &parameter)
{
    return static_cast<int>(std::lround(kSteps * std::log1p(value) / std::log1p(reachOf(parameter))));
}

/// Toxicity as people say it.
constexpr FaultParameter kToxicity{
    "toxicity", "the part of the connections that it acts on", FaultUnit::percent, 100, 0, 100};

QString titleOf(const FaultParameter &parameter)
{
    QString title = textOf(parameter.name);
    title.replace(u'_', u' ');
    return engineText(title.left(1).toUpper() + title.mid(1));
}

} // namespace

FaultCard::FaultCard(const FaultConfig &fault, QWidget *parent)
    : QWidget(parent)
    , m_fault(fault)
    , m_schema(schemaOf(fault.kind))
    , m_switch(new QCheckBox(this))
    , m_title(new QLabel(engineText(m_schema.title), this))
    , m_summary(new ElidedLabel({}, this))
    , m_direction(new QComboBox(this))
    , m_remove(new QToolButton(this))
    , m_acted(new QLabel(this))
{
    setObjectName(QStringLiteral("fault_") + textOf(m_schema.name));
    setToolTip(engineText(m_schema.doc));
    setupHead();
    setupRows();
    setupLayout();
    show(fault);
}

void FaultCard::setupHead()
{
    setSwitch(*m_switch);
    m_switch->setAccessibleName(m_title->text());
    setTextStyle(*m_summary, TextStyle::dense, Token::text3);
    m_direction->addItems({tr("In"), tr("Out"), tr("Both")});
    m_direction->setAccessibleName(tr("Direction of %1").arg(m_title->text()));
    m_direction->setToolTip(tr("In: what the peer sends. Out: what is sent to it."));
    m_direction->setVisible(m_schema.hasDirection);
    m_direction->setMinimumWidth(76);
    setControlSize(*m_direction, ControlSize::small);
    m_remove->setIcon(themeIcon(QStringLiteral("close")));
    m_remove->setToolTip(tr("Remove this fault"));
    m_remove->setAccessibleName(tr("Remove %1").arg(m_title->text()));
    setControlSize(*m_remove, ControlSize::small);
    setTextStyle(*m_acted, TextStyle::caption, Token::text3);
    connect(m_switch, &QCheckBox::toggled, this, [this](bool isOn) {
        m_fault.isOn = isOn;
        showState();
        emit changed();
    });
    connect(m_direction, &QComboBox::activated, this, [this](int row) {
        m_fault.direction = static_cast<FaultDirection>(row);
        emit changed();
    });
    connect(m_remove, &QToolButton::clicked, this, &FaultCard::removeRequested);
}

FaultCard::Row FaultCard::makeRow(const FaultParameter &parameter, const QString &title)
{
    Row row{new QWidget(this), new QSlider(Qt::Horizontal, this), new QDoubleSpinBox(this)};
    auto *name = new QLabel(title, row.widget);
    setTextStyle(*name, TextStyle::dense, Token::text2);
    name->setFixedWidth(86);
    const QString doc = engineText(parameter.doc);
    row.slider->setRange(0, kSteps);
    row.slider->setPageStep(kSteps / 10);
    row.box->setDecimals(parameter.takesFractions() ? 2 : 0);
    row.box->setRange(parameter.minimum, parameter.maximum);
    row.box->setGroupSeparatorShown(true);
    row.box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    row.box->setAlignment(Qt::AlignRight);
    row.box->setFixedWidth(kFieldWidth);
    row.box->setKeyboardTracking(false);
    row.box->setObjectName(textOf(parameter.name));
    if (const QString unit = textOf(nameOf(parameter.unit)); !unit.isEmpty())
        row.box->setSuffix(QLatin1Char(' ') +
                           (parameter.unit == FaultUnit::bytes ? QStringLiteral("B") : unit));
    setControlSize(*row.box, ControlSize::small);
    for (QWidget *each : {static_cast<QWidget *>(row.slider), static_cast<QWidget *>(row.box)}) {
        each->setAccessibleName(tr("%1, %2").arg(m_title->text(), title));
        each->setToolTip(doc);
    }
    auto *layout = new QHBoxLayout(row.widget);
    layout->setContentsMargins({});
    layout->setSpacing(metric::kGap);
    layout->addWidget(name);
    layout->addWidget(row.slider, 1);
    layout->addWidget(row.box);
    return row;
}

void FaultCard::setupRows()
{
    for (const FaultParameter &parameter : m_schema.parameters)
        m_rows.push_back(makeRow(parameter, titleOf(parameter)));
    if (m_schema.hasToxicity)
        m_rows.push_back(makeRow(kToxicity, tr("Toxicity")));
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        connectRow(m_rows[i], i);
}

void FaultCard::connectRow(const Row &row, std::size_t index)
{
    const bool isToxicity = index == m_schema.parameters.size();
    const FaultParameter &parameter = isToxicity ? kToxicity : m_schema.parameters[index];
    connect(row.slider, &QSlider::valueChanged, this, [this, index, &parameter](int step) {
        setValue(index, valueOfStep(step, parameter));
    });
    connect(row.box, &QDoubleSpinBox::valueChanged, this, [this, index](double value) {
        setValue(index, value);
    });
}

void FaultCard::setValue(std::size_t index, double value)
{
    if (index < m_schema.parameters.size())
        m_fault.values.at(index) = value;
    else
        m_fault.toxicity = value / 100;
    showRow(m_rows[index], value);
    emit changed();
}

double FaultCard::valueAt(std::size_t index) const
{
    return index < m_schema.parameters.size() ? m_fault.values.at(index) : m_fault.toxicity * 100;
}

void FaultCard::setupLayout()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(metric::kGap);
    head->addWidget(m_switch);
    head->addWidget(m_title);
    head->addWidget(m_summary, 1);
    head->addWidget(m_direction);
    head->addWidget(m_remove);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metric::kPadding, 6, metric::kGap, 6);
    layout->setSpacing(4);
    layout->addLayout(head);
    for (const Row &row : m_rows)
        layout->addWidget(row.widget);
    layout->addWidget(m_acted);
}

void FaultCard::show(const FaultConfig &fault)
{
    m_fault = fault;
    const QSignalBlocker toggles(m_switch);
    m_switch->setChecked(fault.isOn);
    m_direction->setCurrentIndex(static_cast<int>(fault.direction));
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        showRow(m_rows[i], valueAt(i));
    showState();
}

void FaultCard::showRow(const Row &row, double value)
{
    const auto index = static_cast<std::size_t>(&row - m_rows.data());
    const bool isToxicity = index == m_schema.parameters.size();
    const FaultParameter &parameter = isToxicity ? kToxicity : m_schema.parameters[index];
    const QSignalBlocker slider(row.slider);
    const QSignalBlocker box(row.box);
    if (!row.slider->isSliderDown())
        row.slider->setValue(stepOfValue(value, parameter));
    row.box->setValue(value);
}

void FaultCard::showState()
{
    setInk(*m_title, m_fault.isOn ? Token::text : Token::text2);
    for (const Row &row : m_rows)
        row.widget->setVisible(m_fault.isOn);
    m_direction->setEnabled(m_fault.isOn);
    m_summary->setText(m_fault.isOn ? QString() : QString::fromStdString(valuesText(m_fault)));
    m_acted->setVisible(m_fault.isOn && !m_acted->text().isEmpty());
}

void FaultCard::setActed(std::uint64_t count)
{
    m_acted->setText(count == 0 ? QString() : engineText(actedText(m_fault.kind, count)));
    m_acted->setVisible(m_fault.isOn && count > 0);
}

} // namespace ropewalk
