#include "base/errc.h"
#include "net/pump.h"
#include "net/raw_peer.h"
#include "net/recording.h"
#include "net/socket.h"
#include "net/unix_stream.h"

#include <QFile>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace ropewalk;
using namespace ropewalk::testing;

/// Unix sockets: their files, and Qt Network's local sockets on the other end.
class UnixStreamTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void server_servesAQtClient();
    void client_reachesAQtServer();
    void client_toMissingPath_saysSo();
    void client_toAbandonedPath_isRefused();
    void client_toLongPath_isTooLong();
    void listen_onLongPath_isTooLong();
    void listen_onPathInUse_isRefusedAndLeavesTheOtherAlone();
    void listen_onAbandonedPath_replacesIt();
    void listen_onOrdinaryFile_isRefusedAndLeavesIt();
    void listen_inMissingFolder_saysSo();
    void listen_withMode_setsIt();
    void stopListening_removesTheFile();
    void stopListening_leavesAFileThatReplacedIt();
    void suspendListening_refusesUntilItResumes();
    void abstractName_makesNoFile();

private:
    [[nodiscard]] bool pump(const std::function<bool()> &isDone) { return pumpUntil(*m_reactor, isDone); }
    [[nodiscard]] Result<std::unique_ptr<ListeningPort>> listenOn(const std::string &path)
    {
        return listenUnix(*m_reactor, {path}, m_servers);
    }
    void abandonSocketFile() const;

    QTemporaryDir m_folder;
    QString m_file;
    std::string m_path;
    RecordingServerFactory m_servers;
    RecordingClientFactory m_clients;
    std::unique_ptr<Reactor> m_reactor;
};

void UnixStreamTest::init()
{
    m_reactor = std::move(*Reactor::create());
    m_file = m_folder.filePath(QStringLiteral("socket"));
    m_path = m_file.toStdString();
}

void UnixStreamTest::cleanup()
{
    m_reactor.reset();
    m_servers.records.clear();
    m_clients.records.clear();
    m_clients.failures.clear();
    m_servers.reactions = {};
    m_clients.reactions = {};
    QFile::remove(m_file);
}

void UnixStreamTest::abandonSocketFile() const
{
    const UniqueFd socket(::socket(AF_UNIX, SOCK_STREAM, 0));
    sockaddr_storage address{};
    const auto length = static_cast<socklen_t>(*SocketAddress::local(m_path).toSockaddr(address));
    QCOMPARE(::bind(socket.get(), reinterpret_cast<sockaddr *>(&address), length), 0);
}

void UnixStreamTest::server_servesAQtClient()
{
    m_servers.reactions.onData = [](Transport &transport, std::string_view bytes) { transport.write(bytes); };
    const auto port = std::move(*listenOn(m_path));
    QLocalSocket client;
    client.connectToServer(m_file);
    client.write("hello");

    QVERIFY(pump([&] { return client.bytesAvailable() == 5; }));
    QCOMPARE(port->getHost().toString(), m_path);
}

void UnixStreamTest::client_reachesAQtServer()
{
    QLocalServer server;
    QVERIFY(server.listen(m_file));
    m_clients.reactions.onMade = [](Transport &transport) { transport.write("hello"); };
    const auto connector = connectUnix(*m_reactor, {m_path}, m_clients);

    QVERIFY(pump([&] { return server.hasPendingConnections(); }));
    QLocalSocket *peer = server.nextPendingConnection();
    QVERIFY(pump([&] { return peer->bytesAvailable() == 5; }));
    QCOMPARE(connector->getDestination(), m_path);
}

void UnixStreamTest::client_toMissingPath_saysSo()
{
    const auto connector = connectUnix(*m_reactor, {m_path}, m_clients);

    QVERIFY(pump([&] { return !m_clients.failures.empty(); }));
    QVERIFY(m_clients.failures[0].code == std::errc::no_such_file_or_directory);
}

