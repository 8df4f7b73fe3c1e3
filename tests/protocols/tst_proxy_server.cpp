#include "base/errc.h"
#include "protocols/proxy/http_head.h"
#include "protocols/proxy/proxy_server.h"

#include <QTest>

#include <vector>

using namespace ropewalk;
using namespace std::string_literals;

Q_DECLARE_METATYPE(std::string)

namespace {

using Stage = ProxyServer::Stage;
using Mode = ProxyMode;

const ProxyLogin kLogin{"alice", "open sesame"};

struct Outcome
{
    Stage stage = Stage::greeting;
    std::string answer;
    std::string target;
    std::string problem;
    std::string rest;

    friend bool operator==(const Outcome &, const Outcome &) = default;
};

Outcome outcomeOf(ProxyServer &server)
{
    const bool hasAsked = server.stage() == Stage::asked;
    return {server.stage(),
            server.takeAnswer(),
            hasAsked ? toString(server.target()) : std::string(),
            server.problem(),
            server.takeRest()};
}

Outcome greet(Mode mode, const ProxyLogin &login, const std::vector<std::string> &pieces)
{
    ProxyServer server(mode, login);
    for (const std::string &piece : pieces)
        server.feed(piece);
    return outcomeOf(server);
}

Outcome greet(const std::string &bytes, Mode mode = Mode::any, const ProxyLogin &login = {})
{
    return greet(mode, login, {bytes});
}

std::vector<std::string> bytesOf(const std::string &text)
{
    std::vector<std::string> pieces;
    for (const char byte : text)
        pieces.emplace_back(1, byte);
    return pieces;
}

const std::string kGreeting = "\5\1\0"s;
const std::string kToName = "\5\1\0\3\x0b"s + "example.org"s + "\0\x50"s;
const std::string kLoginGreeting = "\5\2\0\2"s;
const std::string kRightLogin = "\1\5alice\x0bopen sesame"s;

} // namespace

class ProxyServerTest : public QObject
{
    Q_OBJECT

private slots:
    void greeting_ofAnyKind_reachesItsTarget_data();
    void greeting_ofAnyKind_reachesItsTarget();
    void greeting_cutAnywhere_endsTheSame_data();
    void greeting_cutAnywhere_endsTheSame();
    void badGreeting_isRefusedInWords_data();
    void badGreeting_isRefusedInWords();
    void halfAGreeting_isNeitherAskedNorRefused_data();
    void halfAGreeting_isNeitherAskedNorRefused();
    void stages_goOneByOne();
    void plainRequest_goesOnAsTheServerIsAsked();
    void headWithoutEnd_isRefusedAtItsLimit();
    void unreachableTarget_isToldInTheClientsOwnWords_data();
    void unreachableTarget_isToldInTheClientsOwnWords();
};

void ProxyServerTest::greeting_ofAnyKind_reachesItsTarget_data()
{
    QTest::addColumn<std::string>("bytes");
    QTest::addColumn<bool>("hasLogin");
    QTest::addColumn<std::string>("target");
    QTest::addColumn<std::string>("answer");
    const std::string plain = "\5\0"s;
    QTest::newRow("socks5 name") << kGreeting + kToName << false << "example.org:80"s << plain;
    QTest::newRow("socks5 ipv4") << kGreeting + "\5\1\0\1\x7f\0\0\1\x1f\x90"s << false << "127.0.0.1:8080"s
                                 << plain;
    QTest::newRow("socks5 ipv6") << kGreeting + "\5\1\0\4"s + std::string(15, '\0') + "\1\0\x50"s << false
                                 << "[::1]:80"s << plain;
    QTest::newRow("socks5 login") << kLoginGreeting + kRightLogin + kToName << true << "example.org:80"s
                                  << "\5\2\1\0"s;
    QTest::newRow("socks4") << "\4\1\0\x50\x7f\0\0\1me\0"s << false << "127.0.0.1:80"s
                            << ""s;
    QTest::newRow("socks4a") << "\4\1\0\x50\0\0\0\1me\0example.org\0"s << false << "example.org:80"s
                             << ""s;
    QTest::newRow("connect") << "CONNECT example.org:443 HTTP/1.1\r\nHost: example.org:443\r\n\r\n"s << false
                             << "example.org:443"s
                             << ""s;
    QTest::newRow("connect ipv6") << "CONNECT [::1]:443 HTTP/1.0\r\n\r\n"s << false << "[::1]:443"s
                                  << ""s;
    QTest::newRow("connect login")
        << "CONNECT a:1 HTTP/1.1\r\nproxy-authorization: basic YWxpY2U6b3BlbiBzZXNhbWU=\r\n\r\n"s << true
        << "a:1"s
        << ""s;
}

