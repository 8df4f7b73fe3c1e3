#include "ui/panels/chart_export.h"

#include "ui/plots/chart.h"
#include "ui/widgets/icon_action.h"
#include "ui/widgets/notice_bar.h"

#include <QAction>
#include <QFileDialog>
#include <QMenu>
#include <QSaveFile>

#include <utility>

namespace ropewalk {
namespace {

/// What went wrong, or nothing.
QString saveText(const QString &path, const QString &text)
{
    QSaveFile file(path);
    const bool isSaved = file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0 && file.commit();
    return isSaved ? QString() : ChartExports::tr("%1 cannot be written: %2.").arg(path, file.errorString());
}

} // namespace

ChartExports::ChartExports(QWidget &panel, NoticeBar &notice, std::function<ChartSheet()> sheet)
    : QObject(&panel)
    , m_panel(panel)
    , m_notice(notice)
    , m_sheet(std::move(sheet))
{
    add(tr("Figures as CSV…"), QStringLiteral("csv"));
    add(tr("Charts as PNG…"), QStringLiteral("png"));
    add(tr("Charts as SVG…"), QStringLiteral("svg"));
}

void ChartExports::add(const QString &text, const QString &suffix)
{
    QAction *action = makeIconAction(text, QStringLiteral("chart"), {}, this);
    connect(action, &QAction::triggered, this, [this, text, suffix] {
        auto *dialog = new QFileDialog(&m_panel, text);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(suffix);
        dialog->setNameFilter(QStringLiteral("*.%1").arg(suffix));
        connect(dialog, &QFileDialog::fileSelected, this, &ChartExports::save);
        dialog->open();
    });
    m_actions.append(action);
}

void ChartExports::offerAt(Chart &chart)
{
    connect(&chart, &Chart::menuRequested, this, [this, &chart](const QPoint &global) {
        auto *menu = new QMenu(&chart);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->setObjectName(QStringLiteral("chartMenu"));
        menu->addActions(m_actions);
        menu->popup(global);
    });
}

void ChartExports::save(const QString &path)
{
    const ChartSheet sheet = m_sheet();
    QString problem;
    if (path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        problem = saveText(path, sheet.table());
    else if (!savePicture(path, sheet.title, sheet.rows))
        problem = tr("%1 cannot be written.").arg(path);
    m_notice.setVisible(!problem.isEmpty());
    if (!problem.isEmpty())
        m_notice.setNotice(NoticeBar::Kind::error, problem.toHtmlEscaped());
}

} // namespace ropewalk
