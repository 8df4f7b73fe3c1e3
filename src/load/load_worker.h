#pragma once

#include "load/load_figures.h"
#include "load/load_schedule.h"
#include "load/load_slot.h"
#include "load/load_target.h"
#include "protocols/framing/framing.h"
#include "reactor/reactor.h"
#include "workbench/load_plan.h"
#include "workbench/text/template_context.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ropewalk {

/// The moments of a run.
struct LoadTimes
{
    TimePoint begin;
    TimePoint measured; ///< Requests intended from here on count.
    TimePoint end;      ///< None is intended from here on; those that are due or under way are waited for.

    [[nodiscard]] static LoadTimes of(const LoadPlan &plan, TimePoint begin);
};

/// One thread's part of a load: every `of`-th request, over its part of the connections.
///
/// Thread: the reactor's.
class LoadWorker final : private LoadSlotOwner
{
public:
    struct Part
    {
        std::uint32_t index = 0;
        std::uint32_t of = 1;
    };
    /// Called twenty times a second, and for the last time with `isOver`.
    using Publish = std::function<void(const LoadFigures &, bool isOver)>;

    /// All must outlive this. The plan is one that `checkPlan()` let pass, and its request can be encoded.
    LoadWorker(Reactor &reactor, const LoadPlan &plan, const LoadTarget &target, Part part, Publish publish);
    ~LoadWorker();

    void start(TimePoint begin);
    /// No more requests from now on.
    void finish();

private:
    void makeSlots();
    void openSlots();
    void tick();
    void publish(bool isOver);
    [[nodiscard]] bool isOver(TimePoint now) const;
    void countUnsent(TimePoint now);
    [[nodiscard]] bool mayRequest(TimePoint now) const;
    void request(LoadSlot &slot, TimePoint intended);
    [[nodiscard]] std::string_view nextBytes();
    void beginClosedLoop();
    void askAgain(LoadSlot &slot); ///< The closed loop.
    void pump();                   ///< The open loop.
    [[nodiscard]] TimePoint nextDue() const;
    void record(const LoadExchange &exchange, std::string_view outcome, LoadEnd end);

    // LoadSlotOwner.
    void slotHasRoom(LoadSlot &slot) override;
    void opened(Duration connectTime) override;
    void openFailed(const Error &reason) override;
    void received(std::size_t bytes) override { m_figures.bytesIn += bytes; }
    void replied(const LoadExchange &exchange, std::string_view payload) override;
    void broken(const LoadExchange &exchange, const Error &reason) override;

    Reactor &m_reactor;
    const LoadPlan &m_plan;
    const LoadTarget &m_target;
    const Part m_part;
    const Publish m_publish;
    LoadTimes m_times{};
    LoadFigures m_figures;
    std::optional<LoadSchedule> m_schedule; ///< An open loop's.
    bool m_isHttp = false;
    bool m_hasVariables = false;
    bool m_isEnded = false;
    std::string m_bytes; ///< The request, as it is sent next.
    TemplateContext m_context = TemplateContext::ofSystem();
    KnownResolver m_resolver;
    std::shared_ptr<const Framing> m_framing; ///< Null: what arrives at once is a reply.
    std::uint64_t m_requested = 0;
    std::size_t m_openedCount = 0; ///< Slots that were told to open, so far.
    std::size_t m_connecting = 0;
    std::deque<LoadSlot *> m_free; ///< Some of them have no room any more.
    DelayedCall m_due;
    DelayedCall m_tick;
    std::vector<std::unique_ptr<LoadSlot>> m_slots; ///< Goes first.
};

} // namespace ropewalk
