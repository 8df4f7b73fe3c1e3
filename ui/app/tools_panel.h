#pragma once

#include <QWidget>

class QTabBar;
class QToolButton;

namespace ropewalk {

/// The tools below the centre: a line of tabs, and under it the tool, which can be folded away.
class ToolsPanel final : public QWidget
{
    Q_OBJECT

public:
    /// Takes `tool` in as the only one, under `title`.
    ToolsPanel(const QString &title, QWidget &tool, QWidget *parent = nullptr);

    [[nodiscard]] bool isFolded() const { return m_isFolded; }
    void setFolded(bool isFolded);

signals:
    void foldedChanged(bool isFolded);

private:
    void showFold();

    QTabBar *m_tabs;
    QToolButton *m_fold;
    QWidget *m_line;
    QWidget &m_tool;
    bool m_isFolded = false;
};

} // namespace ropewalk
