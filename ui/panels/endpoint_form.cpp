#include "ui/panels/endpoint_form.h"

#include "language/engine_words.h"
#include "net/endpoint_string.h"
#include "protocols/framing/framing_spec.h"
#include "ui/panels/address_reader.h"
#include "ui/panels/limit_fields.h"
#include "ui/panels/proxy_fields.h"
#include "ui/theme/dress.h"
#include "ui/widgets/problem_label.h"
#include "workbench/behaviours/behaviours.h"
#include "workbench/relay_target.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ropewalk {
namespace {

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// The behaviours whose argument is a command, which has a field of its own.
bool takesCommand(const QString &behaviour)
{
    return behaviour == QLatin1String("program") || behaviour == QLatin1String("shell");
}

bool hasDatagrams(const ServiceConfig &config)
{
    const auto endpoint = parseEndpoint(config.endpoint, config.role);
    return endpoint && isDatagramKind(endpoint->kind);
}

LimitFields::Scope scopeOf(const ServiceConfig &config)
{
    if (hasDatagrams(config))
        return LimitFields::Scope::none;
    return config.role == Role::listen ? LimitFields::Scope::server : LimitFields::Scope::connection;
}

} // namespace

EndpointForm::EndpointForm(const ServiceConfig &config, QWidget *parent)
    : QDialog(parent)
    , m_config(config)
    , m_address(new AddressBar(AddressBar::Shape::page, this))
    , m_name(new QLineEdit(this))
    , m_framing(new QComboBox(this))
    , m_forward(new QLineEdit(this))
    , m_behaviour(new QComboBox(this))
    , m_command(new QLineEdit(this))
    , m_proxy(new ProxyFields(this))
    , m_limits(new LimitFields(this))
    , m_reconnect(new QCheckBox(tr("Connect again when it ends"), this))
    , m_framingProblem(new ProblemLabel("formFramingProblem", this))
    , m_forwardProblem(new ProblemLabel("formForwardProblem", this))
    , m_behaviourProblem(new ProblemLabel("formBehaviourProblem", this))
    , m_problem(new ProblemLabel("formProblem", this))
    , m_accept(new QPushButton(this))
{
    setWindowTitle(config.id == ServiceId::none ? tr("New endpoint") : tr("Edit endpoint"));
    setupFields();
    setupLayout();
    show(config);
    check();
}

ServiceConfig EndpointForm::config() const
{
    ServiceConfig config = m_config;
    config.role = m_address->role() == AddressBar::Role::listen ? Role::listen : Role::connect;
    const auto [endpoint, behindArrow] = splitAddress(m_address->address());
    config.endpoint = endpoint.toStdString();
    config.name = m_name->text().trimmed().toStdString();
    config.framing = m_framing->currentText().trimmed().toStdString();
    config.behaviour = m_behaviour->currentText().trimmed().toStdString();
    if (runsProgram())
        config.behaviour += ':' + m_command->text().toStdString();
    config.forward = config.role == Role::listen ? m_forward->text().trimmed().toStdString() : std::string();
    if (config.role == Role::listen && config.forward.empty())
        config.forward = behindArrow.toStdString();
    if (config.isRelay())
        config.behaviour = "silent";
    config.proxy = m_proxy->proxy(config);
    config.limits = m_limits->limits();
    config.reconnect.isOn = m_reconnect->isChecked() && config.role == Role::connect;
    return config;
}

void EndpointForm::showProblem(const QString &problem)
{
    m_problem->setProblem(problem);
}

void EndpointForm::setupFields()
{
    teachGrammar(*m_address);
    m_address->setObjectName(QStringLiteral("formAddress"));
    m_name->setObjectName(QStringLiteral("formName"));
    m_name->setPlaceholderText(tr("Optional"));
    m_framing->setObjectName(QStringLiteral("formFraming"));
    m_framing->setEditable(true);
    for (const std::string_view example : framingExamples())
        m_framing->addItem(textOf(example));
    m_forward->setObjectName(QStringLiteral("formForward"));
    m_forward->setPlaceholderText(tr("For a relay: tcp:localhost:80, or proxy:any"));
    m_behaviour->setObjectName(QStringLiteral("formBehaviour"));
    m_behaviour->setEditable(true);
    for (const BehaviourInfo &behaviour : behaviours()) {
        const bool isPlain = behaviour.argument.empty() || takesCommand(textOf(behaviour.name));
        m_behaviour->addItem(isPlain ? textOf(behaviour.name)
                                     : textOf(behaviour.name) + QStringLiteral(":Hello\\r\\n"));
        m_behaviour->setItemData(m_behaviour->count() - 1, textOf(behaviour.description), Qt::ToolTipRole);
    }
    m_command->setObjectName(QStringLiteral("formCommand"));
    m_command->setPlaceholderText(QStringLiteral("cat -n"));
    connect(m_forward, &QLineEdit::textChanged, this, &EndpointForm::check);
    auto *forwards = new QCompleter(
        {QStringLiteral("proxy:any"), QStringLiteral("proxy:socks5"), QStringLiteral("proxy:http")}, this);
    m_forward->setCompleter(forwards);
    connect(m_proxy, &ProxyFields::changed, this, &EndpointForm::check);
    connect(m_command, &QLineEdit::textChanged, this, &EndpointForm::check);
    connect(m_framing, &QComboBox::currentTextChanged, this, &EndpointForm::check);
    connect(m_behaviour, &QComboBox::currentTextChanged, this, &EndpointForm::check);
    connect(m_address, &AddressBar::roleChanged, this, &EndpointForm::check);
    connect(m_address->findChild<QLineEdit *>(), &QLineEdit::textChanged, this, &EndpointForm::check);
    connect(m_address, &AddressBar::submitted, this, &EndpointForm::submit);
    setLook(*m_accept, ButtonLook::primary);
    m_accept->setObjectName(QStringLiteral("formAccept"));
    m_accept->setDefault(true);
    connect(m_accept, &QPushButton::clicked, this, &EndpointForm::submit);
}

