#include "defer/deferred.h"

#include <QTest>

#include <algorithm>
#include <deque>
#include <memory>
#include <optional>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

using namespace ropewalk;

namespace {

constexpr std::size_t kChains = 6;
constexpr int kOperations = 60;
constexpr int kPrograms = 3000;

/// What a handler does with its lane.
enum class Act : std::uint8_t { pass, value, raise, wait };

struct HandlerPlan
{
    Act act = Act::pass;
    int number = 0;         ///< To go on with, or to raise.
    std::size_t target = 0; ///< The chain to wait for.
};

struct LinkOf
{
    int id = 0;
    HandlerPlan callback;
    HandlerPlan errback;
};

struct Operation
{
    enum class Kind : std::uint8_t { add, fire, fail, pause, unpause, cancel, step };
    Kind kind = Kind::add;
    std::size_t chain = 0;
    int number = 0;
    LinkOf link;
};

/// One call of a handler: which link, in which lane, with what. A handler that passes is none.
struct Call
{
    int link;
    bool isErrback;
    int input;

    friend bool operator==(const Call &, const Call &) = default;
};

/// How a chain stands.
struct State
{
    bool isFired = false;
    int pauses = 0;
    std::optional<std::size_t> waitsFor;
    std::string result; ///< "value 3", "failure 4", "nothing"; empty while there is none.

    friend bool operator==(const State &, const State &) = default;
};

constexpr int kCancelled = -1;
constexpr int kCycle = -2;

/// Twisted's algorithm written down plainly: recursive, with everything in the open, nothing ever freed.
class Model
{
public:
    void run(const Operation &operation);
    [[nodiscard]] const std::vector<Call> &calls() const { return m_calls; }
    [[nodiscard]] State stateOf(std::size_t index) const;

private:
    struct Result
    {
        bool isFailure = false;
        std::optional<int> number; ///< None: nothing.
    };
    struct Entry ///< A link, or a chain that waits.
    {
        std::optional<std::size_t> waiter;
        LinkOf link;
    };
    struct Node
    {
        bool isFired = false;
        bool ignoresNextFire = false;
        int pauses = 0;
        std::optional<std::size_t> waitsFor;
        std::optional<Result> result;
        std::deque<Entry> entries;
    };

    void fire(std::size_t index, Result result);
    void cancel(std::size_t index);
    void step(std::size_t index);
    bool go(std::size_t index);
    bool runOne(std::size_t index);
    void wait(std::size_t index, std::size_t target);
    [[nodiscard]] bool isCycle(std::size_t index, std::size_t target) const;

