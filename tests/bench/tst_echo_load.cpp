#include "base/unique_fd.h"
#include "load/echo_load.h"

#include <QtTest>

#include <netinet/in.h>
#include <sys/socket.h>

#include <functional>
#include <thread>
#include <utility>

using namespace std::chrono_literals;
using namespace ropewalk;
using bench::EchoLoad;

namespace {

/// Answers one connection on a thread of its own, and ends with it.
class OneClientServer
{
public:
    using Answer = std::function<std::string(std::string)>;

    explicit OneClientServer(Answer answer)
        : m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto *generic = reinterpret_cast<sockaddr *>(&address);
        if (::bind(m_listener.get(), generic, size) == 0 && ::listen(m_listener.get(), 1) == 0)
            ::getsockname(m_listener.get(), generic, &size);
        m_port = ntohs(address.sin_port);
        m_thread = std::thread([this, told = std::move(answer)] { serve(told); });
    }
    ~OneClientServer() { m_thread.join(); }

    [[nodiscard]] std::uint16_t port() const { return m_port; }

private:
    void serve(const Answer &answer) const
    {
        const UniqueFd client(::accept(m_listener.get(), nullptr, nullptr));
        std::string buffer(65536, '\0');
        for (ssize_t size = 0; (size = ::recv(client.get(), buffer.data(), buffer.size(), 0)) > 0;) {
            const std::string reply = answer(buffer.substr(0, static_cast<std::size_t>(size)));
            if (::send(client.get(), reply.data(), reply.size(), MSG_NOSIGNAL) < 0)
                return;
        }
    }

    UniqueFd m_listener;
    std::uint16_t m_port = 0;
    std::thread m_thread;
};

constexpr auto kPatience = 10s;

} // namespace

class EchoLoadTest final : public QObject
{
    Q_OBJECT

private slots:
    void run_countsTheMessagesThatCameBack_data();
    void run_countsTheMessagesThatCameBack();
    void run_afterAnother_goesOn();
    void run_keepsToTheRate();
    void wrongByte_fails();
    void byteTooMany_fails();
    void silence_countsNothing();
    void open_withoutAServer_fails();
};

void EchoLoadTest::run_countsTheMessagesThatCameBack_data()
{
    QTest::addColumn<int>("messageSize");
    QTest::newRow("one byte") << 1;
    QTest::newRow("small") << 64;
    QTest::newRow("more than one read") << 3'000'000;
}

void EchoLoadTest::run_countsTheMessagesThatCameBack()
{
    QFETCH(int, messageSize);
    const OneClientServer server([](std::string bytes) { return bytes; });
    EchoLoad load(server.port(), static_cast<std::size_t>(messageSize));
    QVERIFY(load.openActive(1));

    QVERIFY(load.run(kPatience, 5));
    QCOMPARE(load.latencies().count(), 5U);
}

void EchoLoadTest::run_afterAnother_goesOn()
{
    const OneClientServer server([](std::string bytes) { return bytes; });
    EchoLoad load(server.port(), 64);
    QVERIFY(load.openActive(1));

    QVERIFY(load.run(kPatience, 5));
    QVERIFY(load.run(kPatience, 5));
    QCOMPARE(load.latencies().count(), 10U);
}

void EchoLoadTest::run_keepsToTheRate()
{
    const OneClientServer server([](std::string bytes) { return bytes; });
    EchoLoad load(server.port(), 64);
    load.setRate(100);
    QVERIFY(load.openActive(1));

    const auto start = std::chrono::steady_clock::now();
    QVERIFY(load.run(kPatience, 6));
    QVERIFY(std::chrono::steady_clock::now() - start >= 50ms);
}

void EchoLoadTest::wrongByte_fails()
{
    const OneClientServer server([](std::string bytes) {
        bytes.back() = '!';
        return bytes;
    });
    EchoLoad load(server.port(), 64);
    QVERIFY(load.openActive(1));

    const Status ran = load.run(kPatience, 1);
    QVERIFY(!ran);
    QVERIFY(ran.error().code == std::errc::bad_message);
}

void EchoLoadTest::byteTooMany_fails()
{
    const OneClientServer server([](std::string bytes) { return bytes + '!'; });
    EchoLoad load(server.port(), 64);
    QVERIFY(load.openActive(1));

    const Status ran = load.run(kPatience, 2);
    QVERIFY(!ran);
    QVERIFY(ran.error().code == std::errc::bad_message);
}

void EchoLoadTest::silence_countsNothing()
{
    const OneClientServer server([](const std::string &) { return std::string(); });
    EchoLoad load(server.port(), 64);
    QVERIFY(load.openActive(1));

    QVERIFY(load.run(20ms, 1));
    QCOMPARE(load.latencies().count(), 0U);
}

void EchoLoadTest::open_withoutAServer_fails()
{
    std::uint16_t closedPort = 0;
    {
        const OneClientServer server([](std::string bytes) { return bytes; });
        closedPort = server.port();
        EchoLoad load(server.port(), 64);
        QVERIFY(load.openActive(1));
    }
    EchoLoad load(closedPort, 64);

    const Status opened = load.openActive(1);
    QVERIFY(!opened);
    QVERIFY(opened.error().code == std::errc::connection_refused);
}

QTEST_APPLESS_MAIN(EchoLoadTest)
#include "tst_echo_load.moc"
