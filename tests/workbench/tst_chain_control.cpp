#include "base/errc.h"
#include "workbench/chains/chain_demos.h"
#include "workbench/workbench_face.h"

#include <algorithm>

using namespace ropewalk;
using namespace std::chrono_literals;

namespace {

using Fate = LinkRecord::Fate;

WorkbenchOptions tracing()
{
    WorkbenchOptions options;
    options.tracesChains = true;
    return options;
}

LaneAction returning(std::string text)
{
    return {LaneAction::Kind::returnText, std::move(text)};
}

LaneAction raising(std::string text)
{
    return {LaneAction::Kind::raiseText, std::move(text)};
}

} // namespace

class ChainControlTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_face = std::make_unique<WorkbenchFace>(tracing()); }
    void cleanup() { m_face.reset(); }

    void built_isFiredByHandAndRunsItsLinks();
    void built_holdsAndStepsLinkByLink();
    void built_takesLinksAfterItRan();
    void built_letGoWithAFailure_isUnhandled();
    void built_waitsForAChainThatIsFiredByHand();
    void built_waitsForAWhile();
    void firedTwice_saysSo();
    void cancelled_fails_andFiredOnceMoreIsSwallowed();
    void unknownChain_isGone();
    void stepping_whatIsNotHeld_saysSo();
    void held_atTheEnd_doesNotKeepTheProgram();
    void demos_allRun();
    void demo_timer_firedByHandWithNothing();
    void demo_text_takesAFailureOnly();
    void built_describedAnew_hasAnotherPurpose();
    void built_laneThatPasses_hasNoHandler();
    void scenario_chain_takesJsonOrText();
    void scenario_chain_wrongValue_saysWhatIsWrong();
    void scenario_playsWhole();
    void scenario_playsStepByStep();
    void scenario_malformed_saysWhatIsWrong();
    void untraced_hasNoChains();

private:
    [[nodiscard]] std::uint64_t build(ChainPlan plan)
    {
        const auto reply = m_face->ask(BuildChain{std::move(plan)});
        return reply ? reply->chain : 0;
    }
    [[nodiscard]] bool becomes(std::uint64_t id, ChainPhase phase)
    {
        return WorkbenchFace::waitFor([&] {
            const ChainRecord *record = m_face->chains.find(id);
            return record != nullptr && record->phase == phase;
        });
    }
    [[nodiscard]] const ChainRecord &record(std::uint64_t id) const { return *m_face->chains.find(id); }

    std::unique_ptr<WorkbenchFace> m_face;
};

void ChainControlTest::built_isFiredByHandAndRunsItsLinks()
{
    const std::uint64_t id =
        build({"order", {{"check", raising("no room"), {}}, {"mend", {}, returning("less")}}});
    QVERIFY(becomes(id, ChainPhase::notFired));

    QVERIFY(m_face->ask(FireChain{id, "go"}));
    QVERIFY(becomes(id, ChainPhase::value));
    QVERIFY(record(id).isByHand);
    QCOMPARE(record(id).purpose, std::string("order"));
    QCOMPARE(record(id).firedWith.text, std::string("go"));
    QCOMPARE(record(id).links[0].callback, std::string("check"));
    QCOMPARE(record(id).links[0].fate, Fate::raised);
    QCOMPARE(record(id).links[1].errback, std::string("mend"));
    QCOMPARE(record(id).links[1].result.text, std::string("less"));
}

void ChainControlTest::built_holdsAndStepsLinkByLink()
{
    const std::uint64_t id = build({"steps", {{"one", returning("1"), {}}, {"two", returning("2"), {}}}});
    QVERIFY(m_face->ask(HoldChain{id}));
    QCOMPARE(m_face->ask(HoldChain{id}).error().code, std::error_code(Errc::chainHeld));
    QCOMPARE(m_face->ask(StepChain{id}).error().code, std::error_code(Errc::chainAtRest)); // Not fired.
    QVERIFY(m_face->ask(FireChain{id, "0"}));
    QVERIFY(becomes(id, ChainPhase::held));
    QCOMPARE(record(id).links[0].fate, Fate::pending);

    QVERIFY(m_face->ask(StepChain{id}));
    QTRY_COMPARE(record(id).links[0].fate, Fate::returned);
    QCOMPARE(record(id).links[1].fate, Fate::pending);
    QVERIFY(m_face->ask(ReleaseChain{id}));
    QVERIFY(becomes(id, ChainPhase::value));
    QCOMPARE(record(id).links[1].result.text, std::string("2"));
}

