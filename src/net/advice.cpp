#include "net/advice.h"

#include "base/errc.h"

namespace ropewalk {
namespace {

constexpr std::uint16_t kFirstOrdinaryPort = 1024; // Below, the system asks for privileges.

std::string portOr(const Error &error, const char *otherwise)
{
    return error.port != 0 ? "port " + std::to_string(error.port) : otherwise;
}

std::string sentenceCase(std::string text)
{
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

std::string remedyOfPermission(const Error &error)
{
    if (error.port != 0 && error.port < kFirstOrdinaryPort && error.act == ErrorAct::listen)
        return "Ports below 1024 need administrator rights. Choose a port from 1024 up.";
    if (error.act == ErrorAct::send)
        return "The system does not let this go out. For a broadcast address, allow broadcasting first.";
    return "This user may not use it. Check its permissions, or choose another.";
}

std::string remedyOfListening(const Error &error)
{
    if (error.code == std::errc::address_in_use && error.port == 0)
        return "Something is there already. Choose another path, or remove the file if nothing uses it.";
    if (error.code == std::errc::address_in_use)
        return sentenceCase(portOr(error, "")) + " is in use. Choose another port, or 0 for any free one.";
    if (error.code == std::errc::address_not_available)
        return "This machine does not have that address. Use 127.0.0.1, 0.0.0.0, or one of its own.";
    if (error.code == std::errc::invalid_argument)
        return "An interface is a numeric address: 127.0.0.1, 0.0.0.0, ::1 or ::.";
    return {};
}

std::string remedyOfConnecting(const Error &error)
{
    if (error.code == std::errc::connection_refused && error.port == 0)
        return "Nobody listens there. Start the server, or correct the path.";
    if (error.code == std::errc::connection_refused)
        return "Nobody listens on " + portOr(error, "that port") + ". Start the server, or correct the port.";
    if (error.code == std::errc::timed_out)
        return "No answer came. Check the address, and that no firewall drops what is sent to " +
               portOr(error, "it") + '.';
    if (error.code == std::errc::address_not_available)
        return "That address cannot be reached from here. Check the address, and the one to connect from.";
    if (error.code == std::errc::address_in_use)
        return "The port to connect from is in use. Leave it to the system.";
    return {};
}

std::string remedyOfLaunching(const Error &error)
{
    if (error.code == std::errc::no_such_file_or_directory)
        return "There is no such program. Check its spelling, or give its whole path.";
    if (error.code == std::errc::permission_denied)
        return "It is no program, or this user may not run it. Check the file's permissions.";
    if (error.code == std::errc::executable_format_error)
        return "It is no program. A script begins with #! and the path of its interpreter.";
    if (error.code == std::errc::resource_unavailable_try_again)
        return "This user has as many processes as it may. End some, or limit the connections.";
    return {};
}

std::string remedyOfSystem(const Error &error)
{
    const std::error_code &code = error.code;
    if (code == std::errc::too_many_files_open || code == std::errc::too_many_files_open_in_system)
        return "The limit of open files is reached. Close connections, or raise it with ulimit -n.";
    if (code == std::errc::filename_too_long)
        return "A socket path holds at most 107 bytes. Choose a shorter one.";
    if (code == std::errc::no_such_file_or_directory)
        return "There is no such file. Check the path, and that the server runs.";
    if (code == std::errc::network_unreachable || code == std::errc::host_unreachable)
        return "No route leads there. Check the address, and that this machine is on the network.";
    if (code == std::errc::address_family_not_supported)
        return "This machine cannot use that kind of address. Try the host's other address.";
    if (code == std::errc::message_size)
        return "The datagram is too long. Over IPv4 it holds at most 65,507 bytes.";
    if (code == std::errc::no_buffer_space || code == std::errc::not_enough_memory)
        return "The system's buffers are full. Send more slowly.";
    return {};
}

std::string remedyOfProxy(const std::error_code &code)
{
    if (code == Errc::proxyFailed)
        return "It did not say why. Look into its log, and check that it can reach the target.";
    if (code == Errc::proxyForbids)
        return "Its rules decide where it connects to. Change them, or choose another proxy.";
    if (code == Errc::proxyLoginNeeded)
        return "Give the user and the password that it knows.";
    if (code == Errc::proxyLoginWrong)
        return "Check the user and the password.";
    if (code == Errc::proxyMalformed)
        return "Check its address, and whether it is a SOCKS5 or an HTTP proxy.";
    return {};
}

std::string remedyOfConnection(const Error &error)
{
    if (error.code == std::errc::connection_reset || error.code == std::errc::broken_pipe)
        return "The peer broke the connection off. Look at what it was sent last, and into its log.";
    if (error.code == std::errc::timed_out)
        return "The peer has stopped answering. Check the network between here and there.";
    return {};
}

} // namespace

std::string remedyOf(const Error &error)
{
    if (error.act == ErrorAct::launch) {
        const std::string remedy = remedyOfLaunching(error);
        return remedy.empty() ? remedyOfSystem(error) : remedy;
    }
    if (error.code == std::errc::permission_denied || error.code == std::errc::operation_not_permitted)
        return remedyOfPermission(error);
    if (error.code == Errc::hostNotFound)
        return "No host has that name. Check its spelling.";
    if (error.code == Errc::lookupFailed)
        return "No name server answered. Check the network, or give a numeric address.";
    if (error.code == Errc::noReply)
        return "Allow more time, or expect something else.";
    std::string remedy = remedyOfProxy(error.code);
    if (!remedy.empty())
        return remedy;
    if (error.act == ErrorAct::listen)
        remedy = remedyOfListening(error);
    else if (error.act == ErrorAct::connect)
        remedy = remedyOfConnecting(error);
    else
        remedy = remedyOfConnection(error);
    return remedy.empty() ? remedyOfSystem(error) : remedy;
}

} // namespace ropewalk
