#include "protocols/proxy/proxy_address.h"

#include <QTest>

using namespace ropewalk;
using namespace std::string_literals;

Q_DECLARE_METATYPE(std::string)

class ProxyAddressTest : public QObject
{
    Q_OBJECT

private slots:
    void address_isReadAndWrittenBack_data();
    void address_isReadAndWrittenBack();
    void wrongAddress_isExplainedWithItsPlace_data();
    void wrongAddress_isExplainedWithItsPlace();
};

void ProxyAddressTest::address_isReadAndWrittenBack_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("canonical");
    QTest::newRow("socks5") << "socks5://127.0.0.1:1080"s
                            << "socks5://127.0.0.1:1080"s;
    QTest::newRow("socks5h") << "SOCKS5H://localhost:1"s
                             << "socks5://localhost:1"s;
    QTest::newRow("http") << "http://[::1]:3128/"s
                          << "http://[::1]:3128"s;
}

void ProxyAddressTest::address_isReadAndWrittenBack()
{
    QFETCH(const std::string, text);
    QFETCH(const std::string, canonical);

    const auto address = parseProxyAddress(text);

    QVERIFY(address);
    QCOMPARE(formatProxyAddress(*address), canonical);
    QCOMPARE(*parseProxyAddress(canonical), *address);
}

void ProxyAddressTest::wrongAddress_isExplainedWithItsPlace_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("where");
    QTest::newRow("no url") << "127.0.0.1:1080"s
                            << "127.0.0.1:1080"s;
    QTest::newRow("kind") << "socks4://a:1"s
                          << "socks4"s;
    QTest::newRow("https") << "https://a:1"s
                           << "https"s;
    QTest::newRow("password") << "http://me:secret@a:1"s
                              << "me:secret@"s;
    QTest::newRow("no port") << "socks5://localhost"s
                             << "localhost"s;
    QTest::newRow("no host") << "socks5://:1080"s
                             << ":1080"s;
    QTest::newRow("nothing") << "http://"s
                             << ""s;
    QTest::newRow("path") << "http://a:1/b"s
                          << "a:1/b"s;
}

void ProxyAddressTest::wrongAddress_isExplainedWithItsPlace()
{
    QFETCH(const std::string, text);
    QFETCH(const std::string, where);

    const auto address = parseProxyAddress(text);

    QVERIFY(!address);
    QCOMPARE(text.substr(address.error().where.begin, address.error().where.length), where);
    QVERIFY(!address.error().remedy.empty());
    QVERIFY(address.error().message.find("secret") == std::string::npos);
}

QTEST_APPLESS_MAIN(ProxyAddressTest)
#include "tst_proxy_address.moc"