void ChainControlTest::built_takesLinksAfterItRan()
{
    const std::uint64_t id = build({"grows", {}});
    QVERIFY(m_face->ask(FireChain{id, "seed"}));
    QVERIFY(becomes(id, ChainPhase::value));

    QVERIFY(m_face->ask(AddLinks{id, {{"more", returning("tree"), {}}}}));
    QTRY_COMPARE(record(id).links.size(), std::size_t{1});
    QCOMPARE(record(id).links[0].argument.text, std::string("seed"));
    QCOMPARE(record(id).links[0].result.text, std::string("tree"));
}

void ChainControlTest::built_letGoWithAFailure_isUnhandled()
{
    const std::uint64_t id = build({"fails", {}});
    QVERIFY(m_face->ask(FireChain{id, "broken", Lane::errbacks}));
    QVERIFY(becomes(id, ChainPhase::failed));

    QVERIFY(m_face->ask(ReleaseChain{id}));
    QVERIFY(becomes(id, ChainPhase::unhandled));
    QCOMPARE(record(id).firedWith.text, std::string("broken"));
    QCOMPARE(m_face->ask(ReleaseChain{id}).error().code, std::error_code(Errc::chainGone));
}

void ChainControlTest::built_waitsForAChainThatIsFiredByHand()
{
    const std::uint64_t id = build({"outer", {{"ask", {LaneAction::Kind::waitForChain, "inner"}, {}}}});
    QVERIFY(m_face->ask(FireChain{id, "go"}));
    QVERIFY(becomes(id, ChainPhase::waiting));
    const std::uint64_t inner = record(id).waitsFor;
    QCOMPARE(record(inner).purpose, std::string("inner"));
    QCOMPARE(record(inner).waitedBy, id);

    QVERIFY(m_face->ask(FireChain{inner, "answer"}));
    QVERIFY(becomes(id, ChainPhase::value));
    QCOMPARE(record(id).links[0].result.text, std::string("answer"));
}

void ChainControlTest::built_waitsForAWhile()
{
    const std::uint64_t id = build({"slow", {{"wait", {LaneAction::Kind::waitThenReturn, "done", 5ms}, {}}}});
    QVERIFY(m_face->ask(FireChain{id, "go"}));

    QVERIFY(becomes(id, ChainPhase::value));
    QCOMPARE(record(id).links[0].result.text, std::string("done"));
    QVERIFY(record(id).links[0].took >= std::chrono::nanoseconds(5ms).count());
}

void ChainControlTest::firedTwice_saysSo()
{
    const std::uint64_t id = build({"once", {}});
    QVERIFY(m_face->ask(FireChain{id, "a"}));

    const auto second = m_face->ask(FireChain{id, "b"});
    QCOMPARE(second.error().code, std::error_code(Errc::alreadyCalled));
    QCOMPARE(second.error().message(), "fire chain " + std::to_string(id) + ": already called");
}

void ChainControlTest::cancelled_fails_andFiredOnceMoreIsSwallowed()
{
    const std::uint64_t id = build({"cancelled", {}});
    QVERIFY(m_face->ask(CancelChain{id}));
    QVERIFY(becomes(id, ChainPhase::failed));
    QVERIFY(record(id).wasCancelled);

    QVERIFY(m_face->ask(FireChain{id, "late"})); // Twisted's rule: one fire after a cancel is dropped.
    QCOMPARE(m_face->ask(FireChain{id, "late"}).error().code, std::error_code(Errc::alreadyCalled));
    QCOMPARE(m_face->ask(CancelChain{id}).error().code, std::error_code(Errc::alreadyCalled));
}

