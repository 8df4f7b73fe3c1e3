#pragma once

#include "control/event_feed.h"
#include "net/endpoint.h"
#include "net/factory.h"
#include "net/listening_port.h"
#include "reactor/watch.h"
#include "workbench/engine_companion.h"

#include <cstddef>
#include <memory>
#include <string>

namespace ropewalk {

/// How to come to a control channel.
struct ControlAccess
{
    std::string endpoint; ///< As a client writes it, with the real port.
    std::string token;    ///< Empty where nobody asks for one.
};

/// "control ENDPOINT", and "token TOKEN" where there is one, a line each: what whoever opened it is told.
[[nodiscard]] std::string announcementOf(const ControlAccess &access);

/// The control channel beside an engine.
///
/// Thread: the I/O thread's.
class ControlServer final : public EngineCompanion, private ServerFactory
{
public:
    static constexpr std::size_t kMaxClients = 64;

    /// Listens on what `parseControlEndpoint()` made. Over TCP a token is asked for.
    /// Errors: as `listen()`.
    [[nodiscard]] static Result<std::unique_ptr<ControlServer>> start(const EngineSite &site,
                                                                      const Endpoint &endpoint);

    ~ControlServer() override;

    [[nodiscard]] ControlAccess access() const;

    void updated(const EngineUpdate &update) override { m_feed.updated(update); }

private:
    ControlServer(const EngineSite &site, const Endpoint &endpoint);

    std::unique_ptr<Protocol> buildProtocol(const SocketAddress &peer) override;
    void identify(HandlerDescription &description) const override { description.owner = "control"; }

    EngineSite m_site;
    Endpoint m_endpoint;
    const std::string m_token;
    EventFeed m_feed;
    std::unique_ptr<ListeningPort> m_port; ///< Goes first, and its connections with it.
};

} // namespace ropewalk