void UnixStreamTest::client_toAbandonedPath_isRefused()
{
    abandonSocketFile();
    const auto connector = connectUnix(*m_reactor, {m_path}, m_clients);

    QVERIFY(pump([&] { return !m_clients.failures.empty(); }));
    QVERIFY(m_clients.failures[0].code == std::errc::connection_refused);
}

void UnixStreamTest::client_toLongPath_isTooLong()
{
    const auto connector = connectUnix(*m_reactor, {'/' + std::string(200, 'x')}, m_clients);

    QVERIFY(pump([&] { return !m_clients.failures.empty(); }));
    QVERIFY(m_clients.failures[0].code == std::errc::filename_too_long);
}

void UnixStreamTest::listen_onLongPath_isTooLong()
{
    const auto port = listenOn('/' + std::string(SocketAddress::kMaxLocalPath, 'x'));

    QVERIFY(!port);
    QVERIFY(port.error().code == std::errc::filename_too_long);
}

void UnixStreamTest::listen_onPathInUse_isRefusedAndLeavesTheOtherAlone()
{
    const auto first = std::move(*listenOn(m_path));
    const auto second = listenOn(m_path);
    QVERIFY(!second);
    QVERIFY(second.error().code == std::errc::address_in_use);
    const RawPeer peer(first->getHost());

    QVERIFY(peer.isConnected());
}

void UnixStreamTest::listen_onAbandonedPath_replacesIt()
{
    abandonSocketFile();
    const auto port = listenOn(m_path);

    QVERIFY(port);
    QVERIFY(RawPeer((*port)->getHost()).isConnected());
}

void UnixStreamTest::listen_onOrdinaryFile_isRefusedAndLeavesIt()
{
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto port = listenOn(m_path);

    QVERIFY(!port);
    QVERIFY(port.error().code == std::errc::address_in_use);
    QVERIFY(file.exists());
}

void UnixStreamTest::listen_inMissingFolder_saysSo()
{
    const auto port = listenOn(m_path + "/below/socket");

    QVERIFY(!port);
    QVERIFY(port.error().code == std::errc::no_such_file_or_directory);
}

void UnixStreamTest::listen_withMode_setsIt()
{
    const auto port = listenUnix(*m_reactor, {m_path, 0622}, m_servers);
    struct stat status
    {
    };
    QCOMPARE(::lstat(m_path.c_str(), &status), 0);

    QCOMPARE(status.st_mode & 0777U, 0622U);
}

void UnixStreamTest::stopListening_removesTheFile()
{
    const auto port = std::move(*listenOn(m_path));
    QVERIFY(QFileInfo::exists(m_file));
    port->stopListening();

    QVERIFY(!QFileInfo::exists(m_file));
}

void UnixStreamTest::stopListening_leavesAFileThatReplacedIt()
{
    const auto port = std::move(*listenOn(m_path));
    QVERIFY(QFile::rename(m_file, m_file + QStringLiteral(".old")));
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    port->stopListening();

    QVERIFY(file.exists());
}

void UnixStreamTest::suspendListening_refusesUntilItResumes()
{
    const auto port = std::move(*listenOn(m_path));
    const auto isRefused = [this] {
        const auto probe = openSocket(AddressFamily::local, SocketType::stream);
        return startConnect(*probe, SocketAddress::local(m_path)).error == ECONNREFUSED;
    };
    port->suspendListening();
    QVERIFY(isRefused());
    QVERIFY(port->resumeListening());

    QVERIFY(!isRefused());
    port->stopListening();
    QVERIFY(!QFileInfo::exists(m_file));
}

void UnixStreamTest::abstractName_makesNoFile()
{
    const std::string name = '\0' + m_path;
    const auto port = std::move(*listenOn(name));
    QCOMPARE(port->getHost().toString(), '@' + m_path);
    const auto connector = connectUnix(*m_reactor, {name}, m_clients);

    QVERIFY(pump([&] { return m_clients.hasMade(); }));
    QVERIFY(!QFileInfo::exists(m_file));
}

QTEST_GUILESS_MAIN(UnixStreamTest)
#include "tst_unix_stream.moc"
