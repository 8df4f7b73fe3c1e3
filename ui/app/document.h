#pragma once

#include "ui/models/directory.h"
#include "ui/panels/commander.h"
#include "workbench/workspace.h"

#include <QObject>

namespace ropewalk {

/// The workspace that is open: what is in it, where it is kept, and whether it has changed since.
///
/// The services themselves live in the engine; this asks for them to be added and removed, and gathers
/// them from the directory.
/// Thread: the window's.
class Document final : public QObject
{
    Q_OBJECT

public:
    /// `directory` must outlive the document.
    Document(const Directory &directory, Commander post, QObject *parent = nullptr);

    /// Puts `workspace` in the place of what is open. `path` is empty for one that was never saved.
    void open(const Workspace &workspace, const QString &path, const QString &name);

    /// As `open()`, from a file.
    Status load(const QString &path);

    /// An unsaved demo of the program's own. A port that another program holds is exchanged for a free one.
    Status loadDemo(const QString &name);

    Status save(const QString &path);

    /// What would be saved now.
    [[nodiscard]] Workspace workspace() const;

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] QString name() const;
    [[nodiscard]] bool isModified() const;

    [[nodiscard]] const std::vector<Snippet> &snippets() const { return m_snippets; }
    void setSnippets(const std::vector<Snippet> &snippets);
    [[nodiscard]] const std::map<std::string, std::string> &variables() const { return m_variables; }
    void setVariables(const std::map<std::string, std::string> &variables);
    /// Those that the engine has now: another face may have replaced them.
    void takeVariables(const std::map<std::string, std::string> &variables);

    [[nodiscard]] const std::vector<LoadPlan> &loads() const { return m_loads; }
    void setLoads(const std::vector<LoadPlan> &loads) { m_loads = loads; }

    /// Regards what is there as changed, whatever it is: it was restored after a crash.
    void setUnsaved();

signals:
    /// Another workspace is open, or it has another name.
    void opened();
    void snippetsChanged();
    void variablesChanged();

private:
    [[nodiscard]] std::set<std::uint16_t> ownPorts() const;
    void addServices(const std::vector<ServiceConfig> &services);

    const Directory &m_directory;
    Commander m_post;
    Workspace m_saved; ///< As it is in its file, without ids.
    QString m_path;
    QString m_name;
    std::vector<Snippet> m_snippets;
    std::map<std::string, std::string> m_variables;
    std::vector<LoadPlan> m_loads;
    int m_coming = 0; ///< Services that the engine was asked for and has not answered.
    bool m_isUnsaved = false;
};

} // namespace ropewalk