void ProxyServerTest::greeting_ofAnyKind_reachesItsTarget()
{
    QFETCH(const std::string, bytes);
    QFETCH(const bool, hasLogin);
    QFETCH(const std::string, target);
    QFETCH(const std::string, answer);

    const Outcome whole = greet(bytes + "rest", Mode::any, hasLogin ? kLogin : ProxyLogin());

    QCOMPARE(whole.problem, ""s);
    QCOMPARE(whole.stage, Stage::asked);
    QCOMPARE(whole.target, target);
    QCOMPARE(whole.answer, answer);
    QCOMPARE(whole.rest, "rest"s);
}

void ProxyServerTest::greeting_cutAnywhere_endsTheSame_data()
{
    QTest::addColumn<std::string>("bytes");
    QTest::addColumn<bool>("hasLogin");
    QTest::newRow("socks5") << kGreeting + kToName << false;
    QTest::newRow("login") << kLoginGreeting + kRightLogin + kToName << true;
    QTest::newRow("wrong login") << kLoginGreeting + "\1\1a\1b"s << true;
    QTest::newRow("no login") << kGreeting << true;
    QTest::newRow("socks4a") << "\4\1\0\x50\0\0\0\1me\0example.org\0"s << false;
    QTest::newRow("connect") << "CONNECT example.org:443 HTTP/1.1\r\nHost: example.org:443\r\n\r\n"s << false;
    QTest::newRow("bare line ends") << "CONNECT example.org:443 HTTP/1.1\nA: b\n\nrest"s << false;
    QTest::newRow("plain") << "GET http://a/b HTTP/1.1\r\nHost: a\r\n\r\nbody"s << false;
    QTest::newRow("strange") << "\x16\3\1garbage"s << false;
}

void ProxyServerTest::greeting_cutAnywhere_endsTheSame()
{
    QFETCH(const std::string, bytes);
    QFETCH(const bool, hasLogin);
    const ProxyLogin login = hasLogin ? kLogin : ProxyLogin();
    const Outcome whole = greet(bytes, Mode::any, login);

    QCOMPARE(greet(Mode::any, login, bytesOf(bytes)), whole);
    for (std::size_t cut = 1; cut < bytes.size(); ++cut)
        QCOMPARE(greet(Mode::any, login, {bytes.substr(0, cut), bytes.substr(cut)}), whole);
}

