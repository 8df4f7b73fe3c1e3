#include "base/errc.h"
#include "protocols/proxy/proxy_client.h"

#include <QTest>

#include <vector>

using namespace ropewalk;
using namespace std::string_literals;

Q_DECLARE_METATYPE(std::string)
Q_DECLARE_METATYPE(std::error_code)

namespace {

using Kind = ProxyAddress::Kind;
using Stage = ProxyClient::Stage;

const ProxyTarget kTarget{"example.org", 80};
const ProxyLogin kLogin{"alice", "open sesame"};
const std::string kRequest = "\5\1\0\3\x0b"s + "example.org"s + "\0\x50"s;
const std::string kReply = "\5\0\0\1\x7f\0\0\1\x1f\x90"s;

struct Outcome
{
    Stage stage = Stage::choosing;
    std::string sent; ///< The beginning included.
    std::string rest;
    std::error_code error;
    std::string said;

    friend bool operator==(const Outcome &, const Outcome &) = default;
};

Outcome ask(Kind kind, const ProxyLogin &login, const std::vector<std::string> &pieces)
{
    ProxyClient client(kind, kTarget, login);
    Outcome outcome;
    outcome.sent = client.begin();
    for (const std::string &piece : pieces) {
        client.feed(piece);
        outcome.sent += client.takeAnswer();
    }
    outcome.stage = client.stage();
    outcome.rest = client.takeRest();
    outcome.error = client.error();
    outcome.said = client.said();
    return outcome;
}

} // namespace

class ProxyClientTest : public QObject
{
    Q_OBJECT

private slots:
    void proxy_thatAgrees_opensTheWay_data();
    void proxy_thatAgrees_opensTheWay();
    void answer_cutAnywhere_endsTheSame_data();
    void answer_cutAnywhere_endsTheSame();
    void proxy_thatRefuses_isAnError_data();
    void proxy_thatRefuses_isAnError();
    void numericTarget_isAskedForAsAnAddress();
};

void ProxyClientTest::proxy_thatAgrees_opensTheWay_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("hasLogin");
    QTest::addColumn<std::string>("answers");
    QTest::addColumn<std::string>("sent");
    const int socks = int(Kind::socks5);
    const int http = int(Kind::http);
    QTest::newRow("socks5") << socks << false << "\5\0"s + kReply << "\5\1\0"s + kRequest;
    QTest::newRow("socks5 login") << socks << true << "\5\2\1\0"s + kReply
                                  << "\5\2\0\2\1\5alice\x0bopen sesame"s + kRequest;
    QTest::newRow("login not wanted") << socks << true << "\5\0"s + kReply << "\5\2\0\2"s + kRequest;
    QTest::newRow("bound name") << socks << false << "\5\0\5\0\0\3\4host\0\x50"s
                                << "\5\1\0"s + kRequest;
    QTest::newRow("http") << http << false << "HTTP/1.1 200 Connection established\r\n\r\n"s
                          << "CONNECT example.org:80 HTTP/1.1\r\nHost: example.org:80\r\n\r\n"s;
    QTest::newRow("http login") << http << true << "HTTP/1.0 200 OK\r\nVia: x\r\n\r\n"s
                                << "CONNECT example.org:80 HTTP/1.1\r\nHost: example.org:80\r\n"
                                   "Proxy-Authorization: Basic YWxpY2U6b3BlbiBzZXNhbWU=\r\n\r\n"s;
    QTest::newRow("http provisional") << http << false << "HTTP/1.1 100 Go on\r\n\r\nHTTP/1.1 200\r\n\r\n"s
                                      << "CONNECT example.org:80 HTTP/1.1\r\nHost: example.org:80\r\n\r\n"s;
}

void ProxyClientTest::proxy_thatAgrees_opensTheWay()
{
    QFETCH(const int, kind);
    QFETCH(const bool, hasLogin);
    QFETCH(const std::string, answers);
    QFETCH(const std::string, sent);

    const Outcome outcome =
        ask(static_cast<Kind>(kind), hasLogin ? kLogin : ProxyLogin(), {answers + "220 hello"});

    QCOMPARE(outcome.error, std::error_code());
    QCOMPARE(outcome.stage, Stage::open);
    QCOMPARE(outcome.sent, sent);
    QCOMPARE(outcome.rest, "220 hello"s);
}

void ProxyClientTest::answer_cutAnywhere_endsTheSame_data()
{
    proxy_thatAgrees_opensTheWay_data();
}

