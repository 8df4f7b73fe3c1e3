#include "ui/app/endpoint_actions.h"

#include "net/endpoint_string.h"
#include "ui/models/load_addresses.h"
#include "ui/panels/endpoint_form.h"
#include "ui/panels/service_words.h"
#include "ui/theme/icon.h"
#include "ui/widgets/icon_action.h"
#include "ui/widgets/undo_toast.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QInputDialog>
#include <QMenu>

namespace ropewalk {

EndpointActions::EndpointActions(Session &session, UndoToast &toast, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_toast(toast)
    , m_window(window)
    , m_menu(new QMenu(tr("Endpoint"), window))
{
    setupService();
    setupConnection();
    setupMenu();
    refresh();
}

void EndpointActions::setScope(Scope scope)
{
    m_scope = scope;
    refresh();
}

void EndpointActions::refresh()
{
    const ServiceEntry *selected = entry();
    for (QAction *action : m_ofService)
        action->setEnabled(selected != nullptr);
    const bool isOpen = m_session.directory().writableConnection(m_scope) != ConnectionId::none;
    for (QAction *action : m_ofConnection)
        action->setEnabled(isOpen);
    m_client->setEnabled(selected != nullptr && selected->config.role == Role::listen);
    const bool runs = selected != nullptr && isRunning(selected->state.phase);
    m_run->setText(runs ? tr("Stop") : tr("Start"));
    m_run->setIcon(themeIcon(runs ? QStringLiteral("stop") : QStringLiteral("play")));
    m_run->setToolTip(m_run->text() + QStringLiteral(" (Ctrl+.)"));
}

void EndpointActions::openNew(const ServiceConfig &draft)
{
    openForm(draft);
}

void EndpointActions::setupService()
{
    using Actions = EndpointActions;
    m_run = add(
        tr("Stop"), QStringLiteral("stop"), QKeyCombination(Qt::CTRL, Qt::Key_Period), &Actions::runOrStop);
    m_run->setObjectName(QStringLiteral("runOrStop"));
    QAction *again = add(tr("Restart"), QStringLiteral("refresh"), {}, &Actions::restart);
    QAction *twice = add(tr("Duplicate"), QStringLiteral("copy"), {}, &Actions::duplicate);
    QAction *name = add(tr("Rename…"), QStringLiteral("edit"), Qt::Key_F2, &Actions::rename);
    QAction *edit = add(tr("Edit…"), QStringLiteral("sliders"), {}, [this] {
        if (const ServiceEntry *selected = entry())
            openForm(selected->config);
    });
    m_client = add(tr("Open client here…"), QStringLiteral("client"), {}, &Actions::openClientHere);
    QAction *address = add(tr("Copy address"), QStringLiteral("link"), {}, &Actions::copyAddress);
    QAction *gone = add(tr("Remove"), QStringLiteral("trash"), {}, &Actions::remove);
    m_ofService << m_run << again << twice << name << edit << address << gone;
}

void EndpointActions::setupConnection()
{
    const auto closing = [this](CloseConnection::How how) { return [this, how] { close(how); }; };
    m_ofConnection
        << add(tr("Half close"), QStringLiteral("half-close"), {}, closing(CloseConnection::How::halfClose))
        << add(tr("Reset connection"), QStringLiteral("zap"), {}, closing(CloseConnection::How::reset))
        << add(tr("Close connection"),
               QStringLiteral("close"),
               QKeyCombination(Qt::CTRL, Qt::Key_W),
               closing(CloseConnection::How::flush));
}

void EndpointActions::setupMenu()
{
    m_menu->addActions(m_ofService.mid(0, 5));
    m_menu->addAction(m_client);
    m_menu->addSeparator();
    m_menu->addActions(m_ofConnection);
    m_menu->addSeparator();
    m_menu->addActions(m_ofService.mid(5));
}

template <typename Function>
QAction *
EndpointActions::add(const QString &text, const QString &icon, const QKeySequence &keys, Function onTriggered)
{
    QAction *action = makeIconAction(text, icon, keys, this);
    connect(action, &QAction::triggered, this, onTriggered);
    m_all.append(action);
    return action;
}

void EndpointActions::post(Command command)
{
    m_session.post(std::move(command)); // What fails says so on its row.
}

void EndpointActions::runOrStop()
{
    const ServiceEntry *selected = entry();
    if (selected == nullptr)
        return;
    if (isRunning(selected->state.phase))
        post(StopService{m_scope.service});
    else
        post(StartService{m_scope.service});
}

void EndpointActions::restart()
{
    const ServiceId id = m_scope.service;
    m_session.post(
        StopService{id}, this, [this, id](const Result<CommandReply> &) { post(StartService{id}); });
}

void EndpointActions::duplicate()
{
    const ServiceEntry *selected = entry();
    if (selected == nullptr)
        return;
    ServiceConfig config = selected->config;
    config.id = ServiceId::none;
    config.name = config.name.empty() ? std::string() : config.name + "-2";
    openForm(config);
}

void EndpointActions::rename()
{
    const ServiceEntry *selected = entry();
    if (selected == nullptr)
        return;
    auto *dialog = new QInputDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename endpoint"));
    dialog->setLabelText(tr("Name:"));
    dialog->setTextValue(QString::fromStdString(selected->config.name));
    connect(dialog,
            &QInputDialog::textValueSelected,
            this,
            [this, config = selected->config](const QString &name) {
                ServiceConfig renamed = config;
                renamed.name = name.trimmed().toStdString();
                post(ChangeService{renamed});
            });
    dialog->open();
}

void EndpointActions::openForm(const ServiceConfig &config)
{
    auto *form = new EndpointForm(config, m_window);
    form->setObjectName(QStringLiteral("endpointForm"));
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &EndpointForm::submitted, this, [this, form](const ServiceConfig &wanted) {
        const bool isNew = wanted.id == ServiceId::none;
        const Command command = isNew ? Command(AddService{wanted}) : Command(ChangeService{wanted});
        m_session.post(command, form, [this, form, isNew](const Result<CommandReply> &reply) {
            if (!reply) {
                form->showProblem(errorText(reply.error()));
                return;
            }
            form->accept();
            if (isNew)
                emit serviceChosen((*reply).service);
        });
    });
    form->open();
}

void EndpointActions::openClientHere()
{
    const ServiceEntry *selected = entry();
    if (selected == nullptr || !selected->endpoint)
        return;
    ServiceConfig config;
    config.role = Role::connect;
    config.endpoint = formatEndpoint(clientEndpointOf(*selected->endpoint));
    config.framing = selected->config.framing;
    config.behaviour = "silent";
    openForm(config);
}

void EndpointActions::copyAddress()
{
    const ConnectionState *connection = m_session.directory().connection(m_scope.connection);
    const std::string address =
        connection != nullptr ? connection->peer : m_session.directory().endpointOf(m_scope.service);
    QGuiApplication::clipboard()->setText(QString::fromStdString(address));
}

void EndpointActions::remove()
{
    const ServiceEntry *selected = entry();
    if (selected == nullptr)
        return;
    ServiceConfig config = selected->config;
    const bool ran = isRunning(selected->state.phase);
    const QString name = m_session.directory().nameOf(m_scope.service);
    post(RemoveService{m_scope.service});
    config.id = ServiceId::none;
    m_toast.offer(tr("Removed %1").arg(name), [this, config, ran] { post(AddService{config, ran}); });
}

void EndpointActions::close(CloseConnection::How how)
{
    const ConnectionId id = m_session.directory().writableConnection(m_scope);
    if (id != ConnectionId::none)
        post(CloseConnection{id, how});
}

const ServiceEntry *EndpointActions::entry() const
{
    return m_session.directory().service(m_scope.service);
}

} // namespace ropewalk