void ProxyServerTest::badGreeting_isRefusedInWords_data()
{
    QTest::addColumn<std::string>("bytes");
    QTest::addColumn<int>("mode");
    QTest::addColumn<bool>("hasLogin");
    QTest::addColumn<std::string>("answer"); // How it begins.
    QTest::addColumn<std::string>("words");
    const int any = int(Mode::any);
    const auto row = [&](const char *name,
                         const std::string &bytes,
                         const std::string &answer,
                         const std::string &words,
                         int mode = int(Mode::any),
                         bool hasLogin = false) {
        QTest::newRow(name) << bytes << mode << hasLogin << answer << words;
    };
    row("noise", "\0\0\0"s, "", "neither SOCKS nor HTTP");
    row("tls", "\x16\3\1"s, "", "TLS");
    row("http to socks", "GET / HTTP/1.1\r\n\r\n", "", "HTTP to a SOCKS proxy", int(Mode::socks5));
    row("socks to http", kGreeting, "", "SOCKS to an HTTP proxy", int(Mode::http));
    row("no method", "\5\1\1"s, "\5\xff"s, "not asked for");
    row("login missing", kGreeting, "\5\xff"s, "no user and password", any, true);
    row("login wrong", kLoginGreeting + "\1\5alice\1x"s, "\5\2\1\1"s, "wrong", any, true);
    row("login malformed", kLoginGreeting + "\7"s, "\5\2"s, "no SOCKS5 login", any, true);
    row("bind", kGreeting + "\5\2\0\1\0\0\0\0\0\0"s, "\5\0\5\7"s, "BIND");
    row("odd command", kGreeting + "\5\x09\0\1\0\0\0\0\0\0"s, "\5\0\5\7"s, "command 9");
    row("odd address", kGreeting + "\5\1\0\7"s, "\5\0\5\x08"s, "kind of address");
    row("empty name", kGreeting + "\5\1\0\3\0\0\x50"s, "\5\0\5\1"s, "no SOCKS5 request");
    row("bad name", kGreeting + "\5\1\0\3\3a b\0\x50"s, "\5\0\5\1"s, "no SOCKS5 request");
    row("bad request", kGreeting + "\6"s, "\5\0\5\1"s, "no SOCKS5 request");
    row("socks4 bind", "\4\2\0\x50\x7f\0\0\1\0"s, "\0\x5b"s, "BIND");
    row("socks4 login", "\4\1\0\x50\x7f\0\0\1\0"s, "\0\x5b"s, "no password", any, true);
    row("socks4 user", "\4\1\0\x50\x7f\0\0\1"s + std::string(256, 'u'), "\0\x5b"s, "no SOCKS4 request");
    row("origin form", "GET / HTTP/1.1\r\nHost: a\r\n\r\n", "HTTP/1.1 400 ", "not a web server");
    row("https form", "GET https://a/ HTTP/1.1\r\n\r\n", "HTTP/1.1 501 ", "CONNECT");
    row("no host", "GET http:///b HTTP/1.1\r\n\r\n", "HTTP/1.1 400 ", "without a host");
    row("no port", "CONNECT example.org HTTP/1.1\r\n\r\n", "HTTP/1.1 400 ", "HOST:PORT");
    row("port 0", "CONNECT a:0 HTTP/1.1\r\n\r\n", "HTTP/1.1 400 ", "HOST:PORT");
    row("port too high", "CONNECT a:65536 HTTP/1.1\r\n\r\n", "HTTP/1.1 400 ", "HOST:PORT");
    row("http 2", "CONNECT a:1 HTTP/2\r\n\r\n", "HTTP/1.1 400 ", "no HTTP request");
    row("words", "hello there\r\n\r\n", "HTTP/1.1 400 ", "no HTTP request");
    row("folded", "CONNECT a:1 HTTP/1.1\r\nA: b\r\n c\r\n\r\n", "HTTP/1.1 400 ", "no head");
    row("control", "CONNECT a:1 HTTP/1.1\r\nA: b\1\r\n\r\n", "HTTP/1.1 400 ", "no head");
    row("407", "CONNECT a:1 HTTP/1.1\r\n\r\n", "HTTP/1.1 407 ", "no user and password", any, true);
    row("407 again",
        "CONNECT a:1 HTTP/1.1\r\nProxy-Authorization: Basic eDp5\r\n\r\n",
        "HTTP/1.1 407 ",
        "wrong",
        any,
        true);
}

void ProxyServerTest::badGreeting_isRefusedInWords()
{
    QFETCH(const std::string, bytes);
    QFETCH(const int, mode);
    QFETCH(const bool, hasLogin);
    QFETCH(const std::string, answer);
    QFETCH(const std::string, words);

    const Outcome outcome = greet(bytes, static_cast<Mode>(mode), hasLogin ? kLogin : ProxyLogin());

    QCOMPARE(outcome.stage, Stage::refused);
    QVERIFY2(outcome.problem.find(words) != std::string::npos, outcome.problem.c_str());
    QCOMPARE(outcome.answer.substr(0, answer.size()), answer);
    QCOMPARE(outcome.answer.empty(), answer.empty());
    QVERIFY(outcome.problem.find("sesame") == std::string::npos);
}

void ProxyServerTest::halfAGreeting_isNeitherAskedNorRefused_data()
{
    QTest::addColumn<std::string>("bytes");
    QTest::newRow("socks5") << kGreeting + kToName;
    QTest::newRow("socks4a") << "\4\1\0\x50\0\0\0\1me\0example.org\0"s;
    QTest::newRow("connect") << "CONNECT example.org:443 HTTP/1.1\r\nHost: example.org:443\r\n\r\n"s;
}

void ProxyServerTest::halfAGreeting_isNeitherAskedNorRefused()
{
    QFETCH(const std::string, bytes);
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        ProxyServer server(Mode::any);
        server.feed(bytes.substr(0, size));
        QVERIFY(server.stage() == Stage::greeting || server.stage() == Stage::request);
    }
}

