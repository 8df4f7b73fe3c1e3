#pragma once

#include "ui/app/frame_pump.h"
#include "ui/app/perspectives.h"
#include "ui/app/session.h"

#include <QMainWindow>

#include <optional>

class QActionGroup;
class QDockWidget;
class QStackedWidget;
class QToolBar;

namespace ropewalk {

class AddressControl;
class CommandPalette;
class ComposerPanel;
class DeferredsPerspective;
class EndpointActions;
class EndpointsPanel;
class HeaderBar;
class HelpWindow;
class LabPerspective;
class NoticeBar;
class ReactorPerspective;
class SequencesPanel;
class StatusStrip;
class ThroughputPanel;
class ToolsPanel;
class TrafficPerspective;
class UndoToast;
class UpdateNotice;
class WelcomePage;
class WorkspaceActions;
struct PaletteItem;

/// The window: one selection, seen by every panel. Wires them together and decides nothing else.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// `session` must outlive the window.
    explicit MainWindow(Session &session, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] Scope scope() const { return m_scope; }
    void setScope(Scope scope);

    /// Shows the perspective of that name: "traffic", "queues", "deferreds", "reactor", "lab", "load".
    void showPerspective(const QString &name);

    /// Starts a demo of the program's own by its name.
    void startDemo(const QString &name);

    [[nodiscard]] WorkspaceActions &workspaceActions() const { return *m_workspace; }

    /// Keeps the layout and what is not saved for the next start: the program has to end now.
    void prepareForEnd();

    /// Takes window and docks to where they were the last time.
    void restoreLayout();

    /// Is shown in the place of `before`, which is about to go, and begins as that was left.
    void takeOver(MainWindow &before);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;

private:
    void setupDocks();
    [[nodiscard]] QDockWidget *
    addDock(const QString &name, const QString &title, QWidget *panel, Qt::DockWidgetArea area);
    void setupCentre();
    void setupBars();
    void setupPerspectives();
    void setupStatus();
    void setupThroughput();
    void setupComposer();
    QAction *addPerspective(const QString &title, Qt::Key digit, Perspective &perspective);
    void setupWiring();
    void setupWays();
    void setupDockActions();
    void setupPanes();
    void setupMenus();
    void setupPalette();
    [[nodiscard]] std::vector<PaletteItem> connectionItems();
    [[nodiscard]] std::vector<PaletteItem> messageItems(const QString &typed);
    void setupThemeMenu(QMenu &view);
    void setupLanguageMenu(QMenu &view);

    /// Nanoseconds since 1970, as everything here counts time.
    [[nodiscard]] static std::int64_t now();

    void chooseService(ServiceId id);
    void takeDocument();
    void showFrame();
    void showTick();
    void showWelcome();
    void showPerspectiveChange();
    void showTitle();
    void showFailures();
    void showFaults();
    void showSlowTurn();
    void fitToSize();
    void alignHeader();
    void focusPane(int step);
    void saveLayout();
    void showHelp();
    void showAbout();
    QAction *addWindowAction(const QString &text, const QString &icon, const QKeySequence &keys);

    Session &m_session;
    FramePump *m_pump;
    HelpWindow *m_help = nullptr; ///< Made when it is first asked for.
    HeaderBar *m_header;
    QToolBar *m_rail;
    StatusStrip *m_status;
    QStackedWidget *m_centre;
    QStackedWidget *m_inspectors;
    QStackedWidget *m_lefts; ///< The endpoints, or what stands in their place.
    WelcomePage *m_welcome;
    EndpointsPanel *m_endpoints;
    ComposerPanel *m_composer;
    SequencesPanel *m_sequences;
    ThroughputPanel *m_throughput;
    NoticeBar *m_notice;
    UpdateNotice *m_updates;
    UndoToast *m_toast;
    EndpointActions *m_endpointActions;
    WorkspaceActions *m_workspace;
    TrafficPerspective *m_traffic;
    DeferredsPerspective *m_deferreds;
    ReactorPerspective *m_reactor;
    LabPerspective *m_lab;
    AddressControl *m_address;
    CommandPalette *m_palette;
    QDockWidget *m_leftDock = nullptr;
    QDockWidget *m_rightDock = nullptr;
    QDockWidget *m_bottomDock = nullptr;
    ToolsPanel *m_tools;
    QActionGroup *m_perspectiveActions;
    QAction *m_deferredsAction = nullptr;
    Perspectives *m_perspectives = nullptr;
    QList<QAction *> m_windowActions;
    QList<QWidget *> m_panes; ///< In the order of F6.
    Scope m_scope;
    ServiceId m_awaited = ServiceId::none; ///< Chosen as soon as its row is there.
    bool m_wantsCrowd = false;             ///< The demo of idle connections was started.
    bool m_choosesFirst = true;            ///< A workspace was opened: its first server is to be chosen.
    std::optional<WindowRoom> m_room;
    int m_ticks = 0;
    bool m_isAltAlone = false; ///< Pressed, and no other key with it.
};

} // namespace ropewalk
