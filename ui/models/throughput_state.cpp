#include "ui/models/throughput_state.h"

#include <algorithm>

namespace ropewalk {
namespace {

MetricScope metricScope(Scope scope)
{
    return {scope.service, scope.connection};
}

} // namespace

void ThroughputState::setScope(Scope scope)
{
    m_scope = scope;
    if (m_compared == scope)
        m_compared.reset();
    m_window.setFrozen(false);
    resetZoom();
}

void ThroughputState::setCompared(std::optional<Scope> compared)
{
    m_compared = compared;
    m_window.setFrozen(false);
    resetZoom();
}

void ThroughputState::setSpan(std::int64_t span)
{
    m_window.setSpan(span);
    letGo();
}

void ThroughputState::setFrozen(bool isFrozen)
{
    if (isFrozen)
        hold();
    m_window.setFrozen(isFrozen);
    letGo();
}

void ThroughputState::zoom(TimeStretch stretch)
{
    hold();
    m_window.zoom(stretch);
}

void ThroughputState::resetZoom()
{
    m_window.resetZoom();
    letGo();
}

/// The loop belongs to no connection: its figures are those of everything.
std::vector<MetricScope> ThroughputState::wanted() const
{
    std::vector<MetricScope> wanted{metricScope(m_scope)};
    const auto add = [&wanted](const MetricScope &scope) {
        if (std::ranges::find(wanted, scope) == wanted.end())
            wanted.push_back(scope);
    };
    if (m_compared)
        add(metricScope(*m_compared));
    add({});
    return wanted;
}

const WatchedScope *ThroughputState::figuresOf(Scope scope) const
{
    const MetricScope wanted = metricScope(scope);
    if (m_held.empty())
        return m_told.find(wanted);
    const auto held = std::ranges::find(m_held, wanted, &WatchedScope::scope);
    return held != m_held.end() ? &*held : nullptr;
}

void ThroughputState::hold()
{
    if (!m_held.empty())
        return;
    for (const MetricScope &scope : wanted())
        if (const WatchedScope *told = m_told.find(scope))
            m_held.push_back(*told);
}

void ThroughputState::letGo()
{
    if (!m_window.isHeld())
        m_held.clear();
}

} // namespace ropewalk
