#include "ui/app/workspace_actions.h"

#include "ui/app/document.h"
#include "ui/app/recovery.h"
#include "ui/panels/variables_form.h"
#include "ui/widgets/icon_action.h"
#include "ui/widgets/notice_bar.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QSettings>

namespace ropewalk {
namespace {

const QString kRecentKey = QStringLiteral("recentWorkspaces");

QString fileFilter()
{
    return WorkspaceActions::tr("Workspaces (*.ropewalk)");
}

} // namespace

WorkspaceActions::WorkspaceActions(Document &document, NoticeBar &notice, QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_notice(notice)
    , m_window(window)
    , m_menu(new QMenu(tr("Workspace"), window))
    , m_recentMenu(new QMenu(tr("Open recent"), window))
{
    QAction *fresh =
        add(tr("New workspace"), QStringLiteral("plus"), QKeyCombination(Qt::CTRL | Qt::SHIFT, Qt::Key_N));
    connect(
        fresh, &QAction::triggered, this, [this] { ifDiscardable([this] { m_document.open({}, {}, {}); }); });
    QAction *open = add(tr("Open workspace…"), QStringLiteral("folder"), QKeySequence::Open);
    connect(open, &QAction::triggered, this, [this] { ifDiscardable([this] { askForFile(); }); });
    m_menu->addMenu(m_recentMenu);
    m_menu->addSeparator();
    QAction *save = add(tr("Save workspace"), QStringLiteral("save"), QKeySequence::Save);
    connect(save, &QAction::triggered, this, &WorkspaceActions::save);
    QAction *saveAs = add(
        tr("Save workspace as…"), QStringLiteral("save"), QKeyCombination(Qt::CTRL | Qt::SHIFT, Qt::Key_S));
    connect(saveAs, &QAction::triggered, this, &WorkspaceActions::askWhereToSave);
    m_menu->addSeparator();
    QAction *variables = add(tr("Variables…"), QStringLiteral("edit"), {});
    connect(variables, &QAction::triggered, this, &WorkspaceActions::editVariables);
    connect(m_recentMenu, &QMenu::aboutToShow, this, [this] { showRecent(*m_recentMenu); });
    connect(&notice, &NoticeBar::linkActivated, this, [this] {
        if (!m_lost.isEmpty())
            restoreLost(std::exchange(m_lost, {}));
    });
}

WorkspaceActions::~WorkspaceActions() = default;

void WorkspaceActions::load(const QString &path)
{
    if (const Status loaded = m_document.load(path); !loaded) {
        report(tr("%1 was not opened: %2")
                   .arg(QFileInfo(path).fileName(), QString::fromStdString(loaded.error().message())));
        return;
    }
    m_notice.hide();
    remember(path);
}

void WorkspaceActions::save()
{
    if (m_document.path().isEmpty())
        askWhereToSave();
    else
        saveTo(m_document.path());
}

void WorkspaceActions::saveTo(const QString &path)
{
    if (const Status saved = m_document.save(path); !saved) {
        report(tr("%1 was not saved: %2")
                   .arg(QFileInfo(path).fileName(), QString::fromStdString(saved.error().message())));
        return;
    }
    m_notice.hide();
    remember(path);
}

void WorkspaceActions::ifDiscardable(std::function<void()> then)
{
    if (!m_document.isModified()) {
        then();
        return;
    }
    auto *question = new QMessageBox(m_window);
    question->setObjectName(QStringLiteral("unsaved"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setText(tr("%1 has changes that are not saved.").arg(m_document.name()));
    question->setStandardButtons(QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
    connect(question, &QDialog::finished, this, [this, then = std::move(then)](int answer) {
        if (answer == QMessageBox::Discard)
            then();
        if (answer != QMessageBox::Save)
            return;
        save();
        if (!m_document.isModified())
            then();
    });
    question->open();
}

void WorkspaceActions::startRecovery(const QString &folder)
{
    m_recovery = new Recovery(m_document, folder, this);
    const auto lost = m_recovery->findLost();
    if (!lost)
        return;
    m_lost = *lost;
    offerLost();
}

void WorkspaceActions::takeOver(WorkspaceActions &before)
{
    m_recovery = std::exchange(before.m_recovery, nullptr);
    if (m_recovery != nullptr)
        m_recovery->setParent(this);
    m_lost = std::exchange(before.m_lost, {});
    if (!m_lost.isEmpty())
        offerLost();
}

void WorkspaceActions::offerLost()
{
    m_notice.setNotice(NoticeBar::Kind::warning,
                       tr("Ropewalk ended last time before a workspace was saved."),
                       tr("Restore it"));
    m_notice.show();
}

void WorkspaceActions::keepForNextTime()
{
    if (m_recovery != nullptr)
        m_recovery->leave();
}

QAction *WorkspaceActions::add(const QString &text, const QString &icon, const QKeySequence &keys)
{
    QAction *action = makeIconAction(text, icon, keys, this);
    m_menu->addAction(action);
    m_all.append(action);
    return action;
}

void WorkspaceActions::askForFile()
{
    auto *dialog = new QFileDialog(m_window, tr("Open workspace"), {}, fileFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &WorkspaceActions::load);
    dialog->open();
}

void WorkspaceActions::editVariables()
{
    auto *form = new VariablesForm(m_document.variables(), m_window);
    form->setObjectName(QStringLiteral("variablesForm"));
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &VariablesForm::submitted, &m_document, &Document::setVariables);
    form->open();
}

void WorkspaceActions::askWhereToSave()
{
    auto *dialog = new QFileDialog(m_window, tr("Save workspace"), m_document.path(), fileFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("ropewalk"));
    connect(dialog, &QFileDialog::fileSelected, this, &WorkspaceActions::saveTo);
    dialog->open();
}

void WorkspaceActions::showRecent(QMenu &menu)
{
    menu.clear();
    const QStringList paths = QSettings().value(kRecentKey).toStringList();
    for (const QString &path : paths) {
        QAction *action = menu.addAction(QFileInfo(path).completeBaseName());
        action->setToolTip(path);
        connect(
            action, &QAction::triggered, this, [this, path] { ifDiscardable([this, path] { load(path); }); });
    }
    if (paths.isEmpty())
        menu.addAction(tr("Nothing opened yet"))->setEnabled(false);
}

void WorkspaceActions::remember(const QString &path)
{
    QSettings settings;
    QStringList paths = settings.value(kRecentKey).toStringList();
    const QString full = QFileInfo(path).absoluteFilePath();
    paths.removeAll(full);
    paths.prepend(full);
    settings.setValue(kRecentKey, paths.mid(0, kRecent));
}

void WorkspaceActions::restoreLost(const QString &file)
{
    m_notice.hide();
    const auto workspace = Workspace::load(file);
    if (!workspace) {
        report(tr("It was not restored: %1").arg(QString::fromStdString(workspace.error().message())));
        return;
    }
    ifDiscardable([this, restored = *workspace] {
        m_document.open(restored, {}, tr("Restored"));
        m_document.setUnsaved();
        m_recovery->keep();
        m_recovery->forgetLost();
    });
}

void WorkspaceActions::report(const QString &text)
{
    m_notice.setNotice(NoticeBar::Kind::error, text.toHtmlEscaped());
    m_notice.show();
}

} // namespace ropewalk
