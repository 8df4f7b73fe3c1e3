#pragma once

#include <QObject>

class QApplication;

namespace ropewalk {

/// Files that the desktop hands to the program while it runs, as macOS does with one that was opened in the
/// Finder.
class FileRequests final : public QObject
{
    Q_OBJECT

public:
    explicit FileRequests(QApplication &application, QObject *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void requested(const QString &path);
};

} // namespace ropewalk
