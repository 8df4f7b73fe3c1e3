#include "workbench/faults/message_stages.h"

namespace ropewalk {
namespace {

bool isChosen(const FaultRandom &random, std::uint64_t message, double percent)
{
    return random.unitAt(message) * 100 < percent;
}

} // namespace

void DropStage::take(const FaultPiece &piece, TimePoint at, FaultSink &next)
{
    if (isChosen(random(), m_messages++, value(0)))
        countAct();
    else
        next.pass(piece, at);
}

void DuplicateStage::take(const FaultPiece &piece, TimePoint at, FaultSink &next)
{
    next.pass(piece, at);
    if (!isChosen(random(), m_messages++, value(0)))
        return;
    countAct();
    next.pass(piece, at);
}

void ReorderStage::take(const FaultPiece &piece, TimePoint at, FaultSink &next)
{
    const std::uint64_t message = m_messages++;
    if (isChosen(random(), message, value(0))) {
        countAct();
        HeldPiece later = HeldPiece::of(piece, at, at + milliseconds(2));
        later.mark = message + count(1); // The one that it follows.
        return hold(std::move(later));
    }
    next.pass(piece, at);
    letGo(at, next);
}

void ReorderStage::letGo(TimePoint at, FaultSink &next)
{
    while (holdsAny() && held().front().mark < m_messages) {
        held().front().due = at;
        run(at, next);
    }
}

void ReorderStage::takeEnd(TimePoint at, FaultSink &next)
{
    flush(at, next);
    next.passEnd(at);
}

} // namespace ropewalk
