// What a turn of the Reactor promises to all who share it, over every poller of this system.

#include "reactor/reactor.h"
#include "support/counting_handler.h"
#include "support/reactor_rows.h"
#include "support/socket_pair.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <vector>

using namespace std::chrono_literals;
using namespace ropewalk;
using testing::CountingHandler;
using testing::feed;
using testing::SocketPair;

class ReactorTurnTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { testing::addPollerRows(); }
    void init();
    void cleanup() { m_reactor.reset(); }

    void busySocket_doesNotStarveOthers();
    void busySockets_moreThanABatch_allGetTheirTurn();
    void slowCallbacks_shortenTheTurn();
    void callback_thatThrows_doesNotStopTheTurn();
    void callback_thatThrowsAnything_doesNotStopTheTurn();
    void disposeLater_destroysAtTheEndOfTheTurn();
    void disposeLater_outsideATurn_destroysInTheNext();
    void readBuffer_isShared_andHolds256KiB();
    void destroyedReactor_releasesWhatWaits();
    void stats_countTurnsAndCallbacks();

private:
    std::size_t turn(Duration maxWait = 0ms)
    {
        const auto count = m_reactor->turn(maxWait);
        return count ? *count : 0;
    }

    std::unique_ptr<Reactor> m_reactor;
};

void ReactorTurnTest::init()
{
    QFETCH_GLOBAL(PollerKind, kind);
    m_reactor = testing::makeReactor(kind);
    QVERIFY(m_reactor);
}

void ReactorTurnTest::busySocket_doesNotStarveOthers()
{
    const SocketPair busy;
    const SocketPair quiet;
    CountingHandler always;
    bool isServed = false;
    const auto busyWatch = m_reactor->watch(busy.left.get(), Ready::write, always);
    const auto quietWatch = m_reactor->watch(quiet.left.get(), Ready::read, [&](Ready) { isServed = true; });
    turn();
    feed(quiet.right, "x");
    turn();

    QVERIFY(isServed);
    QCOMPARE(always.writes, 2);
}

void ReactorTurnTest::busySockets_moreThanABatch_allGetTheirTurn()
{
    const std::array<SocketPair, 300> pairs;
    std::vector<CountingHandler> handlers(pairs.size());
    std::vector<Watch> watches;
    for (std::size_t i = 0; i < pairs.size(); ++i)
        watches.push_back(std::move(*m_reactor->watch(pairs[i].left.get(), Ready::write, handlers[i])));
    for (int round = 0; round < 10; ++round)
        turn();

    const auto served = [](const CountingHandler &handler) { return handler.writes >= 3; };
    QVERIFY(std::ranges::all_of(handlers, served));
}

void ReactorTurnTest::slowCallbacks_shortenTheTurn()
{
    const std::array<SocketPair, 100> pairs;
    std::vector<Watch> watches;
    const auto workOneMillisecond = [](Ready) {
        const auto end = std::chrono::steady_clock::now() + 1ms;
        while (std::chrono::steady_clock::now() < end) {
        }
    };
    for (const SocketPair &pair : pairs)
        watches.push_back(std::move(*m_reactor->watch(pair.left.get(), Ready::write, workOneMillisecond)));
    QCOMPARE(turn(), pairs.size());
    std::size_t fewest = pairs.size();
    for (int round = 0; round < 8; ++round)
        fewest = std::min(fewest, turn());

    QVERIFY(fewest <= 8);
}

void ReactorTurnTest::callback_thatThrows_doesNotStopTheTurn()
{
    bool ran = false;
    m_reactor->callFromThread([] { throw std::runtime_error("expected by the test"); });
    m_reactor->callFromThread([&] { ran = true; });
    turn();

    QVERIFY(ran);
}

void ReactorTurnTest::callback_thatThrowsAnything_doesNotStopTheTurn()
{
    const SocketPair pair;
    CountingHandler other;
    const auto thrower = m_reactor->watch(pair.left.get(), Ready::write, [](Ready) { throw 42; });
    const auto watch = m_reactor->watch(pair.right.get(), Ready::write, other);
    turn();
    turn();

    QCOMPARE(other.writes, 2);
}

struct TellsItsEnd
{
    explicit TellsItsEnd(bool &flag)
        : isGone(flag)
    {}
    ~TellsItsEnd() { isGone = true; }

    bool &isGone;
};

void ReactorTurnTest::disposeLater_destroysAtTheEndOfTheTurn()
{
    bool isGone = false;
    bool wasGoneInside = true;
    m_reactor->callFromThread([&] {
        m_reactor->disposeLater(std::make_unique<TellsItsEnd>(isGone));
        wasGoneInside = isGone;
    });
    turn();

    QVERIFY(!wasGoneInside);
    QVERIFY(isGone);
}

void ReactorTurnTest::disposeLater_outsideATurn_destroysInTheNext()
{
    bool isGone = false;
    m_reactor->disposeLater(std::make_unique<TellsItsEnd>(isGone));
    QVERIFY(!isGone);

    turn(-1ms); // Does not wait for anything else.
    QVERIFY(isGone);
}

void ReactorTurnTest::readBuffer_isShared_andHolds256KiB()
{
    QCOMPARE(m_reactor->readBuffer().size(), 256u * 1024);
    QCOMPARE(m_reactor->readBuffer().data(), m_reactor->readBuffer().data());
}

void ReactorTurnTest::destroyedReactor_releasesWhatWaits()
{
    const SocketPair pair;
    bool isGone = false;
    struct Owner
    {
        explicit Owner(bool &flag)
            : end(flag)
        {}
        TellsItsEnd end;
        Watch watch;
    };
    const auto owner = [&](const SocketPair &sockets) {
        auto made = std::make_shared<Owner>(isGone);
        made->watch = std::move(*m_reactor->watch(sockets.left.get(), Ready::read, [](Ready) {}));
        return made;
    };
    m_reactor->callLater(1h, [held = owner(pair)] {}).release();
    const SocketPair second;
    m_reactor->callFromThread([held = owner(second)] {});
    m_reactor.reset();

    QVERIFY(isGone);
}

void ReactorTurnTest::stats_countTurnsAndCallbacks()
{
    m_reactor->callFromThread([] {});
    turn();
    turn();

    QCOMPARE(m_reactor->stats().read().turns, 2u);
    QCOMPARE(m_reactor->stats().read().callbacks, 2u); // The waker's and the call.
}

QTEST_GUILESS_MAIN(ReactorTurnTest)
#include "tst_reactor_turn.moc"
