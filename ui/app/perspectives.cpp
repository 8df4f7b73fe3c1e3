#include "ui/app/perspectives.h"

#include "ui/app/tools_panel.h"
#include "ui/theme/tokens.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace ropewalk {
namespace {

constexpr int kLayoutVersion = 2;
constexpr int kComposer = 196;
constexpr int kComposerLow = 88;

QString settingsKey(const Perspective &perspective, const QString &what)
{
    return QStringLiteral("perspectives/%1/%2").arg(perspective.name, what);
}

} // namespace

Perspectives::Perspectives(QMainWindow &window,
                           QStackedWidget &centre,
                           QStackedWidget &inspectors,
                           Docks docks)
    : QObject(&window)
    , m_window(window)
    , m_centre(centre)
    , m_inspectors(inspectors)
    , m_docks(docks)
{
    connect(m_docks.tools, &ToolsPanel::foldedChanged, this, [this] {
        QTimer::singleShot(0, this, &Perspectives::fitTools); // Once the layout knows what the tools ask for.
    });
}

void Perspectives::add(Perspective perspective)
{
    m_centre.addWidget(perspective.centre);
    if (perspective.inspector != nullptr)
        m_inspectors.addWidget(perspective.inspector);
    if (perspective.left != nullptr)
        m_docks.lefts->addWidget(perspective.left);
    connect(perspective.action, &QAction::triggered, this, [this, which = m_all.size()] { show(which); });
    m_all.push_back(std::move(perspective));
}

void Perspectives::show(const QString &name)
{
    const auto found = std::ranges::find(m_all, name, &Perspective::name);
    if (found != m_all.end())
        show(static_cast<std::size_t>(found - m_all.begin()));
}

void Perspectives::showLast()
{
    if (m_isWelcome)
        show(m_last);
}

void Perspectives::showWelcome(QWidget &welcome)
{
    if (!m_isWelcome)
        keepDocks();
    m_isWelcome = true;
    m_centre.setCurrentWidget(&welcome);
    for (const Perspective &perspective : m_all)
        perspective.action->setChecked(false);
    for (QDockWidget *dock : {m_docks.left, m_docks.bottom, m_docks.right}) {
        dock->toggleViewAction()->setEnabled(false);
        dock->setVisible(false);
    }
    emit changed();
}

bool Perspectives::isShown(const QWidget &centre) const
{
    return !m_isWelcome && m_all[m_last].centre == &centre;
}

void Perspectives::fit(WindowRoom room)
{
    const bool isFirst = !m_room;
    if (std::exchange(m_room, room) == room || isFirst)
        return;
    for (Perspective &perspective : m_all)
        perspective.docks.clear(); // Left in a window of another size.
    if (m_isWelcome)
        return;
    m_docks.right->setVisible(wantsInspector());
    QTimer::singleShot(0, this, &Perspectives::fitDocks);
}

void Perspectives::save()
{
    if (!m_isWelcome) // There the docks are hidden.
        keepDocks();
    QSettings settings;
    for (const Perspective &perspective : m_all) {
        settings.setValue(settingsKey(perspective, QStringLiteral("docks")), perspective.docks);
        settings.setValue(settingsKey(perspective, QStringLiteral("toolsFolded")), perspective.isToolsFolded);
    }
}

void Perspectives::restore()
{
    const QSettings settings;
    for (Perspective &perspective : m_all) {
        perspective.docks = settings.value(settingsKey(perspective, QStringLiteral("docks"))).toByteArray();
        perspective.isToolsFolded =
            settings.value(settingsKey(perspective, QStringLiteral("toolsFolded")), perspective.isToolsFolded)
                .toBool();
    }
}

void Perspectives::show(std::size_t which)
{
    m_all[which].action->setChecked(true);
    if (!m_isWelcome && which == m_last)
        return;
    if (!m_isWelcome)
        keepDocks();
    m_isWelcome = false;
    m_last = which;
    m_centre.setCurrentWidget(m_all[which].centre);
    const Perspective &now = m_all[which];
    if (now.inspector != nullptr)
        m_inspectors.setCurrentWidget(now.inspector);
    m_docks.lefts->setCurrentWidget(now.left != nullptr ? now.left : m_docks.lefts->widget(0));
    showDocks();
    emit changed();
}

void Perspectives::keepDocks()
{
    m_all[m_last].docks = m_window.saveState(kLayoutVersion);
    m_all[m_last].isToolsFolded = m_docks.tools->isFolded();
}

void Perspectives::showDocks()
{
    const Perspective &now = m_all[m_last];
    m_docks.tools->setFolded(now.isToolsFolded);
    for (QDockWidget *dock : {m_docks.left, m_docks.bottom, m_docks.right})
        dock->toggleViewAction()->setEnabled(dock != m_docks.right || now.inspector != nullptr);
    if (!now.docks.isEmpty() && m_window.restoreState(now.docks, kLayoutVersion))
        return; // As the person left them.
    m_docks.left->setVisible(true);
    m_docks.bottom->setVisible(now.hasTools);
    m_docks.right->setVisible(wantsInspector());
    QTimer::singleShot(0, this, &Perspectives::fitDocks); // Once the layout knows which docks there are.
}

/// Where it was not closed or opened by hand.
bool Perspectives::wantsInspector() const
{
    return m_all[m_last].inspector != nullptr && !(m_room && m_room->isTight);
}

void Perspectives::fitDocks()
{
    const bool isNarrow = m_room && m_room->isNarrow;
    m_window.resizeDocks({m_docks.left, m_docks.right},
                         {isNarrow ? metric::kEndpointsCompact : metric::kEndpoints,
                          isNarrow ? metric::kInspectorCompact : metric::kInspector},
                         Qt::Horizontal);
    fitTools();
}

void Perspectives::fitTools()
{
    const bool isLow = m_room && m_room->isLow;
    if (!m_docks.tools->isFolded())
        m_window.resizeDocks({m_docks.bottom}, {isLow ? kComposerLow : kComposer}, Qt::Vertical);
}

} // namespace ropewalk
