#include "workbench/faults/delaying_stages.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ropewalk {
namespace {

constexpr Duration kSliceTime = std::chrono::milliseconds(20); // What passes at once of a stream.
constexpr double kMaxSlice = 65'536;                           // Bytes.

Duration secondsOf(double seconds)
{
    return std::chrono::duration_cast<Duration>(std::chrono::duration<double>(seconds));
}

} // namespace

// Latency.

void LatencyStage::take(const FaultPiece &piece, TimePoint at, FaultSink &)
{
    HeldPiece held = HeldPiece::of(piece, at, at);
    held.mark = m_position;
    m_position += m_material == FaultMaterial::stream ? piece.bytes.size() : 1;
    countAct();
    schedule(std::move(held));
}

void LatencyStage::schedule(HeldPiece piece)
{
    const double jitter = piece.isEnd ? 0 : value(1) * random().signedAt(piece.mark);
    piece.due = piece.at + secondsOf(std::max(0.0, value(0) + jitter) / 1e3);
    if (m_material == FaultMaterial::datagrams && !piece.isEnd)
        return holdInOrder(std::move(piece));
    piece.due = notBeforeLast(piece.due);
    hold(std::move(piece));
}

void LatencyStage::tuned(TimePoint, FaultSink &)
{
    for (HeldPiece &piece : takeHeld())
        schedule(std::move(piece));
}

// Bandwidth.

std::size_t BandwidthStage::sliceSize() const
{
    const double size = value(0) * 1e3 * std::chrono::duration<double>(kSliceTime).count();
    return static_cast<std::size_t>(std::clamp(size, 1.0, kMaxSlice));
}

void BandwidthStage::take(const FaultPiece &piece, TimePoint at, FaultSink &)
{
    countAct();
    const bool isCut = m_material == FaultMaterial::stream;
    const std::size_t size = isCut ? sliceSize() : std::max<std::size_t>(piece.bytes.size(), 1);
    for (std::size_t begin = 0; begin == 0 || begin < piece.bytes.size(); begin += size) {
        FaultPiece slice = piece;
        slice.bytes = piece.bytes.substr(begin, size);
        schedule(HeldPiece::of(slice, at, at));
    }
}

void BandwidthStage::schedule(HeldPiece piece)
{
    m_freeAt =
        std::max(m_freeAt, piece.at) + secondsOf(static_cast<double>(piece.bytes.size()) / (value(0) * 1e3));
    piece.due = m_freeAt;
    hold(std::move(piece));
}

void BandwidthStage::tuned(TimePoint now, FaultSink &)
{
    m_freeAt = now;
    for (HeldPiece &piece : takeHeld())
        schedule(std::move(piece));
}

// Slow close.

void SlowCloseStage::takeEnd(TimePoint at, FaultSink &next)
{
    countAct();
    HoldingStage::takeEnd(at, next);
}

void SlowCloseStage::tuned(TimePoint, FaultSink &)
{
    for (HeldPiece &end : held())
        end.due = end.at + milliseconds(0);
}

// Slicer.

std::size_t SlicerStage::nextSize()
{
    const double size = value(0) + value(1) * random().signedAt(m_slices++);
    return static_cast<std::size_t>(std::max(1.0, std::round(size)));
}

void SlicerStage::take(const FaultPiece &piece, TimePoint at, FaultSink &next)
{
    std::string_view rest = piece.bytes;
    while (!rest.empty()) {
        const Duration delay = secondsOf(value(2) / 1e6);
        if (m_left == 0) {
            m_left = nextSize();
            m_last = m_slices == 1 ? at : std::max(at, m_last + delay);
            countAct();
        }
        const std::string_view slice = rest.substr(0, m_left);
        rest.remove_prefix(slice.size());
        m_left -= slice.size();
        if (m_last <= at && !holdsAny())
            next.pass({slice}, at);
        else
            hold(HeldPiece::of({slice}, at, notBeforeLast(m_last)));
    }
}

void SlicerStage::tuned(TimePoint now, FaultSink &next)
{
    m_last = now;
    m_left = 0;
    flush(now, next);
}

// Stall.

void StallStage::take(const FaultPiece &piece, TimePoint at, FaultSink &next)
{
    std::uint64_t room = m_passed < count(0) && !m_hasStalled ? count(0) - m_passed : 0;
    if (m_material != FaultMaterial::stream && room < piece.bytes.size())
        room = 0;
    const std::string_view passing = piece.bytes.substr(0, room);
    m_passed += passing.size();
    if (passing.size() == piece.bytes.size() && !m_hasStalled)
        return next.pass(piece, at);
    if (!passing.empty())
        next.pass({passing}, at);
    if (!std::exchange(m_hasStalled, true)) {
        countAct();
        next.act(FaultAct::stall, config().kind);
    }
    hold(HeldPiece::of({piece.bytes.substr(passing.size())}, at, kNever));
}

void StallStage::takeEnd(TimePoint at, FaultSink &next)
{
    if (m_hasStalled || m_passed >= count(0))
        hold(HeldPiece::end(at, kNever));
    else
        next.passEnd(at);
}

void StallStage::tuned(TimePoint now, FaultSink &next)
{
    m_hasStalled = false;
    for (const HeldPiece &piece : takeHeld()) {
        if (piece.isEnd)
            takeEnd(now, next);
        else
            take(piece.view(), now, next);
    }
}

} // namespace ropewalk
