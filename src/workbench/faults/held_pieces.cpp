#include "workbench/faults/held_pieces.h"

#include <algorithm>
#include <utility>

namespace ropewalk {

void HoldingStage::takeEnd(TimePoint at, FaultSink &next)
{
    const TimePoint due = notBeforeLast(dueOfEnd(at));
    if (m_held.empty() && due <= at)
        return next.passEnd(at);
    hold(HeldPiece::end(at, due));
}

void HoldingStage::run(TimePoint now, FaultSink &next)
{
    while (due() <= now) {
        const HeldPiece piece = std::move(m_held.front());
        m_held.pop_front();
        m_heldBytes -= piece.bytes.size();
        passOn(piece, piece.due, next);
    }
}

void HoldingStage::flush(TimePoint now, FaultSink &next)
{
    for (const HeldPiece &piece : takeHeld())
        passOn(piece, now, next);
}

void HoldingStage::hold(HeldPiece piece)
{
    m_heldBytes += piece.bytes.size();
    m_held.push_back(std::move(piece));
}

void HoldingStage::holdInOrder(HeldPiece piece)
{
    m_heldBytes += piece.bytes.size();
    const auto place = std::ranges::upper_bound(m_held, piece.due, {}, &HeldPiece::due);
    m_held.insert(place, std::move(piece));
}

std::deque<HeldPiece> HoldingStage::takeHeld()
{
    m_heldBytes = 0;
    return std::exchange(m_held, {});
}

TimePoint HoldingStage::notBeforeLast(TimePoint at) const
{
    return m_held.empty() ? at : std::max(at, m_held.back().due);
}

void HoldingStage::passOn(const HeldPiece &piece, TimePoint at, FaultSink &next)
{
    if (piece.isEnd)
        next.passEnd(at);
    else
        next.pass(piece.view(), at);
}

} // namespace ropewalk
