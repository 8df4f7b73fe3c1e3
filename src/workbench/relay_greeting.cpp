#include "workbench/relay_greeting.h"

#include "workbench/engine_core.h"
#include "workbench/relay_leg.h"
#include "workbench/service.h"

#include <utility>

namespace ropewalk {

RelayGreeting::RelayGreeting(Service &service, RelayLeg &client, const ProxyTargets &targets)
    : m_service(service)
    , m_client(&client)
    , m_timeout(targets.timeout)
    , m_server(targets.mode, service.proxy().login)
{}

Deferred<std::string> RelayGreeting::greet()
{
    return wait(m_greeted, "greeting of " + m_client->peerName());
}

Deferred<std::string> RelayGreeting::ask()
{
    return wait(m_asked, "request of " + m_client->peerName());
}

Deferred<std::string> RelayGreeting::wait(std::optional<Trigger<std::string>> &trigger, std::string purpose)
{
    trigger.emplace();
    m_service.describe(*trigger, purpose);
    auto waited = trigger->takeDeferred();
    if (!m_failure && !hasAsked()) {
        m_isReading = true;
        m_client->readGreeting();
    }
    advance();
    const Error late{std::make_error_code(std::errc::timed_out), "wait for the " + std::move(purpose)};
    return std::move(waited).addTimeout(
        m_timeout, m_service.core().reactor(), [late](const Outcome<std::string> &, Duration) {
            return Failure(late);
        });
}

void RelayGreeting::feed(std::string_view bytes)
{
    m_server.feed(bytes);
    if (const std::string answer = m_server.takeAnswer(); !answer.empty() && m_client != nullptr)
        m_client->answerGreeting(answer);
    advance();
}

/// Fires what is due. The link that is to come may not be waited for yet.
void RelayGreeting::advance()
{
    using Stage = ProxyServer::Stage;
    if (m_server.stage() == Stage::refused && !m_failure) {
        m_isAnswered = true;
        fail(refusal());
    } else if (m_failure) {
        fail(*m_failure);
    }
    if (m_failure)
        return;
    if (m_server.stage() == Stage::asked && std::exchange(m_isReading, false))
        hasBeenAsked();
    if (m_server.stage() != Stage::greeting && m_greeted && !m_greeted->isFired())
        (void)m_greeted->callback(std::string(m_server.protocolName()));
    if (m_server.stage() == Stage::asked && m_asked && !m_asked->isFired())
        (void)m_asked->callback(toString(m_server.target()));
}

void RelayGreeting::hasBeenAsked()
{
    m_client->endGreeting(); // The rest is the target's.
    m_service.note(std::string(m_server.protocolName()) + " asks for " + toString(m_server.target()),
                   m_client->id());
}

void RelayGreeting::fail(const Error &reason)
{
    m_failure = reason;
    m_isReading = false;
    for (auto *trigger : {&m_greeted, &m_asked})
        if (*trigger && !(*trigger)->isFired())
            (void)(*trigger)->errback(Failure(reason));
}

Error RelayGreeting::refusal() const
{
    return {std::make_error_code(std::errc::protocol_error), m_server.problem()};
}

void RelayGreeting::clientEnded(const Error &reason)
{
    if (m_server.stage() != ProxyServer::Stage::asked && !m_failure)
        fail(reason);
}

std::string RelayGreeting::refusalText(const Error &reason) const
{
    if (m_server.stage() == ProxyServer::Stage::refused)
        return m_server.problem();
    return reason.code == std::errc::timed_out ? "It did not say in time where it wants to go."
                                               : "It left before it had said where it wants to go.";
}

Endpoint RelayGreeting::target() const
{
    Endpoint endpoint;
    endpoint.role = EndpointRole::connect;
    endpoint.host = m_server.target().host;
    endpoint.port = m_server.target().port;
    return endpoint;
}

void RelayGreeting::reply(const SocketAddress &bound)
{
    m_isAnswered = true;
    if (const std::string answer = m_server.reached(bound); !answer.empty() && m_client != nullptr)
        m_client->answerGreeting(answer);
}

void RelayGreeting::refuse(const Error &reason)
{
    const bool hasAsked = m_server.stage() == ProxyServer::Stage::asked;
    if (!hasAsked || m_client == nullptr || std::exchange(m_isAnswered, true))
        return;
    m_client->answerGreeting(m_server.unreachable(reason));
}

} // namespace ropewalk
