// The rules of a Service.

#include "workbench/connection.h"
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

} // namespace ropewalk
