#include "defer/deferred_list.h"
#include "defer/race.h"

#include <QTest>

#include <memory>
#include <optional>
#include <stdexcept>

using namespace ropewalk;

namespace {

const Failure kRefused({std::make_error_code(std::errc::connection_refused), "connect"});

std::vector<Deferred<int>> takeAll(std::vector<Trigger<int>> &triggers)
{
    std::vector<Deferred<int>> deferreds;
    for (Trigger<int> &trigger : triggers)
        deferreds.push_back(trigger.takeDeferred());
    return deferreds;
}

} // namespace

/// Typed lists; the corpus `deferred.jsonl` covers their semantics.
class DeferredListTest : public QObject
{
    Q_OBJECT

private slots:
    void list_ofAll_keepsTheirOrder();
    void list_fireOnOneCallback_givesValueAndIndex();
    void list_ofMoveOnlyValues_movesThem();
    void list_cancelled_cancelsItsMembers();
    void list_whoseMemberIsGone_neverFires();
    void gather_givesValues();
    void gather_failed_saysWhich();
    void race_wonByOne_cancelsTheRest();
    void race_lostByAll_givesEveryFailure();
    void values_areToldInWords();
    void listResult_tellsWhatEachMemberCameTo();
};

void DeferredListTest::list_ofAll_keepsTheirOrder()
{
    std::vector<Trigger<int>> triggers(2);
    ListResult<int> seen;
    deferredList(takeAll(triggers), {.consumeErrors = true})
        .addCallback([&](ListResult<int> result) { seen = std::move(result); })
        .detach();
    QVERIFY(triggers[1].callback(5));
    QVERIFY(triggers[0].errback(kRefused));

    QCOMPARE(seen.all.size(), std::size_t(2));
    QVERIFY(std::get<Failure>(seen.all[0]).check(std::errc::connection_refused));
    QCOMPARE(std::get<int>(seen.all[1]), 5);
}

void DeferredListTest::list_fireOnOneCallback_givesValueAndIndex()
{
    std::vector<Trigger<int>> triggers(3);
    std::optional<std::pair<int, std::size_t>> first;
    deferredList(takeAll(triggers), {.fireOnOneCallback = true})
        .addCallback([&](const ListResult<int> &result) { first = result.first; })
        .detach();
    QVERIFY(triggers[2].callback(9));

    QCOMPARE(first, std::optional(std::pair(9, std::size_t(2))));
}

void DeferredListTest::list_ofMoveOnlyValues_movesThem()
{
    Trigger<std::unique_ptr<int>> trigger;
    std::vector<Deferred<std::unique_ptr<int>>> members;
    members.push_back(trigger.takeDeferred());
    int seen = 0;
    gatherResults(std::move(members))
        .addCallback([&](std::vector<std::unique_ptr<int>> values) { seen = *values.front(); })
        .detach();
    QVERIFY(trigger.callback(std::make_unique<int>(3)));

    QCOMPARE(seen, 3);
}

void DeferredListTest::list_cancelled_cancelsItsMembers()
{
    std::vector<Trigger<int>> triggers(2);
    int stopped = 0;
    for (Trigger<int> &trigger : triggers)
        trigger.setCanceller([&] { ++stopped; });
    auto list = deferredList(takeAll(triggers), {.consumeErrors = true});
    list.cancel();

    QCOMPARE(stopped, 2);
    QVERIFY(list.isFired());
}

void DeferredListTest::list_whoseMemberIsGone_neverFires()
{
    std::vector<Trigger<int>> triggers(1);
    auto list = deferredList(takeAll(triggers));
    triggers.clear();
    list.cancel();

    QVERIFY(!list.isFired());
}

void DeferredListTest::gather_givesValues()
{
    std::vector<Trigger<int>> triggers(2);
    std::vector<int> seen;
    gatherResults(takeAll(triggers)).addCallback([&](std::vector<int> values) { seen = values; }).detach();
    QVERIFY(triggers[1].callback(2));
    QVERIFY(triggers[0].callback(1));

    QCOMPARE(seen, (std::vector{1, 2}));
}

void DeferredListTest::gather_failed_saysWhich()
{
    std::vector<Trigger<int>> triggers(2);
    std::optional<std::size_t> index;
    gatherResults(takeAll(triggers), true)
        .addErrback([&](const Failure &failure) {
            if (const auto *error = failure.as<FirstError>())
                index = error->index();
            return std::vector<int>();
        })
        .detach();
    QVERIFY(triggers[1].errback(kRefused));

    QCOMPARE(index, std::optional(std::size_t(1)));
}

void DeferredListTest::race_wonByOne_cancelsTheRest()
{
    std::vector<Trigger<int>> triggers(3);
    int stopped = 0;
    for (Trigger<int> &trigger : triggers)
        trigger.setCanceller([&] { ++stopped; });
    RaceResult<int> winner{};
    race(takeAll(triggers)).addCallback([&](RaceResult<int> result) { winner = result; }).detach();
    QVERIFY(triggers[1].callback(8));

    QCOMPARE(winner.index, std::size_t(1));
    QCOMPARE(winner.value, 8);
    QCOMPARE(stopped, 2);
}

void DeferredListTest::race_lostByAll_givesEveryFailure()
{
    std::vector<Trigger<int>> triggers(2);
    std::size_t count = 0;
    race(takeAll(triggers))
        .addErrback([&](const Failure &failure) {
            if (const auto *group = failure.as<FailureGroup>())
                count = group->failures().size();
            return RaceResult<int>{};
        })
        .detach();
    for (Trigger<int> &trigger : triggers)
        QVERIFY(trigger.errback(kRefused));

    QCOMPARE(count, std::size_t(2));
}

void DeferredListTest::values_areToldInWords()
{
    using Prices = std::vector<std::pair<std::string, int>>;

    QCOMPARE(describeValue(Prices{{"Antwerp", 31}, {"Bergen", 29}}),
             std::string("[(Antwerp, 31), (Bergen, 29)]"));
    QCOMPARE(describeValue(std::vector<int>()), std::string("[]"));
    QCOMPARE(describeValue(std::vector<int>(12, 7)), std::string("[7, 7, 7, 7, 7, … 12 in all]"));
    QCOMPARE(describeValue(std::vector<std::vector<bool>>{{true}, {}}), std::string("[[true], []]"));
    QCOMPARE(describeValue(std::vector<std::byte>(3)), std::string("3 of std::byte"));
}

void DeferredListTest::listResult_tellsWhatEachMemberCameTo()
{
    const Failure closed(Error{std::make_error_code(std::errc::timed_out), "ask Bergen"});
    ListResult<std::string> all;
    all.all = {std::string("31"), closed};
    ListResult<std::string> first;
    first.first.emplace("29", 1);

    QCOMPARE(describeValue(all), std::string("[31, failed: ask Bergen: Connection timed out]"));
    QCOMPARE(describeValue(first), std::string("29 from member 2"));
    QCOMPARE(describeValue(std::vector{first}), std::string("[29 from member 2]"));
}

QTEST_GUILESS_MAIN(DeferredListTest)
#include "tst_deferred_list.moc"