void ChainControlTest::unknownChain_isGone()
{
    constexpr std::uint64_t kNobody = 999'999'999;

    for (const Command &command : std::initializer_list<Command>{HoldChain{kNobody},
                                                                 ReleaseChain{kNobody},
                                                                 StepChain{kNobody},
                                                                 CancelChain{kNobody},
                                                                 FireChain{kNobody, "x"},
                                                                 AddLinks{kNobody, {}}})
        QCOMPARE(m_face->ask(command).error().code, std::error_code(Errc::chainGone));
}

void ChainControlTest::stepping_whatIsNotHeld_saysSo()
{
    const std::uint64_t id = build({"free", {}});

    QCOMPARE(m_face->ask(StepChain{id}).error().code, std::error_code(Errc::chainNotHeld));
}

void ChainControlTest::held_atTheEnd_doesNotKeepTheProgram()
{
    const std::uint64_t id = build({"held", {{"one", returning("1"), {}}}});
    QVERIFY(m_face->ask(HoldChain{id}));
    QVERIFY(m_face->ask(FireChain{id, "go"}));
    m_face->serve("echo");

    m_face.reset();
    QVERIFY(m_face == nullptr);
}

void ChainControlTest::demos_allRun()
{
    for (const ChainDemo &demo : chainDemos())
        QVERIFY(m_face->ask(RunChainDemo{std::string(demo.name)})->chain != 0);
    QVERIFY(!m_face->ask(RunChainDemo{"unknown"}));

    const auto isOver = [](const ChainRecord &record) { return record.endedAt != 0; };
    QVERIFY(m_face->waitForChain("demo: order, recovered", isOver));
    const auto &links = m_face->chainCalled("demo: order, recovered")->links;
    QCOMPARE(links[1].fate, Fate::raised);
    QVERIFY(links[1].waitedFor != 0);
    QCOMPARE(links[2].fate, Fate::passedThrough);
    QCOMPARE(links[3].result.text, std::string("offered 8 apples"));
    QVERIFY(m_face->waitForChain("demo: page, unhandled", isOver));
    const ChainRecord page = *m_face->chainCalled("demo: page, unhandled");
    QCOMPARE(page.phase, ChainPhase::unhandled);
    QCOMPARE(page.links.back().result.text, std::string("not a number: twelve"));
    QCOMPARE(page.links.back().result.type, "std::invalid_argument");
    QVERIFY(m_face->waitForChain("demo: answer in time", isOver));
    QVERIFY(m_face->chainCalled("demo: answer in time")->timesOutAt != 0);
    QCOMPARE(m_face->chainCalled("demo: answer in time")->links[3].result.text, std::string("no answer"));
    QVERIFY(m_face->waitForChain("demo: list of three prices", isOver));
    QCOMPARE(m_face->chainCalled("demo: list of three prices")->firedWith.text,
             std::string("[31, failed: Bergen does not trade today, 29]"));
    QCOMPARE(m_face->chainCalled("demo: list of three prices")->links[0].result.text,
             std::string("2 of 3 answered"));
    QVERIFY(m_face->waitForChain("demo: report", isOver));
    QCOMPARE(m_face->chainCalled("demo: report")->links[1].result.text,
             std::string("report: 12, 30 at 1.09"));
}

void ChainControlTest::demo_timer_firedByHandWithNothing()
{
    const std::uint64_t id = m_face->ask(RunChainDemo{"timeout"})->chain;

    QVERIFY(m_face->ask(FireChain{id, ""}));
    QTRY_COMPARE(record(id).firedWith.text, std::string("nothing"));
    QCOMPARE(record(id).links[0].result.text, std::string("too late"));
}

