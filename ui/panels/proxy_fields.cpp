#include "ui/panels/proxy_fields.h"

#include "language/engine_words.h"
#include "net/endpoint_string.h"
#include "ui/theme/dress.h"
#include "ui/widgets/problem_label.h"
#include "workbench/proxy_setup.h"

#include <QFormLayout>
#include <QLineEdit>

namespace ropewalk {
namespace {

/// Whether `config` connects to something that a proxy could reach.
bool mayGoThroughProxy(const ServiceConfig &config)
{
    if (isProxy(config))
        return true;
    if (config.role == Role::listen && !config.isRelay())
        return false;
    const auto listening = parseEndpoint(config.endpoint, config.role);
    if (listening && isDatagramKind(listening->kind))
        return false;
    const auto target =
        parseEndpoint(config.isRelay() ? config.forward : config.endpoint, EndpointRole::connect);
    return target && (target->kind == EndpointKind::tcp || target->kind == EndpointKind::tcp6);
}

} // namespace

ProxyFields::ProxyFields(QWidget *parent)
    : QObject(parent)
    , m_parent(parent)
    , m_via(makeLine("formVia", tr("A proxy: socks5://127.0.0.1:1080, or http://…")))
    , m_viaUser(makeLine("formViaUser", tr("Optional")))
    , m_viaPassword(makeLine("formViaPassword", tr("Kept in memory only")))
    , m_user(makeLine("formUser", tr("Optional: who may use this proxy")))
    , m_password(makeLine("formPassword", tr("Kept in memory only")))
    , m_problem(new ProblemLabel("formProxyProblem", parent))
{
    for (QLineEdit *password : {m_viaPassword, m_password})
        password->setEchoMode(QLineEdit::Password);
}

QLineEdit *ProxyFields::makeLine(const char *name, const QString &placeholder)
{
    auto *line = new QLineEdit(m_parent);
    line->setObjectName(QLatin1String(name));
    line->setPlaceholderText(placeholder);
    connect(line, &QLineEdit::textChanged, this, &ProxyFields::changed);
    return line;
}

void ProxyFields::addTo(QFormLayout &form)
{
    m_form = &form;
    form.addRow(tr("Connect through"), m_via);
    form.addRow(tr("Proxy's user"), m_viaUser);
    form.addRow(tr("Proxy's password"), m_viaPassword);
    form.addRow(tr("Clients' user"), m_user);
    form.addRow(tr("Clients' password"), m_password);
    form.addRow(QString(), m_problem);
}

void ProxyFields::show(const ProxyConfig &proxy)
{
    m_kept = proxy;
    m_via->setText(QString::fromStdString(proxy.via));
    m_viaUser->setText(QString::fromStdString(proxy.viaLogin.user));
    m_viaPassword->setText(QString::fromStdString(proxy.viaLogin.password));
    m_user->setText(QString::fromStdString(proxy.login.user));
    m_password->setText(QString::fromStdString(proxy.login.password));
}

void ProxyFields::check(const ServiceConfig &config)
{
    const bool mayGoThrough = mayGoThroughProxy(config);
    const bool goesThrough = mayGoThrough && !m_via->text().trimmed().isEmpty();
    m_form->setRowVisible(m_via, mayGoThrough);
    m_form->setRowVisible(m_viaUser, goesThrough);
    m_form->setRowVisible(m_viaPassword, goesThrough && !m_viaUser->text().isEmpty());
    m_form->setRowVisible(m_user, isProxy(config));
    m_form->setRowVisible(m_password, isProxy(config) && !m_user->text().isEmpty());
    const auto target =
        parseEndpoint(config.isRelay() ? config.forward : config.endpoint, EndpointRole::connect);
    const bool isDialled = !isProxy(config) && target && (config.isRelay() || config.role == Role::connect);
    const auto setup = setUpProxies(config, isDialled ? &*target : nullptr);
    m_isRight = static_cast<bool>(setup);
    m_problem->setProblem(setup ? QString() : parseErrorText(setup.error()));
    const bool isAddress = !setup && setup.error().where.length > 0; // What is left is a password.
    setFaulty(*m_via, isAddress);
    setFaulty(*m_viaPassword, !setup && !isAddress && m_viaPassword->text().isEmpty());
    setFaulty(*m_password, !setup && !isAddress && m_password->text().isEmpty());
}

LoginConfig
ProxyFields::login(const LoginConfig &kept, const QLineEdit &user, const QLineEdit &password) const
{
    LoginConfig login;
    login.user = user.text().toStdString();
    if (login.user.empty())
        return login;
    login.password = password.text().toStdString();
    login.passwordFrom = kept.passwordFrom;
    return login;
}

ProxyConfig ProxyFields::proxy(const ServiceConfig &config) const
{
    ProxyConfig proxy;
    if (mayGoThroughProxy(config))
        proxy.via = m_via->text().trimmed().toStdString();
    if (!proxy.via.empty())
        proxy.viaLogin = login(m_kept.viaLogin, *m_viaUser, *m_viaPassword);
    if (isProxy(config))
        proxy.login = login(m_kept.login, *m_user, *m_password);
    return proxy;
}

} // namespace ropewalk
