#pragma once

#include <QLockFile>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace ropewalk {

class Document;

/// Keeps what was not saved, for the case that the program ends without being asked.
///
/// Writes changes to a file of its own every three seconds and takes it away when the program ends as it
/// should. A file that no running program holds is what a crash left behind.
/// Loss: at most `kInterval` of edits.
class Recovery final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds kInterval{3};

    /// `folder` is made where it is not there.
    Recovery(const Document &document, const QString &folder, QObject *parent = nullptr);
    ~Recovery() override;

    /// The file of a program that crashed, if there is one; it is held from now on.
    [[nodiscard]] std::optional<QString> findLost();

    /// What was lost is restored or not wanted: away with it.
    void forgetLost();

    /// Leaves what is not saved behind when this ends, as a crash would.
    void leave();

    /// Writes what has changed since the last time, now.
    void keep();

private:
    [[nodiscard]] static QString lockOf(const QString &file);

    const Document &m_document;
    QString m_folder;
    QString m_file;
    QString m_lost;
    QByteArray m_kept;
    bool m_isLeft = false;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<QLockFile> m_lostLock;
    QTimer m_timer;
};

} // namespace ropewalk
