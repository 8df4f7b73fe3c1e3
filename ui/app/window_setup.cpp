// How the window is put together; what it does is in main_window.cpp.

#include "ui/app/endpoint_actions.h"
#include "ui/app/header_bar.h"
#include "ui/app/language.h"
#include "ui/app/main_window.h"
#include "ui/app/perspectives/traffic_perspective.h"
#include "ui/app/scheme_memory.h"
#include "ui/app/tools_panel.h"
#include "ui/app/update_notice.h"
#include "ui/app/workspace_actions.h"
#include "ui/panels/composer_panel.h"
#include "ui/panels/endpoints_panel.h"
#include "ui/panels/line.h"
#include "ui/panels/sequences_panel.h"
#include "ui/panels/snippet_list.h"
#include "ui/panels/status_strip.h"
#include "ui/panels/throughput_panel.h"
#include "ui/panels/welcome_page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/address_bar.h"
#include "ui/widgets/icon_action.h"
#include "ui/widgets/notice_bar.h"

#include <QAction>
#include <QActionGroup>
#include <QDockWidget>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QTreeView>
#include <QVBoxLayout>

namespace ropewalk {

void MainWindow::setupBars()
{
    setMenuWidget(m_header);
    m_rail->setObjectName(QStringLiteral("rail"));
    m_rail->setMovable(false);
    m_rail->setAllowedAreas(Qt::LeftToolBarArea);
    m_rail->setContextMenuPolicy(Qt::PreventContextMenu);
    m_rail->setAccessibleName(tr("Perspectives"));
    addToolBar(Qt::LeftToolBarArea, m_rail);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins({});
    statusBar()->addPermanentWidget(m_status, 1);
    statusBar()->setFixedHeight(metric::kStatusBar);
}

void MainWindow::setupCentre()
{
    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_notice);
    layout->addWidget(&m_updates->bar());
    layout->addWidget(m_centre, 1);
    m_notice->hide();
    m_centre->addWidget(m_welcome);
    setCentralWidget(centre);
    centre->installEventFilter(this); // Its place is where the address bar goes.
}

QDockWidget *
MainWindow::addDock(const QString &name, const QString &title, QWidget *panel, Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setFeatures(QDockWidget::DockWidgetClosable);
    dock->setAllowedAreas(area);
    dock->setTitleBarWidget(new QWidget(dock)); // The panels bring headers of their own.
    dock->setWidget(panel);
    addDockWidget(area, dock);
    return dock;
}

void MainWindow::setupDocks()
{
    setDockNestingEnabled(false);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_lefts->addWidget(m_endpoints);
    m_lefts->setMinimumWidth(240);
    m_inspectors->setMinimumWidth(260);
    m_leftDock = addDock(QStringLiteral("endpointsDock"), tr("Endpoints"), m_lefts, Qt::LeftDockWidgetArea);
    m_rightDock =
        addDock(QStringLiteral("inspectorDock"), tr("Inspector"), m_inspectors, Qt::RightDockWidgetArea);
    m_tools->addTool(tr("Composer"), *m_composer);
    m_tools->addTool(tr("Throughput"), *m_throughput);
    m_tools->addTool(tr("Sequences"), *m_sequences);
    m_bottomDock = addDock(QStringLiteral("toolsDock"), tr("Composer"), m_tools, Qt::BottomDockWidgetArea);
    setupDockActions();
}

void MainWindow::setupDockActions()
{
    struct Toggle
    {
        QDockWidget *dock;
        QString icon;
        QKeySequence keys;
    };
    for (const Toggle &toggle :
         {Toggle{m_leftDock, QStringLiteral("dock-left"), QKeyCombination(Qt::CTRL, Qt::Key_B)},
          Toggle{m_bottomDock, QStringLiteral("dock-bottom"), QKeyCombination(Qt::CTRL, Qt::Key_J)},
          Toggle{
              m_rightDock, QStringLiteral("dock-right"), QKeyCombination(Qt::CTRL | Qt::ALT, Qt::Key_B)}}) {
        QAction *action = toggle.dock->toggleViewAction();
        setIconName(*action, toggle.icon);
        action->setShortcut(toggle.keys);
        action->setToolTip(QStringLiteral("%1 (%2)").arg(toggle.dock->windowTitle(), toggle.keys.toString()));
        addAction(action);
        m_windowActions.append(action);
    }
}

void MainWindow::setupPanes()
{
    m_panes = {&m_endpoints->tree()};
    for (const Perspective *each : m_perspectives->all())
        m_panes += each->panes();
    m_panes += {m_composer, m_throughput};
    for (const Perspective *each : m_perspectives->all())
        if (QWidget *inspector = each->parts().inspector; inspector != nullptr)
            m_panes += inspector;
    const auto add = [this](const QString &text, const QKeySequence &keys, auto onTriggered) {
        connect(
            addWindowAction(text, QStringLiteral("keyboard"), keys), &QAction::triggered, this, onTriggered);
    };
    add(tr("Next pane"), Qt::Key_F6, [this] { focusPane(1); });
    add(tr("Previous pane"), QKeyCombination(Qt::SHIFT, Qt::Key_F6), [this] { focusPane(-1); });
    add(tr("Next connection"), QKeyCombination(Qt::CTRL, Qt::Key_Down), [this] {
        m_endpoints->moveSelection(1);
    });
    add(tr("Previous connection"), QKeyCombination(Qt::CTRL, Qt::Key_Up), [this] {
        m_endpoints->moveSelection(-1);
    });
    add(tr("Show all traffic"), {}, [this] { setScope({}); });
    add(tr("Clear messages"), {}, [this] { m_session.post(ClearJournal{}); });
}

