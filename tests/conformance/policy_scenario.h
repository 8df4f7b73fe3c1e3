#pragma once

#include "conformance/policy_clock.h"
#include "scenario/json.h"

#include <memory>
#include <string>

namespace ropewalk::conformance {

/// Plays one scenario of the family `policies`, as FORMAT.md describes them. Each kind has its own.
class PolicyScenario
{
public:
    explicit PolicyScenario(const Json &in)
        : m_in(in)
    {}
    virtual ~PolicyScenario() = default;
    PolicyScenario(const PolicyScenario &) = delete;
    PolicyScenario &operator=(const PolicyScenario &) = delete;

    /// `{"events": ..., "final": ...}`.
    [[nodiscard]] Json play();

protected:
    virtual void perform(const std::string &name, const Json &op) = 0;
    [[nodiscard]] virtual Json status() const = 0;
    /// All is told; what stands on the policy has to go before it.
    virtual void end() {}

    void run(const Json &ops);
    void record(Json event) { m_events.push_back(std::move(event)); }
    /// An option, null where it is absent.
    [[nodiscard]] Json option(const char *name) const;
    [[nodiscard]] PolicyClock &clock() { return m_clock; }
    [[nodiscard]] const PolicyClock &clock() const { return m_clock; }

private:
    const Json m_in;
    PolicyClock m_clock;
    Json m_events = Json::array();
};

/// The kind that `in` names.
[[nodiscard]] std::unique_ptr<PolicyScenario> makePolicyScenario(const Json &in);

// The kinds with timers and no connections, and those with connections.
[[nodiscard]] std::unique_ptr<PolicyScenario> makeTimerScenario(const std::string &kind, const Json &in);
[[nodiscard]] std::unique_ptr<PolicyScenario> makeConnectionScenario(const std::string &kind, const Json &in);

} // namespace ropewalk::conformance
