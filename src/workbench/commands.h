#pragma once

#include "workbench/chains/chain_plan.h"
#include "workbench/chains/chain_record.h"
#include "workbench/faults/fault_commands.h"
#include "workbench/ids.h"
#include "workbench/loop/loop_commands.h"
#include "workbench/metrics/metric_commands.h"
#include "workbench/queues/queue_commands.h"
#include "workbench/queues/queue_news.h"
#include "workbench/rules/rule_commands.h"
#include "workbench/service_config.h"

#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace ropewalk {

// The vocabulary: whatever the window, the command line, the control channel or a script can do is one of
// these. Each is answered once, with a CommandReply or an Error.

struct AddService
{
    ServiceConfig config;
    bool start = true;
};
struct ChangeService ///< Restarts it if it runs and its endpoint, framing or limits changed.
{
    ServiceConfig config;
};
struct RemoveService ///< Stops it first.
{
    ServiceId service;
};
struct StartService
{
    ServiceId service;
};
struct StopService ///< Closes the listener and every connection; answered once they are gone.
{
    ServiceId service;
};
/// To one connection. Bytes typed are bytes sent: a framing by lines, delimiter or size adds nothing, the
/// template's line end being there for that. Only length prefixes and netstrings put the length before, and
/// only with them, and to datagrams, a file is one message: otherwise it is streamed.
struct SendMessage
{
    ConnectionId connection;
    MessageTemplate message;
};
struct SendToAll ///< To every open connection of a service.
{
    ServiceId service;
    MessageTemplate message;
};
struct SendDatagram ///< From a datagram service to any address: "127.0.0.1:5300", "localhost:5300".
{
    ServiceId service;
    std::string address;
    MessageTemplate message;
};
struct RepeatMessage ///< Starts, changes or (interval zero) ends a repetition on a connection.
{
    ConnectionId connection;
    RepeatConfig repeat;
};
struct CloseConnection
{
    enum class How : std::uint8_t { flush, reset, halfClose };
    ConnectionId connection;
    How how = How::flush;
};
struct SetTcpOption
{
    enum class Option : std::uint8_t { noDelay, keepAlive };
    ConnectionId connection;
    Option option;
    bool isOn;
};
struct SetVariables ///< Replaces the workspace's variables.
{
    std::map<std::string, std::string> variables;
};
struct ClearJournal
{
};

// Chains. They are known by number while they are traced (`WorkbenchOptions::tracesChains`); one that is
// gone fails with `errc::no_such_device`.

struct HoldChain ///< It rests before its next link, and stays alive until it is released.
{
    std::uint64_t chain;
};
struct ReleaseChain
{
    std::uint64_t chain;
};
struct StepChain ///< Runs one link of a chain that is held.
{
    std::uint64_t chain;
};
struct CancelChain
{
    std::uint64_t chain;
};
/// Fires a chain whose producer has not: one built by hand with `text` as its value, one of a scenario with
/// the JSON that `text` is, or else with the text, any with `text` as its failure, and one that carries
/// nothing with nothing. From the second time on `Errc::alreadyCalled`.
struct FireChain
{
    std::uint64_t chain;
    std::string text;
    Lane lane = Lane::callbacks;
};
struct BuildChain ///< Answered with its number.
{
    ChainPlan plan;
};
struct AddLinks ///< Only to a chain that was built by hand.
{
    std::uint64_t chain;
    std::vector<LinkPlan> links;
};
struct DescribeChain ///< Says what a chain that was built by hand is for.
{
    std::uint64_t chain;
    std::string purpose;
};
/// A line of the conformance corpora `deferred` or `clock`; its Deferreds become chains with their names as
/// purposes. One scenario is there at a time: the next one replaces it.
struct PlayScenario
{
    enum class Pace : std::uint8_t { whole, byStep };
    std::string jsonLine;
    Pace pace = Pace::whole;
};
struct StepScenario ///< Plays one operation of a scenario loaded `byStep`.
{
};
struct RunChainDemo ///< One of `chainDemos()`.
{
    std::string name;
};

using Command = std::variant<AddService,
                             ChangeService,
                             RemoveService,
                             StartService,
                             StopService,
                             SendMessage,
                             SendToAll,
                             SendDatagram,
                             RepeatMessage,
                             CloseConnection,
                             SetTcpOption,
                             SetFaults,
                             UseServiceFaults,
                             SetQueue,
                             StepQueue,
                             ReleaseQueued,
                             DropQueued,
                             EditQueued,
                             RevertQueued,
                             DuplicateQueued,
                             MoveQueued,
                             MergeQueued,
                             SplitQueued,
                             InjectQueued,
                             UndoQueue,
                             RedoQueue,
                             SaveQueued,
                             SendQueuedTo,
                             ForgetQueues,
                             WatchQueues,
                             ListQueued,
                             WatchMetrics,
                             SwitchPoller,
                             RecordTurns,
                             WatchReactor,
                             SetSlowTurn,
                             OpenCrowd,
                             SetVariables,
                             ClearJournal,
                             SendRequest,
                             RunSequence,
                             SetSequences,
                             SetRules,
                             HoldChain,
                             ReleaseChain,
                             StepChain,
                             CancelChain,
                             FireChain,
                             BuildChain,
                             AddLinks,
                             DescribeChain,
                             PlayScenario,
                             StepScenario,
                             RunChainDemo>;

/// What a command that succeeded has to tell.
struct CommandReply
{
    ServiceId service = ServiceId::none; ///< Of AddService.
    std::size_t bytesSent = 0;           ///< Of the sends, queued ones included.
    std::size_t recipients = 0;          ///< Likewise.
    std::uint64_t chain = 0;             ///< Of BuildChain and RunChainDemo, the first one.
    std::size_t stepsLeft = 0;           ///< Of PlayScenario and StepScenario: operations not yet played.
    std::string text{};                  ///< Of the scenario's commands: what happened, as JSON.
    std::string reply{};                 ///< Of SendRequest and RunSequence: the bytes.
    std::chrono::nanoseconds took{0};    ///< From the sending to the reply; of RunSequence, all of it.
    std::uint32_t seed = 0;              ///< Of SetFaults: the one in use.
    std::size_t messages = 0;            ///< Of the commands about queues: how many they concerned.
    std::vector<QueuedId> queued{};      ///< Likewise: the new ones, or whom they concerned.
    std::vector<QueuedEntry> entries{};  ///< Of ListQueued.
};

} // namespace ropewalk
