#pragma once

#include "workbench/workspace.h"

#include <QWidget>

class QListWidget;

namespace ropewalk {

/// The messages kept in the workspace: one click puts one into the composer.
class SnippetList final : public QWidget
{
    Q_OBJECT

public:
    explicit SnippetList(QWidget *parent = nullptr);

    void setSnippets(const std::vector<Snippet> &snippets);
    [[nodiscard]] const std::vector<Snippet> &snippets() const { return m_snippets; }

signals:
    void chosen(const ropewalk::MessageTemplate &message);

    /// The person wants to keep what the composer holds.
    void addRequested();

    /// The list without one of its snippets, as the person wants it.
    void snippetsChanged(const std::vector<ropewalk::Snippet> &snippets);

private:
    void setupList();
    void setupLayout();
    void removeCurrent();

    std::vector<Snippet> m_snippets;
    QListWidget *m_list;
};

} // namespace ropewalk
