// What the command palette offers, and the window's help.

#include "about/version.h"
#include "ui/app/endpoint_actions.h"
#include "ui/app/header_bar.h"
#include "ui/app/help_texts.h"
#include "ui/app/language.h"
#include "ui/app/main_window.h"
#include "ui/app/perspectives/traffic_perspective.h"
#include "ui/app/workspace_actions.h"
#include "ui/models/figure_text.h"
#include "ui/models/message_text.h"
#include "ui/panels/composer_panel.h"
#include "ui/panels/help_window.h"
#include "ui/panels/message_list.h"
#include "ui/panels/throughput_panel.h"
#include "ui/plots/plot_library.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/command_palette.h"
#include "ui/widgets/icon_action.h"

#include <QAction>
#include <QMessageBox>

namespace ropewalk {
namespace {

constexpr std::size_t kMostOffered = 200;

} // namespace

void MainWindow::setupPalette()
{
    QAction *open = addWindowAction(
        tr("Find any command"), QStringLiteral("search"), QKeyCombination(Qt::CTRL, Qt::Key_K));
    connect(open, &QAction::triggered, this, [this] { m_palette->open(); });
    m_header->addAction(open);
    m_palette->setHint(tr("Type # for connections, : for messages"));
    m_palette->setProvider([this](const QString &) {
        std::vector<PaletteItem> items;
        const auto addAll = [&items](const QList<QAction *> &actions, const QString &group) {
            for (QAction *action : actions) {
                if (action->isEnabled())
                    items.push_back(paletteItemOf(*action, group, iconNameOf(*action)));
            }
        };
        addAll(m_endpointActions->all(), tr("Endpoint"));
        addAll(m_composer->composerActions() + m_traffic->actions(), tr("Messages"));
        for (const Perspective *each : m_perspectives->all())
            if (each != m_traffic)
                addAll(each->actions(), m_perspectives->titleOf(*each));
        for (const Perspective *each : m_perspectives->all())
            addAll(each->exportActions(), m_perspectives->titleOf(*each));
        addAll(m_throughput->all(), tr("Throughput"));
        addAll(m_workspace->all(), tr("Workspace"));
        addAll(m_windowActions, tr("Window"));
        return items;
    });
    m_palette->addProvider(u'#', [this](const QString &) { return connectionItems(); });
    m_palette->addProvider(u':', [this](const QString &typed) { return messageItems(typed); });
}

std::vector<PaletteItem> MainWindow::connectionItems()
{
    std::vector<PaletteItem> items;
    const Directory &directory = m_session.directory();
    for (const ServiceId service : directory.services()) {
        for (const ConnectionId id : directory.service(service)->open) {
            if (items.size() >= kMostOffered)
                return items;
            PaletteItem item;
            item.title = directory.fullLabelOf(id);
            item.group = tr("Connections");
            item.icon = QStringLiteral("plug");
            item.context = directory.targetOf(service);
            item.run = [this, scope = Scope{service, id}] { setScope(scope); };
            items.push_back(item);
        }
    }
    return items;
}

std::vector<PaletteItem> MainWindow::messageItems(const QString &typed)
{
    std::vector<PaletteItem> items;
    const quint64 number = typed.trimmed().remove(u',').toULongLong();
    const JournalView &view = m_session.messages().view();
    if (number <= view.beginRow() || number > view.endRow())
        return items;
    const JournalRecord &record = view.at(number - 1);
    PaletteItem item;
    item.title = QString::number(number) + QStringLiteral("  ") + summaryOf(record.bytes(), 80);
    item.group = tr("Messages");
    item.icon = QStringLiteral("arrow-right");
    item.context = m_session.directory().fullLabelOf(record.connection);
    item.run = [this, number] { m_traffic->list().goTo(number - 1); };
    items.push_back(item);
    return items;
}

void MainWindow::showHelp()
{
    if (m_help == nullptr) {
        const Language *language = Language::current();
        m_help =
            new HelpWindow(helpBook(language != nullptr ? language->shown() : LanguageChoice::english), this);
        connect(m_help, &HelpWindow::demoRequested, this, &MainWindow::startDemo);
        connect(m_help, &HelpWindow::perspectiveRequested, this, &MainWindow::showPerspective);
    }
    m_help->showChapter(m_session.directory().services().empty() ? QStringLiteral("first-steps")
                                                                 : m_perspectives->shown());
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(QStringLiteral("about"));
    box->setWindowTitle(tr("About Ropewalk"));
    box->setIconPixmap(applicationIcon().pixmap(64, 64));
    box->setText(tr("Ropewalk %1").arg(QString::fromStdString(std::string(version()))));
    box->setInformativeText(
        tr("A workbench for people who work with sockets.\n\n"
           "Free software under the GNU General Public License, version 3 or later. "
           "It comes with no warranty.\n\n"
           "Made with Qt %1 (LGPL-3.0), QCustomPlot %2 (GPL-3.0), CLI11 (BSD-3-Clause), JSON for Modern C++ "
           "(MIT), "
           "and the fonts Inter and JetBrains Mono (OFL-1.1). What a package brings besides is in its "
           "ropewalk.spdx.json.")
            .arg(QString::fromLatin1(qVersion()), QString::fromLatin1(plotLibraryVersion())));
    box->setDetailedText(tr("Commit %1").arg(QString::fromStdString(std::string(commit()))));
    box->open();
}

} // namespace ropewalk
