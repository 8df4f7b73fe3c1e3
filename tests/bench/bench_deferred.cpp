#include "defer/coroutine.h"
#include "defer/deferred.h"
#include "workbench/chains/chain_log.h"

#include <QCoreApplication>
#include <QFuture>
#include <QProcess>
#include <QPromise>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <limits>
#include <new>
#include <string>
#include <vector>

namespace {

std::size_t s_allocations = 0;
std::size_t s_bytes = 0;

} // namespace

void *operator new(std::size_t size)
{
    ++s_allocations;
    s_bytes += size;
    if (void *memory = std::malloc(size))
        return memory;
    throw std::bad_alloc();
}

void operator delete(void *memory) noexcept
{
    std::free(memory);
}

void operator delete(void *memory, std::size_t) noexcept
{
    std::free(memory);
}

namespace {

using namespace ropewalk;

constexpr int kRounds = 1'000; ///< Of a run: what they tell a tracer has room in its log.

long s_sum = 0;

class IdleTracer final : public Tracer
{
public:
    void record(const ChainEvent &event) noexcept override { m_count += event.isFailure; }

private:
    std::uint64_t m_count = 0;
};

void createThreeLinksFire(int round)
{
    Trigger<int> trigger;
    auto deferred = trigger.takeDeferred()
                        .addCallback([](int value) { return value + 1; })
                        .addCallback([](int value) { return value * 2; })
                        .addCallback([](int value) { s_sum += value; });
    (void)trigger.callback(round);
}

void namedThreeLinksFire(int round)
{
    Trigger<int> trigger;
    trigger.describe("count");
    auto deferred = trigger.takeDeferred()
                        .addCallback(named("add", [](int value) { return value + 1; }))
                        .addCallback(named("double", [](int value) { return value * 2; }))
                        .addCallback(named("sum", [](int value) { s_sum += value; }));
    (void)trigger.callback(round);
}

void firedThreeLinks(int round)
{
    Deferred<int>::succeed(round)
        .addCallback([](int value) { return value + 1; })
        .addCallback([](int value) { return value * 2; })
        .addCallback([](int value) { s_sum += value; })
        .detach();
}

void waitForAnother(int round)
{
    Trigger<int> inner;
    Trigger<> outer;
    outer.takeDeferred()
        .addCallback([deferred = inner.takeDeferred()]() mutable { return std::move(deferred); })
        .addCallback([](int value) { s_sum += value; })
        .detach();
    (void)outer.callback();
    (void)inner.callback(round);
}

Deferred<> awaitThree(int round)
{
    s_sum += co_await Deferred<int>::succeed(round);
    s_sum += co_await Deferred<int>::succeed(round);
    s_sum += co_await Deferred<int>::succeed(round);
}

void coAwaitThree(int round)
{
    awaitThree(round).detach();
}

void threeFunctions(int round)
{
    std::function<int(int)> first = [](int value) { return value + 1; };
    std::function<int(int)> second = [](int value) { return value * 2; };
    std::function<void(int)> third = [](int value) { s_sum += value; };
    asm volatile("" : : "r"(&first), "r"(&second), "r"(&third) : "memory"); // As calls, not their sum.
    third(second(first(round)));
}

void futureThreeLinks(int round)
{
    QPromise<int> promise;
    auto future = promise.future()
                      .then([](int value) { return value + 1; })
                      .then([](int value) { return value * 2; })
                      .then([](int value) { s_sum += value; });
    promise.start();
    promise.addResult(round);
    promise.finish();
}

/// One row of the table: what is done, and under which tracer.
struct Subject
{
    const char *name;
    void (*once)(int round) = nullptr; ///< Null for a program that says its figure.
    Tracer *tracer = nullptr;
    double best = std::numeric_limits<double>::max(); ///< Nanoseconds a round.
    double allocations = 0;
    double bytes = 0;
};

/// The best of all runs counts: what the machine does when nothing disturbs it.
void measure(Subject &subject, ChainLog &log)
{
    Tracer *before = setTracer(subject.tracer);
    const std::size_t allocations = s_allocations;
    const std::size_t bytes = s_bytes;
    const auto begin = std::chrono::steady_clock::now();
    for (int round = 0; round < kRounds; ++round)
        subject.once(round);
    const std::chrono::duration<double, std::nano> took = std::chrono::steady_clock::now() - begin;
    subject.best = std::min(subject.best, took.count() / kRounds);
    subject.allocations = double(s_allocations - allocations) / kRounds;
    subject.bytes = double(s_bytes - bytes) / kRounds;
    setTracer(before);
    log.flush();
    (void)log.take(); // The face's work, in its own thread.
}

/// Nanoseconds a round, 0 where there is no Twisted.
double measureTwisted()
{
    QProcess python;
    const QString script = QCoreApplication::applicationDirPath() + QStringLiteral("/deferred_twisted.py");
    python.start(QStringLiteral("/usr/bin/python3"), {script});
    python.waitForFinished(-1);
    return python.readAllStandardOutput().trimmed().toDouble();
}

void print(const std::vector<Subject> &subjects)
{
    constexpr int kLinks = 3;
    const double floor = subjects.front().best;
    std::printf(
        "| %-46s | %9s | %8s | %8s | %6s | %6s |\n", "", "ns", "ns/link", "x floor", "allocs", "bytes");
    std::printf("| %s | --: | --: | --: | --: | --: |\n", "---");
    for (const Subject &subject : subjects) {
        std::printf("| %-46s | %9.1f | %8.1f | %8.1f |",
                    subject.name,
                    subject.best,
                    subject.best / kLinks,
                    subject.best / floor);
        if (subject.once != nullptr)
            std::printf(" %6.1f | %6.0f |\n", subject.allocations, subject.bytes);
        else
            std::printf(" %6s | %6s |\n", "", "");
    }
}

} // namespace

/// Prints what a Deferred costs beside what one would take instead. Each row makes a chain, adds three links,
/// fires it and lets it go.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    CLI::App options("What a Deferred costs");
    int runs = 1000;
    options.add_option("--runs", runs, "Runs of each row; the best counts")->capture_default_str();
    CLI11_PARSE(options, argc, argv);

    ChainLog log;
    IdleTracer idle;
    std::vector<Subject> subjects{{"three std::function (the floor)", threeFunctions},
                                  {"Deferred, untraced", createThreeLinksFire},
                                  {"Deferred, a tracer that keeps nothing", createThreeLinksFire, &idle},
                                  {"Deferred, the window's tracer, nameless", createThreeLinksFire, &log},
                                  {"Deferred, the window's tracer, named", namedThreeLinksFire, &log},
                                  {"Deferred, fired before the links are added", firedThreeLinks},
                                  {"two Deferreds, one waits for the other", waitForAnother},
                                  {"coroutine, co_await of three fired Deferreds", coAwaitThree},
                                  {"QPromise, QFuture::then", futureThreeLinks}};
    for (int run = 0; run < runs; ++run)
        for (Subject &subject : subjects)
            measure(subject, log);
    subjects.push_back({.name = "Twisted's Deferred", .best = measureTwisted()});
    print(subjects);
    std::printf("\n%zu bytes are one Deferred with room for %zu bytes of links.\n",
                sizeof(Chain),
                LinkQueue::kInlineSize);
    const double untraced = subjects[1].best;
    std::printf("The window's tracer: x %.2f nameless, x %.2f named. Twisted: x %.0f, QFuture: x %.0f.\n",
                subjects[3].best / untraced,
                subjects[4].best / untraced,
                subjects.back().best / untraced,
                subjects[8].best / untraced);
    return s_sum == 42 ? 1 : 0;
}