    Node m_nodes[kChains];
    std::vector<Call> m_calls;
};

void Model::run(const Operation &operation)
{
    using Kind = Operation::Kind;
    Node &node = m_nodes[operation.chain];
    switch (operation.kind) {
    case Kind::add:
        node.entries.push_back({{}, operation.link});
        if (node.isFired)
            go(operation.chain);
        break;
    case Kind::fire: fire(operation.chain, {false, operation.number}); break;
    case Kind::fail: fire(operation.chain, {true, operation.number}); break;
    case Kind::pause: ++node.pauses; break;
    case Kind::unpause:
        if (--node.pauses == 0 && node.isFired)
            go(operation.chain);
        break;
    case Kind::cancel: cancel(operation.chain); break;
    case Kind::step: step(operation.chain); break;
    }
}

void Model::fire(std::size_t index, Result result)
{
    Node &node = m_nodes[index];
    if (node.isFired) {
        node.ignoresNextFire = false; // Dropped or refused: it looks the same from here.
        return;
    }
    node.isFired = true;
    node.result = result;
    go(index);
}

void Model::cancel(std::size_t index)
{
    if (m_nodes[index].waitsFor)
        return cancel(*m_nodes[index].waitsFor);
    if (m_nodes[index].isFired)
        return;
    m_nodes[index].ignoresNextFire = true;
    fire(index, {true, kCancelled});
}

void Model::step(std::size_t index)
{
    Node &node = m_nodes[index];
    if (node.isFired && !node.waitsFor && !node.entries.empty())
        runOne(index);
}

/// Runs what there is to run. When a chain takes over a result it goes on first, then this one. False if that
/// chain is at rest: as in Twisted everything then ends here, and what is behind waits for the next occasion.
bool Model::go(std::size_t index)
{
    Node &node = m_nodes[index];
    if (node.pauses != 0)
        return false;
    while (!node.waitsFor && !node.entries.empty())
        if (!runOne(index))
            return false;
    return true;
}

bool Model::runOne(std::size_t index)
{
    Node &node = m_nodes[index];
    const Entry entry = node.entries.front();
    node.entries.pop_front();
    if (entry.waiter) {
        Node &waiter = m_nodes[*entry.waiter];
        waiter.waitsFor.reset();
        waiter.result = node.result;
        node.result = Result{};
        return go(*entry.waiter);
    }
    const bool isFailure = node.result->isFailure;
    const HandlerPlan &plan = isFailure ? entry.link.errback : entry.link.callback;
    if (plan.act == Act::pass)
        return true;
    m_calls.push_back({entry.link.id, isFailure, node.result->number.value_or(0)});
    if (plan.act == Act::value)
        node.result = Result{false, plan.number};
    else if (plan.act == Act::raise)
        node.result = Result{true, plan.number};
    else
        wait(index, plan.target);
    return true;
}

void Model::wait(std::size_t index, std::size_t target)
{
    Node &node = m_nodes[index];
    Node &inner = m_nodes[target];
    if (isCycle(index, target)) {
        node.result = Result{true, kCycle};
    } else if (inner.isFired && inner.pauses == 0 && !inner.waitsFor) {
        node.result = inner.result;
        inner.result = Result{};
    } else {
        node.result.reset();
        node.waitsFor = target;
        inner.entries.push_back({index, {}});
    }
}

bool Model::isCycle(std::size_t index, std::size_t target) const
{
    std::optional<std::size_t> next = target;
    while (next && *next != index)
        next = m_nodes[*next].waitsFor;
    return next.has_value();
}

State Model::stateOf(std::size_t index) const
{
    const Node &node = m_nodes[index];
    State state{node.isFired, node.pauses + (node.waitsFor ? 1 : 0), node.waitsFor, {}};
    if (node.result && !node.waitsFor)
        state.result = !node.result->number     ? "nothing"
                       : node.result->isFailure ? "failure " + std::to_string(*node.result->number)
                                                : "value " + std::to_string(*node.result->number);
    return state;
}

class Raised final : public std::exception
{
public:
    explicit Raised(int number)
        : m_number(number)
    {}
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] const char *what() const noexcept override { return "raised"; }

private:
    int m_number;
};

int numberOf(const Box &result)
{
    if (result.is<int>())
        return result.get<int>();
    if (!result.is<Failure>())
        return 0;
    const Failure &failure = result.get<Failure>();
    if (const auto *raised = failure.as<Raised>())
        return raised->number();
    return failure.check(Errc::waitCycle) ? kCycle : kCancelled;
}

/// The same operations on real chains.
class Real
{
public:
    Real()
    {
        for (ChainRef &chain : m_chains)
            chain = Chain::make(SourceLine::current());
    }
    Real(const Real &) = delete;
    Real &operator=(const Real &) = delete;

    void run(const Operation &operation);
    [[nodiscard]] const std::vector<Call> &calls() const { return m_calls; }
    [[nodiscard]] State stateOf(std::size_t index) const;
    [[nodiscard]] std::weak_ptr<int> witness() const { return m_witness; }

private:
    void add(Chain &chain, const LinkOf &link);

    std::shared_ptr<int> m_witness = std::make_shared<int>(0); ///< Held by every handler.
    ChainRef m_chains[kChains];
    std::vector<Call> m_calls;
};

void Real::run(const Operation &operation)
{
    using Kind = Operation::Kind;
    Chain &chain = *m_chains[operation.chain];
    switch (operation.kind) {
    case Kind::add: add(chain, operation.link); break;
    case Kind::fire: (void)chain.fire(Box::of(operation.number)); break;
    case Kind::fail: (void)chain.fire(Box::of(Failure::of(Raised(operation.number)))); break;
    case Kind::pause: chain.pause(); break;
    case Kind::unpause: chain.unpause(); break;
    case Kind::cancel: chain.cancel(); break;
    case Kind::step: (void)chain.step(); break;
    }
}

void Real::add(Chain &chain, const LinkOf &link)
{
    const auto handler = [this, link, witness = m_witness](Box &result, ChainRef &inner) {
        const HandlerPlan &plan = result.is<Failure>() ? link.errback : link.callback;
        if (plan.act == Act::pass)
            return;
        m_calls.push_back({link.id, result.is<Failure>(), numberOf(result)});
        if (plan.act == Act::value)
            result.emplace<int>(plan.number);
        else if (plan.act == Act::raise)
            throw Raised(plan.number);
        else
            inner = m_chains[plan.target];
    };
    chain.add(handler, SourceLine::current());
}

