// Another poller while sockets talk: from each to each, in a thread of its own, in Qt's loop and in none.

#include "qtloop/io_thread.h"
#include "qtloop/qt_notifier_poller.h"
#include "support/reactor_rows.h"
#include "support/socket_pair.h"

#include <QCoreApplication>
#include <QTest>

#include <fcntl.h>
#include <sys/select.h>

#include <array>
#include <future>

using namespace std::chrono_literals;
using namespace ropewalk;
using testing::SocketPair;

namespace {

/// Writes back what it reads.
class Echo final : private DescriptorHandler
{
public:
    Result<Unit> start(Reactor &reactor)
    {
        auto watch = reactor.watch(m_pair.left.get(), Ready::read, static_cast<DescriptorHandler &>(*this));
        if (!watch)
            return watch.error();
        m_watch = std::move(*watch);
        return Unit{};
    }
    void stop() { m_watch.stop(); }

    /// From another thread: whether `text` comes back.
    [[nodiscard]] bool says(std::string_view text) const
    {
        testing::feed(m_pair.right, text);
        const int fd = m_pair.right.get();
        fd_set reads;
        FD_ZERO(&reads);
        FD_SET(fd, &reads);
        timeval patience{20, 0};
        std::array<char, 64> buffer{};
        return ::select(fd + 1, &reads, nullptr, nullptr, &patience) == 1 &&
               std::string_view(buffer.data(),
                                static_cast<std::size_t>(::read(fd, buffer.data(), buffer.size()))) == text;
    }

private:
    void doRead() override
    {
        std::array<char, 64> buffer{};
        const auto count = ::read(m_pair.left.get(), buffer.data(), buffer.size());
        if (count > 0)
            testing::feed(m_pair.left, {buffer.data(), static_cast<std::size_t>(count)});
    }
    void doWrite() override {}

    SocketPair m_pair;
    Watch m_watch;
};

Status switchTo(Reactor &reactor, PollerKind kind)
{
    auto poller = makePoller(kind, QtNotifierPoller::make);
    if (!poller)
        return poller.error();
    return reactor.switchPoller(std::move(*poller));
}

/// Runs `work` in the reactor's thread and returns what it returns.
template <typename F>
auto ask(IoThread &io, F work)
{
    std::promise<decltype(work())> answer;
    auto future = answer.get_future();
    io.post([&] { answer.set_value(work()); });
    return future.get();
}

std::vector<PollerKind> kinds()
{
    std::vector<PollerKind> all;
    for (const SystemPoller &poller : systemPollers())
        all.push_back(poller.kind);
    all.push_back(PollerKind::notifier);
    return all;
}

} // namespace

class PollerSwitchTest : public QObject
{
    Q_OBJECT

private slots:
    void connections_echoOn_data();
    void connections_echoOn();
    void timers_goOn_data() { connections_echoOn_data(); }
    void timers_goOn();
    void aroundAllPollers_echoesOn();
    void fromACallbackOfADescriptor_servesTheOthersOfTheTurn_data();
    void fromACallbackOfADescriptor_servesTheOthersOfTheTurn();
    void pausedWatch_staysPausedAndResumes();
    void select_withADescriptorAboveItsLimit_isRefusedAndNothingChanges();
    void inTheCallersThread_echoesOn();
    void inTheCallersThread_withoutAHandle_isRefused();
    void inReactorsOwnLoop_goesOn();
};

void PollerSwitchTest::connections_echoOn_data()
{
    QTest::addColumn<PollerKind>("from");
    QTest::addColumn<PollerKind>("to");
    for (const PollerKind from : kinds())
        for (const PollerKind to : kinds())
            QTest::addRow("%s to %s", nameOf(from).data(), nameOf(to).data()) << from << to;
}

void PollerSwitchTest::connections_echoOn()
{
    QFETCH(PollerKind, from);
    QFETCH(PollerKind, to);
    auto io = IoThread::start(from);
    QVERIFY(io);
    Reactor &reactor = (*io)->reactor();
    std::array<Echo, 3> echoes;
    for (Echo &echo : echoes)
        QVERIFY(ask(**io, [&] { return echo.start(reactor); }));
    QVERIFY(echoes[0].says("before"));
    QVERIFY(ask(**io, [&] { return switchTo(reactor, to); }));

    for (const Echo &echo : echoes)
        QVERIFY(echo.says("after"));
    QCOMPARE(ask(**io, [&] { return reactor.pollerName(); }), nameOf(to));
    for (Echo &echo : echoes)
        ask(**io, [&] { return echo.stop(), 0; });
}

void PollerSwitchTest::timers_goOn()
{
    QFETCH(PollerKind, from);
    QFETCH(PollerKind, to);
    auto io = IoThread::start(from);
    QVERIFY(io);
    Reactor &reactor = (*io)->reactor();
    std::promise<void> ran;
    (*io)->post([&] { reactor.callLater(20ms, [&] { ran.set_value(); }).release(); });
    QVERIFY(ask(**io, [&] { return switchTo(reactor, to); }));

    QCOMPARE(ran.get_future().wait_for(20s), std::future_status::ready);
}

