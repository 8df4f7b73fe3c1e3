#include "ui/app/address_control.h"

#include "ui/app/session.h"
#include "ui/panels/address_reader.h"
#include "ui/panels/commander.h"
#include "workbench/behaviours/behaviours.h"

#include <QApplication>

#include <utility>
#include <vector>

namespace ropewalk {
namespace {

QString nameOf(const BehaviourInfo &behaviour)
{
    return QString::fromUtf8(behaviour.name.data(), qsizetype(behaviour.name.size()));
}

/// With an argument, if it takes one.
QString exampleOf(const BehaviourInfo &behaviour)
{
    const QString example = QString::fromUtf8(behaviour.example.data(), qsizetype(behaviour.example.size()));
    return example.isEmpty() ? nameOf(behaviour) : QString(nameOf(behaviour) + u':' + example);
}

/// The choice that stands for `behaviour`, whatever its argument.
QString choiceFor(const QString &behaviour)
{
    const QString name = behaviour.section(u':', 0, 0);
    for (const BehaviourInfo &known : behaviours())
        if (name == nameOf(known) && !known.example.empty())
            return exampleOf(known);
    return behaviour;
}

/// As `role` has it, the rest stays.
void putAddress(ServiceConfig &config, const QString &address, AddressBar::Role role)
{
    const bool isListening = role == AddressBar::Role::listen;
    const auto [endpoint, forward] = splitAddress(address);
    config.role = isListening ? Role::listen : Role::connect;
    config.endpoint = (isListening ? endpoint : address.trimmed()).toStdString();
    if (isListening && !forward.isEmpty())
        config.forward = forward.toStdString();
}

} // namespace

AddressControl::AddressControl(Session &session, AddressBar &header, AddressBar &welcome, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_header(header)
{
    setup(header);
    setup(welcome);
    connect(&header, &AddressBar::restartRequested, this, &AddressControl::restart);
}

void AddressControl::setup(AddressBar &bar)
{
    std::vector<std::pair<QString, QString>> choices;
    for (const BehaviourInfo &behaviour : behaviours())
        choices.emplace_back(exampleOf(behaviour), nameOf(behaviour));
    bar.setChoices(choices);
    bar.setChoice(QStringLiteral("echo"));
    connect(&bar, &AddressBar::submitted, this, [this, &bar](const QString &address, AddressBar::Role role) {
        open(bar, address, role);
    });
}

void AddressControl::show(Scope scope)
{
    m_scope = scope;
    const ServiceEntry *entry = m_session.directory().service(scope.service);
    if (entry == nullptr || m_header.isAncestorOf(QApplication::focusWidget()))
        return;
    const QString address = QString::fromStdString(m_session.directory().endpointOf(scope.service));
    m_header.setRole(entry->config.role == Role::listen ? AddressBar::Role::listen
                                                        : AddressBar::Role::connect);
    if (m_header.address() != address)
        m_header.setAddress(address);
    m_header.setChoice(choiceFor(QString::fromStdString(entry->config.behaviour)));
}

void AddressControl::open(AddressBar &bar, const QString &address, AddressBar::Role role)
{
    ServiceConfig config;
    putAddress(config, address, role);
    config.behaviour = role == AddressBar::Role::listen ? bar.choice().toStdString() : "silent";
    m_session.post(AddService{config}, this, [this, &bar](const Result<CommandReply> &reply) {
        bar.setProblem(reply ? QString() : errorText(reply.error()));
        if (reply)
            emit opened((*reply).service);
    });
}

void AddressControl::restart(const QString &address, AddressBar::Role role)
{
    const ServiceEntry *entry = m_session.directory().service(m_scope.service);
    if (entry == nullptr)
        return;
    ServiceConfig config = entry->config;
    putAddress(config, address, role);
    const QString behaviour = m_header.choice();
    if (behaviour != choiceFor(QString::fromStdString(config.behaviour)))
        config.behaviour = behaviour.toStdString();
    m_session.post(ChangeService{config}, this, [this](const Result<CommandReply> &reply) {
        m_header.setProblem(reply ? QString() : errorText(reply.error()));
    });
}

} // namespace ropewalk
