#include "defer/deferred.h"
#include "workbench/chains/chain_history.h"
#include "workbench/chains/chain_log.h"

#include <QTest>

#include <algorithm>
#include <stdexcept>
#include <string>

using namespace ropewalk;

namespace {

using Fate = LinkRecord::Fate;

/// A log on this thread and what a face makes of it.
struct Watched
{
    explicit Watched(std::size_t capacity = ChainLog::kCapacity, std::size_t maxFinished = 1000)
        : log(capacity)
        , history(maxFinished)
    {
        log.attach();
        m_before = setUnhandledFailureHandler([](const Failure &, SourceLine) {});
    }
    ~Watched() { setUnhandledFailureHandler(std::move(m_before)); }

    void look()
    {
        log.flush();
        history.absorb(log.take());
    }
    [[nodiscard]] ChainRecord record(std::uint64_t id)
    {
        look();
        const ChainRecord *found = history.find(id);
        return found != nullptr ? *found : ChainRecord();
    }

    ChainLog log;
    ChainHistory history;

private:
    FailureHandler m_before;
};

/// Makes a named chain that comes and goes.
std::uint64_t finishOne(const std::string &purpose)
{
    auto deferred = Deferred<std::string>::succeed("x").describe(purpose);
    return deferred.id();
}

} // namespace

class ChainHistoryTest : public QObject
{
    Q_OBJECT

private slots:
    void namedChain_isToldLinkByLink();
    void failure_crossesAndComesBack();
    void waiting_namesTheOtherAndIsToldBy();
    void failure_takenByTheWaiter_isNoneOfItsOwn();
    void held_isSaid();
    void unhandled_isSaid();
    void nameless_passingByIsCountedOnly();
    void nameless_thatStays_isKept();
    void nameless_unhandled_isKept();
    void finished_beyondTheBound_areForgotten();
    void finished_beyondTheBytes_areForgotten();
    void finished_readsAsItWas();
    void changes_areToldOnce();
    void changes_beyondAFrame_areLeftForTheNext();
    void fullRing_losesAndCounts_butNoEnds();
    void longText_isCutBetweenCharacters();
    void moveOnlyAndBigValues_areNamed();
    void failure_tellsItsTypeAndWhereItWasRaised();
    void linkWithoutHandlers_isPassedThrough();
};

void ChainHistoryTest::namedChain_isToldLinkByLink()
{
    Watched watched;
    Trigger<std::string> trigger;
    trigger.describe("greet", 7);
    auto deferred = trigger.takeDeferred()
                        .addCallback(named("measure", [](const std::string &text) { return text.size(); }))
                        .addErrback(named("recover", [](const Failure &) { return std::size_t{0}; }))
                        .addCallback([](std::size_t) {});

    ChainRecord record = watched.record(trigger.id());
    QCOMPARE(record.purpose, std::string("greet"));
    QCOMPARE(record.owner, ServiceId{7});
    QCOMPARE(record.phase, ChainPhase::notFired);
    QCOMPARE(record.links.size(), std::size_t{3});
    QVERIFY(trigger.callback("hello"));
    record = watched.record(trigger.id());
    QCOMPARE(record.phase, ChainPhase::value);
    QCOMPARE(record.firedWith.text, std::string("hello"));
    QCOMPARE(record.links[0].callback, std::string("measure"));
    QVERIFY(record.links[0].errback.empty());
    QCOMPARE(record.links[0].fate, Fate::returned);
    QCOMPARE(record.links[0].argument.text, std::string("hello"));
    QCOMPARE(record.links[0].result.text, std::string("5"));
    QVERIFY(record.links[0].startedAt >= record.firedAt);
    QCOMPARE(record.links[1].fate, Fate::passedThrough);
    QCOMPARE(record.links[1].result.text, std::string("5"));
    QCOMPARE(record.links[2].callback, std::string("callback"));
    QCOMPARE(record.links[2].result.text, std::string("nothing"));
}

void ChainHistoryTest::failure_crossesAndComesBack()
{
    Watched watched;
    auto deferred = Deferred<int>::succeed(1)
                        .describe("cross")
                        .addCallback([](int) -> int { throw std::runtime_error("no room"); })
                        .addCallback([](int value) { return value; })
                        .addErrback([](const Failure &) { return 2; });

    const ChainRecord record = watched.record(deferred.id());
    QCOMPARE(record.links[0].fate, Fate::raised);
    QCOMPARE(record.links[0].result.lane, Lane::errbacks);
    QCOMPARE(record.links[0].result.text, std::string("no room"));
    QCOMPARE(record.links[1].fate, Fate::passedThrough);
    QCOMPARE(record.links[1].argument.lane, Lane::errbacks);
    QCOMPARE(record.links[2].fate, Fate::returned);
    QCOMPARE(record.links[2].argument.text, std::string("no room"));
    QCOMPARE(record.phase, ChainPhase::value);
}

