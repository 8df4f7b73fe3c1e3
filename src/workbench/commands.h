#pragma once

#include "workbench/ids.h"
#include "workbench/service_config.h"

#include <map>
#include <string>
#include <variant>

namespace ropewalk {

// The vocabulary: whatever the window, the command line, the control channel or a script can do is one of
// these. Each is answered once, with a CommandReply or an Error.

struct AddService
{
    ServiceConfig config;
    bool start = true;
};
struct ChangeService ///< Restarts it if it runs and its endpoint changed.
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
struct SendDatagram ///< From a datagram service to any address, "127.0.0.1:5300".
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
                             SetVariables,
                             ClearJournal>;

/// What a command that succeeded has to tell.
struct CommandReply
{
    ServiceId service = ServiceId::none; ///< Of AddService.
    std::size_t bytesSent = 0;           ///< Of the sends, queued ones included.
    std::size_t recipients = 0;          ///< Likewise.
};

} // namespace ropewalk