void MainWindow::setupWays()
{
    QAction *focus =
        addWindowAction(tr("Address bar"), QStringLiteral("link"), QKeyCombination(Qt::CTRL, Qt::Key_L));
    connect(focus, &QAction::triggered, this, [this] {
        (m_perspectives->isWelcome() ? m_welcome->addressBar() : m_header->addressBar()).focusAddress();
    });
    QAction *faults = addWindowAction(tr("Show faults"), QStringLiteral("zap"), {});
    connect(faults, &QAction::triggered, this, &MainWindow::showFaults);
    connect(m_header, &HeaderBar::faultsRequested, this, &MainWindow::showFaults);
    QAction *fresh = addWindowAction(tr("New endpoint…"), QStringLiteral("plus"), QKeySequence::New);
    connect(fresh, &QAction::triggered, this, [this] { m_endpointActions->openNew(); });
    connect(&m_endpoints->newButton(), &QPushButton::clicked, fresh, &QAction::trigger);
}

void MainWindow::setupMenus()
{
    auto *all = new QMenu(this);
    all->setObjectName(QStringLiteral("mainMenu"));
    all->addMenu(m_workspace->menu());
    all->addMenu(m_endpointActions->menu());
    auto *messages = all->addMenu(tr("Messages"));
    m_traffic->fillMenu(*messages);
    messages->addSeparator();
    messages->addActions(m_composer->composerActions());
    messages->addAction(&m_sequences->runAction());
    addAction(&m_sequences->runAction());
    for (const Perspective *each : m_perspectives->all())
        if (each != m_traffic)
            each->fillMenu(*all->addMenu(m_perspectives->titleOf(*each)));
    auto *throughput = all->addMenu(tr("Throughput"));
    throughput->addActions(m_throughput->all());
    auto *view = all->addMenu(tr("View"));
    const QList<QAction *> plain = m_windowActions;
    setupThemeMenu(*view);
    setupLanguageMenu(*view);
    view->addActions(plain);
    all->addSeparator();
    const auto add =
        [this, all](const QString &text, const QString &icon, const QKeySequence &keys, auto onTriggered) {
            QAction *action = addWindowAction(text, icon, keys);
            all->addAction(action);
            connect(action, &QAction::triggered, this, onTriggered);
        };
    add(tr("Welcome"), QStringLiteral("flag"), {}, [this] { showWelcome(); });
    add(tr("Help"), QStringLiteral("question"), Qt::Key_F1, [this] { showHelp(); });
    QAction *updates =
        addWindowAction(tr("Look for a newer release once a day"), QStringLiteral("refresh"), {});
    all->addAction(updates);
    m_updates->setAction(*updates);
    add(tr("About Ropewalk"), QStringLiteral("info"), {}, [this] { showAbout(); });
    add(tr("Quit"), QStringLiteral("close"), QKeySequence::Quit, [this] { close(); });
    addActions(m_workspace->all() + m_endpointActions->all() + m_composer->composerActions());
    for (const Perspective *each : m_perspectives->all())
        addActions(each->windowActions()); // A shortcut works where its action is.
    m_header->setMenus(all, m_workspace->menu());
    m_endpoints->setContextMenu(m_endpointActions->menu());
}

void MainWindow::setupThemeMenu(QMenu &view)
{
    auto *menu = view.addMenu(tr("Theme"));
    auto *group = new QActionGroup(this);
    const std::pair<QString, SchemeChoice> choices[] = {{tr("Match system theme"), SchemeChoice::system},
                                                        {tr("Light theme"), SchemeChoice::light},
                                                        {tr("Dark theme"), SchemeChoice::dark}};
    for (const auto &[text, choice] : choices) {
        QAction *action = addWindowAction(
            text, choice == SchemeChoice::dark ? QStringLiteral("moon") : QStringLiteral("sun"), {});
        action->setCheckable(true);
        action->setChecked(Theme::current() != nullptr && Theme::current()->choice() == choice);
        group->addAction(action);
        menu->addAction(action);
        connect(action, &QAction::triggered, this, [choice = choice] { // Clang 14 captures no binding.
            if (Theme::current() != nullptr)
                Theme::current()->setChoice(choice);
            rememberScheme(choice);
        });
    }
    m_header->setThemes(menu->actions());
}

void MainWindow::setupLanguageMenu(QMenu &view)
{
    auto *menu = view.addMenu(tr("Language"));
    menu->setObjectName(QStringLiteral("languageMenu"));
    auto *group = new QActionGroup(this);
    for (const auto &[choice, name] : languageChoices()) {
        QAction *action = addWindowAction(languageTitle(choice), QStringLiteral("globe"), {});
        action->setCheckable(true);
        action->setChecked(Language::current() != nullptr && Language::current()->choice() == choice);
        group->addAction(action);
        menu->addAction(action);
        connect(action, &QAction::triggered, this, [choice = choice] { // Clang 14 captures no binding.
            rememberLanguage(choice);
            if (Language::current() != nullptr)
                Language::current()->setChoice(choice);
        });
    }
}

QAction *MainWindow::addWindowAction(const QString &text, const QString &icon, const QKeySequence &keys)
{
    QAction *action = makeIconAction(text, icon, keys, this);
    addAction(action);
    m_windowActions.append(action);
    return action;
}

} // namespace ropewalk