void ChainControlTest::demo_text_takesAFailureOnly()
{
    const std::uint64_t id = m_face->ask(RunChainDemo{"list"})->chain;
    QCOMPARE(m_face->ask(FireChain{id, "7"}).error().code, std::error_code(Errc::chainTakesNoText));

    QVERIFY(m_face->ask(FireChain{id, "enough", Lane::errbacks}));
    QVERIFY(becomes(id, ChainPhase::failed) || becomes(id, ChainPhase::unhandled));
    QCOMPARE(record(id).firedWith.text, std::string("enough"));
}

void ChainControlTest::built_describedAnew_hasAnotherPurpose()
{
    const std::uint64_t id = build({"built by hand", {}});
    QVERIFY(m_face->ask(DescribeChain{id, "order"}));
    QTRY_COMPARE(record(id).purpose, std::string("order"));

    const std::uint64_t demo = m_face->ask(RunChainDemo{"timeout"})->chain;
    QCOMPARE(m_face->ask(DescribeChain{demo, "mine"}).error().code, std::error_code(Errc::chainNotByHand));
}

void ChainControlTest::built_laneThatPasses_hasNoHandler()
{
    const std::uint64_t id = build({"lanes",
                                    {{"one", returning("1"), {}},
                                     {"two", {}, returning("2")},
                                     {"neither", {}, {}},
                                     {"both", returning("3"), returning("4")}}});
    QVERIFY(m_face->ask(FireChain{id, "0"}));
    QVERIFY(becomes(id, ChainPhase::value));
    const auto &links = record(id).links;

    QVERIFY(links[0].callback == "one" && links[0].errback.empty());
    QVERIFY(links[1].callback.empty() && links[1].errback == "two");
    QVERIFY(links[2].callback.empty() && links[2].errback.empty());
    QVERIFY(links[3].callback == "both" && links[3].errback == "both");
    QCOMPARE(links[2].fate, Fate::passedThrough);
    QCOMPARE(links[2].result.text, std::string("1"));
}

const std::string kOneDeferred =
    R"({"in": {"ops": [{"op": "new", "d": "a"},
    {"op": "addCallback", "d": "a", "fn": {"label": "f", "steps": [{}]}}]}})";

void ChainControlTest::scenario_chain_takesJsonOrText()
{
    const std::pair<std::string, std::string> values[] = {
        {R"([1, "two"])", R"([1,"two"])"}, {"seven", R"("seven")"}, {"7", "7"}};
    for (const auto &[typed, told] : values) {
        QVERIFY(m_face->ask(PlayScenario{kOneDeferred}));
        QVERIFY(m_face->waitForChain("a", [](const ChainRecord &one) { return one.firedAt == 0; }));
        const std::uint64_t id = m_face->chainCalled("a")->id;
        QVERIFY(m_face->ask(FireChain{id, typed}));
        QVERIFY(becomes(id, ChainPhase::value));
        QCOMPARE(record(id).firedWith.text, told);
        QCOMPARE(m_face->ask(FireChain{id, typed}).error().code, std::error_code(Errc::alreadyCalled));
    }
}

void ChainControlTest::scenario_chain_wrongValue_saysWhatIsWrong()
{
    QVERIFY(m_face->ask(PlayScenario{kOneDeferred}));
    QVERIFY(m_face->waitForChain("a", [](const ChainRecord &one) { return one.firedAt == 0; }));
    const std::uint64_t id = m_face->chainCalled("a")->id;

    const auto deferred = m_face->ask(FireChain{id, R"({"deferred": "b"})"});
    QVERIFY(deferred.error().operation.ends_with("a Deferred is no result"));
    QVERIFY(m_face->ask(FireChain{id, R"({"error": 5})"})
                .error()
                .operation.ends_with(R"(an error is written {"error": "ErrA", "args": ["text"]})"));
    QVERIFY(m_face->ask(FireChain{id, R"({"error": "ErrA", "args": ["no"]})"}));
    QVERIFY(becomes(id, ChainPhase::failed));
    QCOMPARE(record(id).firedWith.text, std::string("no"));
}

