#include "ui/panels/load_target_fields.h"

#include "language/engine_words.h"
#include "net/endpoint_string.h"
#include "protocols/framing/framing_spec.h"
#include "ui/theme/dress.h"
#include "ui/theme/theme.h"
#include "ui/widgets/field_column.h"
#include "ui/widgets/problem_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <limits>

namespace ropewalk {
namespace {

constexpr int kEndpointWidth = 208;
constexpr int kLeastLength = 10; // Letters.

QComboBox *makeLine(const char *name, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    box->setMinimumContentsLength(kLeastLength);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMaximumWidth(kEndpointWidth);
    box->setFont(themeFont(TextStyle::mono));
    return box;
}

} // namespace

LoadTargetFields::LoadTargetFields(FieldColumn &column)
    : QObject(&column)
    , m_column(column)
    , m_endpoint(makeLine("loadEndpoint", &column))
    , m_framing(makeLine("loadFraming", &column))
    , m_replyLength(new QSpinBox(&column))
    , m_greeting(new QCheckBox(tr("The server speaks first"), &column))
    , m_why(new QLabel(&column))
    , m_consent(new QCheckBox(tr("It is mine, or its owner agreed"), &column))
{
    column.addHeading(tr("Target"));
    column.addRow(tr("Endpoint"), m_endpoint);
    m_endpointProblem = column.addProblem("loadEndpointProblem");
    column.addWide(m_why);
    column.addWide(m_consent);
    column.addRow(tr("Framing"), m_framing);
    m_framingProblem = column.addProblem("loadFramingProblem");
    column.addRow(tr("Reply length"), m_replyLength);
    column.addWide(m_greeting);
    setupFields();
    forgetConsent();
}

void LoadTargetFields::setupFields()
{
    m_framing->addItem(QString());
    for (const std::string_view example : framingExamples())
        m_framing->addItem(QString::fromUtf8(example.data(), qsizetype(example.size())));
    m_replyLength->setObjectName(QStringLiteral("loadReplyLength"));
    m_replyLength->setRange(0, std::numeric_limits<int>::max());
    m_replyLength->setSpecialValueText(tr("as it comes"));
    m_replyLength->setSuffix(tr(" bytes"));
    dressNumber(*m_replyLength);
    m_greeting->setObjectName(QStringLiteral("loadGreeting"));
    m_why->setObjectName(QStringLiteral("loadConsentWhy"));
    m_why->setWordWrap(true);
    setTextStyle(*m_why, TextStyle::dense, Token::warn);
    m_consent->setObjectName(QStringLiteral("loadConsent"));
    connect(m_endpoint, &QComboBox::currentTextChanged, this, [this] {
        forgetConsent();
        tell();
    });
    connect(m_framing, &QComboBox::currentTextChanged, this, &LoadTargetFields::tell);
    connect(m_replyLength, &QSpinBox::valueChanged, this, &LoadTargetFields::tell);
    connect(m_greeting, &QCheckBox::toggled, this, &LoadTargetFields::tell);
}

void LoadTargetFields::setAddresses(const std::vector<LoadAddress> &all,
                                    const std::optional<LoadAddress> &selected)
{
    const bool isOther =
        (m_selected ? m_selected->endpoint : QString()) != (selected ? selected->endpoint : QString());
    m_selected = selected;
    if (!std::ranges::equal(all, m_addresses, {}, &LoadAddress::endpoint, &LoadAddress::endpoint)) {
        const QSignalBlocker blocker(m_endpoint);
        const QString typed = m_endpoint->currentText();
        m_endpoint->clear();
        m_endpoint->addItem(QString()); // The selected one.
        for (const LoadAddress &address : all) {
            m_endpoint->addItem(address.endpoint);
            m_endpoint->setItemData(m_endpoint->count() - 1, address.name, Qt::ToolTipRole);
        }
        m_endpoint->setEditText(typed);
    }
    m_addresses = all;
    if (isOther && m_endpoint->currentText().isEmpty())
        forgetConsent();
}

void LoadTargetFields::tell()
{
    if (!m_isShowing)
        emit edited();
}

void LoadTargetFields::show(const LoadPlan &plan)
{
    const QScopedValueRollback showing(m_isShowing, true);
    if (m_endpoint->currentText() != QString::fromStdString(plan.endpoint))
        forgetConsent();
    m_endpoint->setEditText(QString::fromStdString(plan.endpoint));
    m_framing->setEditText(QString::fromStdString(plan.framing));
    m_replyLength->setValue(static_cast<int>(plan.replyLength));
    m_greeting->setChecked(plan.hasGreeting);
}

void LoadTargetFields::putInto(LoadPlan &plan) const
{
    plan.endpoint = m_endpoint->currentText().trimmed().toStdString();
    plan.framing = m_framing->currentText().trimmed().toStdString();
    plan.replyLength = static_cast<std::size_t>(m_replyLength->value());
    plan.hasGreeting = m_greeting->isChecked();
}

void LoadTargetFields::completeInto(LoadPlan &plan) const
{
    plan.endpoint = endpointInForce().toStdString();
    plan.framing = framingInForce().toStdString();
    const auto spec = parseFraming(plan.framing);
    if (!spec || spec->kind != FramingKind::raw)
        plan.replyLength = 0;
}

QString LoadTargetFields::endpointInForce() const
{
    const QString typed = m_endpoint->currentText().trimmed();
    return typed.isEmpty() && m_selected ? m_selected->endpoint : typed;
}

QString LoadTargetFields::framingInForce() const
{
    if (const QString typed = m_framing->currentText().trimmed(); !typed.isEmpty())
        return typed;
    const QString endpoint = endpointInForce();
    const auto known = std::ranges::find(m_addresses, endpoint, &LoadAddress::endpoint);
    if (known != m_addresses.end())
        return known->framing;
    return endpoint.startsWith(QLatin1String("http")) ? QStringLiteral("http") : QStringLiteral("raw");
}

bool LoadTargetFields::check()
{
    const QString endpoint = endpointInForce();
    QString problem;
    if (endpoint.isEmpty())
        problem = tr("Select an endpoint, or type one such as tcp:127.0.0.1:8080.");
    else if (const auto parsed = parseEndpoint(endpoint.toStdString(), EndpointRole::connect); !parsed)
        problem = parseErrorText(parsed.error());
    else if (parsed->kind == EndpointKind::process)
        problem = tr("A load is sent to a server, not to a program. Serve the program.");
    const auto framing = parseFraming(framingInForce().toStdString());
    m_endpointProblem->setProblem(problem);
    m_framingProblem->setProblem(framing ? QString() : parseErrorText(framing.error()));
    setFaulty(*m_endpoint, !problem.isEmpty() && !m_endpoint->currentText().isEmpty());
    setFaulty(*m_framing, !framing);
    m_endpoint->lineEdit()->setPlaceholderText(m_selected ? m_selected->endpoint : tr("none selected"));
    m_endpoint->setToolTip(endpoint);
    m_framing->lineEdit()->setPlaceholderText(framingInForce());
    m_column.setRowShown(m_replyLength, framing && framing->kind == FramingKind::raw);
    return problem.isEmpty() && framing;
}

void LoadTargetFields::askForConsent(const QString &why)
{
    m_why->setText(why);
    m_why->show();
    m_consent->show();
    m_consent->setFocus();
}

bool LoadTargetFields::hasConsent() const
{
    return m_consent->isVisibleTo(&m_column) && m_consent->isChecked();
}

/// It is given for one target.
void LoadTargetFields::forgetConsent()
{
    m_consent->setChecked(false);
    m_consent->hide();
    m_why->hide();
}

} // namespace ropewalk
