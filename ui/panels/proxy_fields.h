#pragma once

#include "workbench/service_config.h"

#include <QObject>

class QFormLayout;
class QLineEdit;

namespace ropewalk {

class ProblemLabel;

/// The rows of a form about proxies: the one to connect through and who that is told it is, and what the
/// clients of a relay that is a proxy have to say. Passwords go into the config, which keeps them in memory.
class ProxyFields final : public QObject
{
    Q_OBJECT

public:
    explicit ProxyFields(QWidget *parent);

    void addTo(QFormLayout &form);
    void show(const ProxyConfig &proxy);
    /// Rows that mean nothing for `config` are hidden, and left out. Says what is wrong under them.
    void check(const ServiceConfig &config);
    /// What the rows that mean something for `config` say.
    [[nodiscard]] ProxyConfig proxy(const ServiceConfig &config) const;
    [[nodiscard]] bool isRight() const { return m_isRight; }

signals:
    void changed();

private:
    [[nodiscard]] QLineEdit *makeLine(const char *name, const QString &placeholder);
    [[nodiscard]] LoginConfig
    login(const LoginConfig &kept, const QLineEdit &user, const QLineEdit &password) const;

    QWidget *m_parent;
    QFormLayout *m_form = nullptr;
    ProxyConfig m_kept; ///< As it was shown.
    QLineEdit *m_via;
    QLineEdit *m_viaUser;
    QLineEdit *m_viaPassword;
    QLineEdit *m_user;
    QLineEdit *m_password;
    ProblemLabel *m_problem;
    bool m_isRight = true;
};

} // namespace ropewalk
