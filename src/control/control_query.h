#pragma once

#include "workbench/commands.h"
#include "workbench/ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ropewalk {

// What can be asked of the channel itself, besides the commands of the workbench.

constexpr std::uint32_t kDefaultMaxBytes = 65'536; ///< Of one message, that an event or a row tells.

struct Authenticate
{
    std::string token;
};
struct DescribeMethods
{
    std::string method; ///< Empty: all, and the events.
};
struct ListServices
{
};
struct ListVariables
{
};
struct ListConnections
{
    ServiceId service = ServiceId::none;     ///< `none`: of all.
    ConnectionId after = ConnectionId::none; ///< Only those with greater numbers.
    std::uint32_t count = 1'000;
};
struct ReadJournal
{
    std::uint64_t from = 0;
    std::uint32_t count = 100; ///< Rows at most.
    ServiceId service = ServiceId::none;
    ConnectionId connection = ConnectionId::none;
    std::uint32_t maxBytes = kDefaultMaxBytes;
};
struct ReadEngine
{
};
struct ReadMetrics
{
    ServiceId service = ServiceId::none; ///< Both none: everything.
    ConnectionId connection = ConnectionId::none;
};
struct ReadMetricHistory
{
    ServiceId service = ServiceId::none; ///< Likewise.
    ConnectionId connection = ConnectionId::none;
    std::string figure = "bytesIn"; ///< `nameOf()` of a MetricKind or DurationKind.
    MetricResolution resolution = MetricResolution::seconds;
    std::uint32_t count = 60; ///< Of cells, the last ones.
};
struct ReadReactor
{
    std::uint32_t count = 100; ///< Of each list, at most.
};
struct ListChains
{
    bool withEnded = false;
};
struct ReadChain
{
    std::uint64_t chain = 0;
};
struct Subscribe
{
    std::vector<std::string> events; ///< Names, "connection.*", or "*".
    ServiceId service = ServiceId::none;
    ConnectionId connection = ConnectionId::none;
    std::uint32_t maxBytes = kDefaultMaxBytes;
};
struct Unsubscribe
{
    std::uint64_t subscription = 0;
};

using ControlQuery = std::variant<Authenticate,
                                  DescribeMethods,
                                  ListServices,
                                  ListVariables,
                                  ListConnections,
                                  ReadJournal,
                                  ReadEngine,
                                  ReadMetrics,
                                  ReadMetricHistory,
                                  ReadReactor,
                                  ListChains,
                                  ReadChain,
                                  Subscribe,
                                  Unsubscribe>;

/// What one request asks for.
using ControlCall = std::variant<Command, ControlQuery>;

} // namespace ropewalk
