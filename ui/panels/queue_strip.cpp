#include "ui/panels/queue_strip.h"

#include "language/engine_words.h"
#include "ui/theme/dress.h"
#include "ui/widgets/search_field.h"
#include "workbench/message_filter.h"
#include "workbench/text/quantities.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace ropewalk {
namespace {

constexpr double kFastest = 1e9; ///< A second.

/// What is wrong with `text` as a filter; empty if nothing is.
QString problemOf(const QString &text)
{
    const auto filter = MessageFilter::parse(text.toStdString(), localUtcOffset(0));
    return filter ? QString() : parseErrorText(filter.error());
}

} // namespace

QueueStrip::QueueStrip(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_filter(new SearchField(QStringLiteral("filter"), this))
    , m_paceRow(new QWidget(this))
    , m_pace(new QDoubleSpinBox(m_paceRow))
    , m_unit(new QComboBox(m_paceRow))
{
    setupFilter(name);
    setupPace(name);
    setupLayout();
    m_paceRow->hide();
}

void QueueStrip::show(const QueueConfig &config)
{
    m_filter->setVisible(config.mode != QueueMode::paced);
    m_paceRow->setVisible(config.mode == QueueMode::paced);
    const QString filter = QString::fromStdString(config.filter);
    if (!m_filter->hasFocus() && m_filter->text() != filter)
        m_filter->setText(filter);
    if (m_pace->hasFocus())
        return;
    const QSignalBlocker pace(m_pace);
    const QSignalBlocker unit(m_unit);
    m_pace->setValue(config.perSecond);
    m_unit->setCurrentIndex(config.paceUnit == PaceUnit::bytes ? 1 : 0);
}

void QueueStrip::setupFilter(const QString &name)
{
    m_filter->setObjectName(name + QStringLiteral("Filter"));
    m_filter->setPlaceholderText(tr("Hold only: text, hex:0d0a, re:^GET"));
    m_filter->setAccessibleName(tr("Hold only messages that match"));
    setControlSize(*m_filter, ControlSize::small);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        const QString problem = problemOf(text);
        m_filter->setProblem(problem);
        if (problem.isEmpty() && m_filter->hasFocus())
            emit filterChanged(text);
    });
}

void QueueStrip::setupPace(const QString &name)
{
    m_pace->setObjectName(name + QStringLiteral("Pace"));
    m_pace->setAccessibleName(tr("So many a second"));
    m_pace->setRange(0.1, kFastest);
    m_pace->setDecimals(1);
    m_pace->setGroupSeparatorShown(true);
    m_pace->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_pace->setAlignment(Qt::AlignRight);
    m_pace->setKeyboardTracking(false);
    m_pace->setMaximumWidth(96);
    m_unit->setObjectName(name + QStringLiteral("PaceUnit"));
    m_unit->setAccessibleName(tr("What is counted"));
    m_unit->addItem(tr("messages a second"));
    m_unit->addItem(tr("bytes a second"));
    for (QWidget *control : {static_cast<QWidget *>(m_pace), static_cast<QWidget *>(m_unit)})
        setControlSize(*control, ControlSize::small);
    connect(m_pace, &QDoubleSpinBox::valueChanged, this, &QueueStrip::tellPace);
    connect(m_unit, &QComboBox::activated, this, &QueueStrip::tellPace);
}

void QueueStrip::setupLayout()
{
    auto *pace = new QHBoxLayout(m_paceRow);
    pace->setContentsMargins({});
    pace->setSpacing(metric::kGap);
    pace->addWidget(m_pace, 1);
    pace->addWidget(m_unit, 1);
    pace->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metric::kPadding, 0, metric::kPadding, 8);
    row->setSpacing(0);
    row->addWidget(m_filter, 1);
    row->addWidget(m_paceRow, 1);
}

void QueueStrip::tellPace()
{
    emit paceChanged(m_pace->value(), m_unit->currentIndex() == 1);
}

} // namespace ropewalk
