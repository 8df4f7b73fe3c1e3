#pragma once

#include "base/error.h"
#include "base/unique_function.h"
#include "defer/deferred.h"
#include "net/connector.h"
#include "net/lifeline.h"
#include "reactor/reactor_time.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace ropewalk {

class ClientFactory;
struct Endpoint;
class Service;

/// A relay's one attempt to reach its target, as a link of its chain: a Deferred that fires with the
/// target's name.
///
/// Destroying it gives up without a word.
///
/// Thread: the I/O thread.
class TargetAttempt final
{
public:
    /// Both must outlive it. `factory` builds the target's protocol and is told how connecting goes.
    TargetAttempt(Service &service, ClientFactory &factory);

    /// Connects to a stream. Fails with what makes connecting to `target` impossible.
    [[nodiscard]] Deferred<std::string> connect(const Endpoint &target);

    /// Whatever else reaches a target; `cancel` is called if the chain is cancelled.
    [[nodiscard]] Deferred<std::string> begin(std::string_view purpose, UniqueFunction<void()> cancel);

    /// The target answers. Nothing happens unless somebody waits for it; likewise below.
    void reached(const std::string &name);
    void failed(const Error &reason);
    void giveUp();
    [[nodiscard]] bool isWaitedFor() const { return m_reached && !m_reached->isFired(); }

    // The connection to a stream.

    /// Stops connecting, or closes after what is queued.
    void disconnect();
    /// Nothing more will be told to the factory.
    [[nodiscard]] bool isAtRest() const;
    /// Null unless connected.
    [[nodiscard]] Transport *transport() const;

private:
    void stopConnecting();

    Service &m_service;
    ClientFactory &m_factory;
    std::optional<Trigger<std::string>> m_reached;
    std::unique_ptr<Connector> m_connector;
    TimePoint m_dialledAt{};
    Lifeline m_lifeline; ///< A chain that is held may outlive this.
};

} // namespace ropewalk
