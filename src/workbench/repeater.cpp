#include "workbench/repeater.h"

#include "workbench/connection.h"
#include "workbench/engine_core.h"
#include "workbench/service.h"

#include <utility>

namespace ropewalk {

Repeater::Repeater(Connection &connection, EngineCore &core, RepeatConfig config)
    : m_connection(connection)
    , m_core(core)
    , m_config(std::move(config))
{
    schedule(Duration::zero());
}

void Repeater::schedule(Duration delay)
{
    m_next = m_core.reactor()
                 .callLater(delay, [this] { beat(); })
                 .named({"repeat message", &m_connection.service(), m_config.interval});
}

void Repeater::beat()
{
    schedule(m_config.interval);
    if (m_connection.queuedBytes() > kMaxQueued)
        return;
    const auto sent = m_connection.service().sendTo(m_connection, m_config.message);
    if (!sent)
        m_connection.service().note(sent.error().message(), m_connection.id());
    if (++m_sent == m_config.limit || !sent)
        m_next.cancel();
}

} // namespace ropewalk
