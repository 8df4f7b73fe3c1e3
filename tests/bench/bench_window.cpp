// The window under load: a server that echoes, a foreign load, the journal on, and a probe that asks the
// window's event loop, again and again, how long it takes to answer.

#include "base/duration_histogram.h"
#include "load/echo_load.h"
#include "net/endpoint_string.h"
#include "ui/app/main_window.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QEvent>
#include <QTimer>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <fstream>
#include <functional>
#include <string>
#include <thread>

using namespace ropewalk;
using namespace std::chrono_literals;
using std::chrono::steady_clock;

namespace {

struct Plan
{
    double rate = 100'000; ///< Rows of the journal a second: a message in and its echo out are two.
    double seconds = 60;
    int connections = 100;
    std::size_t messageSize = 64;
};

/// Posts an event to the window's thread and, once that is answered, the next one a moment later.
class LoopProbe final : public QObject
{
public:
    LoopProbe()
        : m_thread([this] { askUntilStopped(); })
    {}

    ~LoopProbe() override
    {
        m_isStopped = true;
        m_thread.join();
    }

    bool event(QEvent *event) override
    {
        if (event->type() != kAsked)
            return QObject::event(event);
        const auto delay = steady_clock::now() - m_askedAt.load();
        m_delays.record(delay);
        m_longest = std::max<steady_clock::duration>(m_longest, delay);
        m_overLimit += delay > kLimit;
        m_isAnswered = true;
        return true;
    }

    [[nodiscard]] const DurationHistogram &delays() const { return m_delays; }
    [[nodiscard]] steady_clock::duration longest() const { return m_longest; }

    [[nodiscard]] int overLimit() const { return m_overLimit; }

    static constexpr auto kLimit = 50ms;

private:
    static constexpr auto kPause = 1ms;
    static constexpr auto kAsked = QEvent::User;

    void askUntilStopped()
    {
        while (!m_isStopped) {
            if (m_isAnswered.exchange(false)) {
                m_askedAt = steady_clock::now();
                QCoreApplication::postEvent(this, new QEvent(kAsked));
            }
            std::this_thread::sleep_for(kPause);
        }
    }

    DurationHistogram m_delays; // The window's thread's, like the next.
    steady_clock::duration m_longest{};
    int m_overLimit = 0;
    std::atomic<steady_clock::time_point> m_askedAt{};
    std::atomic<bool> m_isAnswered{true};
    std::atomic<bool> m_isStopped{false};
    std::thread m_thread; // Last: it uses the others.
};

double milliseconds(steady_clock::duration duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

double residentMiB()
{
    std::ifstream status("/proc/self/statm");
    double total = 0;
    double resident = 0;
    status >> total >> resident;
    return resident * 4096 / (1024 * 1024);
}

/// The port of the first service once it listens, 0 until then.
std::uint16_t portOf(const Directory &directory)
{
    if (directory.services().empty())
        return 0;
    const auto *service = directory.service(directory.services().front());
    const auto endpoint = parseEndpoint(service->state.endpoint, EndpointRole::listen);
    return service->state.phase == ServicePhase::listening && endpoint ? endpoint->port : 0;
}

void waitUntil(const std::function<bool()> &isTrue)
{
    while (!isTrue())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
}

/// Runs the load in a thread of its own while the window's loop goes on; returns the round trips.
std::uint64_t runLoad(const Plan &plan, std::uint16_t port)
{
    std::atomic<bool> isDone{false};
    std::uint64_t roundTrips = 0;
    std::thread thread([&] {
        bench::EchoLoad load(port, plan.messageSize);
        load.setRate(plan.rate / 2);
        Status status = load.openActive(plan.connections);
        if (status)
            status =
                load.run(std::chrono::nanoseconds(static_cast<std::int64_t>(plan.seconds * 1e9)), UINT64_MAX);
        if (!status)
            std::fprintf(stderr, "load: %s\n", status.error().message().c_str());
        roundTrips = load.latencies().count();
        isDone = true;
    });
    waitUntil([&] { return isDone.load(); });
    thread.join();
    return roundTrips;
}

void report(const Plan &plan,
            const LoopProbe &probe,
            const Journal &journal,
            std::uint64_t rows,
            std::uint64_t roundTrips)
{
    const auto at = [&](double part) { return milliseconds(probe.delays().percentile(part)); };
    std::printf("rows of messages/s       %.0f\n", static_cast<double>(2 * roundTrips) / plan.seconds);
    std::printf("round trips              %llu\n", static_cast<unsigned long long>(roundTrips));
    std::printf("rows in the journal      %llu\n", static_cast<unsigned long long>(rows));
    // Of each connection one message may be under way when the load ends: up to two rows more.
    std::printf("missing                  %llu\n",
                static_cast<unsigned long long>(2 * roundTrips > rows ? 2 * roundTrips - rows : 0));
    std::printf("let go above the bound   %llu\n", static_cast<unsigned long long>(journal.droppedRows()));
    std::printf("journal                  %.1f of %.1f MiB\n",
                static_cast<double>(journal.usedBytes()) / (1024 * 1024),
                static_cast<double>(journal.limit()) / (1024 * 1024));
    std::printf("resident                 %.1f MiB\n", residentMiB());
    std::printf("the loop answers within  p50 %.2f ms, p90 %.2f ms, p99 %.2f ms, at most %.2f ms (asked %llu "
                "times, %d over 50 ms)\n",
                at(0.5),
                at(0.9),
                at(0.99),
                milliseconds(probe.longest()),
                static_cast<unsigned long long>(probe.delays().count()),
                probe.overLimit());
}

/// Message rows appended since row `begin`; those let go of are taken to have been messages.
std::uint64_t messageRowsSince(const Journal &journal, std::uint64_t begin)
{
    const JournalView view(journal);
    std::uint64_t others = 0;
    for (std::uint64_t row = std::max(begin, view.beginRow()); row < view.endRow(); ++row)
        others += view.at(row).kind != JournalRecord::Kind::message;
    return view.endRow() - begin - others;
}

int run(const Plan &plan)
{
    const Theme theme(*qApp, SchemeChoice::light);
    auto workbench = Workbench::start({});
    if (!workbench) {
        std::fprintf(stderr, "%s\n", workbench.error().message().c_str());
        return 1;
    }
    const Journal &journal = (*workbench)->journal();
    Session session(std::move(*workbench));
    MainWindow window(session);
    window.resize(1'440, 900);
    window.show();
    ServiceConfig config;
    config.name = "echo";
    config.endpoint = "tcp:0:backlog=1000";
    session.post(AddService{config});
    waitUntil([&] { return portOf(session.directory()) != 0; });

    const std::uint64_t begin = journal.endRow();
    LoopProbe probe;
    const std::uint64_t roundTrips = runLoad(plan, portOf(session.directory()));
    report(plan, probe, journal, messageRowsSince(journal, begin), roundTrips);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    Plan plan;
    CLI::App options("Loads the window, and measures how long its event loop takes to answer.",
                     "bench_window");
    options.add_option("--rate", plan.rate, "Rows of the journal a second")->capture_default_str();
    options.add_option("--seconds", plan.seconds, "How long")->capture_default_str();
    options.add_option("--connections", plan.connections, "How many talk")->capture_default_str();
    options.add_option("--message-size", plan.messageSize, "Bytes in a message")->capture_default_str();
    CLI11_PARSE(options, argc, argv);
    QApplication application(argc, argv);
    return run(plan);
}
