#pragma once

#include "base/result.h"
#include "defer/deferred.h"
#include "net/endpoint.h"
#include "net/lifeline.h"
#include "net/socket_address.h"
#include "protocols/framing/frame_decoder.h"
#include "protocols/framing/framing_spec.h"
#include "reactor/call_name.h"
#include "workbench/behaviours/behaviour.h"
#include "workbench/commands.h"
#include "workbench/engine_update.h"
#include "workbench/faults/fault_commands.h"
#include "workbench/journal.h"
#include "workbench/metrics/service_tally.h"
#include "workbench/proxy_setup.h"
#include "workbench/relay_target.h"
#include "workbench/rules/rule_set.h"
#include "workbench/service_socket.h"
#include "workbench/urgency.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ropewalk {

class Connection;
class EngineCore;
class ServiceFaults;

/// A server, a relay, a client or a datagram peer as the person set it up, running or not: its phase, what
/// went wrong with it, its connections and their sums.
///
/// Thread: the I/O thread.
class Service final : public CallOwner
{
public:
    /// How long `stop()` waits for what is queued.
    static constexpr Duration kStopTimeout = std::chrono::seconds(5);

    Service(EngineCore &core, ServiceConfig config);
    ~Service();
    Service(const Service &) = delete;
    Service &operator=(const Service &) = delete;

    [[nodiscard]] ServiceId id() const { return m_config.id; }
    [[nodiscard]] const ServiceConfig &config() const { return m_config; }
    [[nodiscard]] std::string callOwnerName() const override { return title(); }
    [[nodiscard]] std::string title() const; ///< Its name, or its endpoint where it has none.
    [[nodiscard]] ServicePhase phase() const { return m_phase; }
    [[nodiscard]] EngineCore &core() const { return m_core; }

    // What people do.

    /// Errors: what keeps it from running, which its state then tells of too. Nothing happens if it runs.
    Status start();

    /// Closes the listener and, after what they have queued, all connections; fires once they are gone.
    Deferred<CommandReply> stop();

    /// Takes over `config`; starts anew if it runs and its role, endpoint, framing or limits changed.
    void change(ServiceConfig config);

    /// A service that is running holds a socket.
    [[nodiscard]] bool isRunning() const { return m_socket != nullptr; }

    /// Errors: those of the template and of the framing, of `Connection::send()` and of the file.
    Result<std::size_t> sendTo(Connection &connection, const MessageTemplate &message);
    /// The bytes that `message` stands for on the wire.
    Result<std::string> wireOf(const Connection &connection, const MessageTemplate &message);
    Result<Connection *> peerAt(std::string_view address);

    // Faults.

    /// Null while it never had one.
    [[nodiscard]] ServiceFaults *faults() const { return m_faults.get(); }
    ServiceFaults &wantFaults();
    /// Takes over its faults; a seed of 0 is replaced by the one there was, or a new one.
    Status setFaults(FaultPlan plan, Seeding seeding);
    /// The one it has, drawn if need be.
    [[nodiscard]] std::uint32_t seedForFaults();
    /// Whether a fault refuses the connection that is about to open.
    [[nodiscard]] bool refuses(const SocketAddress &peer);

    // Rules.

    /// Takes over its rules, of open connections too; those that stay go on counting.
    /// Errors: `errc::invalid_argument` for a rule that makes no sense, in words.
    Status setRules(std::vector<RuleConfig> rules);
    [[nodiscard]] RuleSet &rules() { return m_rules; }
    /// Errors: `errc::invalid_argument` for a sequence that makes no sense, in words.
    Status setSequences(std::vector<SequenceConfig> sequences);

    // For updates.

    [[nodiscard]] Urgency mark() const { return m_mark; }
    [[nodiscard]] bool isConfigMarked() const { return m_isConfigMarked; }
    [[nodiscard]] ServiceState takeState();
    [[nodiscard]] ServiceState state() const;
    [[nodiscard]] const ServiceConfig &takeConfig();
    void markChanged(Urgency urgency = Urgency::prompt);

    // For its connections.

    /// Never `automatic`.
    [[nodiscard]] RoundTripRule roundTripRule() const { return m_roundTripRule; }
    /// Which way requests go.
    [[nodiscard]] Direction askingDirection() const
    {
        return m_config.role == Role::connect ? Direction::out : Direction::in;
    }

    [[nodiscard]] const Behaviour &behaviour() const { return *m_behaviour; }
    [[nodiscard]] const std::vector<Connection *> &connections() const { return m_connections; }
    [[nodiscard]] std::uint32_t enter(Connection &connection);
    void leave(Connection &connection);
    [[nodiscard]] ServiceTally &tally() { return m_tally; }

    /// Messages are cut out of the stream by a framing; without one they are what arrives at once.
    [[nodiscard]] bool hasFraming() const { return m_framing != nullptr; }
    [[nodiscard]] const Framing &framing() const { return *m_framing; } ///< If it has one.
    /// Lends a decoder for what one connection received; empty afterwards, unless the connection took it.
    [[nodiscard]] FrameDecoder &decoder() { return *m_decoder; }
    [[nodiscard]] std::unique_ptr<FrameDecoder> takeDecoder();
    /// `payload` as one frame. Valid until the next call.
    [[nodiscard]] Result<std::string_view> frame(std::string_view payload);

