#pragma once

#include "workbench/faults/fault_plan.h"
#include "workbench/faults/held_pieces.h"

#include <deque>
#include <memory>
#include <vector>

namespace ropewalk {

/// What takes what comes out of a FaultLine. Any call may change or close the line, but not destroy it.
class FaultOutlet
{
public:
    virtual void faultsPassed(const FaultPiece &piece) = 0;
    virtual void faultsPassedEnd() = 0;
    virtual void faultActed(FaultAct act, FaultKind cause) = 0;
    /// How much the line holds has crossed a mark: its source is to stop, or may go on.
    virtual void faultsHold(bool holdsMuch) = 0;

protected:
    ~FaultOutlet() = default;
};

/// The faults of one direction of one connection, one behind the other, and the timer that moves what they
/// hold.
///
/// Order: a stream's pieces and its end keep theirs.
/// Loss:  what a fault is there to lose. Above `kHighBytes` a source is asked to stop; datagrams, which
///        have none, are dropped there and counted.
class FaultLine
{
public:
    /// As much as a fast long line has under way; with more latency, less passes in a second.
    static constexpr std::size_t kHighBytes = std::size_t{1024} * 1024;
    static constexpr std::size_t kLowBytes = std::size_t{256} * 1024;

    FaultLine(ReactorTime &time, FaultMaterial material, FaultOutlet &outlet);
    ~FaultLine();
    FaultLine(const FaultLine &) = delete;
    FaultLine &operator=(const FaultLine &) = delete;

    /// Takes over what acts from now on. A fault that stays, stays in its state; one that goes gives back
    /// what it holds. `salt` tells the directions apart.
    void setFaults(const std::vector<PlannedFault> &faults, std::uint64_t salt);

    void take(const FaultPiece &piece);
    void takeEnd();

    /// Closed, nothing comes out until it is opened again.
    void setOpen(bool isOpen);

    /// Forgets what it holds, and passes nothing any more.
    void abandon();

    [[nodiscard]] bool isEmpty() const { return m_slots.empty() && m_ready.empty(); }
    [[nodiscard]] bool holdsAny() const { return m_endsInside > 0 || heldBytes() > 0; }
    [[nodiscard]] std::size_t heldBytes() const;
    [[nodiscard]] std::uint64_t lostDatagrams() const { return m_lostDatagrams; }
    [[nodiscard]] std::uint64_t actedOf(const FaultKey &key) const;

private:
    struct Slot;

    [[nodiscard]] std::unique_ptr<Slot> makeSlot(const PlannedFault &fault, std::uint64_t salt);
    [[nodiscard]] std::unique_ptr<Slot> takeSlot(const FaultKey &key);
    [[nodiscard]] bool keepsOrder(const std::vector<PlannedFault> &faults) const;
    void drain();
    void removeAllBut(const std::vector<PlannedFault> &faults);
    void arrange(const std::vector<PlannedFault> &faults, std::uint64_t salt);
    void number();
    void settle();
    void runDue();
    void schedule();
    void mindMarks();
    [[nodiscard]] TimePoint nextDue() const;
    void passOut(const FaultPiece &piece, TimePoint at);
    void passOutEnd(TimePoint at);
    void deliverReady();

    class Exit final : public FaultSink
    {
    public:
        explicit Exit(FaultLine &line)
            : m_line(line)
        {}
        void pass(const FaultPiece &piece, TimePoint at) override { m_line.passOut(piece, at); }
        void passEnd(TimePoint at) override { m_line.passOutEnd(at); }
        void act(FaultAct act, FaultKind cause) override { m_line.m_outlet.faultActed(act, cause); }

    private:
        FaultLine &m_line;
    };

    ReactorTime &m_time;
    FaultOutlet &m_outlet;
    const FaultMaterial m_material;
    Exit m_exit{*this};
    std::vector<std::unique_ptr<Slot>> m_slots;
    std::deque<HeldPiece> m_ready; ///< Out of the last stage while the line is closed.
    std::size_t m_readyBytes = 0;
    std::uint64_t m_lostDatagrams = 0;
    std::uint32_t m_endsInside = 0;
    bool m_isOpen = true;
    bool m_isDelivering = false;
    bool m_isAbandoned = false;
    bool m_holdsMuch = false;
    DelayedCall m_timer;
};

} // namespace ropewalk
