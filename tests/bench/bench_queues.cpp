// What an operation on a message queue costs where many messages wait.

#include "reactor/clock.h"
#include "workbench/queues/gated_queue.h"
#include "workbench/queues/queue_editor.h"

#include <malloc.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace ropewalk;

std::size_t s_passed = 0;

class CountingOutlet final : public QueueOutlet
{
public:
    [[nodiscard]] bool hasRoom() const override { return true; }
    void pass(const QueuedMessage &message) override { s_passed += message.bytes->size(); }
    [[nodiscard]] std::size_t onTheWay() const override { return 0; }
    void dropped(const QueuedMessage &) override {}
    void overflowed() override {}
    void queueChanged() override {}
    [[nodiscard]] Standstill obstacle() const override { return Standstill::none; }
};

/// Prints the mean of `count` operations.
template <typename F>
void measure(const char *name, std::size_t count, F operate)
{
    const auto begin = std::chrono::steady_clock::now();
    for (std::size_t i = 0; i < count; ++i)
        operate(i);
    const std::chrono::duration<double, std::nano> taken = std::chrono::steady_clock::now() - begin;
    std::printf("%-34s %10.0f ns\n", name, taken.count() / static_cast<double>(count));
}

/// A send queue that holds `count` messages of 64 bytes.
struct Bench
{
    explicit Bench(std::size_t count)
    {
        QueueConfig config;
        config.mode = QueueMode::hold;
        config.limits.highBytes = std::size_t{1} << 40U;
        out.setConfig(config);
        ids.reserve(count);
    }

    void push()
    {
        QueuedMessage message;
        message.id = editor.newId();
        message.time = 1;
        message.bytes = std::make_shared<const std::string>(64, 'x');
        ids.push_back(message.id);
        out.push(std::move(message));
    }

    QueuedId any() { return ids[pick(random)]; }
    void choose() { pick = std::uniform_int_distribution<std::size_t>(0, ids.size() - 1); }

    Clock clock;
    CountingOutlet outlet;
    GatedQueue in{Direction::in, 1, clock, outlet};
    GatedQueue out{Direction::out, 1, clock, outlet};
    QueueEditor editor{in, out};
    std::vector<QueuedId> ids;
    std::mt19937_64 random{7};
    std::uniform_int_distribution<std::size_t> pick;
};

void run(std::size_t count, std::size_t operations)
{
    Bench bench(count);
    const std::size_t before = mallinfo2().uordblks;
    measure("take in at the tail", count, [&](std::size_t) { bench.push(); });
    bench.choose();
    const std::size_t held = mallinfo2().uordblks - before - count * sizeof(QueuedId);
    std::printf("%-34s %10.1f bytes\n",
                "a held message, beside its own",
                static_cast<double>(held) / static_cast<double>(count) - 64);

    measure("find", operations, [&](std::size_t) {
        s_passed += bench.out.messages().find(bench.any())->bytes->size();
    });
    measure("edit", operations, [&](std::size_t) {
        (void)bench.editor.edit(Direction::out, bench.any(), std::string(64, 'y'));
    });
    measure("move one", operations, [&](std::size_t) {
        (void)bench.editor.move(Direction::out, {bench.any()}, bench.any());
    });
    measure("duplicate, and take it back", operations, [&](std::size_t) {
        (void)bench.editor.duplicate(Direction::out, {bench.any()});
        (void)bench.editor.undo();
    });
    measure("split, and take it back", operations, [&](std::size_t) {
        (void)bench.editor.split(Direction::out, bench.any(), 32);
        (void)bench.editor.undo();
    });
    measure("drop, and take it back", operations, [&](std::size_t) {
        (void)bench.editor.drop(Direction::out, {bench.any()});
        (void)bench.editor.undo();
    });
    measure("inject", operations, [&](std::size_t) {
        (void)bench.editor.inject(Direction::out, bench.any(), "injected", 1);
    });
    measure("step", operations, [&](std::size_t) { bench.out.step(1); });
    const std::size_t left = bench.out.messages().size();
    measure("release all, per message", 1, [&](std::size_t) {
        bench.out.releaseAll();
        while (!bench.out.isIdle())
            bench.clock.advance(Duration::zero());
    });
    std::printf("%-34s %10zu messages\n", "(of which there were)", left);
}

} // namespace

int main(int argc, char **argv)
{
    std::size_t count = 1'000'000;
    std::size_t operations = 100'000;
    CLI::App app("What an operation on a message queue costs.");
    app.add_option("--messages", count, "How many wait");
    app.add_option("--operations", operations, "How many of each operation");
    CLI11_PARSE(app, argc, argv);
    run(count, operations);
    return 0;
}
