#include "workbench/chains/hand_built_chains.h"

#include "base/interned_name.h"
#include "defer/defer_later.h"
#include "workbench/chains/chain_log.h"

#include <stdexcept>
#include <utility>

namespace ropewalk {
namespace {

constexpr const char *kBirthPlace = "by hand"; ///< Stands where a source file would.

LinkLabel labelOf(const LinkPlan &plan)
{
    const char *name = internedName(plan.name);
    const bool hasCallback = plan.callback.kind != LaneAction::Kind::pass;
    const bool hasErrback = plan.errback.kind != LaneAction::Kind::pass;
    const LinkLanes lanes = hasCallback && hasErrback ? LinkLanes::both
                            : hasCallback             ? LinkLanes::callback
                            : hasErrback              ? LinkLanes::errback
                                                      : LinkLanes::none;
    return {hasCallback ? name : nullptr, hasErrback ? name : nullptr, lanes};
}

} // namespace

HandBuiltChains::HandBuiltChains(ReactorTime &time, ChainLog &log)
    : m_time(time)
    , m_log(log)
{}

std::uint64_t HandBuiltChains::build(const ChainPlan &plan)
{
    const ChainRef chain = make(plan.purpose);
    addLinks(*chain, plan.links);
    return chain->id();
}

ChainRef HandBuiltChains::make(const std::string &purpose)
{
    if (m_chains.size() == kMaxChains)
        m_chains.erase(m_chains.begin());
    ChainRef chain = Chain::make({kBirthPlace, 0});
    chain->describe(purpose);
    m_log.tellBuiltByHand(*chain);
    m_chains.emplace(chain->id(), chain);
    return chain;
}

void HandBuiltChains::addLinks(Chain &chain, const std::vector<LinkPlan> &links)
{
    const ChainRef alive(&chain);
    for (const LinkPlan &link : links)
        addLink(chain, link);
}

void HandBuiltChains::addLink(Chain &chain, const LinkPlan &plan)
{
    const auto handler = [this, line = Lifeline::Holder(m_lifeline), plan](Box &result, ChainRef &inner) {
        if (!line.isCut())
            act(result.is<Failure>() ? plan.errback : plan.callback, result, inner);
    };
    chain.add(handler, {kBirthPlace, ++m_linkCounts[chain.id()]}, labelOf(plan));
}

void HandBuiltChains::act(const LaneAction &action, Box &result, ChainRef &inner)
{
    switch (action.kind) {
    case LaneAction::Kind::pass: break;
    case LaneAction::Kind::returnText: result.emplace<std::string>(action.text); break;
    case LaneAction::Kind::raiseText: throw std::runtime_error(action.text);
    case LaneAction::Kind::waitThenReturn: {
        auto wait = deferLater(m_time, action.delay, [text = action.text] {
                        return text;
                    }).describe("wait " + std::to_string(action.delay.count()) + " ms");
        inner = DeferredAccess::take(wait);
        break;
    }
    case LaneAction::Kind::waitForChain: inner = make(action.text); break;
    }
}

} // namespace ropewalk
