#include "ui/app/file_requests.h"

#include <QApplication>
#include <QFileOpenEvent>
#include <QSignalSpy>
#include <QTest>

namespace ropewalk {

class FileRequestsTest final : public QObject
{
    Q_OBJECT

private slots:
    void openedFile_isRequested();
    void openedAddress_isNot();
};

void FileRequestsTest::openedFile_isRequested()
{
    FileRequests requests(*qApp);
    const QSignalSpy requested(&requests, &FileRequests::requested);
    QFileOpenEvent event(QStringLiteral("/tmp/chat.ropewalk"));
    QApplication::sendEvent(qApp, &event);

    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested[0][0].toString(), QStringLiteral("/tmp/chat.ropewalk"));
}

void FileRequestsTest::openedAddress_isNot()
{
    FileRequests requests(*qApp);
    const QSignalSpy requested(&requests, &FileRequests::requested);
    QFileOpenEvent event(QUrl(QStringLiteral("https://ropewalk.dev/a.ropewalk")));
    QApplication::sendEvent(qApp, &event);

    QVERIFY(requested.isEmpty());
}

} // namespace ropewalk

QTEST_MAIN(ropewalk::FileRequestsTest)
#include "tst_file_requests.moc"
