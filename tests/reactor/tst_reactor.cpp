// The descriptors of the Reactor, over every poller of this system.

#include "reactor/reactor.h"
#include "support/counting_handler.h"
#include "support/reactor_rows.h"
#include "support/socket_pair.h"

#include <QTemporaryFile>
#include <QTest>

using namespace std::chrono_literals;
using namespace ropewalk;
using testing::CountingHandler;
using testing::feed;
using testing::SocketPair;

class ReactorTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { testing::addPollerRows(); }
    void init();
    void cleanup() { m_reactor.reset(); }

    void watch_readySocket_callsBack();
    void watch_handler_isToldOfEachDirection();
    void watch_sameDescriptorTwice_isBusy();
    void watch_regularFile_isNotPermittedByEpoll();
    void watch_stoppedByAnEarlierCallback_staysSilent();
    void watch_stoppedBetweenReadAndWrite_staysSilent();
    void watch_closedInItsOwnCallback_endsWell();
    void watch_onAReusedDescriptor_missesTheOldEvent();
    void watch_destroyed_endsTheInterest();
    void watch_movedInto_endsWhatWasThere();
    void watch_madeInACallback_isServedNextTurn();
    void watch_thatStopsItself_mayOwnItsCallback();
    void setInterest_none_pausesAndReadResumes();
    void setInterest_duringDelivery_countsAtOnce();
    void setInterest_failing_keepsTheOldOne();
    void spuriousReadiness_isHarmless();

private:
    std::size_t turn(Duration maxWait = 0ms)
    {
        const auto count = m_reactor->turn(maxWait);
        return count ? *count : 0;
    }

    PollerKind m_kind = PollerKind::best;
    std::unique_ptr<Reactor> m_reactor;
};

void ReactorTest::init()
{
    QFETCH_GLOBAL(PollerKind, kind);
    m_kind = kind;
    m_reactor = testing::makeReactor(kind);
    QVERIFY(m_reactor);
}

void ReactorTest::watch_readySocket_callsBack()
{
    const SocketPair pair;
    Ready seen = Ready::none;
    const auto watch = m_reactor->watch(pair.left.get(), Ready::read, [&](Ready ready) { seen = ready; });
    QVERIFY(watch);
    feed(pair.right, "x");

    QCOMPARE(turn(), 1u);
    QCOMPARE(seen, Ready::read);
}

void ReactorTest::watch_handler_isToldOfEachDirection()
{
    const SocketPair pair;
    CountingHandler handler;
    const auto watch = m_reactor->watch(pair.left.get(), Ready::read | Ready::write, handler);
    QVERIFY(watch);
    turn();
    feed(pair.right, "x");
    turn();

    QCOMPARE(handler.reads, 1);
    QCOMPARE(handler.writes, 2);
}

void ReactorTest::watch_sameDescriptorTwice_isBusy()
{
    const SocketPair pair;
    CountingHandler handler;
    const auto first = m_reactor->watch(pair.left.get(), Ready::read, handler);
    const auto second = m_reactor->watch(pair.left.get(), Ready::read, handler);

    QVERIFY(first);
    QVERIFY(!second);
    QCOMPARE(second.error().code, std::errc::device_or_resource_busy);
}

void ReactorTest::watch_regularFile_isNotPermittedByEpoll()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    CountingHandler handler;
    const auto watch = m_reactor->watch(file.handle(), Ready::read, handler);

    QCOMPARE(bool(watch), m_kind != PollerKind::epoll); // poll and select call a file always ready.
    if (!watch)
        QCOMPARE(watch.error().code, std::errc::operation_not_permitted);
}

void ReactorTest::watch_stoppedByAnEarlierCallback_staysSilent()
{
    const SocketPair pair;
    int calls = 0;
    Result<Watch> left = Watch();
    Result<Watch> right = Watch();
    const auto stopBoth = [&](Ready) {
        ++calls;
        (*left).stop();
        (*right).stop();
    };
    left = m_reactor->watch(pair.left.get(), Ready::write, stopBoth);
    right = m_reactor->watch(pair.right.get(), Ready::write, stopBoth);
    turn();

    QCOMPARE(calls, 1);
}

void ReactorTest::watch_stoppedBetweenReadAndWrite_staysSilent()
{
    const SocketPair pair;
    std::vector<Ready> seen;
    Result<Watch> watch = m_reactor->watch(pair.left.get(), Ready::read | Ready::write, [&](Ready ready) {
        seen.push_back(ready);
        (*watch).stop();
    });
    feed(pair.right, "x");
    turn();

    QCOMPARE(seen, std::vector{Ready::read});
}

void ReactorTest::watch_closedInItsOwnCallback_endsWell()
{
    SocketPair pair;
    int calls = 0;
    Result<Watch> watch = m_reactor->watch(pair.left.get(), Ready::write, [&](Ready) {
        ++calls;
        (*watch).stop();
        pair.left = UniqueFd();
    });
    QVERIFY(watch);
    turn();
    turn();

    QCOMPARE(calls, 1);
    QCOMPARE(m_reactor->watchCount(), 1u); // The waker's.
}

