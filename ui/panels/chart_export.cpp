#include "ui/panels/chart_export.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMenu>
#include <QSaveFile>

namespace ropewalk {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ropewalk", text);
}

QAction *addExport(QMenu &menu,
                   QWidget &parent,
                   const QString &text,
                   const QString &suffix,
                   const std::function<void(const QString &path)> &save)
{
    return menu.addAction(text, &parent, [&parent, text, suffix, save] {
        auto *dialog = new QFileDialog(&parent, text);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(suffix);
        dialog->setNameFilter(QStringLiteral("*.%1").arg(suffix));
        QObject::connect(dialog, &QFileDialog::fileSelected, &parent, save);
        dialog->open();
    });
}

QString saveText(const QString &path, const QString &text)
{
    QSaveFile file(path);
    const bool isSaved = file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0 && file.commit();
    return isSaved ? QString() : tr("%1 cannot be written: %2.").arg(path, file.errorString());
}

} // namespace

QList<QAction *>
addChartExports(QMenu &menu, QWidget &parent, const std::function<void(const QString &path)> &save)
{
    return {addExport(menu, parent, tr("Figures as CSV…"), QStringLiteral("csv"), save),
            addExport(menu, parent, tr("Charts as PNG…"), QStringLiteral("png"), save),
            addExport(menu, parent, tr("Charts as SVG…"), QStringLiteral("svg"), save)};
}

QString saveCharts(const QString &path,
                   const QString &title,
                   const std::vector<PictureRow> &rows,
                   const std::function<QString()> &table)
{
    if (path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        return saveText(path, table());
    return savePicture(path, title, rows) ? QString() : tr("%1 cannot be written.").arg(path);
}

} // namespace ropewalk
