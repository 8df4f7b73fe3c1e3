#pragma once

#include "net/connect_attempt.h"
#include "net/connection_owner.h"
#include "net/connector.h"
#include "net/factory.h"
#include "net/happy_eyeballs.h"
#include "net/lifeline.h"
#include "net/resolver.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ropewalk {

/// What a StreamConnector shall reach.
struct ConnectTarget
{
    std::string text{};                     ///< As it was asked for.
    std::string host{};                     ///< To be resolved, if `addresses` is empty.
    std::uint16_t port = 0;                 ///< Of `host`.
    std::vector<SocketAddress> addresses{}; ///< In order of preference.
    std::string bindAddress{};              ///< A numeric address; empty: the system chooses.
    std::uint16_t bindPort = 0;
    Duration timeout{};
};

/// Connects a stream socket of any family: look-up, race, timeout, connection.
class StreamConnector final : public Connector, private ConnectionOwner
{
public:
    /// `resolver` may be null if the target has addresses.
    StreamConnector(Reactor &reactor, Resolver *resolver, ConnectTarget target, ClientFactory &factory);
    ~StreamConnector() override;

    [[nodiscard]] State state() const override { return m_state; }
    void connect() override;
    void stopConnecting() override;
    void disconnect() override;
    [[nodiscard]] std::string getDestination() const override { return m_target.text; }
    [[nodiscard]] Transport *transport() const override;

private:
    void begin();
    void resolve();
    void resolved(Result<std::vector<std::string>> hosts);
    void race(std::vector<SocketAddress> addresses);
    void startAttempt(std::size_t index);
    void attemptDone(std::size_t index, Result<UniqueFd> result);
    void attemptFailed(std::size_t index, const Error &error);
    void connected(SocketAddress peer, UniqueFd socket);
    void connectionEnded(const Error &reason) override;

    /// Everything that is under way, but not the state.
    void dropAttempts();
    void dispose(std::unique_ptr<ConnectAttempt> attempt);
    void fail(const Error &reason);
    void failSoon(Error reason);
    [[nodiscard]] Result<SocketAddress> bindAddressFor(const SocketAddress &peer) const;
    [[nodiscard]] Error errorOf(std::error_code code, ErrorAct act) const;

    Resolver *m_resolver;
    ConnectTarget m_target;
    ClientFactory &m_factory;
    State m_state = State::disconnected;
    DelayedCall m_step; ///< What `connect()` and `stopConnecting()` left to the reactor.
    DelayedCall m_timeout;
    std::shared_ptr<void> m_lookUp;
    std::vector<SocketAddress> m_candidates;
    std::vector<std::unique_ptr<ConnectAttempt>> m_attempts; ///< By index in `m_candidates`.
    std::optional<HappyEyeballs> m_race;
    Lifeline m_lifeline;
    std::optional<Error> m_error; ///< The most telling one so far.
};

} // namespace ropewalk
