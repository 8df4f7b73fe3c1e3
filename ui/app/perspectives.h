#pragma once

#include "ui/app/perspectives/perspective.h"

#include <QByteArray>
#include <QList>
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

    /// Takes its widgets into the window; `action` shows it. The first one is shown first.
    void add(Perspective &perspective, QAction &action);
    [[nodiscard]] const QList<Perspective *> &all() const { return m_all; }

    /// "Queues": what its action is called.
    [[nodiscard]] QString titleOf(const Perspective &perspective) const;

    /// Shows the one of that name; does nothing where there is none.
    void show(const QString &name);

    /// Shows the last one again after the welcome page.
    void showLast();

    void showWelcome(QWidget &welcome);

    [[nodiscard]] bool isWelcome() const { return m_isWelcome; }
    /// The name of the one that is shown; empty for the welcome page.
    [[nodiscard]] QString shown() const { return m_isWelcome ? QString() : current().name(); }
    [[nodiscard]] bool isShown(const Perspective &perspective) const;

    /// The window became narrower, lower or wider: its docks take the sizes that were designed for that.
    void fit(WindowRoom room);

    /// Keeps how the docks are left in each for the next start.
    void save();
    void restore();

signals:
    /// Another perspective is shown, or the welcome page is. What was not looked at has to catch up.
    void changed();

private:
    /// How the window was left in it.
    struct Place
    {
        QAction *action = nullptr;
        QByteArray docks = {}; ///< Empty: as designed.
        bool areToolsFolded = false;
    };

    [[nodiscard]] Perspective &current() const { return *m_all[m_last]; }
    [[nodiscard]] Place &place() { return m_places[static_cast<std::size_t>(m_last)]; }
    void show(qsizetype which);
    void keepDocks();
    void showDocks();
    [[nodiscard]] bool wantsInspector() const;
    void fitDocks();
    void fitTools();

    QMainWindow &m_window;
    QStackedWidget &m_centre;
    QStackedWidget &m_inspectors;
    Docks m_docks;
    QList<Perspective *> m_all;
    std::vector<Place> m_places; ///< Of each.
    qsizetype m_last = 0;
    bool m_isWelcome = true;          ///< As long as nothing else was shown, too.
    std::optional<WindowRoom> m_room; ///< Unknown before the window has a size.
};

} // namespace ropewalk
