#pragma once

#include "net/endpoint.h"
#include "workbench/faults/fault_config.h"
#include "workbench/ids.h"
#include "workbench/proxy_config.h"
#include "workbench/queues/queue_config.h"
#include "workbench/rules/rule_config.h"
#include "workbench/rules/sequence_config.h"

#include <chrono>
#include <string>
#include <vector>

namespace ropewalk {

using Role = EndpointRole;

/// How the text of a message becomes bytes.
enum class MessageMode : std::uint8_t {
    text,    ///< As typed, in UTF-8: bytes typed are bytes sent.
    escapes, ///< `\r \n \t \0 \\ \xNN`.
    hex,     ///< Digits in pairs, however they are separated.
    file,    ///< The text is a path; the bytes are what the file holds.
};

/// A message as the person wrote it; encoded anew each time it is sent, so that variables move on.
struct MessageTemplate
{
    std::string text;
    MessageMode mode = MessageMode::text;
    std::string lineEnd;      ///< Appended after encoding: "", "\n" or "\r\n".
    bool hasVariables = true; ///< Whether `{{…}}` is replaced.

    friend bool operator==(const MessageTemplate &, const MessageTemplate &) = default;
};

/// Sends a message again and again while connected.
struct RepeatConfig
{
    MessageTemplate message;
    std::chrono::milliseconds interval{0}; ///< Zero: off.
    std::uint32_t limit = 0;               ///< Times; zero: for ever.

    friend bool operator==(const RepeatConfig &, const RepeatConfig &) = default;
};

/// Exponential back-off, as in Twisted's ReconnectingClientFactory.
struct ReconnectConfig
{
    bool isOn = false;
    std::chrono::milliseconds initialDelay{1'000};
    std::chrono::milliseconds maxDelay{60'000};
    double factor = 2.0;
    double jitter = 0.1; ///< Part of the delay, either way.

    friend bool operator==(const ReconnectConfig &, const ReconnectConfig &) = default;
};

/// What a service allows its connections; zero: everything.
struct LimitsConfig
{
    std::uint32_t maxConnections = 0; ///< At a time; a server's.
    std::uint32_t maxPerPeer = 0;     ///< At a time from one address; a server's.
    std::chrono::milliseconds idleTimeout{0};
    std::uint32_t bytesPerSecondIn = 0;  ///< Of all connections together.
    std::uint32_t bytesPerSecondOut = 0; ///< Likewise.

    friend bool operator==(const LimitsConfig &, const LimitsConfig &) = default;
};

/// Which message is the reply to a request, so that round trips can be measured. A client's requests are what
/// it sends, a server's and a relay's what their clients send.
enum class RoundTripRule : std::uint8_t {
    automatic, ///< `ordered` for HTTP, `off` for behaviours that talk unasked, else `next`.
    off,
    next,    ///< The next message the other way.
    ordered, ///< Each request has one, in their order.
};

/// Everything that the person decides about a server, a relay, a client or a datagram peer: what a workspace
/// saves.
struct ServiceConfig
{
    ServiceId id = ServiceId::none; ///< `none` lets the engine choose.
    std::string name;
    Role role = Role::listen;
    std::string endpoint; ///< In the grammar of net/endpoint_string.h.
    /// A relay: where each connection it accepts is passed on to, see relay_target.h; empty: none.
    std::string forward;
    std::string framing = "raw";    ///< In the grammar of protocols/framing.
    std::string behaviour = "echo"; ///< "echo", "upper", "greeting:Hello\r\n" …: see behaviours.h.
    ReconnectConfig reconnect;
    RepeatConfig repeat;
    LimitsConfig limits;
    QueuesConfig queues; ///< What new connections begin with; changing it restarts nothing.
    FaultPlan faults;    ///< What is broken on purpose; likewise.
    ProxyConfig proxy;
    std::vector<RuleConfig> rules; ///< What happens with messages that look so; changing it restarts nothing.
    std::vector<SequenceConfig> sequences;              ///< To be run on its connections; likewise.
    RoundTripRule roundTrip = RoundTripRule::automatic; ///< Changing it restarts nothing.
    std::string trafficLog; ///< A file that what is sent and received is appended to; empty: none.
    bool startsWithWorkspace = true;

    [[nodiscard]] bool isRelay() const { return role == Role::listen && !forward.empty(); }

    friend bool operator==(const ServiceConfig &, const ServiceConfig &) = default;
};

} // namespace ropewalk
