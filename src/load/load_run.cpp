#include "load/load_run.h"

#include "workbench/text/message_encoding.h"
#include "workbench/text/quantities.h"

#include <QByteArray>

#include <algorithm>
#include <utility>

namespace ropewalk {
namespace {

constexpr Duration kLead = std::chrono::milliseconds(20); // For the threads to come up.
constexpr std::uint64_t kLeastToJudge = 100; // Requests, before a share or a percentile says much.

} // namespace

/// One worker with its reactor.
class LoadRun::Thread
{
public:
    Thread(LoadRun &run, std::unique_ptr<Reactor> reactor, LoadWorker::Part part)
        : m_run(run)
        , m_reactor(std::move(reactor))
        , m_worker(std::make_unique<LoadWorker>(
              *m_reactor, run.m_plan, run.m_target, part, [this](const LoadFigures &figures, bool isOver) {
                  publish(figures, isOver);
              }))
    {}

    ~Thread()
    {
        if (!m_thread.joinable())
            return;
        m_reactor->callFromThread([this] { m_reactor->stop(); });
        m_thread.join();
    }

    void launch(TimePoint begin)
    {
        m_reactor->callWhenRunning([this, begin] { m_worker->start(begin); });
        m_thread = std::thread([this] {
            (void)m_reactor->run();
            m_worker.reset(); // Its connections are the thread's.
        });
    }

    void finish()
    {
        m_reactor->callFromThread([this] { m_worker->finish(); });
    }

    /// Under the run's lock.
    [[nodiscard]] const LoadFigures &figures() const { return m_figures; }

private:
    void publish(const LoadFigures &figures, bool isOver)
    {
        {
            const std::scoped_lock lock(m_run.m_mutex);
            m_figures = figures;
            m_run.m_overCount += isOver ? 1 : 0;
        }
        if (isOver)
            m_run.m_allOver.notify_all();
    }

    LoadRun &m_run;
    std::unique_ptr<Reactor> m_reactor;
    std::unique_ptr<LoadWorker> m_worker;
    LoadFigures m_figures;
    std::thread m_thread;
};

LoadRun::LoadRun(const LoadPlan &plan, const LoadTarget &target)
    : m_plan(plan)
    , m_target(target)
{}

LoadRun::~LoadRun() = default;

Parsed<std::unique_ptr<LoadRun>>
LoadRun::start(const LoadPlan &plan, const LoadTarget &target, PollerKind poller)
{
    TemplateContext context = TemplateContext::ofSystem();
    context.variables.insert(plan.variables.begin(), plan.variables.end());
    if (const auto bytes = encodeMessage(plan.request, context); !bytes)
        return bytes.error();
    std::vector<std::unique_ptr<Reactor>> reactors;
    for (std::uint32_t index = 0; index < plan.threads; ++index) {
        auto made = makePoller(poller);
        auto reactor =
            made ? Reactor::create(std::move(*made)) : Result<std::unique_ptr<Reactor>>(made.error());
        if (!reactor)
            return ParseError{reactor.error().message(), "Choose another poller.", {}};
        reactors.push_back(std::move(*reactor));
    }
    std::unique_ptr<LoadRun> run(new LoadRun(plan, target));
    run->launch(std::move(reactors));
    return run;
}

void LoadRun::launch(std::vector<std::unique_ptr<Reactor>> reactors)
{
    const TimePoint begin = std::chrono::steady_clock::now() + kLead;
    m_times = LoadTimes::of(m_plan, begin);
    for (std::uint32_t index = 0; auto &reactor : reactors)
        m_threads.push_back(
            std::make_unique<Thread>(*this,
                                     std::move(reactor),
                                     LoadWorker::Part{index++, static_cast<std::uint32_t>(reactors.size())}));
    for (const auto &thread : m_threads)
        thread->launch(begin);
}

LoadPhase LoadRun::phaseAt(TimePoint now) const
{
    if (now < m_times.begin + m_plan.rampUp)
        return LoadPhase::rampUp;
    if (now < m_times.measured)
        return LoadPhase::warmUp;
    return now < m_times.end ? LoadPhase::measuring : LoadPhase::draining;
}

/// Under the lock.
LoadSnapshot LoadRun::look() const
{
    const TimePoint now = std::chrono::steady_clock::now();
    LoadSnapshot snapshot;
    snapshot.phase = m_overCount == m_threads.size() ? LoadPhase::over : phaseAt(now);
    snapshot.elapsed = std::max(now - m_times.begin, Duration::zero());
    snapshot.measured = std::max(std::min(now, m_times.end) - m_times.measured, Duration::zero());
    snapshot.stopReason = m_stopReason;
    for (const auto &thread : m_threads)
        snapshot.figures.add(thread->figures());
    return snapshot;
}

LoadSnapshot LoadRun::next(std::chrono::milliseconds interval)
{
    std::unique_lock lock(m_mutex);
    m_allOver.wait_for(lock, interval, [this] { return m_overCount == m_threads.size(); });
    LoadSnapshot snapshot = look();
    lock.unlock();
    if (snapshot.phase == LoadPhase::measuring)
        checkConditions(snapshot.figures);
    return snapshot;
}

void LoadRun::checkConditions(const LoadFigures &figures)
{
    if (!m_stopReason.empty() || figures.ended() < kLeastToJudge)
        return;
    const LoadStop &stop = m_plan.stop;
    const auto p99 = figures.latencies.percentile(0.99);
    if (stop.maxErrorShare > 0 && figures.errorShare() > stop.maxErrorShare)
        finish("errors exceeded " + QByteArray::number(stop.maxErrorShare * 100).toStdString() + " %");
    else if (stop.maxP99.count() > 0 && p99 > stop.maxP99)
        finish("p99 exceeded " + formatDuration(stop.maxP99));
}

void LoadRun::finish(std::string reason)
{
    m_stopReason = std::move(reason);
    m_times.end = std::min(m_times.end, std::chrono::steady_clock::now());
    for (const auto &thread : m_threads)
        thread->finish();
}

} // namespace ropewalk
