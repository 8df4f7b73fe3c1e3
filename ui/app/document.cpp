#include "ui/app/document.h"

#include "language/engine_words.h"
#include "workbench/free_ports.h"

#include <QFileInfo>

/// A static library's resources are there only if somebody asks; not in a namespace, says Qt.
static void initContents()
{
    Q_INIT_RESOURCE(contents);
}

namespace ropewalk {

Document::Document(const Directory &directory, Commander post, QObject *parent)
    : QObject(parent)
    , m_directory(directory)
    , m_post(std::move(post))
{
    initContents();
}

void Document::open(const Workspace &workspace, const QString &path, const QString &name)
{
    for (const ServiceId id : m_directory.services())
        m_post(RemoveService{id}, nullptr, {});
    m_post(ClearJournal{}, nullptr, {});
    m_post(SetVariables{workspace.variables}, nullptr, {});
    m_path = path;
    m_name = name;
    m_snippets = workspace.snippets;
    m_variables = workspace.variables;
    m_loads = workspace.loads;
    m_saved = workspace;
    for (ServiceConfig &config : m_saved.services)
        config.id = ServiceId::none;
    m_isUnsaved = false;
    addServices(m_saved.services);
    emit opened();
}

Status Document::load(const QString &path)
{
    const auto workspace = Workspace::load(path);
    if (!workspace)
        return workspace.error();
    open(*workspace, QFileInfo(path).absoluteFilePath(), {});
    return Unit();
}

Status Document::loadDemo(const QString &name)
{
    auto workspace = Workspace::load(QStringLiteral(":/demos/%1.ropewalk").arg(name));
    if (!workspace)
        return workspace.error();
    for (Snippet &snippet : workspace->snippets) {
        snippet.name = engineText(snippet.name).toStdString();
        snippet.collection = engineText(snippet.collection).toStdString();
    }
    moveOffTakenPorts(workspace->services, ownPorts());
    open(*workspace, {}, name);
    return Unit();
}

Status Document::save(const QString &path)
{
    const Workspace now = workspace();
    const Status saved = now.save(path);
    if (!saved)
        return saved;
    m_saved = now;
    m_path = QFileInfo(path).absoluteFilePath();
    m_isUnsaved = false;
    emit opened();
    return Unit();
}

Workspace Document::workspace() const
{
    Workspace now;
    for (const ServiceId id : m_directory.services()) {
        now.services.push_back(m_directory.service(id)->config);
        now.services.back().id = ServiceId::none;
    }
    now.snippets = m_snippets;
    now.variables = m_variables;
    now.loads = m_loads;
    return now;
}

QString Document::name() const
{
    if (!m_path.isEmpty())
        return QFileInfo(m_path).completeBaseName();
    return m_name.isEmpty() ? tr("Untitled") : m_name;
}

bool Document::isModified() const
{
    return m_coming == 0 && (m_isUnsaved || !(workspace() == m_saved));
}

void Document::setSnippets(const std::vector<Snippet> &snippets)
{
    m_snippets = snippets;
    emit snippetsChanged();
}

void Document::setVariables(const std::map<std::string, std::string> &variables)
{
    m_variables = variables;
    m_post(SetVariables{variables}, nullptr, {});
    emit variablesChanged();
}

void Document::takeVariables(const std::map<std::string, std::string> &variables)
{
    if (variables == m_variables)
        return;
    m_variables = variables;
    emit variablesChanged();
}

void Document::setUnsaved()
{
    m_isUnsaved = true;
}

std::set<std::uint16_t> Document::ownPorts() const
{
    std::set<std::uint16_t> ports;
    for (const ServiceId id : m_directory.services()) {
        const ServiceEntry &entry = *m_directory.service(id);
        if (entry.config.role == Role::listen && entry.endpoint)
            ports.insert(entry.endpoint->port);
    }
    return ports;
}

void Document::addServices(const std::vector<ServiceConfig> &services)
{
    for (const ServiceConfig &config : services) {
        ++m_coming;
        m_post(AddService{config, config.startsWithWorkspace}, this, [this](const Result<CommandReply> &) {
            --m_coming; // What could not start says so on its row.
        });
    }
}

} // namespace ropewalk
