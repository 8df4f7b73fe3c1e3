#include "net/endpoint_parts.h"

#include <algorithm>
#include <array>

namespace ropewalk {
namespace {

using enum EndpointValueKind;

constexpr std::array kTcpServer{EndpointArgument{"port", port, true},
                                EndpointArgument{"interface", address},
                                EndpointArgument{"backlog", count}};
constexpr std::array kTcp6Server{EndpointArgument{"port", port, true},
                                 EndpointArgument{"backlog", count},
                                 EndpointArgument{"interface", address}};
constexpr std::array kTcpClient{EndpointArgument{"host", host, true},
                                EndpointArgument{"port", port, true},
                                EndpointArgument{"timeout", seconds},
                                EndpointArgument{"bindAddress", address}};
constexpr std::array kUdpServer{EndpointArgument{"port", port, true},
                                EndpointArgument{"interface", address},
                                EndpointArgument{"multicast", group},
                                EndpointArgument{"broadcast", toggle}};
constexpr std::array kUdpClient{EndpointArgument{"host", host, true},
                                EndpointArgument{"port", port, true},
                                EndpointArgument{"bindAddress", address},
                                EndpointArgument{"broadcast", toggle},
                                EndpointArgument{"multicast", group},
                                EndpointArgument{"interface", address}};
constexpr std::array kUnixServer{EndpointArgument{"address", path, true},
                                 EndpointArgument{"mode", mode},
                                 EndpointArgument{"backlog", count},
                                 EndpointArgument{"lockfile", toggle}};
constexpr std::array kUnixClient{EndpointArgument{"path", path, true},
                                 EndpointArgument{"timeout", seconds},
                                 EndpointArgument{"lockfile", toggle}};
constexpr std::array kUnixgramServer{EndpointArgument{"address", path, true}, EndpointArgument{"mode", mode}};
constexpr std::array kUnixgramClient{EndpointArgument{"path", path, true}, EndpointArgument{"bind", path}};
constexpr std::array kProcessClient{EndpointArgument{"command", command, true},
                                    EndpointArgument{"directory", path},
                                    EndpointArgument{"shell", toggle}};
constexpr std::array kTlsServer{EndpointArgument{"port", port, true},
                                EndpointArgument{"privateKey", path},
                                EndpointArgument{"certKey", path},
                                EndpointArgument{"sslmethod", text},
                                EndpointArgument{"interface", address},
                                EndpointArgument{"backlog", count},
                                EndpointArgument{"extraCertChain", path},
                                EndpointArgument{"dhParameters", path}};
constexpr std::array kSslClient{EndpointArgument{"host", host, true},
                                EndpointArgument{"port", port, true},
                                EndpointArgument{"certKey", path},
                                EndpointArgument{"privateKey", path},
                                EndpointArgument{"caCertsDir", path},
                                EndpointArgument{"hostname", text},
                                EndpointArgument{"timeout", seconds},
                                EndpointArgument{"bindAddress", address}};
constexpr std::array kTlsClient{EndpointArgument{"host", host, true},
                                EndpointArgument{"port", port, true},
                                EndpointArgument{"timeout", seconds},
                                EndpointArgument{"bindAddress", address},
                                EndpointArgument{"certificate", path},
                                EndpointArgument{"privateKey", path},
                                EndpointArgument{"trustRoots", path},
                                EndpointArgument{"endpoint", text}};

// The order is Twisted's, so that what may go without its name there may do so here.
using Role = EndpointRole;
using Kind = EndpointKind;

constexpr std::array kSchemes{
    EndpointScheme{"tcp", Kind::tcp, Role::listen, 3, kTcpServer},
    EndpointScheme{"tcp6", Kind::tcp6, Role::listen, 3, kTcp6Server},
    EndpointScheme{"udp", Kind::udp, Role::listen, 2, kUdpServer},
    EndpointScheme{"unix", Kind::unixStream, Role::listen, 4, kUnixServer},
    EndpointScheme{"unixgram", Kind::unixDatagram, Role::listen, 2, kUnixgramServer},
    EndpointScheme{"tls", Kind::tls, Role::listen, 1, kTlsServer},
    EndpointScheme{"ssl", Kind::ssl, Role::listen, 8, kTlsServer},
    EndpointScheme{"tcp", Kind::tcp, Role::connect, 2, kTcpClient},
    EndpointScheme{"tcp6", Kind::tcp6, Role::connect, 2, kTcpClient},
    EndpointScheme{"udp", Kind::udp, Role::connect, 2, kUdpClient},
    EndpointScheme{"unix", Kind::unixStream, Role::connect, 1, kUnixClient},
    EndpointScheme{"unixgram", Kind::unixDatagram, Role::connect, 1, kUnixgramClient},
    EndpointScheme{"process", Kind::process, Role::connect, 1, kProcessClient},
    EndpointScheme{"tls", Kind::tls, Role::connect, 2, kTlsClient},
    EndpointScheme{"ssl", Kind::ssl, Role::connect, 2, kSslClient},
};

char lowered(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool isSameWord(std::string_view one, std::string_view other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(), [](char a, char b) {
        return lowered(a) == lowered(b);
    });
}

} // namespace

std::vector<const EndpointScheme *> endpointSchemes(EndpointRole role)
{
    std::vector<const EndpointScheme *> schemes;
    for (const EndpointScheme &scheme : kSchemes) {
        if (scheme.role == role) {
            schemes.push_back(&scheme);
        }
    }
    return schemes;
}

const EndpointScheme *findEndpointScheme(std::string_view name, EndpointRole role)
{
    for (const EndpointScheme &scheme : kSchemes) {
        if (scheme.role == role && isSameWord(scheme.name, name)) {
            return &scheme;
        }
    }
    return nullptr;
}

} // namespace ropewalk
