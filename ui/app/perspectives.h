#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

#include <optional>
#include <vector>

class QAction;
class QDockWidget;
class QMainWindow;
class QStackedWidget;

namespace ropewalk {

class ToolsPanel;

/// One way of looking at the engine: what stands in the centre, beside it and below it.
struct Perspective
{
    QString name; ///< "traffic": on the command line and in the settings.
    QAction *action = nullptr;
    QWidget *centre = nullptr;
    QWidget *inspector = nullptr; ///< Null: it has none.
    bool isToolsFolded = false;   ///< The tools are one line: to begin with, then as they were left.
    QWidget *left = nullptr;      ///< In place of the endpoints.
    bool hasTools = true;         ///< The tools are open to begin with.
    QByteArray docks = {};        ///< As they were left; empty: as designed.
};

/// How much room the window has, by the design's thresholds.
struct WindowRoom
{
    bool isNarrow = false; ///< Rail and side panels take less.
    bool isTight = false;  ///< The inspector opens on demand only.
    bool isLow = false;    ///< Overview and composer take less.

    friend bool operator==(WindowRoom, WindowRoom) = default;
};

/// The window's perspectives: which one is shown, and how the docks were left in each.
///
/// Where none is shown, the welcome page has the window for itself.
class Perspectives final : public QObject
{
    Q_OBJECT

public:
    struct Docks
    {
        QDockWidget *left = nullptr;
        QDockWidget *right = nullptr;
        QDockWidget *bottom = nullptr;
        ToolsPanel *tools = nullptr;     ///< In the bottom one.
        QStackedWidget *lefts = nullptr; ///< In the left one; the endpoints are its first.
    };

    /// `centre` holds `welcome` already; `inspectors` lies in the right dock.
    Perspectives(QMainWindow &window, QStackedWidget &centre, QStackedWidget &inspectors, Docks docks);

    /// Takes its widgets into the window. The first one is shown first.
    void add(Perspective perspective);

    /// Shows the one of that name; does nothing where there is none.
    void show(const QString &name);

    /// Shows the last one again after the welcome page.
    void showLast();

    void showWelcome(QWidget &welcome);

    [[nodiscard]] bool isWelcome() const { return m_isWelcome; }
    /// The name of the one that is shown; empty for the welcome page.
    [[nodiscard]] QString shown() const { return m_isWelcome ? QString() : m_all[m_last].name; }
    [[nodiscard]] bool isShown(const QWidget &centre) const;

    /// The window became narrower, lower or wider: its docks take the sizes that were designed for that.
    void fit(WindowRoom room);

    /// Keeps how the docks are left in each for the next start.
    void save();
    void restore();

signals:
    /// Another perspective is shown, or the welcome page is. What was not looked at has to catch up.
    void changed();

private:
    void show(std::size_t which);
    void keepDocks();
    void showDocks();
    [[nodiscard]] bool wantsInspector() const;
    void fitDocks();
    void fitTools();

    QMainWindow &m_window;
    QStackedWidget &m_centre;
    QStackedWidget &m_inspectors;
    Docks m_docks;
    std::vector<Perspective> m_all;
    std::size_t m_last = 0;
    bool m_isWelcome = true;          ///< As long as nothing else was shown, too.
    std::optional<WindowRoom> m_room; ///< Unknown before the window has a size.
};

} // namespace ropewalk
