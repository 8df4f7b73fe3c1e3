#include "ui/app/language.h"
#include "ui/app/main_window.h"
#include "ui/app/scheme_memory.h"
#include "ui/app/window_keeper.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QSet>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace ropewalk {
namespace {

/// Numbers of the sockets that this process has open.
QSet<QString> ownSockets()
{
    QSet<QString> own;
    const QDir folder(QStringLiteral("/proc/self/fd"));
    for (const QString &name : folder.entryList(QDir::Files | QDir::System | QDir::NoDotAndDotDot)) {
        const QString target = QFile::symLinkTarget(folder.filePath(name)).section(u'/', -1);
        if (target.startsWith(QLatin1String("socket:[")))
            own.insert(target.mid(8).chopped(1));
    }
    return own;
}

/// The lines of a table of the system's sockets that are this process' own; `column` has their number.
QList<QStringList> ownLines(const char *table, int column)
{
    const QSet<QString> own = ownSockets();
    QFile file(QLatin1String("/proc/self/net/") + QLatin1String(table));
    QList<QStringList> lines;
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QStringList fields = QString::fromLatin1(line).simplified().split(u' ');
        if (fields.size() > column && own.contains(fields[column]))
            lines << fields;
    }
    return lines;
}

int networkSockets()
{
    constexpr int kNumber = 9;
    qsizetype count = 0;
    for (const char *table : {"tcp", "tcp6", "udp", "udp6", "raw", "raw6"})
        count += ownLines(table, kNumber).size();
    return static_cast<int>(count);
}

/// Unix sockets that others could connect to; that of the display is not one of them.
int listeningUnixSockets()
{
    constexpr int kNumber = 6;
    constexpr int kFlags = 3;
    const QList<QStringList> lines = ownLines("unix", kNumber);
    return static_cast<int>(std::ranges::count_if(
        lines, [](const QStringList &fields) { return fields[kFlags] == QLatin1String("00010000"); }));
}

} // namespace

/// The program as somebody starts it who never did before.
class FirstRunTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void start_asksNothing_andOpensNothing();
    void sockets_areSeenByThisTest();

private:
    QTemporaryDir m_home;
};

void FirstRunTest::initTestCase()
{
    qputenv("HOME", m_home.path().toUtf8());
    for (const char *folder : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(folder, m_home.path().toUtf8());
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_home.path());
}

void FirstRunTest::start_asksNothing_andOpensNothing()
{
    const Theme theme(*qApp, rememberedScheme());
    const Language language(*qApp, rememberedLanguage());
    auto workbench = Workbench::start({});
    QVERIFY(static_cast<bool>(workbench));
    Session session(std::move(*workbench));
    const WindowKeeper keeper(session);
    keeper.window().show();
    QVERIFY(QTest::qWaitForWindowExposed(&keeper.window()));
    const auto *firstDemo = keeper.window().findChild<QWidget *>(QStringLiteral("demo_echo"));

    QTRY_VERIFY(firstDemo->isVisible());
    QVERIFY(session.directory().services().empty());
    QCOMPARE(networkSockets(), 0);
    QCOMPARE(listeningUnixSockets(), 0);
    QVERIFY(QApplication::activeModalWidget() == nullptr);
    for (const QWidget *widget : QApplication::topLevelWidgets())
        QVERIFY2(widget == &keeper.window() || !widget->isVisible(), widget->metaObject()->className());
}

void FirstRunTest::sockets_areSeenByThisTest()
{
    auto workbench = Workbench::start({});
    QVERIFY(static_cast<bool>(workbench));
    ServiceConfig server;
    server.endpoint = "tcp:0";
    (*workbench)->post(AddService{server});
    QTRY_COMPARE(networkSockets(), 1);
    server.endpoint = m_home.filePath(QStringLiteral("s")).prepend(QStringLiteral("unix:")).toStdString();
    (*workbench)->post(AddService{server});

    QTRY_COMPARE(listeningUnixSockets(), 1);
}

} // namespace ropewalk

QTEST_MAIN(ropewalk::FirstRunTest)
#include "tst_first_run.moc"
