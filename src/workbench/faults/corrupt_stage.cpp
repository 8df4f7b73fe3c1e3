#include "workbench/faults/corrupt_stage.h"

namespace ropewalk {

void CorruptStage::take(const FaultPiece &piece, TimePoint at, FaultSink &next)
{
    m_bytes = piece.bytes;
    corrupt(Way::bit, count(0));
    corrupt(Way::byte, count(1));
    m_position += m_bytes.size();
    FaultPiece changed = piece;
    changed.bytes = m_bytes;
    next.pass(changed, at);
}

void CorruptStage::corrupt(Way way, std::uint64_t oneIn)
{
    if (oneIn == 0)
        return;
    const FaultRandom places = random().of(static_cast<std::uint64_t>(way));
    const FaultRandom changes = places.of(1);
    const std::uint64_t end = m_position + m_bytes.size();
    for (std::uint64_t block = m_position / oneIn; block * oneIn < end; ++block) {
        const std::uint64_t place = block * oneIn + places.belowAt(block, oneIn);
        if (place < m_position || place >= end)
            continue;
        const auto change =
            way == Way::bit ? 1U << changes.belowAt(block, 8) : 1 + changes.belowAt(block, 255);
        m_bytes[place - m_position] =
            static_cast<char>(m_bytes[place - m_position] ^ static_cast<char>(change));
        countAct();
    }
}

} // namespace ropewalk