void ChainHistoryTest::waiting_namesTheOtherAndIsToldBy()
{
    Watched watched;
    Trigger<int> inner;
    auto outer = Deferred<>::succeed({}).describe("outer").addCallback(
        [deferred = inner.takeDeferred()]() mutable { return std::move(deferred); });

    ChainRecord record = watched.record(outer.id());
    QCOMPARE(record.phase, ChainPhase::waiting);
    QCOMPARE(record.waitsFor, inner.id());
    QCOMPARE(record.links[0].fate, Fate::waiting);
    QCOMPARE(watched.history.counts().waiting, std::size_t{1});
    QCOMPARE(watched.record(inner.id()).waitedBy, outer.id());
    QVERIFY(inner.callback(5));
    record = watched.record(outer.id());
    QCOMPARE(record.phase, ChainPhase::value);
    QCOMPARE(record.waitsFor, std::uint64_t{0});
    QCOMPARE(record.links[0].fate, Fate::returned);
    QCOMPARE(record.links[0].waitedFor, inner.id());
    QCOMPARE(record.links[0].result.text, std::string("5"));
}

void ChainHistoryTest::failure_takenByTheWaiter_isNoneOfItsOwn()
{
    Watched watched;
    Trigger<int> inner;
    inner.describe("inner");
    Trigger<int> outer;
    outer.describe("outer");
    auto deferred =
        outer.takeDeferred()
            .addCallback([waited = inner.takeDeferred()](int) mutable { return std::move(waited); })
            .addErrback([](const Failure &) { return 0; });
    QVERIFY(outer.callback(1));
    QVERIFY(inner.errback(Failure::cancelled()));

    QCOMPARE(watched.record(inner.id()).phase, ChainPhase::value);
    QCOMPARE(watched.history.counts().unhandled, std::size_t{0});
}

void ChainHistoryTest::held_isSaid()
{
    Watched watched;
    Trigger<int> trigger;
    trigger.describe("held");
    Chain *chain = watched.log.chainOf(trigger.id());
    QVERIFY(chain != nullptr);
    auto deferred = trigger.takeDeferred().addCallback([](int value) { return value + 1; });

    QVERIFY(watched.log.hold(*chain));
    QVERIFY(!watched.log.hold(*chain));
    QVERIFY(trigger.callback(1));
    QCOMPARE(watched.record(trigger.id()).phase, ChainPhase::held);
    QVERIFY(chain->step());
    QCOMPARE(watched.record(trigger.id()).links[0].result.text, std::string("2"));
    QVERIFY(watched.log.release(*chain));
    QCOMPARE(watched.record(trigger.id()).phase, ChainPhase::value);
}

void ChainHistoryTest::unhandled_isSaid()
{
    Watched watched;
    std::uint64_t id = 0;
    {
        auto deferred = Deferred<int>::fail(Failure::of(std::runtime_error("lost"))).describe("bad");
        id = deferred.id();
        QCOMPARE(watched.record(id).phase, ChainPhase::failed);
    }

    const ChainRecord record = watched.record(id);
    QCOMPARE(record.phase, ChainPhase::unhandled);
    QVERIFY(record.endedAt >= record.madeAt);
    QCOMPARE(watched.history.counts().unhandled, std::size_t{1});
    QCOMPARE(watched.history.counts().live, std::size_t{0});
}

void ChainHistoryTest::nameless_passingByIsCountedOnly()
{
    Watched watched;
    for (int round = 0; round < 100; ++round)
        Deferred<int>::succeed(round).addCallback([](int) {}).detach();

    watched.look();
    QCOMPARE(watched.history.ids().size(), std::size_t{0});
    QCOMPARE(watched.history.passedCount(), std::uint64_t{100});
    QCOMPARE(watched.history.lostCount(), std::uint64_t{0});
}

