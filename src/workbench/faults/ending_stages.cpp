#include "workbench/faults/ending_stages.h"

#include <algorithm>

namespace ropewalk {

// Timeout.

void TimeoutStage::begin(TimePoint now, FaultSink &)
{
    m_begun = now;
}

void TimeoutStage::take(const FaultPiece &, TimePoint, FaultSink &)
{
    countAct();
}

TimePoint TimeoutStage::due() const
{
    return m_isOver || value(0) == 0 ? kNever : m_begun + milliseconds(0);
}

void TimeoutStage::run(TimePoint, FaultSink &next)
{
    m_isOver = true;
    next.act(FaultAct::close, config().kind);
}

// What happens after some bytes.

void AfterBytesStage::begin(TimePoint now, FaultSink &next)
{
    look(now, next);
}

void AfterBytesStage::take(const FaultPiece &piece, TimePoint at, FaultSink &next)
{
    const std::uint64_t room = m_passed < limit() ? limit() - m_passed : 0;
    FaultPiece passing = piece;
    passing.bytes = piece.bytes.substr(0, room);
    m_passed += piece.bytes.size();
    if (!passing.bytes.empty())
        next.pass(passing, at);
    if (passing.bytes.size() == piece.bytes.size())
        return look(at, next);
    look(at, next);
    passing.bytes = piece.bytes.substr(passing.bytes.size());
    takeMore(passing, at, next);
}

void AfterBytesStage::look(TimePoint at, FaultSink &next)
{
    if (m_passed < limit())
        return;
    if (!m_reached)
        m_reached = at;
    if (due() <= at)
        run(at, next);
}

TimePoint AfterBytesStage::due() const
{
    return m_reached && !m_hasStruck ? *m_reached + delay() : kNever;
}

void AfterBytesStage::run(TimePoint now, FaultSink &next)
{
    m_hasStruck = true;
    countAct();
    strike(now, next);
}

void AfterBytesStage::tuned(TimePoint now, FaultSink &next)
{
    if (m_hasStruck)
        return;
    if (m_passed < limit())
        m_reached.reset();
    look(now, next);
}

void ResetStage::strike(TimePoint, FaultSink &next)
{
    next.act(FaultAct::reset, config().kind);
}

void ResetStage::takeMore(const FaultPiece &piece, TimePoint at, FaultSink &next)
{
    if (!hasStruck())
        next.pass(piece, at);
}

void HalfCloseStage::strike(TimePoint at, FaultSink &next)
{
    next.act(FaultAct::halfClose, config().kind);
    next.passEnd(at);
}

void HalfCloseStage::takeMore(const FaultPiece &piece, TimePoint at, FaultSink &next)
{
    if (!hasStruck())
        next.pass(piece, at);
}

void LimitStage::strike(TimePoint, FaultSink &next)
{
    next.act(FaultAct::close, config().kind);
}

// Down.

void DownStage::begin(TimePoint, FaultSink &next)
{
    countAct();
    next.act(FaultAct::reset, config().kind);
}

} // namespace ropewalk
