#include "conformance/policy_scenario.h"

#include <stdexcept>

namespace ropewalk::conformance {

Json PolicyScenario::play()
{
    run(m_in.at("steps"));
    Json out{{"events", m_events}, {"final", status()}};
    end();
    return out;
}

void PolicyScenario::run(const Json &ops)
{
    for (const Json &op : ops) {
        const std::string name = op.at("op");
        if (name == "advance")
            m_clock.advance(op.at("by"));
        else if (name == "status")
            record({"status", status()});
        else
            perform(name, op);
    }
}

Json PolicyScenario::option(const char *name) const
{
    return m_in.value("options", Json::object()).value(name, Json());
}

std::unique_ptr<PolicyScenario> makePolicyScenario(const Json &in)
{
    const std::string kind = in.at("kind");
    if (auto scenario = makeTimerScenario(kind, in))
        return scenario;
    if (auto scenario = makeConnectionScenario(kind, in))
        return scenario;
    throw std::logic_error("no policy " + kind);
}

} // namespace ropewalk::conformance