void ReactorTest::watch_onAReusedDescriptor_missesTheOldEvent()
{
    const SocketPair left;
    const SocketPair right;
    const SocketPair idle;
    int calls = 0;
    Result<Watch> leftWatch = Watch();
    Result<Watch> rightWatch = Watch();
    Result<Watch> reusedWatch = Watch();
    const auto putIdleSocketUnder = [&](const UniqueFd &other) {
        (*leftWatch).stop();
        (*rightWatch).stop();
        QCOMPARE(::dup2(idle.left.get(), other.get()), other.get());
        reusedWatch = m_reactor->watch(other.get(), Ready::read, [&](Ready) { ++calls; });
    };
    leftWatch =
        m_reactor->watch(left.left.get(), Ready::read, [&](Ready) { putIdleSocketUnder(right.left); });
    rightWatch =
        m_reactor->watch(right.left.get(), Ready::read, [&](Ready) { putIdleSocketUnder(left.left); });
    feed(left.right, "x");
    feed(right.right, "x");
    turn();
    turn();

    QVERIFY(reusedWatch);
    QCOMPARE(calls, 0);
}

void ReactorTest::watch_destroyed_endsTheInterest()
{
    const SocketPair pair;
    int calls = 0;
    {
        const auto watch = m_reactor->watch(pair.left.get(), Ready::write, [&](Ready) { ++calls; });
        QVERIFY(watch);
    }
    turn();

    QCOMPARE(calls, 0);
}

void ReactorTest::watch_movedInto_endsWhatWasThere()
{
    const SocketPair pair;
    CountingHandler left;
    CountingHandler right;
    auto watch = std::move(*m_reactor->watch(pair.left.get(), Ready::write, left));
    watch = std::move(*m_reactor->watch(pair.right.get(), Ready::write, right));
    turn();

    QCOMPARE(left.writes, 0);
    QCOMPARE(right.writes, 1);
}

void ReactorTest::watch_madeInACallback_isServedNextTurn()
{
    const SocketPair pair;
    CountingHandler inner;
    Result<Watch> second = Watch();
    Result<Watch> first = m_reactor->watch(pair.left.get(), Ready::write, [&](Ready) {
        (*first).stop();
        second = m_reactor->watch(pair.right.get(), Ready::write, inner);
    });
    turn();
    QCOMPARE(inner.writes, 0);

    turn();
    QCOMPARE(inner.writes, 1);
}

void ReactorTest::watch_thatStopsItself_mayOwnItsCallback()
{
    const SocketPair pair;
    const auto alive = std::make_shared<int>(0);
    auto watch = std::make_unique<Watch>();
    *watch = std::move(*m_reactor->watch(pair.left.get(), Ready::write, [&watch, alive](Ready) {
        watch.reset();
        ++*alive; // What the callback captured is still there.
    }));
    turn();

    QCOMPARE(*alive, 1);
    QCOMPARE(alive.use_count(), 1);
}

void ReactorTest::setInterest_none_pausesAndReadResumes()
{
    const SocketPair pair;
    CountingHandler handler;
    auto watch = m_reactor->watch(pair.left.get(), Ready::read, handler);
    feed(pair.right, "x");
    QVERIFY((*watch).setInterest(Ready::none));
    turn();
    QCOMPARE(handler.reads, 0);

    QVERIFY((*watch).setInterest(Ready::read));
    turn();
    QCOMPARE(handler.reads, 1);
}

void ReactorTest::setInterest_duringDelivery_countsAtOnce()
{
    const SocketPair pair;
    std::vector<Ready> seen;
    Result<Watch> watch = m_reactor->watch(pair.left.get(), Ready::read | Ready::write, [&](Ready ready) {
        seen.push_back(ready);
        QVERIFY((*watch).setInterest(Ready::read));
    });
    feed(pair.right, "x");
    turn();

    QCOMPARE(seen, std::vector{Ready::read});
}

void ReactorTest::setInterest_failing_keepsTheOldOne()
{
    if (m_kind != PollerKind::epoll)
        return; // The others learn of a closed descriptor only when they wait.
    SocketPair pair;
    CountingHandler handler;
    auto watch = m_reactor->watch(pair.left.get(), Ready::read, handler);
    pair.left = UniqueFd();

    QVERIFY(!(*watch).setInterest(Ready::write));
    QCOMPARE((*watch).interest(), Ready::read);
}

void ReactorTest::spuriousReadiness_isHarmless()
{
    const SocketPair pair;
    int calls = 0;
    char byte = 0;
    // Both watch the same stream; whoever is first takes the byte, the other finds nothing.
    const UniqueFd twin(::dup(pair.left.get()));
    const auto readOne = [&](int fd) {
        ++calls;
        return ::read(fd, &byte, 1);
    };
    ssize_t total = 0;
    const auto first =
        m_reactor->watch(pair.left.get(), Ready::read, [&](Ready) { total += readOne(pair.left.get()); });
    const auto second =
        m_reactor->watch(twin.get(), Ready::read, [&](Ready) { total += readOne(twin.get()); });
    feed(pair.right, "x");
    turn();
    turn();

    QCOMPARE(calls, 2);
    QCOMPARE(total, 0); // One byte and one EAGAIN.
}

QTEST_GUILESS_MAIN(ReactorTest)
#include "tst_reactor.moc"
