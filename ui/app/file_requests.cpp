#include "ui/app/file_requests.h"

#include <QApplication>
#include <QFileOpenEvent>

namespace ropewalk {

FileRequests::FileRequests(QApplication &application, QObject *parent)
    : QObject(parent)
{
    application.installEventFilter(this);
}

bool FileRequests::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::FileOpen)
        return QObject::eventFilter(watched, event);
    if (const QString path = static_cast<QFileOpenEvent *>(event)->file(); !path.isEmpty())
        emit requested(path);
    return true;
}

} // namespace ropewalk
