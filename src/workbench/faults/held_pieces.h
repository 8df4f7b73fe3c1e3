#pragma once

#include "workbench/faults/fault_stage.h"

#include <deque>
#include <string>

namespace ropewalk {

/// A piece that waits for its moment, with its bytes.
struct HeldPiece
{
    TimePoint at;  ///< When it came.
    TimePoint due; ///< When it goes.
    std::string bytes;
    std::size_t payloadBegin = 0;
    std::size_t payloadLength = 0;
    std::uint64_t row = 0;
    std::uint64_t mark = 0; ///< What the stage that holds it wants to know again.
    bool isEnd = false;

    [[nodiscard]] static HeldPiece of(const FaultPiece &piece, TimePoint at, TimePoint due)
    {
        return {at, due, std::string(piece.bytes), piece.payloadBegin, piece.payloadLength, piece.row};
    }
    [[nodiscard]] static HeldPiece end(TimePoint at, TimePoint due)
    {
        HeldPiece piece{at, due, {}};
        piece.isEnd = true;
        return piece;
    }
    [[nodiscard]] FaultPiece view() const { return {bytes, payloadBegin, payloadLength, row}; }
};

/// A stage that holds pieces until they are due, the first first.
class HoldingStage : public FaultStage
{
public:
    using FaultStage::FaultStage;

    void takeEnd(TimePoint at, FaultSink &next) override;
    [[nodiscard]] TimePoint due() const override { return m_held.empty() ? kNever : m_held.front().due; }
    void run(TimePoint now, FaultSink &next) override;
    void flush(TimePoint now, FaultSink &next) override;
    [[nodiscard]] std::size_t heldBytes() const override { return m_heldBytes; }

protected:
    /// When an end that comes now may go, at the earliest.
    [[nodiscard]] virtual TimePoint dueOfEnd(TimePoint at) const { return at; }

    /// Behind all others.
    void hold(HeldPiece piece);
    /// Before those that are due later.
    void holdInOrder(HeldPiece piece);
    [[nodiscard]] std::deque<HeldPiece> takeHeld();
    [[nodiscard]] std::deque<HeldPiece> &held() { return m_held; }
    [[nodiscard]] bool holdsAny() const { return !m_held.empty(); }
    /// That of the last one that is held, if that is later than `at`.
    [[nodiscard]] TimePoint notBeforeLast(TimePoint at) const;
    static void passOn(const HeldPiece &piece, TimePoint at, FaultSink &next);

private:
    std::deque<HeldPiece> m_held;
    std::size_t m_heldBytes = 0;
};

} // namespace ropewalk
