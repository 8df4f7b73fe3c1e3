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
    return QStringLiteral("perspectives/%1/%2").arg(perspective.name(), what);
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

void Perspectives::add(Perspective &perspective, QAction &action)
{
    const Perspective::Parts parts = perspective.parts();
    m_centre.addWidget(parts.centre);
    if (parts.inspector != nullptr)
        m_inspectors.addWidget(parts.inspector);
    if (parts.left != nullptr)
        m_docks.lefts->addWidget(parts.left);
    connect(&action, &QAction::triggered, this, [this, which = m_all.size()] { show(which); });
    connect(&perspective, &Perspective::requested, &action, &QAction::trigger);
    m_all.append(&perspective);
    m_places.push_back({.action = &action, .areToolsFolded = parts.tools == Perspective::Tools::folded});
}

QString Perspectives::titleOf(const Perspective &perspective) const
{
    const auto found = std::ranges::find(m_all, &perspective);
    return found == m_all.end() ? QString()
                                : m_places[static_cast<std::size_t>(found - m_all.begin())].action->text();
}

void Perspectives::show(const QString &name)
{
    const auto found = std::ranges::find(m_all, name, &Perspective::name);
    if (found != m_all.end())
        show(found - m_all.begin());
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
    for (const Place &place : m_places)
        place.action->setChecked(false);
    for (QDockWidget *dock : {m_docks.left, m_docks.bottom, m_docks.right}) {
        dock->toggleViewAction()->setEnabled(false);
        dock->setVisible(false);
    }
    emit changed();
}

bool Perspectives::isShown(const Perspective &perspective) const
{
    return !m_isWelcome && &current() == &perspective;
}

void Perspectives::fit(WindowRoom room)
{
    const bool isFirst = !m_room;
    if (std::exchange(m_room, room) == room || isFirst)
        return;
    for (Place &place : m_places)
        place.docks.clear(); // Left in a window of another size.
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
    for (qsizetype which = 0; which < m_all.size(); ++which) {
        const Place &place = m_places[static_cast<std::size_t>(which)];
        settings.setValue(settingsKey(*m_all[which], QStringLiteral("docks")), place.docks);
        settings.setValue(settingsKey(*m_all[which], QStringLiteral("toolsFolded")), place.areToolsFolded);
        m_all[which]->save(settings);
    }
}

void Perspectives::restore()
{
    const QSettings settings;
    for (qsizetype which = 0; which < m_all.size(); ++which) {
        Place &place = m_places[static_cast<std::size_t>(which)];
        place.docks = settings.value(settingsKey(*m_all[which], QStringLiteral("docks"))).toByteArray();
        place.areToolsFolded =
            settings.value(settingsKey(*m_all[which], QStringLiteral("toolsFolded")), place.areToolsFolded)
                .toBool();
        m_all[which]->restore(settings);
    }
}

void Perspectives::show(qsizetype which)
{
    m_places[static_cast<std::size_t>(which)].action->setChecked(true);
    if (!m_isWelcome && which == m_last)
        return;
    if (!m_isWelcome)
        keepDocks();
    m_isWelcome = false;
    m_last = which;
    const Perspective::Parts now = current().parts();
    m_centre.setCurrentWidget(now.centre);
    if (now.inspector != nullptr)
        m_inspectors.setCurrentWidget(now.inspector);
    m_docks.lefts->setCurrentWidget(now.left != nullptr ? now.left : m_docks.lefts->widget(0));
    showDocks();
    emit changed();
}

void Perspectives::keepDocks()
{
    place().docks = m_window.saveState(kLayoutVersion);
    place().areToolsFolded = m_docks.tools->isFolded();
}

void Perspectives::showDocks()
{
    const Perspective::Parts now = current().parts();
    m_docks.tools->setFolded(place().areToolsFolded);
    for (QDockWidget *dock : {m_docks.left, m_docks.bottom, m_docks.right})
        dock->toggleViewAction()->setEnabled(dock != m_docks.right || now.inspector != nullptr);
    if (!place().docks.isEmpty() && m_window.restoreState(place().docks, kLayoutVersion))
        return; // As the person left them.
    m_docks.left->setVisible(true);
    m_docks.bottom->setVisible(now.tools != Perspective::Tools::hidden);
    m_docks.right->setVisible(wantsInspector());
    QTimer::singleShot(0, this, &Perspectives::fitDocks); // Once the layout knows which docks there are.
}

/// Where it was not closed or opened by hand.
bool Perspectives::wantsInspector() const
{
    return current().parts().inspector != nullptr && !(m_room && m_room->isTight);
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
