#pragma once

#include "base/spsc_ring.h"
#include "defer/chain.h"
#include "workbench/chains/chain_news.h"
#include "workbench/urgency.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ropewalk {

class LinkSpans;

/// Watches the chains of the I/O thread and carries what happened to them to a face.
///
/// What happens gathers in a stage, which `flush()` hands over before each update. A chain that has no
/// name, ended well, was waited for by nobody and did not outlive the stage is taken back and counted, so
/// that a thousand of them a second neither cost the face anything nor push out what somebody wants to see. A
/// chain with a purpose is told in detail: the time of every link, and what it holds, in words. For any other
/// the clock is read once a stage, which is 8 to 100 ms.
///
/// Thread: the I/O thread's; `take()` and the constructor the face's.
/// Loss:   facts that find no room, counted; but never the end of a chain that was told of.
class ChainLog final : public Tracer
{
public:
    static constexpr std::size_t kCapacity = 1 << 16;   ///< Facts of 64 bytes, a power of two.
    static constexpr std::size_t kStageCapacity = 4096; ///< Facts; a full stage is handed over early.
    static constexpr std::size_t kMaxText = 240;        ///< Bytes of a value in words; more is cut off.
    static constexpr std::size_t kMaxFactsAtOnce = 16;  ///< Of one event, text included.

    explicit ChainLog(std::size_t capacity = kCapacity);
    ~ChainLog() override;
    ChainLog(const ChainLog &) = delete;
    ChainLog &operator=(const ChainLog &) = delete;

    /// Becomes this thread's tracer, and ceases to be it.
    void attach();
    void detach();

    /// `hook` runs when there is something to hand over, once until it has been, and again where it became
    /// more urgent.
    void setHook(std::function<void(Urgency)> hook) { m_hook = std::move(hook); }

    /// `tap` is given a copy of everything that is handed over, in this thread: for a face that lives beside
    /// the engine. What finds no room for the other face does not get lost here.
    void setTap(std::function<void(std::span<const ChainFact>)> tap) { m_tap = std::move(tap); }

    /// `watcher` hears everything, too; null for nobody.
    void setWatcher(LinkSpans *watcher) { m_watcher = watcher; }

    /// Hands over what happened.
    void flush();

    /// The face's: what was handed over since the last call.
    [[nodiscard]] ChainNews take();

    /// The chain of that number, null if it is gone or was never seen.
    [[nodiscard]] Chain *chainOf(std::uint64_t id) const;

    /// Says that `chain` was built by hand.
    void tellBuiltByHand(Chain &chain);

    // Holding: a chain is kept alive as long.

    /// It rests before its next link. False if it is held already.
    bool hold(Chain &chain);
    /// False if it is not held.
    bool release(Chain &chain);
    [[nodiscard]] bool isHeld(std::uint64_t id) const { return m_held.contains(id); }
    void releaseAll();
    /// Lets go of the held chains without letting them run.
    void dropAll() { m_held.clear(); }

    void record(const ChainEvent &event) noexcept override;
    void describe(Chain &chain, std::string_view purpose, std::uint64_t owner) noexcept override;

private:
    struct alignas(32) Slot // So that an index becomes an address by a shift.
    {
        Chain *chain = nullptr;
        std::uint32_t firstFact = 0; ///< In the stage; valid where there is one.
        std::uint32_t lastFact = 0;  ///< Likewise, but counted from 1; 0 for none.
        bool isKept = false;         ///< The face is told of it.
        bool isNamed = false;
        bool isTold = false; ///< The face may know it: something of it found room in the ring.
    };

    /// Null for a chain that was made before this became the tracer.
    [[nodiscard]] Slot *slotOf(const Chain &chain)
    {
        const std::uint32_t index = chain.watchSlot();
        return index < m_slots.size() && m_slots[index].chain == &chain ? &m_slots[index] : nullptr;
    }
    Slot *enter(Chain &chain);
    void leave(Chain &chain, Slot &slot);
    void keep(Slot &slot);
    ChainFact &stage(Slot &slot, Chain &chain, ChainFact::Kind kind);
    ChainFact &append(Slot &slot, Chain &chain, ChainFact::Kind kind, std::int64_t time);
    static void fill(ChainFact &fact, const ChainEvent &event);
    void recordAnything(const ChainEvent &event);
    void stageText(std::string_view text);
    void stageResult(const Box &result, SourceLine where);
    void takeBack(const Slot &slot);
    void dropVoid();
    void oweEnds();
    void payOwed();
    void wake(Urgency urgency);

    SpscRing<ChainFact> m_ring;
    std::atomic<std::uint64_t> m_lost{0};
    std::atomic<std::uint64_t> m_passed{0};

    std::vector<Slot> m_slots; ///< By `Chain::watchSlot()`; the first is nobody's.
    std::vector<std::uint32_t> m_freeSlots;
    std::vector<std::uint32_t> m_stagedSlots; ///< That the stage has facts of.
    std::map<std::uint64_t, ChainRef> m_held;
    std::vector<ChainFact> m_stage;
    std::uint32_t m_staged = 0;    ///< So many of the stage are taken.
    std::uint32_t m_runBegin = 0;  ///< Since this one, all were of `m_lastTold`.
    std::uint32_t m_lastTold = 0;  ///< A slot.
    std::vector<ChainFact> m_owed; ///< Ends that found no room.
    std::int64_t m_time = 0;       ///< Of the first fact since the stage was handed over.
    Urgency m_wish = Urgency::none;
    std::function<void(Urgency)> m_hook;
    std::function<void(std::span<const ChainFact>)> m_tap;
    LinkSpans *m_watcher = nullptr;
    Tracer *m_previous = nullptr;
    bool m_isAttached = false;
};

} // namespace ropewalk
