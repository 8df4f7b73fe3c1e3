#pragma once

#include "base/box.h"
#include "base/result.h"
#include "workbench/commands.h"

#include <cstdint>
#include <memory>
#include <string>

namespace ropewalk {

namespace conformance {
class Scenario;
}

/// Plays a scenario of the conformance corpora `deferred` and `clock`, whole or one operation at a time. Its
/// Deferreds stay until the next one is played.
///
/// Thread: the I/O thread.
/// Errors: `errc::invalid_argument` for what is no such scenario, with the reason in words.
class ScenarioPlayer
{
public:
    ScenarioPlayer();
    ~ScenarioPlayer();

    /// The reply's text is `{"events": …, "final": …}` as the runner would print it; by step both are empty
    /// until `step()`.
    Result<CommandReply> play(const PlayScenario &command);

    /// The reply's text is `{"op": …, "events": …, "final": …}`: the operation, what it caused, and how
    /// everything stands.
    Result<CommandReply> step();

    /// Whether the chain of that number is a Deferred of the scenario.
    [[nodiscard]] bool hasChain(std::uint64_t id) const;

    /// What fires one of its Deferreds: `text` as JSON, or as text where it is none.
    [[nodiscard]] static Result<Box> valueOf(const std::string &text);

private:
    [[nodiscard]] CommandReply reply(std::string text) const;

    std::unique_ptr<conformance::Scenario> m_scenario;
};

} // namespace ropewalk
