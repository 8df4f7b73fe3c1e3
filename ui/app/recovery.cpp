#include "ui/app/recovery.h"

#include "ui/app/document.h"

#include <QDir>
#include <QSaveFile>
#include <QUuid>

namespace ropewalk {

Recovery::Recovery(const Document &document, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_folder(folder)
    , m_file(folder + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces) + QStringLiteral(".ropewalk"))
{
    QDir().mkpath(folder);
    m_lock = std::make_unique<QLockFile>(lockOf(m_file));
    m_lock->setStaleLockTime(0);
    m_lock->tryLock();
    m_timer.setInterval(kInterval);
    connect(&m_timer, &QTimer::timeout, this, &Recovery::keep);
    m_timer.start();
}

Recovery::~Recovery()
{
    if (!m_isLeft)
        QFile::remove(m_file);
}

std::optional<QString> Recovery::findLost()
{
    const QStringList files =
        QDir(m_folder).entryList({QStringLiteral("*.ropewalk")}, QDir::Files, QDir::Time);
    for (const QString &name : files) {
        const QString file = m_folder + u'/' + name;
        auto lock = std::make_unique<QLockFile>(lockOf(file));
        lock->setStaleLockTime(0); // Held for as long as its program runs, however long.
        if (file == m_file || !lock->tryLock())
            continue;
        m_lost = file;
        m_lostLock = std::move(lock);
        return file;
    }
    return {};
}

void Recovery::forgetLost()
{
    QFile::remove(m_lost);
    m_lost.clear();
    m_lostLock.reset();
}

void Recovery::leave()
{
    keep();
    m_isLeft = true;
}

void Recovery::keep()
{
    if (!m_document.isModified()) {
        if (!m_kept.isEmpty())
            QFile::remove(m_file);
        m_kept.clear();
        return;
    }
    const QByteArray json = m_document.workspace().toJson();
    if (json == m_kept)
        return;
    QSaveFile file(m_file);
    if (file.open(QIODevice::WriteOnly) && file.write(json) == json.size() && file.commit())
        m_kept = json;
}

QString Recovery::lockOf(const QString &file)
{
    return file + QStringLiteral(".lock");
}

} // namespace ropewalk
