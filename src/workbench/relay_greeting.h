#pragma once

#include "defer/deferred.h"
#include "net/endpoint.h"
#include "protocols/proxy/proxy_server.h"
#include "workbench/relay_target.h"

#include <optional>
#include <string>
#include <string_view>

namespace ropewalk {

class RelayLeg;
class Service;

/// How a client of a relay that is a proxy says where it wants to go: the links "greeting", "request" and
/// "reply" of the pair's chain.
///
/// Of what is said here the journal has words and no bytes: they may hold a password.
///
/// Thread: the I/O thread.
class RelayGreeting
{
public:
    /// All must outlive it, `client` until `clientGone()`.
    RelayGreeting(Service &service, RelayLeg &client, const ProxyTargets &targets);
    RelayGreeting(const RelayGreeting &) = delete;
    RelayGreeting &operator=(const RelayGreeting &) = delete;

    /// Reads from the client until it is known well enough; fires with the protocol it speaks.
    [[nodiscard]] Deferred<std::string> greet();
    /// Fires with the target: "example.org:443".
    [[nodiscard]] Deferred<std::string> ask();
    /// What the client wants to be connected to. Once it has asked.
    [[nodiscard]] Endpoint target() const;

    [[nodiscard]] bool hasAsked() const { return m_server.stage() == ProxyServer::Stage::asked; }
    /// Why it never asked, for people.
    [[nodiscard]] std::string refusalText(const Error &reason) const;

    /// Whether what comes in is for this, and no message yet.
    [[nodiscard]] bool isReading() const { return m_isReading; }
    void feed(std::string_view bytes);
    /// The client sends no more, or is gone: whatever waits for it fails.
    void clientEnded(const Error &reason);
    void clientGone() { m_client = nullptr; }

    /// Says that the target is there.
    void reply(const SocketAddress &bound);
    /// Says why it is not; nothing if the client never asked, or knows already.
    void refuse(const Error &reason);
    /// What came in behind the request.
    [[nodiscard]] std::string takeRest() { return m_server.takeRest(); }

private:
    [[nodiscard]] Deferred<std::string> wait(std::optional<Trigger<std::string>> &trigger,
                                             std::string purpose);
    void advance();
    void hasBeenAsked();
    void fail(const Error &reason);
    [[nodiscard]] Error refusal() const;

    Service &m_service;
    RelayLeg *m_client;
    const Duration m_timeout;
    ProxyServer m_server;
    bool m_isReading = false;
    bool m_isAnswered = false;
    std::optional<Trigger<std::string>> m_greeted; ///< Of the link "greeting".
    std::optional<Trigger<std::string>> m_asked;   ///< Of "request".
    std::optional<Error> m_failure;                ///< What is told to the link that is to come.
};

} // namespace ropewalk