void ProxyServerTest::stages_goOneByOne()
{
    ProxyServer server(Mode::socks5, kLogin);
    QCOMPARE(server.protocolName(), std::string_view());
    server.feed(kLoginGreeting);
    QCOMPARE(server.stage(), Stage::greeting);
    QCOMPARE(server.takeAnswer(), "\5\2"s);
    server.feed(kRightLogin);
    QCOMPARE(server.stage(), Stage::request);
    QCOMPARE(server.takeAnswer(), "\1\0"s);
    server.feed(kToName);
    QCOMPARE(server.stage(), Stage::asked);
    QCOMPARE(server.takeAnswer(), ""s);
    QCOMPARE(server.reached(*SocketAddress::parse("127.0.0.1", 80)), "\5\0\0\1\x7f\0\0\1\0\x50"s);
}

void ProxyServerTest::plainRequest_goesOnAsTheServerIsAsked()
{
    const Outcome outcome = greet("POST http://example.org:8080/a?b#c HTTP/1.1\r\nHost: example.org\r\n"
                                  "Proxy-Connection: keep-alive\r\nAccept: */*\r\n"
                                  "Proxy-Authorization: Basic eDp5\r\nContent-Length: 4\r\n\r\nbody");

    QCOMPARE(outcome.target, "example.org:8080"s);
    QCOMPARE(outcome.rest,
             "POST /a?b HTTP/1.1\r\nHost: example.org:8080\r\nAccept: */*\r\nContent-Length: 4\r\n"
             "Connection: close\r\n\r\nbody"s);
    QCOMPARE(greet("GET HTTP://a?q HTTP/1.0\r\n\r\n").rest,
             "GET /?q HTTP/1.0\r\nHost: a\r\nConnection: close\r\n\r\n"s);
}

void ProxyServerTest::headWithoutEnd_isRefusedAtItsLimit()
{
    ProxyServer server(Mode::http);
    const std::string line(1000, 'a');
    server.feed("GET http://a/ HTTP/1.1\r\nA:");
    for (int i = 0; i < 17 && server.stage() != Stage::refused; ++i)
        server.feed(line);

    const Outcome outcome = outcomeOf(server);
    QCOMPARE(outcome.stage, Stage::refused);
    QVERIFY(outcome.answer.starts_with("HTTP/1.1 431 "));
    server.feed(line);
    QCOMPARE(server.takeRest(), ""s);
}

void ProxyServerTest::unreachableTarget_isToldInTheClientsOwnWords_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("reply");
    QTest::addColumn<std::string>("status");
    const auto row = [](std::errc code, int reply, const char *status) {
        QTest::newRow(status) << int(code) << reply << "HTTP/1.1 "s + status;
    };
    row(std::errc::connection_refused, 5, "502 Bad Gateway");
    row(std::errc::host_unreachable, 4, "502 ");
    row(std::errc::network_unreachable, 3, "502  ");
    row(std::errc::timed_out, 6, "504 Gateway Timeout");
    row(std::errc::permission_denied, 2, "403 Forbidden");
    row(std::errc::io_error, 1, "502");
}

void ProxyServerTest::unreachableTarget_isToldInTheClientsOwnWords()
{
    QFETCH(const int, code);
    QFETCH(const int, reply);
    QFETCH(const std::string, status);
    const Error error{std::make_error_code(static_cast<std::errc>(code)), "connect a:1"};
    ProxyServer socks5(Mode::any);
    ProxyServer socks4(Mode::any);
    ProxyServer http(Mode::any);
    socks5.feed(kGreeting + kToName);
    socks4.feed("\4\1\0\x50\x7f\0\0\1\0"s);
    http.feed("CONNECT a:1 HTTP/1.1\r\n\r\n");

    QCOMPARE(socks5.unreachable(error), "\5"s + static_cast<char>(reply) + "\0\1\0\0\0\0\0\0"s);
    QCOMPARE(socks4.unreachable(error), "\0\x5b\0\0\0\0\0\0"s);
    QVERIFY(http.unreachable(error).starts_with(QString::fromStdString(status).trimmed().toStdString()));
}

QTEST_APPLESS_MAIN(ProxyServerTest)
#include "tst_proxy_server.moc"
