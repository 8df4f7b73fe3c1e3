#pragma once

#include "workbench/faults/held_pieces.h"

namespace ropewalk {

/// Loses some messages.
class DropStage final : public FaultStage
{
public:
    using FaultStage::FaultStage;

    void take(const FaultPiece &piece, TimePoint at, FaultSink &next) override;

private:
    std::uint64_t m_messages = 0;
};

/// Passes some messages twice.
class DuplicateStage final : public FaultStage
{
public:
    using FaultStage::FaultStage;

    void take(const FaultPiece &piece, TimePoint at, FaultSink &next) override;

private:
    std::uint64_t m_messages = 0;
};

/// Holds some messages until so many later ones have overtaken them, or for a while.
class ReorderStage final : public HoldingStage
{
public:
    using HoldingStage::HoldingStage;

    void take(const FaultPiece &piece, TimePoint at, FaultSink &next) override;
    /// The end of the stream waits for nothing: what is held goes first.
    void takeEnd(TimePoint at, FaultSink &next) override;

private:
    void tuned(TimePoint now, FaultSink &next) override { flush(now, next); }
    void letGo(TimePoint at, FaultSink &next);

    std::uint64_t m_messages = 0;
};

} // namespace ropewalk
