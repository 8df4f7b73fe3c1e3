#include "base/errc.h"
#include "net/advice.h"

#include <QTest>

using namespace ropewalk;

/// What to do about each error of the field.
class AdviceTest final : public QObject
{
    Q_OBJECT

private slots:
    void remedy_says_data();
    void remedy_says();
    void remedy_ofCleanEnds_isEmpty();
};

Q_DECLARE_METATYPE(ropewalk::Error)

void AdviceTest::remedy_says_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<QString>("part");
    const auto row =
        [](const char *name, std::error_code code, ErrorAct act, std::uint16_t port, const char *part) {
            QTest::newRow(name) << Error{code, "try", act, port} << QString::fromLatin1(part);
        };
    const auto of = [](std::errc code) { return std::make_error_code(code); };
    using enum ErrorAct;
    row("in use",
        of(std::errc::address_in_use),
        listen,
        6667,
        "Port 6667 is in use. Choose another port, or 0");
    row("path in use", of(std::errc::address_in_use), listen, 0, "another path");
    row("privileged", of(std::errc::permission_denied), listen, 80, "below 1024");
    row("forbidden", of(std::errc::permission_denied), listen, 0, "permissions");
    row("foreign", of(std::errc::address_not_available), listen, 80, "does not have that address");
    row("no interface", of(std::errc::invalid_argument), listen, 80, "numeric address");
    row("refused", of(std::errc::connection_refused), connect, 80, "Nobody listens on port 80");
    row("path refused", of(std::errc::connection_refused), connect, 0, "Start the server");
    row("timed out", of(std::errc::timed_out), connect, 80, "firewall");
    row("went silent", of(std::errc::timed_out), receive, 80, "stopped answering");
    row("reset", of(std::errc::connection_reset), receive, 80, "broke the connection off");
    row("pipe", of(std::errc::broken_pipe), send, 80, "broke the connection off");
    row("not found", Errc::hostNotFound, lookUp, 80, "spelling");
    row("no answer", Errc::lookupFailed, lookUp, 80, "numeric address");
    row("no network", of(std::errc::network_unreachable), connect, 80, "No route");
    row("no host", of(std::errc::host_unreachable), connect, 80, "No route");
    row("descriptors", of(std::errc::too_many_files_open), accept, 80, "ulimit -n");
    row("long path", of(std::errc::filename_too_long), listen, 0, "107 bytes");
    row("no file", of(std::errc::no_such_file_or_directory), connect, 0, "no such file");
    row("broadcast", of(std::errc::permission_denied), send, 80, "broadcast");
    row("datagram", of(std::errc::message_size), send, 80, "65,507");
}

void AdviceTest::remedy_says()
{
    QFETCH(Error, error);
    QFETCH(QString, part);
    const QString remedy = QString::fromStdString(remedyOf(error));

    QVERIFY2(remedy.contains(part), qPrintable(remedy));
    QVERIFY(remedy.endsWith(QLatin1Char('.')));
}

void AdviceTest::remedy_ofCleanEnds_isEmpty()
{
    QCOMPARE(remedyOf({Errc::connectionDone, "connection"}), std::string());
    QCOMPARE(remedyOf({Errc::connectionAborted, "connection"}), std::string());
}

QTEST_GUILESS_MAIN(AdviceTest)
#include "tst_advice.moc"
