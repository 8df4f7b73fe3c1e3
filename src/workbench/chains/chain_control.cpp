#include "workbench/chains/chain_control.h"

#include "workbench/chains/chain_log.h"

#include <stdexcept>
#include <utility>

namespace ropewalk {
namespace {

Error refusal(Errc code, const char *act, std::uint64_t id)
{
    return {code, std::string(act) + " chain " + std::to_string(id)};
}

CommandReply replyOf(std::uint64_t id)
{
    CommandReply reply;
    reply.chain = id;
    return reply;
}

} // namespace

ChainControl::ChainControl(ReactorTime &time, ChainLog &log)
    : m_time(time)
    , m_log(log)
    , m_handBuilt(time, log)
    , m_demos(time)
{}

ChainControl::~ChainControl()
{
    m_log.dropAll();
}

Result<Chain *> ChainControl::chainOf(std::uint64_t id, const char *act) const
{
    if (Chain *chain = m_log.chainOf(id))
        return chain;
    return refusal(Errc::chainGone, act, id);
}

ChainControl::Answer ChainControl::run(const HoldChain &command)
{
    const auto chain = chainOf(command.chain, "hold");
    if (!chain)
        return chain.error();
    if (m_isEnding || !m_log.hold(**chain))
        return refusal(Errc::chainHeld, "hold", command.chain);
    return replyOf(command.chain);
}

ChainControl::Answer ChainControl::run(const ReleaseChain &command)
{
    const auto chain = chainOf(command.chain, "release");
    if (!chain)
        return chain.error();
    if (m_log.release(**chain))
        return replyOf(command.chain);
    if (!m_handBuilt.contains(command.chain))
        return refusal(Errc::chainNotHeld, "release", command.chain);
    m_handBuilt.letGo(command.chain);
    return replyOf(command.chain);
}

ChainControl::Answer ChainControl::run(const StepChain &command)
{
    const auto chain = chainOf(command.chain, "step");
    if (!chain)
        return chain.error();
    if (!m_log.isHeld(command.chain))
        return refusal(Errc::chainNotHeld, "step", command.chain);
    if (!(*chain)->step())
        return refusal(Errc::chainAtRest, "step", command.chain);
    return replyOf(command.chain);
}

ChainControl::Answer ChainControl::run(const CancelChain &command)
{
    const auto chain = chainOf(command.chain, "cancel");
    if (!chain)
        return chain.error();
    const ChainRef alive(*chain);
    if (alive->isFired() && alive->waitsFor() == nullptr)
        return refusal(Errc::alreadyCalled, "cancel", command.chain);
    try {
        alive->cancel();
    } catch (...) {
        return Failure::fromException(std::current_exception(), SourceLine::current()).error;
    }
    return replyOf(command.chain);
}

Result<Box> ChainControl::resultFor(const Chain &chain, const FireChain &command) const
{
    if (command.lane == Lane::errbacks)
        return Box::of(Failure::of(std::runtime_error(command.text), {"by hand", 0}));
    if (m_handBuilt.contains(command.chain))
        return Box::of(command.text);
    if (m_player.hasChain(command.chain))
        return ScenarioPlayer::valueOf(command.text);
    if (chain.carriesNothing())
        return Box::of(Unit{});
    return refusal(Errc::chainTakesNoText, "fire", command.chain);
}

ChainControl::Answer ChainControl::run(const FireChain &command)
{
    const auto chain = chainOf(command.chain, "fire");
    if (!chain)
        return chain.error();
    const bool isByHand = m_handBuilt.contains(command.chain); // Its only producer.
    if ((*chain)->isFired() && !isByHand)
        return refusal(Errc::alreadyCalled, "fire", command.chain);
    auto result = resultFor(**chain, command);
    if (!result)
        return result.error();
    const Status fired =
        isByHand ? (*chain)->fire(std::move(*result)) : (*chain)->fireInstead(std::move(*result));
    if (!fired)
        return refusal(Errc::alreadyCalled, "fire", command.chain);
    return replyOf(command.chain);
}

ChainControl::Answer ChainControl::run(const BuildChain &command)
{
    return replyOf(m_handBuilt.build(command.plan));
}

ChainControl::Answer ChainControl::run(const AddLinks &command)
{
    const auto chain = chainOf(command.chain, "add links to");
    if (!chain)
        return chain.error();
    if (!m_handBuilt.contains(command.chain))
        return refusal(Errc::chainNotByHand, "add links to", command.chain);
    m_handBuilt.addLinks(**chain, command.links);
    return replyOf(command.chain);
}

ChainControl::Answer ChainControl::run(const DescribeChain &command)
{
    const auto chain = chainOf(command.chain, "describe");
    if (!chain)
        return chain.error();
    if (!m_handBuilt.contains(command.chain))
        return refusal(Errc::chainNotByHand, "describe", command.chain);
    (*chain)->describe(command.purpose);
    return replyOf(command.chain);
}

ChainControl::Answer ChainControl::run(const RunChainDemo &command)
{
    const std::uint64_t chain = m_demos.run(command.name);
    if (chain == 0)
        return Error{std::make_error_code(std::errc::invalid_argument), "run demo " + command.name};
    return replyOf(chain);
}

void ChainControl::setHook(std::function<void(Urgency)> hook)
{
    m_log.setHook(std::move(hook));
}

void ChainControl::end()
{
    m_isEnding = true;
    m_log.releaseAll();
}

} // namespace ropewalk