void ChainHistoryTest::nameless_thatStays_isKept()
{
    Watched watched;
    Trigger<int> stays;
    Deferred<int>::succeed(1).detach();
    auto deferred = stays.takeDeferred().addCallback([](int) {});

    QCOMPARE(watched.record(stays.id()).links.size(), std::size_t{1});
    QVERIFY(stays.callback(1));
    QCOMPARE(watched.record(stays.id()).phase, ChainPhase::value);
    QCOMPARE(watched.history.ids().size(), std::size_t{1});
}

void ChainHistoryTest::nameless_unhandled_isKept()
{
    Watched watched;
    Deferred<int>::fail(Failure::of(std::runtime_error("lost"))).detach();

    watched.look();
    QCOMPARE(watched.history.counts().unhandled, std::size_t{1});
}

void ChainHistoryTest::finished_beyondTheBound_areForgotten()
{
    Watched watched(ChainLog::kCapacity, 10);
    const std::uint64_t first = finishOne("first");
    watched.look();
    (void)watched.history.takeChanges();
    for (int round = 0; round < 12; ++round)
        (void)finishOne("other");

    watched.look();
    QCOMPARE(watched.history.find(first), nullptr);
    QCOMPARE(watched.history.counts().all, std::size_t{10});
    QVERIFY(std::is_sorted(watched.history.ids().begin(), watched.history.ids().end()));
    const ChainHistory::Changes changes = watched.history.takeChanges();
    QCOMPARE(changes.forgotten, std::vector<std::uint64_t>{first}); // The others nobody has heard of.
    QCOMPARE(changes.born, watched.history.ids());
}

