#include "workbench/proxy_json.h"

#include "protocols/proxy/proxy_address.h"

namespace ropewalk {
namespace {

const QString kVia = QStringLiteral("via");
const QString kViaLogin = QStringLiteral("viaLogin");
const QString kLogin = QStringLiteral("login");

void readLogin(JsonFields &fields, const QString &key, LoginConfig &login)
{
    fields.readObject(key, [&](JsonFields &inner) {
        inner.read(QStringLiteral("user"), login.user);
        inner.read(QStringLiteral("passwordFrom"), login.passwordFrom);
    });
}

void writeLogin(QJsonObject &object, const QString &key, const LoginConfig &login)
{
    if (login.user.empty())
        return;
    QJsonObject inner{{QStringLiteral("user"), QString::fromStdString(login.user)}};
    if (!login.passwordFrom.empty())
        inner[QStringLiteral("passwordFrom")] = QString::fromStdString(login.passwordFrom);
    object[key] = inner;
}

} // namespace

void readProxy(JsonFields &fields, ProxyConfig &proxy)
{
    fields.read(kVia, proxy.via);
    readLogin(fields, kViaLogin, proxy.viaLogin);
    readLogin(fields, kLogin, proxy.login);
    const auto address =
        proxy.via.empty() ? Parsed<ProxyAddress>(ProxyAddress()) : parseProxyAddress(proxy.via);
    if (!address)
        fields.complain(kVia,
                        QStringLiteral("is no proxy: %1 %2")
                            .arg(QString::fromStdString(address.error().message),
                                 QString::fromStdString(address.error().remedy)));
}

void writeProxy(QJsonObject &object, const ProxyConfig &proxy)
{
    if (!proxy.via.empty())
        object[kVia] = QString::fromStdString(proxy.via);
    writeLogin(object, kViaLogin, proxy.viaLogin);
    writeLogin(object, kLogin, proxy.login);
}

} // namespace ropewalk
