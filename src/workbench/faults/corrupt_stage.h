#pragma once

#include "workbench/faults/fault_stage.h"

#include <string>

namespace ropewalk {

/// Flips one bit in each so many bytes, or replaces one byte, at a place within them that the seed decides.
class CorruptStage final : public FaultStage
{
public:
    using FaultStage::FaultStage;

    void take(const FaultPiece &piece, TimePoint at, FaultSink &next) override;

private:
    enum class Way : std::uint8_t { bit, byte };

    void corrupt(Way way, std::uint64_t oneIn);

    std::uint64_t m_position = 0; ///< Of the first byte of `m_bytes`.
    std::string m_bytes;          ///< Kept for its memory.
};

} // namespace ropewalk