    /// What a person typed as it is sent on `connection`: only framings with lengths add something.
    [[nodiscard]] Result<std::string> typedFrame(const Connection &connection, std::string bytes) const;
    /// What the framing takes out of `wire`, if that is one frame; else all of it.
    [[nodiscard]] std::string_view payloadOf(const Connection &connection, std::string_view wire) const;
    /// `wire`, a frame around `payload`, which is a stretch of it, with another one in its place.
    [[nodiscard]] Result<std::string> withPayload(const Connection &connection,
                                                  std::string_view wire,
                                                  std::string_view payload,
                                                  std::string_view replacement) const;

    /// Says who its handlers are, for those who watch the loop.
    void identify(HandlerDescription &description) const;

    /// A line in the journal.
    void note(std::string_view text, ConnectionId connection = {});

    // For its chains, whose purposes name it.

    /// A chain that has fired with nothing: "connect NAME", where `act` is "connect" and `whose` is empty.
    [[nodiscard]] Deferred<> beginChain(std::string_view act,
                                        std::string_view whose = {},
                                        SourceLine where = SourceLine::current()) const;
    template <typename T>
    void describe(Trigger<T> &trigger, std::string_view purpose) const
    {
        trigger.describe(purpose, static_cast<std::uint64_t>(id()));
    }

    // For its socket.

    void setPhase(ServicePhase phase);
    /// The attempt or the listener failed; it stays in the phase `failed`.
    void fail(const Error &error);
    /// It goes on, though something went wrong.
    void warn(const Error &error, ConnectionId connection = {});
    /// What a program that is its peer wrote to its standard error.
    void noteStandardError(std::string_view bytes, ConnectionId connection);
    void clearWarning();
    /// The next attempt to connect comes in `delay`.
    void waitFor(Duration delay, std::string problem, std::string remedy);
    /// The socket has nothing left to do, though nobody asked it to end.
    void finish();
    [[nodiscard]] bool isStopping() const { return m_phase == ServicePhase::stopping; }
    [[nodiscard]] const Endpoint &endpoint() const { return *m_endpoint; }
    [[nodiscard]] const RelayTarget &relayTarget() const { return *m_relayTarget; } ///< A relay's only.
    [[nodiscard]] const ProxySetup &proxy() const { return m_proxy; }
    [[nodiscard]] const ServiceSocket *socket() const { return m_socket.get(); }

private:
    Result<std::size_t> sendFile(Connection &connection, const MessageTemplate &message);
    Status prepare();
    Status prepareEndpoint();
    Status prepareRelay();
    Status prepareProxy();
    Status prepareFraming();
    Status prepareBehaviour();
    Status prepareFaults();
    [[nodiscard]] RoundTripRule chooseRoundTripRule() const;
    Status refuseAsFaultsSay();
    Status checkLimits();
    Status refuse(const ParseError &error);
    void setProblem(std::string problem, std::string remedy);
    void record(JournalRecord::Kind kind, std::string_view text, ConnectionId connection = {});
    void dropConnections(std::string_view reason);
    void runStopChain();
    [[nodiscard]] Deferred<> closeConnections();
    void endRun(ServicePhase phase);
    void tellStopped();
    [[nodiscard]] std::string endpointText() const;
    [[nodiscard]] std::vector<std::string> findReachable() const;

    EngineCore &m_core;
    ServiceConfig m_config;
    ServicePhase m_phase = ServicePhase::stopped;
    std::int64_t m_phaseSince = 0;
    std::int64_t m_retryAt = 0;
    std::string m_problem;
    std::string m_remedy;
    std::vector<std::string> m_reachable; ///< Found when it began to listen.
    ServiceTally m_tally;
    Urgency m_mark = Urgency::none; ///< How soon what changed wants to be seen.
    bool m_isConfigMarked = false;
    RuleSet m_rules;

    std::optional<Endpoint> m_endpoint;
    std::optional<RelayTarget> m_relayTarget;
    ProxySetup m_proxy;
    FramingKind m_framingKind = FramingKind::raw;
    std::shared_ptr<const Framing> m_framing; ///< Null: raw.
    std::unique_ptr<FrameDecoder> m_decoder;
    std::shared_ptr<const Behaviour> m_behaviour;
    RoundTripRule m_roundTripRule = RoundTripRule::off;
    std::string m_frame; ///< Kept for its memory.

    std::unique_ptr<ServiceFaults> m_faults; ///< Null: none, and never any.
    std::vector<Connection *> m_connections;
    std::uint32_t m_lastNumber = 0;
    std::vector<Trigger<CommandReply>> m_stopped; ///< Fired once it has.
    bool m_startsAgain = false;
    std::optional<Trigger<>> m_allGone; ///< While it stops: fires with the last connection.
    Lifeline m_lifeline;                ///< A chain that is held may outlive this.
    DelayedCall m_ending;
    std::unique_ptr<ServiceSocket> m_socket; ///< Goes first.
};

} // namespace ropewalk