const std::string kScenario = R"({"id": "x", "family": "deferred", "in": {"ops": [
    {"op": "new", "d": "a"},
    {"op": "addCallback", "d": "a", "fn": {"label": "f", "steps": [{"ret": {"raise": {"error": "ErrA", "args": ["no"]}}}]}},
    {"op": "addErrback", "d": "a", "fn": {"label": "g", "steps": [{"ret": {"value": 7}}]}},
    {"op": "callback", "d": "a", "value": [1, "two"]}]}})";

void ChainControlTest::scenario_playsWhole()
{
    const auto reply = m_face->ask(PlayScenario{kScenario});

    QVERIFY(reply);
    QCOMPARE(reply->stepsLeft, std::size_t{0});
    QVERIFY(reply->text.find(R"("events":[["call","f",[1,"two"]],["call","g",)") != std::string::npos);
    QVERIFY(m_face->waitForChain("a", [](const ChainRecord &record) { return record.links.size() == 2; }));
    const ChainRecord &chain = *m_face->chainCalled("a");
    QCOMPARE(chain.phase, ChainPhase::value);
    QCOMPARE(chain.firedWith.text, std::string(R"([1,"two"])"));
    QCOMPARE(chain.links[0].callback, std::string("f"));
    QVERIFY(chain.links[0].errback.empty());
    QCOMPARE(chain.links[0].result.text, std::string("no"));
    QCOMPARE(chain.links[1].errback, std::string("g"));
    QCOMPARE(chain.links[1].result.text, std::string("7"));
}

void ChainControlTest::scenario_playsStepByStep()
{
    const auto loaded = m_face->ask(PlayScenario{kScenario, PlayScenario::Pace::byStep});
    QVERIFY(loaded);
    QCOMPARE(loaded->stepsLeft, std::size_t{4});

    for (std::size_t left = 4; left-- > 1;)
        QCOMPARE(m_face->ask(StepScenario{})->stepsLeft, left);
    QVERIFY(m_face->waitForChain("a", [](const ChainRecord &record) { return record.links.size() == 2; }));
    QCOMPARE(m_face->chainCalled("a")->phase, ChainPhase::notFired);
    const auto last = m_face->ask(StepScenario{});
    QVERIFY(last->text.find(R"("op":{"d":"a","op":"callback")") != std::string::npos);
    QVERIFY(m_face->waitForChain(
        "a", [](const ChainRecord &record) { return record.phase == ChainPhase::value; }));
    QVERIFY(!m_face->ask(StepScenario{}));
}

void ChainControlTest::scenario_malformed_saysWhatIsWrong()
{
    QVERIFY(m_face->ask(PlayScenario{"{"}).error().operation.ends_with("it is no JSON"));
    QVERIFY(m_face->ask(PlayScenario{"[1]"}).error().operation.ends_with("it is no JSON object"));
    QVERIFY(!m_face->ask(PlayScenario{R"({"in": {"ops": [1]}})"}));
    QVERIFY(!m_face->ask(PlayScenario{R"({"family": "irc", "in": {"ops": []}})"}));
    QVERIFY(!m_face->ask(StepScenario{}));
    for (const char *op : {R"({"op": "nobody"})",
                           R"({"op": "callback"})",
                           R"({"op": "new", "d": 5})",
                           R"({"op": "cancel", "d": "x"})",
                           R"({"op": "advance", "by": "x"})"}) {
        const auto reply = m_face->ask(PlayScenario{R"({"in": {"ops": [)" + std::string(op) + "]}}"});
        QVERIFY(reply);
        QVERIFY(reply->text.find(R"(["raised",)") != std::string::npos);
    }
}

void ChainControlTest::untraced_hasNoChains()
{
    m_face.reset();
    WorkbenchFace plain;

    QVERIFY(!plain.ask(BuildChain{{"none", {}}}));
    QVERIFY(!plain.ask(HoldChain{1}));
}

QTEST_GUILESS_MAIN(ChainControlTest)
#include "tst_chain_control.moc"
