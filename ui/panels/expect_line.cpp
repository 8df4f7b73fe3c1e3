#include "ui/panels/expect_line.h"

#include "ui/panels/pattern_fields.h"
#include "ui/theme/dress.h"
#include "ui/theme/icon.h"
#include "workbench/rules/pattern.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSpinBox>
#include <QToolButton>

namespace ropewalk {
namespace {

const QString kMatch = QStringLiteral("match");
const QString kPattern = QStringLiteral("pattern");
const QString kTimeout = QStringLiteral("timeoutMs");

} // namespace

ExpectLine::ExpectLine(QWidget *parent)
    : QWidget(parent)
    , m_pattern(new PatternFields(this))
    , m_timeout(new QSpinBox(this))
    , m_close(new QToolButton(this))
{
    setLead(m_pattern->kind(), tr("Expect"));
    m_timeout->setObjectName(QStringLiteral("expectTimeout"));
    m_timeout->setAccessibleName(tr("Milliseconds to wait for the reply"));
    m_timeout->setRange(1, 3'600'000);
    m_timeout->setValue(5'000);
    m_timeout->setPrefix(tr("in "));
    m_timeout->setSuffix(tr(" ms"));
    m_timeout->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_timeout->setAlignment(Qt::AlignRight);
    m_timeout->setFixedWidth(96);
    setControlSize(*m_timeout, ControlSize::small);
    m_close->setIcon(themeIcon(QStringLiteral("close")));
    m_close->setToolTip(tr("Send without expecting a reply"));
    m_close->setAccessibleName(m_close->toolTip());
    connect(m_pattern, &PatternFields::changed, this, &ExpectLine::changed);
    connect(m_pattern, &PatternFields::entered, this, &ExpectLine::entered);
    connect(m_close, &QToolButton::clicked, this, &ExpectLine::closeRequested);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(metric::kGap);
    row->addWidget(m_pattern, 1);
    row->addWidget(m_timeout);
    row->addWidget(m_close);
}

PatternConfig ExpectLine::pattern() const
{
    return m_pattern->pattern();
}

std::chrono::milliseconds ExpectLine::timeout() const
{
    return std::chrono::milliseconds(m_timeout->value());
}

QString ExpectLine::problem() const
{
    return m_pattern->problem();
}

void ExpectLine::focusPattern()
{
    m_pattern->focusText();
}

QVariantMap ExpectLine::state() const
{
    const PatternConfig kept = pattern();
    const std::string_view match = nameOf(kept.kind);
    return {{kMatch, QString::fromLatin1(match.data(), static_cast<qsizetype>(match.size()))},
            {kPattern, QString::fromStdString(kept.text)},
            {kTimeout, m_timeout->value()}};
}

void ExpectLine::setState(const QVariantMap &state)
{
    const auto kind = matchKindOf(state.value(kMatch).toString().toStdString());
    m_pattern->setPattern({kind.value_or(MatchKind::any), state.value(kPattern).toString().toStdString()});
    m_timeout->setValue(state.value(kTimeout, m_timeout->value()).toInt());
}

} // namespace ropewalk