State Real::stateOf(std::size_t index) const
{
    const Chain &chain = *m_chains[index];
    State state{chain.isFired(), chain.pauseCount(), {}, {}};
    for (std::size_t other = 0; other < kChains; ++other)
        if (chain.waitsFor() == m_chains[other].get())
            state.waitsFor = other;
    const Box &result = chain.result();
    if (result && !state.waitsFor)
        state.result = result.is<Unit>() ? "nothing"
                                         : (result.is<Failure>() ? "failure " : "value ") +
                                               std::to_string(numberOf(result));
    return state;
}

/// A program of operations, always the same for a seed.
class Generator
{
public:
    explicit Generator(unsigned seed)
        : m_random(seed)
    {}

    [[nodiscard]] Operation next()
    {
        static constexpr int kShares[]{40, 12, 6, 12, 14, 6, 10}; // In the order of Operation::Kind.
        std::discrete_distribution<int> kind(std::begin(kShares), std::end(kShares));
        Operation operation;
        operation.kind = static_cast<Operation::Kind>(kind(m_random));
        operation.chain = below(kChains);
        operation.number = static_cast<int>(below(100));
        operation.link = {++m_lastLink, plan(), plan()};
        return operation;
    }

private:
    [[nodiscard]] std::size_t below(std::size_t end)
    {
        return std::uniform_int_distribution<std::size_t>(0, end - 1)(m_random);
    }
    [[nodiscard]] HandlerPlan plan()
    {
        return {static_cast<Act>(below(4)), static_cast<int>(below(100)), below(kChains)};
    }

    std::mt19937 m_random;
    int m_lastLink = 0;
};

} // namespace

/// Programs made at random keep what holds for every chain, and do what Twisted's algorithm does.
class ChainPropertiesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_before = setUnhandledFailureHandler([](const Failure &, SourceLine) {});
    }
    void cleanupTestCase() { setUnhandledFailureHandler(std::move(m_before)); }

    void program_doesWhatTheModelDoes();
    void program_runsEachLinkOnceInOrder();
    void program_leavesNothingBehind();

private:
    FailureHandler m_before;
};

void ChainPropertiesTest::program_doesWhatTheModelDoes()
{
    for (unsigned seed = 0; seed < kPrograms; ++seed) {
        Generator generator(seed);
        Model model;
        Real real;
        for (int count = 0; count < kOperations; ++count) {
            const Operation operation = generator.next();
            model.run(operation);
            real.run(operation);
            const std::string where = "seed " + std::to_string(seed) + ", operation " + std::to_string(count);
            QVERIFY2(real.calls() == model.calls(), where.c_str());
            for (std::size_t chain = 0; chain < kChains; ++chain)
                QVERIFY2(real.stateOf(chain) == model.stateOf(chain), where.c_str());
        }
    }
}

void ChainPropertiesTest::program_runsEachLinkOnceInOrder()
{
    for (unsigned seed = 0; seed < kPrograms; ++seed) {
        Generator generator(seed);
        Real real;
        std::vector<std::vector<int>> added(kChains);
        for (int count = 0; count < kOperations; ++count) {
            const Operation operation = generator.next();
            if (operation.kind == Operation::Kind::add)
                added[operation.chain].push_back(operation.link.id);
            real.run(operation);
        }

        for (const std::vector<int> &links : added) {
            std::vector<int> ran;
            for (const Call &call : real.calls())
                if (std::find(links.begin(), links.end(), call.link) != links.end())
                    ran.push_back(call.link);
            QVERIFY(std::is_sorted(ran.begin(), ran.end())); // Numbers rise in the order of adding.
            QVERIFY(std::adjacent_find(ran.begin(), ran.end()) == ran.end());
        }
    }
}

void ChainPropertiesTest::program_leavesNothingBehind()
{
    for (unsigned seed = 0; seed < kPrograms; ++seed) {
        std::weak_ptr<int> witness;
        {
            Generator generator(seed);
            Real real;
            witness = real.witness();
            for (int count = 0; count < kOperations; ++count)
                real.run(generator.next());
        }
        QVERIFY2(witness.expired(), std::to_string(seed).c_str());
    }
}

QTEST_GUILESS_MAIN(ChainPropertiesTest)
#include "tst_chain_properties.moc"
