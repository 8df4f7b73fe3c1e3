#include "ui/panels/load_export.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMenu>
#include <QSaveFile>

namespace ropewalk {

void addExport(QMenu &menu,
               QWidget &parent,
               const QString &text,
               const QString &suffix,
               const std::function<void(const QString &path)> &save)
{
    menu.addAction(text, &parent, [&parent, text, suffix, save] {
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
    return isSaved ? QString()
                   : QCoreApplication::translate("Load", "%1 cannot be written: %2.")
                         .arg(path, file.errorString());
}

} // namespace ropewalk
