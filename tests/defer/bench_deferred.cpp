#include "defer/deferred.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <new>

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

constexpr int kRounds = 10'000;
constexpr int kRuns = 400;

long s_sum = 0;

class CountingTracer final : public Tracer
{
public:
    void record(const ChainEvent &event) noexcept override
    {
        m_last = event;
        ++m_count;
    }

private:
    ChainEvent m_last{};
    std::uint64_t m_count = 0;
};

/// The best of some runs: what the machine does when nothing disturbs it.
template <typename F>
void measure(const char *name, F &&once)
{
    double best = 1e18;
    const std::size_t allocations = s_allocations;
    const std::size_t bytes = s_bytes;
    for (int run = 0; run < kRuns; ++run) {
        const auto begin = std::chrono::steady_clock::now();
        for (int round = 0; round < kRounds; ++round)
            once(round);
        const std::chrono::duration<double, std::nano> took = std::chrono::steady_clock::now() - begin;
        best = std::min(best, took.count() / kRounds);
    }
    constexpr double kAll = double(kRounds) * kRuns;
    std::printf("%-44s %7.1f ns  %4.1f allocations  %6.1f bytes\n",
                name,
                best,
                double(s_allocations - allocations) / kAll,
                double(s_bytes - bytes) / kAll);
}

void createThreeLinksFire(int round)
{
    Trigger<int> trigger;
    auto deferred = trigger.takeDeferred()
                        .addCallback([](int value) { return value + 1; })
                        .addCallback([](int value) { return value * 2; })
                        .addCallback([](int value) { s_sum += value; });
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

void threeFunctions(int round)
{
    std::function<int(int)> first = [](int value) { return value + 1; };
    std::function<int(int)> second = [](int value) { return value * 2; };
    std::function<void(int)> third = [](int value) { s_sum += value; };
    third(second(first(round)));
}

} // namespace

/// Prints what a Deferred costs. The floor is three calls through std::function.
int main()
{
    measure("three std::function", threeFunctions);
    measure("create, 3 links, fire", createThreeLinksFire);
    measure("fired, 3 links", firedThreeLinks);
    measure("wait for another: two chains, 3 links", waitForAnother);
    CountingTracer tracer;
    setTracer(&tracer);
    measure("create, 3 links, fire, traced", createThreeLinksFire);
    setTracer(nullptr);
    return s_sum == 42 ? 1 : 0;
}
