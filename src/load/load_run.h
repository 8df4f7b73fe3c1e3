#pragma once

#include "load/load_figures.h"
#include "load/load_target.h"
#include "load/load_worker.h"
#include "reactor/poller_kind.h"
#include "workbench/load_plan.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace ropewalk {

enum class LoadPhase : std::uint8_t { rampUp, warmUp, measuring, draining, over };

/// A load as it is now.
struct LoadSnapshot
{
    LoadPhase phase = LoadPhase::rampUp;
    std::chrono::nanoseconds elapsed{0};  ///< Since the beginning.
    std::chrono::nanoseconds measured{0}; ///< Of it, what is measured; it does not grow while draining.
    std::string stopReason;               ///< Why it ends before its time; empty if it does not.
    LoadFigures figures;
};

/// A load on threads of its own, each with a reactor.
///
/// Thread: the one that made it; it watches the load by `next()`, which is also where the plan's conditions
///         for stopping are looked at.
class LoadRun
{
public:
    /// `plan` has passed `checkPlan()`.
    /// Errors: those of the request, with their place in it; whatever keeps a reactor from starting.
    [[nodiscard]] static Parsed<std::unique_ptr<LoadRun>>
    start(const LoadPlan &plan, const LoadTarget &target, PollerKind poller);
    ~LoadRun();

    /// Waits until `interval` has gone by, or until all is over.
    [[nodiscard]] LoadSnapshot next(std::chrono::milliseconds interval);

    /// Sends no more, and waits for what is under way.
    void finish(std::string reason);

private:
    class Thread;

    LoadRun(const LoadPlan &plan, const LoadTarget &target);
    void launch(std::vector<std::unique_ptr<Reactor>> reactors);
    [[nodiscard]] LoadSnapshot look() const;
    [[nodiscard]] LoadPhase phaseAt(TimePoint now) const;
    void checkConditions(const LoadFigures &figures);

    const LoadPlan m_plan;
    const LoadTarget m_target;
    LoadTimes m_times{};
    std::string m_stopReason;
    mutable std::mutex m_mutex; ///< Guards what the threads publish.
    std::condition_variable m_allOver;
    std::size_t m_overCount = 0;
    std::vector<std::unique_ptr<Thread>> m_threads; ///< Goes first.
};

} // namespace ropewalk
