#pragma once

#include <QWidget>

class QStackedWidget;
class QTabBar;
class QToolButton;

namespace ropewalk {

/// The tools below the centre: a line of tabs, and under it the tool, which can be folded away.
class ToolsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ToolsPanel(QWidget *parent = nullptr);

    /// Takes `tool` in, under `title`; the first one is shown.
    void addTool(const QString &title, QWidget &tool);
    void showTool(const QWidget &tool);

    [[nodiscard]] bool isFolded() const { return m_isFolded; }
    void setFolded(bool isFolded);

signals:
    void foldedChanged(bool isFolded);

private:
    void showFold();
    void showPage(int page);

    QTabBar *m_tabs;
    QToolButton *m_fold;
    QWidget *m_line;
    QStackedWidget *m_pages;
    bool m_isFolded = false;
};

} // namespace ropewalk