void PollerSwitchTest::aroundAllPollers_echoesOn()
{
    auto io = IoThread::start(PollerKind::best);
    QVERIFY(io);
    Reactor &reactor = (*io)->reactor();
    Echo echo;
    QVERIFY(ask(**io, [&] { return echo.start(reactor); }));
    for (int round = 0; round < 5; ++round)
        for (const PollerKind kind : kinds()) {
            QVERIFY(ask(**io, [&] { return switchTo(reactor, kind); }));
            QVERIFY(echo.says(nameOf(kind)));
        }
    ask(**io, [&] { return echo.stop(), 0; });
}

void PollerSwitchTest::fromACallbackOfADescriptor_servesTheOthersOfTheTurn_data()
{
    connections_echoOn_data();
}

void PollerSwitchTest::fromACallbackOfADescriptor_servesTheOthersOfTheTurn()
{
    QFETCH(PollerKind, from);
    QFETCH(PollerKind, to);
    auto io = IoThread::start(from);
    QVERIFY(io);
    Reactor &reactor = (*io)->reactor();
    Echo echo;
    const SocketPair pair;
    Watch watch;
    QVERIFY(ask(**io, [&] { return echo.start(reactor); }));
    const bool isWatched = ask(**io, [&] {
        auto made = reactor.watch(pair.left.get(), Ready::read, [&](Ready) {
            (void)switchTo(reactor, to);
            watch.stop();
        });
        watch = std::move(*made);
        return true;
    });
    QVERIFY(isWatched);
    testing::feed(pair.right, "x");

    QVERIFY(echo.says("meanwhile"));
    QVERIFY(echo.says("afterwards"));
    ask(**io, [&] { return echo.stop(), watch.stop(), 0; });
}

void PollerSwitchTest::pausedWatch_staysPausedAndResumes()
{
    auto reactor = testing::makeReactor(PollerKind::best);
    QVERIFY(reactor);
    const SocketPair pair;
    int reads = 0;
    auto watch = reactor->watch(pair.left.get(), Ready::read, [&](Ready) { ++reads; });
    QVERIFY(watch->setInterest(Ready::none));
    testing::feed(pair.right, "x");
    QVERIFY(switchTo(*reactor, PollerKind::poll));
    QVERIFY(reactor->turn(0ms));
    QCOMPARE(reads, 0);
    QVERIFY(watch->setInterest(Ready::read));
    QVERIFY(reactor->turn(0ms));

    QCOMPARE(reads, 1);
}

void PollerSwitchTest::select_withADescriptorAboveItsLimit_isRefusedAndNothingChanges()
{
    auto reactor = testing::makeReactor(PollerKind::poll);
    QVERIFY(reactor);
    const SocketPair pair;
    const UniqueFd high(::fcntl(pair.left.get(), F_DUPFD_CLOEXEC, FD_SETSIZE + 5));
    if (!high)
        return; // This process may not open as many.
    int reads = 0;
    const auto watch = reactor->watch(high.get(), Ready::read, [&](Ready) { ++reads; });
    const Status refused = switchTo(*reactor, PollerKind::select);
    testing::feed(pair.right, "x");
    QVERIFY(reactor->turn(0ms));

    QVERIFY(!refused);
    QCOMPARE(refused.error().code, std::errc::too_many_files_open);
    QCOMPARE(refused.error().operation, "select cannot watch descriptor " + std::to_string(high.get()));
    QCOMPARE(reactor->pollerName(), std::string_view("poll"));
    QCOMPARE(reads, 1);
}

void PollerSwitchTest::inTheCallersThread_echoesOn()
{
    auto io = IoThread::start(PollerKind::epoll, Placement::callersThread);
    QVERIFY(io);
    Reactor &reactor = (*io)->reactor();
    const SocketPair pair;
    int reads = 0;
    auto watch = reactor.watch(pair.left.get(), Ready::read, [&](Ready) {
        char byte = 0;
        reads += static_cast<int>(::read(pair.left.get(), &byte, 1));
    });
    int expected = 0;
    for (const PollerKind kind : {PollerKind::notifier, PollerKind::epoll, PollerKind::notifier}) {
        QVERIFY(switchTo(reactor, kind));
        testing::feed(pair.right, "x");
        ++expected;
        QTRY_COMPARE(reads, expected);
    }
    watch->stop();
}

void PollerSwitchTest::inTheCallersThread_withoutAHandle_isRefused()
{
    auto io = IoThread::start(PollerKind::epoll, Placement::callersThread);
    QVERIFY(io);
    const Status refused = switchTo((*io)->reactor(), PollerKind::poll);

    QVERIFY(!refused);
    QCOMPARE(refused.error().code, std::errc::not_supported);
    QCOMPARE((*io)->reactor().pollerName(), std::string_view("epoll"));
}

void PollerSwitchTest::inReactorsOwnLoop_goesOn()
{
    auto reactor = testing::makeReactor(PollerKind::best);
    QVERIFY(reactor);
    const auto next = reactor->callLater(1ms, [&] { (void)switchTo(*reactor, PollerKind::select); });
    const auto last = reactor->callLater(5ms, [&] { reactor->stop(); });
    QVERIFY(reactor->run());

    QCOMPARE(reactor->pollerName(), std::string_view("select"));
}

QTEST_GUILESS_MAIN(PollerSwitchTest)
#include "tst_poller_switch.moc"
