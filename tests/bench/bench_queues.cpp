// What an operation on a message queue costs where many messages wait.

#include "reactor/clock.h"
#include "workbench/queues/gated_queue.h"
#include "workbench/queues/queue_editor.h"

#include <malloc.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <ctime>
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

/// Prints what each of `count` operations takes of the processor, in the mean.
template <typename F>
void measure(const char *name, std::size_t count, F operateAll)
{
    const std::clock_t begin = std::clock();
    operateAll(count);
    const double taken = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    std::printf("%-34s %10.0f ns\n", name, 1e9 * taken / static_cast<double>(count));
}

template <typename F>
void measureEach(const char *name, std::size_t count, F operate)
{
    measure(name, count, [&](std::size_t times) {
        for (std::size_t i = 0; i < times; ++i)
            operate();
    });
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
    measureEach("take in at the tail", count, [&] { bench.push(); });
    bench.choose();
    const std::size_t held = mallinfo2().uordblks - before - count * sizeof(QueuedId);
    std::printf("%-34s %10.1f bytes\n",
                "a held message, beside its own",
                static_cast<double>(held) / static_cast<double>(count) - 64);

    measureEach(
        "find", operations, [&] { s_passed += bench.out.messages().find(bench.any())->bytes->size(); });
    measureEach("edit", operations, [&] {
        (void)bench.editor.edit(Direction::out, bench.any(), std::string(64, 'y'));
    });
    measureEach(
        "move one", operations, [&] { (void)bench.editor.move(Direction::out, {bench.any()}, bench.any()); });
    measureEach("duplicate, and take it back", operations, [&] {
        (void)bench.editor.duplicate(Direction::out, {bench.any()});
        (void)bench.editor.undo();
    });
    measureEach("split, and take it back", operations, [&] {
        (void)bench.editor.split(Direction::out, bench.any(), 32);
        (void)bench.editor.undo();
    });
    measureEach("drop, and take it back", operations, [&] {
        (void)bench.editor.drop(Direction::out, {bench.any()});
        (void)bench.editor.undo();
    });
    measureEach(
        "inject", operations, [&] { (void)bench.editor.inject(Direction::out, bench.any(), "injected", 1); });
    measureEach("step", operations, [&] { bench.out.step(1); });
    measure("release all, each", bench.out.messages().size(), [&](std::size_t) {
        bench.out.releaseAll();
        while (!bench.out.isIdle())
            bench.clock.advance(Duration::zero());
    });
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
