#pragma once

#include "workbench/service_config.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace ropewalk {

class AddressBar;
class LimitFields;
class ProblemLabel;
class ProxyFields;

/// Sets up a new endpoint, or changes one: what it is, where, how it cuts, what it answers or where it
/// forwards to, and what it limits. A field that means nothing for what is set up is not there.
///
/// What is wrong stands under its field; nothing is accepted before it is right.
class EndpointForm final : public QDialog
{
    Q_OBJECT

public:
    /// `config` with an id is an endpoint to be changed.
    explicit EndpointForm(const ServiceConfig &config, QWidget *parent = nullptr);

    [[nodiscard]] ServiceConfig config() const;

    /// What came of it, such as a port in use; the form stays open.
    void showProblem(const QString &problem);

signals:
    /// Every field is right and the person wants it so.
    void submitted(const ropewalk::ServiceConfig &config);

private:
    void setupFields();
    void setupLayout();
    void show(const ServiceConfig &config);
    void check();
    void showRelevant(const ServiceConfig &now);
    [[nodiscard]] bool runsProgram() const;
    [[nodiscard]] QString forwardProblem(const ServiceConfig &now) const;
    void submit();

    ServiceConfig m_config;
    AddressBar *m_address;
    QLineEdit *m_name;
    QComboBox *m_framing;
    QLineEdit *m_forward;
    QComboBox *m_behaviour;
    QLineEdit *m_command;
    ProxyFields *m_proxy;
    LimitFields *m_limits;
    QCheckBox *m_reconnect;
    ProblemLabel *m_framingProblem;
    ProblemLabel *m_forwardProblem;
    ProblemLabel *m_behaviourProblem;
    ProblemLabel *m_problem;
    QPushButton *m_accept;
    QFormLayout *m_form = nullptr;
};

} // namespace ropewalk
