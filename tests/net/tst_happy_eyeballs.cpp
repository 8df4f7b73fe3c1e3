#include "net/happy_eyeballs.h"
#include "reactor/clock.h"

#include <QTest>

using namespace ropewalk;
using namespace std::chrono_literals;

/// RFC 8305's race, without a socket.
class HappyEyeballsTest final : public QObject
{
    Q_OBJECT

private slots:
    void interleave_alternatesFamiliesFromTheFirst();
    void interleave_oneFamily_keepsItsOrder();
    void start_startsOneAttempt();
    void slowAttempt_isOvertakenAfterAQuarterSecond();
    void failure_startsTheNextAtOnce();
    void failure_restartsTheDelay();
    void failureOfOvertaken_startsNothing();
    void allFailed_isLost();
    void destroyed_startsNothingMore();

private:
    [[nodiscard]] HappyEyeballs raceOf(std::size_t count)
    {
        m_started.clear();
        return HappyEyeballs(m_clock, count, [this](std::size_t index) { m_started.push_back(index); });
    }

    Clock m_clock;
    std::vector<std::size_t> m_started;
};

using Indices = std::vector<std::size_t>;

void HappyEyeballsTest::interleave_alternatesFamiliesFromTheFirst()
{
    const auto parse = [](const char *host) { return *SocketAddress::parse(host, 1); };
    const std::vector<SocketAddress> sorted =
        interleaveFamilies({parse("::1"), parse("::2"), parse("::3"), parse("10.0.0.1"), parse("10.0.0.2")});

    QVERIFY((sorted ==
             std::vector{parse("::1"), parse("10.0.0.1"), parse("::2"), parse("10.0.0.2"), parse("::3")}));
}

void HappyEyeballsTest::interleave_oneFamily_keepsItsOrder()
{
    const auto parse = [](const char *host) { return *SocketAddress::parse(host, 1); };
    const std::vector same{parse("10.0.0.3"), parse("10.0.0.1"), parse("10.0.0.2")};

    QVERIFY(interleaveFamilies(same) == same);
    QVERIFY(interleaveFamilies({}).empty());
}

void HappyEyeballsTest::start_startsOneAttempt()
{
    auto race = raceOf(2);
    race.start();
    m_clock.advance(249ms);

    QCOMPARE(m_started, Indices{0});
}

void HappyEyeballsTest::slowAttempt_isOvertakenAfterAQuarterSecond()
{
    auto race = raceOf(3);
    race.start();
    m_clock.advance(250ms);
    QCOMPARE(m_started, (Indices{0, 1}));
    m_clock.advance(250ms);

    QCOMPARE(m_started, (Indices{0, 1, 2}));
    QCOMPARE(m_clock.pendingCount(), std::size_t(0));
}

void HappyEyeballsTest::failure_startsTheNextAtOnce()
{
    auto race = raceOf(2);
    race.start();
    race.attemptFailed(0);

    QCOMPARE(m_started, (Indices{0, 1}));
    QVERIFY(!race.isLost());
}

void HappyEyeballsTest::failure_restartsTheDelay()
{
    auto race = raceOf(3);
    race.start();
    m_clock.advance(200ms);
    race.attemptFailed(0);
    m_clock.advance(249ms);
    QCOMPARE(m_started, (Indices{0, 1}));
    m_clock.advance(1ms);

    QCOMPARE(m_started, (Indices{0, 1, 2}));
}

void HappyEyeballsTest::failureOfOvertaken_startsNothing()
{
    auto race = raceOf(3);
    race.start();
    m_clock.advance(250ms);
    race.attemptFailed(0);

    QCOMPARE(m_started, (Indices{0, 1}));
}

void HappyEyeballsTest::allFailed_isLost()
{
    auto race = raceOf(2);
    race.start();
    race.attemptFailed(0);
    race.attemptFailed(1);

    QVERIFY(race.isLost());
    QCOMPARE(m_clock.pendingCount(), std::size_t(0));
}

void HappyEyeballsTest::destroyed_startsNothingMore()
{
    {
        auto race = raceOf(2);
        race.start();
    }
    m_clock.advance(1s);

    QCOMPARE(m_started, Indices{0});
}

QTEST_GUILESS_MAIN(HappyEyeballsTest)
#include "tst_happy_eyeballs.moc"
