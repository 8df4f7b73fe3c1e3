#pragma once

#include "defer/deferred.h"
#include "reactor/reactor_time.h"
#include "workbench/chains/chain_demos.h"
#include "workbench/chains/hand_built_chains.h"
#include "workbench/chains/scenario_player.h"
#include "workbench/commands.h"
#include "workbench/urgency.h"

#include <functional>
#include <string>

namespace ropewalk {

class ChainLog;

/// Carries out the commands about chains.
///
/// Thread: the I/O thread.
/// Errors: `Errc::chainGone` for a number that nobody has (any more); `Errc::alreadyCalled`,
///         `Errc::chainHeld`, `Errc::chainNotHeld`, `Errc::chainAtRest`, `Errc::chainTakesNoText`,
///         `Errc::chainNotByHand` for what cannot be done with the chain.
class ChainControl
{
public:
    /// Both must outlive this.
    ChainControl(ReactorTime &time, ChainLog &log);
    ~ChainControl();

    using Answer = Result<CommandReply>;

    Answer run(const HoldChain &command);
    Answer run(const ReleaseChain &command);
    Answer run(const StepChain &command);
    Answer run(const CancelChain &command);
    Answer run(const FireChain &command);
    Answer run(const BuildChain &command);
    Answer run(const AddLinks &command);
    Answer run(const RunChainDemo &command);
    Answer run(const DescribeChain &command);
    Answer run(const PlayScenario &command) { return m_player.play(command); }
    Answer run(const StepScenario &) { return m_player.step(); }

    /// As `ChainLog::setHook()`.
    void setHook(std::function<void(Urgency)> hook);

    /// Lets every chain go on that is held. From now on none is held any more: everything is to end.
    void end();

private:
    [[nodiscard]] Result<Chain *> chainOf(std::uint64_t id, const char *act) const;
    [[nodiscard]] Result<Box> resultFor(const Chain &chain, const FireChain &command) const;

    ReactorTime &m_time;
    ChainLog &m_log;
    HandBuiltChains m_handBuilt;
    ChainDemos m_demos;
    ScenarioPlayer m_player;
    bool m_isEnding = false;
};

} // namespace ropewalk
