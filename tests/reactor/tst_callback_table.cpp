#include "reactor/callback_table.h"

#include <QTest>

#include <deque>

using namespace std::chrono_literals;
using namespace ropewalk;

namespace {

struct Owner final : CallOwner
{
    explicit Owner(std::string text)
        : name(std::move(text))
    {}
    [[nodiscard]] std::string callOwnerName() const override
    {
        ++asked;
        return name;
    }
    void rename(std::string text)
    {
        name = std::move(text);
        renamed();
    }

    std::string name;
    mutable int asked = 0;
};

} // namespace

class CallbackTableTest : public QObject
{
    Q_OBJECT

private slots:
    void sameName_sameId_andItsOwnerIsAskedOnce();
    void anotherOwner_isAnotherId();
    void renamedOwner_isAnotherId();
    void nameless_isCalledAfterItsLane();
    void moreThanThereIsRoomFor_areOthers();
    void figures_sayCallsMeanLongestAndPercentile();
    void figures_ofMoreThanAMinuteAgo_areForgotten();
    void figures_afterALongRest_areForgotten();
};

void CallbackTableTest::sameName_sameId_andItsOwnerIsAskedOnce()
{
    const Owner owner("irc");
    CallbackTable table;
    const auto id = table.idOf({"sweep", &owner, 0s}, TurnLane::timers);

    QCOMPARE(table.idOf({"sweep", &owner, 1s}, TurnLane::timers), id);
    QCOMPARE(owner.asked, 1);
    QCOMPARE(table.nameOf(id), std::string("sweep"));
    QCOMPARE(table.ownerOf(id), std::string("irc"));
}

void CallbackTableTest::anotherOwner_isAnotherId()
{
    const Owner irc("irc");
    const Owner web("web");
    CallbackTable table;

    QVERIFY(table.idOf({"sweep", &irc, 0s}, TurnLane::timers) !=
            table.idOf({"sweep", &web, 0s}, TurnLane::timers));
}

void CallbackTableTest::renamedOwner_isAnotherId()
{
    Owner owner("irc");
    CallbackTable table;
    (void)table.idOf({"sweep", &owner, 0s}, TurnLane::timers);
    owner.rename("chat");

    QCOMPARE(table.ownerOf(table.idOf({"sweep", &owner, 0s}, TurnLane::timers)), std::string("chat"));
}

void CallbackTableTest::nameless_isCalledAfterItsLane()
{
    CallbackTable table;

    QCOMPARE(table.nameOf(table.idOf({}, TurnLane::timers)), std::string("timers"));
}

void CallbackTableTest::moreThanThereIsRoomFor_areOthers()
{
    std::deque<Owner> owners;
    CallbackTable table;
    CallbackId last = 0;
    for (std::size_t i = 0; i <= CallbackTable::kMost; ++i)
        last = table.idOf({"sweep", &owners.emplace_back("x"), 0s}, TurnLane::timers);

    QCOMPARE(last, CallbackTable::kOthers);
}

void CallbackTableTest::figures_sayCallsMeanLongestAndPercentile()
{
    CallbackTable table;
    const auto id = table.idOf({"read"}, TurnLane::read);
    for (int i = 0; i < 99; ++i)
        table.count(id, 100us);
    table.count(id, 50ms);
    const auto figures = table.figures();

    QCOMPARE(figures.size(), 1u);
    QCOMPARE(figures.front().calls, 100u);
    QCOMPARE(figures.front().total, 99 * 100us + 50ms);
    QCOMPARE(figures.front().longest, 50ms);
    QVERIFY(figures.front().p99 >= 100us && figures.front().p99 <= 125us);
}

void CallbackTableTest::figures_ofMoreThanAMinuteAgo_areForgotten()
{
    TimePoint now(1h);
    CallbackTable table;
    table.advanceTo(now);
    const auto id = table.idOf({"read"}, TurnLane::read);
    table.count(id, 1ms);
    for (int i = 0; i < 5; ++i)
        table.advanceTo(now += 10s);
    QCOMPARE(table.figures().size(), 1u);
    table.advanceTo(now += 10s);

    QVERIFY(table.figures().empty());
}

void CallbackTableTest::figures_afterALongRest_areForgotten()
{
    CallbackTable table;
    table.advanceTo(TimePoint(1h));
    const auto id = table.idOf({"read"}, TurnLane::read);
    table.count(id, 1ms);
    table.advanceTo(TimePoint(2h));
    QVERIFY(table.figures().empty());
    table.count(id, 1ms);
    table.advanceTo(TimePoint(2h + 9s));

    QCOMPARE(table.figures().size(), 1u);
}

QTEST_GUILESS_MAIN(CallbackTableTest)
#include "tst_callback_table.moc"
