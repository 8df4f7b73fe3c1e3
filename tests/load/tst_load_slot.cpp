#include "load/load_slot.h"
#include "reactor/clock.h"

#include <QtTest>

#include <string>
#include <vector>

using namespace ropewalk;
using namespace std::chrono_literals;

namespace {

/// Writes down what a slot tells.
class Ledger final : public LoadSlotOwner
{
public:
    void slotHasRoom(LoadSlot &) override { ++roomCount; }
    void opened(Duration connectTime) override { connectTimes.push_back(connectTime); }
    void openFailed(const Error &) override {}
    void received(std::size_t bytes) override { byteCount += bytes; }
    void replied(const LoadExchange &exchange, std::string_view payload) override
    {
        replies.emplace_back(payload);
        exchanges.push_back(exchange);
    }
    void broken(const LoadExchange &exchange, const Error &reason) override
    {
        exchanges.push_back(exchange);
        reasons.push_back(reason.code);
    }

    int roomCount = 0;
    std::size_t byteCount = 0;
    std::vector<Duration> connectTimes;
    std::vector<std::string> replies;
    std::vector<LoadExchange> exchanges;
    std::vector<std::error_code> reasons;
};

/// A slot whose connection is whatever the test says.
class HandSlot final : public LoadSlot
{
public:
    using LoadSlot::LoadSlot;
    using LoadSlot::noteReceived;
    using LoadSlot::setLost;
    using LoadSlot::setOpen;
    using LoadSlot::takeReply;

    void open() override { setOpening(); }

    std::vector<std::string> written;
    int reopenCount = 0;

private:
    void write(std::string_view bytes) override { written.emplace_back(bytes); }
    void reopen() override { ++reopenCount; }
};

} // namespace

class LoadSlotTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void room_isThereOnceOpen_forSoManyRequests();
    void connectTime_isFromOpenToOpen();
    void replies_belongToTheRequestsInTheirOrder();
    void reply_thatNobodyAskedFor_isLetPass();
    void firstByte_isToldApartFromTheReply();
    void loss_breaksWhatIsUnderWay();
    void request_withoutReplyInTime_endsTheConnection();
    void request_inTime_isLeftAlone();

private:
    Clock m_clock;
    Ledger m_ledger;
};

void LoadSlotTest::init()
{
    m_ledger = Ledger();
}

void LoadSlotTest::room_isThereOnceOpen_forSoManyRequests()
{
    HandSlot slot(m_ledger, m_clock, 2);
    QVERIFY(!slot.hasRoom());
    slot.setOpen();
    QVERIFY(slot.hasRoom());
    slot.request(m_clock.now(), "a");
    slot.request(m_clock.now(), "b");

    QVERIFY(!slot.hasRoom());
    QCOMPARE(slot.underWayCount(), std::size_t{2});
    QVERIFY(slot.written == (std::vector<std::string>{"a", "b"}));
}

void LoadSlotTest::connectTime_isFromOpenToOpen()
{
    HandSlot slot(m_ledger, m_clock, 1);
    slot.open();
    m_clock.advance(30ms);
    slot.setOpen();

    QVERIFY(m_ledger.connectTimes == std::vector<Duration>{30ms});
    QCOMPARE(m_ledger.roomCount, 1);
}

void LoadSlotTest::replies_belongToTheRequestsInTheirOrder()
{
    HandSlot slot(m_ledger, m_clock, 3);
    slot.setOpen();
    const TimePoint intended = m_clock.now() - 5s;
    for (int round = 0; round < 4; ++round) { // More than the ring holds.
        slot.request(intended + std::chrono::seconds(round), "x");
        slot.takeReply(std::to_string(round));
    }

    QVERIFY(m_ledger.replies == (std::vector<std::string>{"0", "1", "2", "3"}));
    QVERIFY(m_ledger.exchanges.back().intended == intended + 3s);
    QVERIFY(m_ledger.exchanges.back().sent == m_clock.now());
}

void LoadSlotTest::reply_thatNobodyAskedFor_isLetPass()
{
    HandSlot slot(m_ledger, m_clock, 1);
    slot.setOpen();
    slot.takeReply("welcome");

    QVERIFY(m_ledger.replies.empty());
    QVERIFY(slot.hasRoom());
}

void LoadSlotTest::firstByte_isToldApartFromTheReply()
{
    HandSlot slot(m_ledger, m_clock, 2);
    slot.setOpen();
    slot.request(m_clock.now(), "a");
    slot.request(m_clock.now(), "b");
    m_clock.advance(10ms);
    slot.noteReceived(3);
    const TimePoint first = m_clock.now();
    m_clock.advance(10ms);
    slot.noteReceived(4);
    slot.takeReply("A");
    slot.takeReply("B");

    QVERIFY(m_ledger.exchanges.at(0).firstByte == first);
    QVERIFY(m_ledger.exchanges.at(1).firstByte == m_clock.now()); // It came with the end of the first.
    QCOMPARE(m_ledger.byteCount, std::size_t{7});
}

void LoadSlotTest::loss_breaksWhatIsUnderWay()
{
    HandSlot slot(m_ledger, m_clock, 2);
    slot.setOpen();
    slot.request(m_clock.now(), "a");
    slot.request(m_clock.now(), "b");
    slot.setLost({std::make_error_code(std::errc::connection_reset), "read"});

    QCOMPARE(m_ledger.reasons.size(), std::size_t{2});
    QVERIFY(m_ledger.reasons.front() == std::errc::connection_reset);
    QVERIFY(!slot.hasRoom());
    QCOMPARE(slot.underWayCount(), std::size_t{0});
}

void LoadSlotTest::request_withoutReplyInTime_endsTheConnection()
{
    HandSlot slot(m_ledger, m_clock, 2);
    slot.setOpen();
    slot.request(m_clock.now(), "a");
    m_clock.advance(5s);
    slot.request(m_clock.now(), "b");
    slot.expire(m_clock.now() - 4s);

    QCOMPARE(slot.reopenCount, 1);
    QCOMPARE(m_ledger.reasons.size(), std::size_t{2});
    QVERIFY(m_ledger.reasons.front() == std::errc::timed_out);
}

void LoadSlotTest::request_inTime_isLeftAlone()
{
    HandSlot slot(m_ledger, m_clock, 1);
    slot.expire(m_clock.now());
    slot.setOpen();
    slot.request(m_clock.now(), "a");
    m_clock.advance(5s);
    slot.expire(m_clock.now() - 5s);

    QCOMPARE(slot.reopenCount, 0);
    QCOMPARE(slot.underWayCount(), std::size_t{1});
}

QTEST_APPLESS_MAIN(LoadSlotTest)
#include "tst_load_slot.moc"