void ProxyClientTest::answer_cutAnywhere_endsTheSame()
{
    QFETCH(const int, kind);
    QFETCH(const bool, hasLogin);
    QFETCH(std::string, answers);
    answers += "rest";
    const ProxyLogin login = hasLogin ? kLogin : ProxyLogin();
    const Outcome whole = ask(static_cast<Kind>(kind), login, {answers});

    std::vector<std::string> bytes;
    for (const char byte : answers)
        bytes.emplace_back(1, byte);
    QCOMPARE(ask(static_cast<Kind>(kind), login, bytes), whole);
    for (std::size_t cut = 1; cut < answers.size(); ++cut)
        QCOMPARE(ask(static_cast<Kind>(kind), login, {answers.substr(0, cut), answers.substr(cut)}), whole);
}

void ProxyClientTest::proxy_thatRefuses_isAnError_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("hasLogin");
    QTest::addColumn<std::string>("answers");
    QTest::addColumn<std::error_code>("error");
    const auto socks =
        [](const char *name, const std::string &answers, std::error_code error, bool login = false) {
            QTest::newRow(name) << int(Kind::socks5) << login << answers << error;
        };
    const auto http =
        [](const char *name, const std::string &answers, std::error_code error, bool login = false) {
            QTest::newRow(name) << int(Kind::http) << login << answers << error;
        };
    const auto replied = [](char code) { return "\5\0\5"s + code + "\0\1\0\0\0\0\0\0"s; };
    socks("general", replied(1), Errc::proxyFailed);
    socks("rules", replied(2), Errc::proxyForbids);
    socks("network", replied(3), std::make_error_code(std::errc::network_unreachable));
    socks("host", replied(4), std::make_error_code(std::errc::host_unreachable));
    socks("refused", replied(5), std::make_error_code(std::errc::connection_refused));
    socks("ttl", replied(6), std::make_error_code(std::errc::timed_out));
    socks("command", replied(7), Errc::proxyFailed);
    socks("family", replied(8), std::make_error_code(std::errc::address_family_not_supported));
    socks("odd reply", replied(99), Errc::proxyFailed);
    socks("needs login", "\5\xff"s, Errc::proxyLoginNeeded);
    socks("takes no login", "\5\xff"s, Errc::proxyForbids, true);
    socks("wrong login", "\5\2\1\1"s, Errc::proxyLoginWrong, true);
    socks("login unasked", "\5\2"s, Errc::proxyLoginNeeded);
    socks("no proxy", "SSH-2.0", Errc::proxyMalformed);
    socks("no proxy later", "\5\0HTTP"s, Errc::proxyMalformed);
    socks("odd bound", "\5\0\5\0\0\7"s, Errc::proxyMalformed);
    http("407", "HTTP/1.1 407 Who\r\n\r\n", Errc::proxyLoginNeeded);
    http("407 again", "HTTP/1.1 407 Who\r\n\r\n", Errc::proxyLoginWrong, true);
    http("403", "HTTP/1.1 403 Forbidden\r\n\r\n", Errc::proxyForbids);
    http("502", "HTTP/1.1 502 Bad Gateway\r\n\r\n", Errc::proxyFailed);
    http("504", "HTTP/1.1 504 Late\r\n\r\n", std::make_error_code(std::errc::timed_out));
    http("301", "HTTP/1.1 301 Elsewhere\r\n\r\n", Errc::proxyFailed);
    http("no proxy", "220 mail.example.org\r\n\r\n", Errc::proxyMalformed);
    http("endless", "HTTP/1.1 200 OK\r\nA: " + std::string(20'000, 'a'), Errc::proxyMalformed);
}

void ProxyClientTest::proxy_thatRefuses_isAnError()
{
    QFETCH(const int, kind);
    QFETCH(const bool, hasLogin);
    QFETCH(const std::string, answers);
    QFETCH(const std::error_code, error);

    const Outcome outcome = ask(static_cast<Kind>(kind), hasLogin ? kLogin : ProxyLogin(), {answers});

    QCOMPARE(outcome.stage, Stage::failed);
    QCOMPARE(outcome.error, error);
    QVERIFY(outcome.said.find("sesame") == std::string::npos);
}

void ProxyClientTest::numericTarget_isAskedForAsAnAddress()
{
    ProxyClient ipv4(Kind::socks5, {"127.0.0.1", 8080});
    ProxyClient ipv6(Kind::http, {"::1", 8080});
    (void)ipv4.begin();
    ipv4.feed("\5\0"s);

    QCOMPARE(ipv4.takeAnswer(), "\5\1\0\1\x7f\0\0\1\x1f\x90"s);
    QVERIFY(ipv6.begin().starts_with("CONNECT [::1]:8080 HTTP/1.1\r\n"));
}

QTEST_APPLESS_MAIN(ProxyClientTest)
#include "tst_proxy_client.moc"
