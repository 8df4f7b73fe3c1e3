#include "workbench/target_attempt.h"

#include "net/endpoints.h"
#include "workbench/engine_core.h"
#include "workbench/service.h"

#include <utility>

namespace ropewalk {

TargetAttempt::TargetAttempt(Service &service, ClientFactory &factory)
    : m_service(service)
    , m_factory(factory)
{}

Deferred<std::string> TargetAttempt::connect(const Endpoint &target)
{
    EngineCore &core = m_service.core();
    auto connector = makeConnector(core.reactor(), core.resolver(), target, m_factory);
    if (!connector)
        return Deferred<std::string>::fail(connector.error());
    m_connector = std::move(*connector);
    auto reached = begin("reach " + m_connector->getDestination(), [this] { stopConnecting(); });
    m_dialledAt = core.reactor().now();
    m_connector->connect();
    return reached;
}

Deferred<std::string> TargetAttempt::begin(std::string_view purpose, UniqueFunction<void()> cancel)
{
    m_reached.emplace();
    m_service.describe(*m_reached, purpose);
    m_reached->setCanceller([cancel = std::move(cancel), line = Lifeline::Holder(m_lifeline)]() mutable {
        if (!line.isCut())
            cancel();
    });
    return m_reached->takeDeferred();
}

void TargetAttempt::reached(const std::string &name)
{
    if (!isWaitedFor())
        return;
    if (transport() != nullptr)
        m_service.tally().took(DurationKind::connect, m_service.core().reactor().now() - m_dialledAt);
    (void)m_reached->callback(name);
}

void TargetAttempt::failed(const Error &reason)
{
    if (isWaitedFor())
        (void)m_reached->errback(Failure(reason));
}

void TargetAttempt::giveUp()
{
    if (isWaitedFor())
        (void)m_reached->errback(Failure::cancelled());
    stopConnecting();
}

void TargetAttempt::disconnect()
{
    if (!isAtRest())
        m_connector->disconnect();
}

bool TargetAttempt::isAtRest() const
{
    return m_connector == nullptr || m_connector->state() == Connector::State::disconnected;
}

Transport *TargetAttempt::transport() const
{
    return m_connector != nullptr ? m_connector->transport() : nullptr;
}

void TargetAttempt::stopConnecting()
{
    if (m_connector != nullptr && m_connector->state() == Connector::State::connecting)
        m_connector->stopConnecting();
}

} // namespace ropewalk
