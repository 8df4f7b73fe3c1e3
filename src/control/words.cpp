#include "control/words.h"

#include <array>

namespace ropewalk {

std::span<const char *const> wordsOf(Direction)
{
    static constexpr std::array kWords = {"in", "out"};
    return kWords;
}

std::span<const char *const> wordsOf(CloseConnection::How)
{
    static constexpr std::array kWords = {"flush", "reset", "halfClose"};
    return kWords;
}

std::span<const char *const> wordsOf(SetTcpOption::Option)
{
    static constexpr std::array kWords = {"noDelay", "keepAlive"};
    return kWords;
}

std::span<const char *const> wordsOf(RecordTurns::Depth)
{
    static constexpr std::array kWords = {"nothing", "slowTurns", "figures", "spans"};
    return kWords;
}

std::span<const char *const> wordsOf(Seeding)
{
    static constexpr std::array kWords = {"keep", "startOver"};
    return kWords;
}

std::span<const char *const> wordsOf(Lane)
{
    static constexpr std::array kWords = {"callback", "errback"};
    return kWords;
}

std::span<const char *const> wordsOf(LaneAction::Kind)
{
    static constexpr std::array kWords = {"pass", "return", "raise", "wait", "waitForChain"};
    return kWords;
}

std::span<const char *const> wordsOf(PlayScenario::Pace)
{
    static constexpr std::array kWords = {"whole", "byStep"};
    return kWords;
}

std::span<const char *const> wordsOf(ChainPhase)
{
    static constexpr std::array kWords = {
        "notFired", "running", "waiting", "held", "value", "failed", "unhandled", "dropped"};
    return kWords;
}

std::span<const char *const> wordsOf(LinkRecord::Fate)
{
    static constexpr std::array kWords = {
        "pending", "running", "passedThrough", "returned", "raised", "waiting"};
    return kWords;
}

std::span<const char *const> wordsOf(ServicePhase)
{
    static constexpr std::array kWords = {
        "stopped", "starting", "listening", "connecting", "connected", "waiting", "stopping", "failed"};
    return kWords;
}

std::span<const char *const> wordsOf(ConnectionPhase)
{
    static constexpr std::array kWords = {"open", "closing", "closed"};
    return kWords;
}

std::span<const char *const> wordsOf(QueueMode)
{
    static constexpr std::array kWords = {"flow", "hold", "paced"};
    return kWords;
}

std::span<const char *const> wordsOf(QueuedEntry::Origin)
{
    static constexpr std::array kWords = {"received", "answered", "typed", "injected", "rule"};
    return kWords;
}

std::span<const char *const> wordsOf(JournalRecord::Kind)
{
    static constexpr std::array kWords = {
        "message", "opened", "closed", "failed", "note", "altered", "withheld"};
    return kWords;
}

std::span<const char *const> wordsOf(MetricResolution)
{
    static constexpr std::array kWords = {"fine", "seconds", "minutes"};
    return kWords;
}

} // namespace ropewalk