void ChainHistoryTest::finished_beyondTheBytes_areForgotten()
{
    ChainHistory history(1'000'000, 100'000);
    ChainLog log;
    log.attach();
    for (int round = 0; round < 5000; ++round) {
        (void)finishOne("number " + std::to_string(round));
        log.flush();
        history.absorb(log.take());
    }

    QVERIFY(history.ids().size() > 100);
    QVERIFY(history.ids().size() < 1000);
    QCOMPARE(history.find(history.ids().back())->purpose, std::string("number 4999"));
}

void ChainHistoryTest::finished_readsAsItWas()
{
    Watched watched;
    std::uint64_t id = 0;
    {
        auto deferred = Deferred<int>::succeed(1)
                            .describe("kept", 3)
                            .addCallback(named("raise", [](int) -> int { throw std::runtime_error("x"); }))
                            .addErrback(named("recover", [](const Failure &) { return 2; }));
        id = deferred.id();
    }

    const ChainRecord record = watched.record(id);
    QCOMPARE(record.id, id);
    QCOMPARE(record.phase, ChainPhase::dropped);
    QCOMPARE(record.purpose, std::string("kept"));
    QCOMPARE(record.owner, ServiceId{3});
    QVERIFY(std::string(record.where.file).ends_with("tst_chain_history.cpp"));
    QCOMPARE(record.links.at(0).callback, std::string("raise"));
    QCOMPARE(record.links.at(0).result.text, std::string("x"));
    QCOMPARE(record.links.at(1).errback, std::string("recover"));
    QCOMPARE(record.links.at(1).fate, Fate::returned);
    QVERIFY(record.links.at(1).startedAt >= record.madeAt);
}

void ChainHistoryTest::changes_areToldOnce()
{
    Watched watched;
    Trigger<int> trigger;
    trigger.describe("one");
    watched.look();
    QCOMPARE(watched.history.takeChanges().born, std::vector<std::uint64_t>{trigger.id()});

    QVERIFY(trigger.callback(1));
    watched.look();
    const ChainHistory::Changes changes = watched.history.takeChanges();
    QVERIFY(changes.born.empty());
    QCOMPARE(changes.changed, std::vector<std::uint64_t>{trigger.id()});
    QVERIFY(watched.history.takeChanges().changed.empty());
}

void ChainHistoryTest::changes_beyondAFrame_areLeftForTheNext()
{
    Watched watched;
    std::vector<std::uint64_t> ids;
    for (int index = 0; index < 10; ++index)
        ids.push_back(finishOne("one"));
    watched.look();
    const ChainHistory::Changes first = watched.history.takeChanges(4);
    QCOMPARE(first.born, std::vector<std::uint64_t>(ids.begin(), ids.begin() + 4));
    QCOMPARE(watched.history.changeCount(), std::size_t{6});

    watched.history.clearFinished(); // Of the others nobody has heard.
    QCOMPARE(watched.history.takeChanges(4).forgotten, first.born);
    QCOMPARE(watched.history.changeCount(), std::size_t{0});
}

void ChainHistoryTest::fullRing_losesAndCounts_butNoEnds()
{
    Watched watched(8);
    std::uint64_t id = 0;
    {
        Trigger<int> told;
        told.describe("told");
        id = told.id();
        watched.look();
        QVERIFY(watched.history.find(id) != nullptr);
        for (int round = 0; round < 50; ++round)
            (void)finishOne("too much");
    }

    watched.look();
    QVERIFY(watched.history.lostCount() > 0);
    watched.look(); // The ends that were owed.
    QCOMPARE(watched.history.counts().live, std::size_t{0});
}

void ChainHistoryTest::longText_isCutBetweenCharacters()
{
    Watched watched;
    std::string text;
    for (int round = 0; round < 200; ++round)
        text += "é€";
    auto deferred = Deferred<std::string>::succeed("");
    auto described = Deferred<>::succeed({}).describe(text).addCallback(
        [deferred = std::move(deferred)]() mutable { return std::move(deferred); });

    const ChainRecord record = watched.record(described.id());
    QVERIFY(record.purpose.size() <= ChainLog::kMaxText);
    QVERIFY(record.purpose.size() > ChainLog::kMaxText - 4);
    QVERIFY(text.starts_with(record.purpose));
    QVERIFY(QString::fromStdString(record.purpose).indexOf(QChar(QChar::ReplacementCharacter)) < 0);
}

void ChainHistoryTest::moveOnlyAndBigValues_areNamed()
{
    Watched watched;
    auto deferred = Deferred<std::unique_ptr<int>>::succeed(std::make_unique<int>(3)).describe("owner");

    QVERIFY(watched.record(deferred.id()).firedWith.text.find("unique_ptr<int") != std::string::npos);
    auto counted =
        std::move(deferred)
            .addCallback([](const std::unique_ptr<int> &value) { return std::vector<int>(5, *value); })
            .addCallback([](const std::vector<int> &) { return std::unique_ptr<int>(); });
    const ChainRecord record = watched.record(counted.id());
    QCOMPARE(record.links[0].result.text, std::string("[3, 3, 3, 3, 3]"));
    QVERIFY(record.links[1].result.text.find("unique_ptr<int") != std::string::npos);
}

void ChainHistoryTest::failure_tellsItsTypeAndWhereItWasRaised()
{
    Watched watched;
    auto failed =
        Deferred<int>::succeed(7)
            .describe("parse")
            .addCallback([](int) -> int { throw std::invalid_argument("not a number: x"); })
            .addCallback([](int number) { return number; })
            .addErrback([](const Failure &) {
                return Failure(Error{std::make_error_code(std::errc::io_error), "read"}, {"disk.cpp", 9});
            });
    const std::uint64_t id = failed.id();
    ChainRecord record = watched.record(id);

    QCOMPARE(record.links[0].result.type, "std::invalid_argument");
    QCOMPARE(record.links[0].result.raisedAt.line, record.links[0].where.line);
    QCOMPARE(record.links[1].result.type, "std::invalid_argument"); // It passed by.
    QCOMPARE(record.links[2].argument.raisedAt.line, record.links[0].where.line);
    QCOMPARE(record.links[2].result.type, "Error");
    QCOMPARE(record.links[2].result.raisedAt.file, "disk.cpp");
    std::move(failed).detach();
    record = watched.record(id);
    QVERIFY(record.endedAt != 0);
    QCOMPARE(record.links[2].result.raisedAt.line, 9u);
    QCOMPARE(record.links[1].argument.type, "std::invalid_argument");
    QCOMPARE(record.links[0].argument.type, nullptr);
}

void ChainHistoryTest::linkWithoutHandlers_isPassedThrough()
{
    Watched watched;
    const ChainRef chain = Chain::make(SourceLine::current());
    chain->describe("by hand");
    chain->add([](Box &, ChainRef &) {}, SourceLine::current(), {.lanes = LinkLanes::none});
    QVERIFY(chain->fire(Box::of(std::string("x"))));
    const ChainRecord record = watched.record(chain->id());

    QVERIFY(record.links[0].callback.empty());
    QVERIFY(record.links[0].errback.empty());
    QCOMPARE(record.links[0].fate, Fate::passedThrough);
    QCOMPARE(record.links[0].result.text, std::string("x"));
}

QTEST_GUILESS_MAIN(ChainHistoryTest)
#include "tst_chain_history.moc"
