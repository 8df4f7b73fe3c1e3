#include "net/socket_address.h"

#include <QTest>

#include <netinet/in.h>
#include <sys/socket.h>

#include <vector>

using namespace ropewalk;

class SocketAddressTest final : public QObject
{
    Q_OBJECT

private slots:
    void toString_isTheUsualSpelling_data();
    void toString_isTheUsualSpelling();
    void parse_whatIsNotNumeric_isNone_data();
    void parse_whatIsNotNumeric_isNone();
    void sockaddr_roundTrip_isEqual_data();
    void sockaddr_roundTrip_isEqual();
    void mappedIpv4_isIpv4();
    void kinds_areTold();
    void size_isFortyBytes();
};

void SocketAddressTest::toString_isTheUsualSpelling_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *host, const char *text) {
        QTest::newRow(host) << QString::fromLatin1(host) << QString::fromLatin1(text);
    };
    row("127.0.0.1", "127.0.0.1:80");
    row("0.0.0.0", "0.0.0.0:80");
    row("::1", "[::1]:80");
    row("2001:DB8:0:0::1", "[2001:db8::1]:80");
    row("fe80::1%lo", "[fe80::1%lo]:80");
}

void SocketAddressTest::toString_isTheUsualSpelling()
{
    QFETCH(QString, host);
    QFETCH(QString, text);

    QCOMPARE(SocketAddress::parse(host.toStdString(), 80)->toString(), text.toStdString());
}

void SocketAddressTest::parse_whatIsNotNumeric_isNone_data()
{
    QTest::addColumn<QString>("host");
    for (const char *host :
         {"", "localhost", "1.2.3", "1.2.3.256", "1.2.3.4.5", "::1::", "[::1]", "1.2.3.4%lo"})
        QTest::newRow(host) << QString::fromLatin1(host);
}

void SocketAddressTest::parse_whatIsNotNumeric_isNone()
{
    QFETCH(QString, host);

    QVERIFY(!SocketAddress::parse(host.toStdString(), 80));
}

void SocketAddressTest::sockaddr_roundTrip_isEqual_data()
{
    QTest::addColumn<int>("index");
    QTest::newRow("ipv4") << 0;
    QTest::newRow("ipv6") << 1;
    QTest::newRow("scoped") << 2;
    QTest::newRow("path") << 3;
    QTest::newRow("longest path") << 4;
    QTest::newRow("abstract") << 5;
    QTest::newRow("unnamed") << 6;
}

void SocketAddressTest::sockaddr_roundTrip_isEqual()
{
    QFETCH(int, index);
    const std::vector<SocketAddress> addresses{
        *SocketAddress::parse("10.1.2.3", 65535),
        *SocketAddress::parse("2001:db8::2", 1),
        *SocketAddress::parse("fe80::2%lo", 2),
        SocketAddress::local("/tmp/s"),
        SocketAddress::local(std::string(SocketAddress::kMaxLocalPath, 'p')),
        SocketAddress::local(std::string("\0name", 5)),
        SocketAddress::local({}),
    };
    const SocketAddress &address = addresses.at(static_cast<std::size_t>(index));
    sockaddr_storage storage{};
    const std::size_t length = *address.toSockaddr(storage);

    const auto *raw = reinterpret_cast<const sockaddr *>(&storage);
    QVERIFY(SocketAddress::fromSockaddr(raw, length) == address);
}

void SocketAddressTest::mappedIpv4_isIpv4()
{
    sockaddr_storage storage{};
    sockaddr_in6 &mapped = reinterpret_cast<sockaddr_in6 &>(storage);
    mapped.sin6_family = AF_INET6;
    mapped.sin6_addr.s6_addr[10] = 0xff;
    mapped.sin6_addr.s6_addr[11] = 0xff;
    mapped.sin6_addr.s6_addr[12] = 127;
    mapped.sin6_addr.s6_addr[15] = 1;
    const auto address =
        SocketAddress::fromSockaddr(reinterpret_cast<const sockaddr *>(&storage), sizeof mapped);

    QVERIFY(address == SocketAddress::loopback(AddressFamily::ipv4, 0));
    QVERIFY(address.isLoopback());
}

void SocketAddressTest::kinds_areTold()
{
    const auto parse = [](const char *host) { return *SocketAddress::parse(host, 1); };

    QVERIFY(parse("127.9.9.9").isLoopback() && parse("::1").isLoopback() && !parse("10.0.0.1").isLoopback());
    QVERIFY(parse("0.0.0.0").isAny() && parse("::").isAny() && !parse("::1").isAny());
    QVERIFY(parse("239.1.1.1").isMulticast() && parse("ff02::1").isMulticast());
    QVERIFY(SocketAddress::local("/s").isLoopback() && !SocketAddress::local("/s").isAny());
    QVERIFY(SocketAddress().toString().empty());
}

void SocketAddressTest::size_isFortyBytes()
{
    QVERIFY(sizeof(SocketAddress) <= 40);
}

QTEST_GUILESS_MAIN(SocketAddressTest)
#include "tst_socket_address.moc"