void EndpointForm::setupLayout()
{
    auto *form = m_form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->addRow(tr("Endpoint"), m_address);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Framing"), m_framing);
    form->addRow(QString(), m_framingProblem);
    form->addRow(tr("Forward to"), m_forward);
    form->addRow(QString(), m_forwardProblem);
    m_proxy->addTo(*form);
    form->addRow(tr("Answers with"), m_behaviour);
    form->addRow(tr("Command"), m_command);
    form->addRow(QString(), m_behaviourProblem);
    m_limits->addTo(*form);
    form->addRow(QString(), m_reconnect);
    form->addRow(QString(), m_problem);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_accept, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(560);
}

void EndpointForm::show(const ServiceConfig &config)
{
    m_address->setRole(config.role == Role::listen ? AddressBar::Role::listen : AddressBar::Role::connect);
    m_address->setAddress(QString::fromStdString(config.endpoint));
    m_name->setText(QString::fromStdString(config.name));
    m_framing->setCurrentText(QString::fromStdString(config.framing));
    m_forward->setText(QString::fromStdString(config.forward));
    const QString behaviour = QString::fromStdString(config.behaviour);
    const QString name = behaviour.section(QLatin1Char(':'), 0, 0);
    m_command->setText(takesCommand(name) ? behaviour.section(QLatin1Char(':'), 1) : QString());
    m_behaviour->setCurrentText(takesCommand(name) ? name : behaviour);
    m_proxy->show(config.proxy);
    m_limits->show(config.limits);
    m_reconnect->setChecked(config.reconnect.isOn);
    m_address->focusAddress();
}

void EndpointForm::check()
{
    const ServiceConfig now = config();
    const auto framing = parseFraming(now.framing);
    const auto behaviour = makeBehaviour(now.behaviour);
    const QString forward = forwardProblem(now);
    m_forwardProblem->setProblem(forward);
    setFaulty(*m_forward, !forward.isEmpty());
    m_framingProblem->setProblem(framing ? QString() : parseErrorText(framing.error()));
    m_behaviourProblem->setProblem(behaviour ? QString() : parseErrorText(behaviour.error()));
    setFaulty(*m_framing, !framing);
    setFaulty(*m_behaviour, !behaviour && !runsProgram());
    setFaulty(*m_command, !behaviour && runsProgram());
    showRelevant(now);
    m_accept->setEnabled(framing && behaviour && forward.isEmpty() && m_proxy->isRight());
    const bool isClient = now.role == Role::connect;
    m_accept->setText(m_config.id != ServiceId::none ? tr("Save") : isClient ? tr("Connect") : tr("Listen"));
}

void EndpointForm::showRelevant(const ServiceConfig &now)
{
    m_form->setRowVisible(m_forward, now.role == Role::listen);
    m_proxy->check(now);
    m_form->setRowVisible(m_behaviour, !now.isRelay());
    m_form->setRowVisible(m_command, runsProgram() && !now.isRelay());
    m_limits->setScope(scopeOf(now));
    m_reconnect->setVisible(now.role == Role::connect);
}

bool EndpointForm::runsProgram() const
{
    return takesCommand(m_behaviour->currentText().trimmed());
}

QString EndpointForm::forwardProblem(const ServiceConfig &now) const
{
    if (!now.isRelay())
        return {};
    const auto listening = parseEndpoint(now.endpoint, now.role);
    const auto target = parseRelayTarget(now.forward, listening ? *listening : Endpoint());
    return target ? QString() : parseErrorText(target.error());
}

void EndpointForm::submit()
{
    check();
    const ServiceConfig wanted = config();
    if (!m_accept->isEnabled())
        return;
    if (wanted.endpoint.empty()) {
        m_address->setProblem(tr("Type an endpoint, such as tcp:8080."));
        return;
    }
    if (!readAddress(m_address->address(), m_address->role()).problem.isEmpty())
        return; // The bar says what is wrong.
    m_problem->setProblem({});
    emit submitted(wanted);
}

} // namespace ropewalk
