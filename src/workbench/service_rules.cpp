// The rules and sequences of a Service.

#include "workbench/connection.h"
#include "workbench/rules/sequence.h"
#include "workbench/service.h"

#include <utility>

namespace ropewalk {

Status Service::setRules(std::vector<RuleConfig> rules)
{
    auto set = RuleSet::compile(rules);
    if (!set)
        return set.error().asError();
    set->keepHitsOf(m_rules);
    m_rules = std::move(*set);
    if (m_config.rules != rules) {
        m_config.rules = std::move(rules);
        m_isConfigMarked = true;
    }
    markChanged();
    for (Connection *connection : std::vector(m_connections))
        connection->followRules();
    return Unit{};
}

Status Service::setSequences(std::vector<SequenceConfig> sequences)
{
    for (const SequenceConfig &sequence : sequences) {
        if (sequence.steps.empty())
            continue; // It was only named yet.
        if (const auto compiled = Sequence::compile(sequence.steps); !compiled)
            return compiled.error().asError();
    }
    if (sequences.size() > SequenceConfig::kMaxSequences)
        return Error{std::make_error_code(std::errc::invalid_argument), "keep that many sequences"};
    m_config.sequences = std::move(sequences);
    m_isConfigMarked = true;
    markChanged();
    return Unit{};
}

} // namespace ropewalk
