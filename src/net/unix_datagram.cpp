#include "net/unix_datagram.h"

#include "net/datagram_socket.h"

namespace ropewalk {
namespace {

Error listenError(const Error &error, const std::string &path)
{
    return {error.code, "listen on " + SocketAddress::local(path).toString(), ErrorAct::listen};
}

} // namespace

Result<std::unique_ptr<DatagramPort>> listenUnixDatagram(Reactor &reactor,
                                                         const std::string &path,
                                                         std::optional<unsigned> mode,
                                                         DatagramProtocol &protocol)
{
    auto socket = openSocket(AddressFamily::local, SocketType::datagram);
    if (!socket)
        return listenError(socket.error(), path);
    if (path.empty()) // bind() would give it a name of the system's choice.
        return DatagramSocket::start(reactor, std::move(*socket), LocalSocketFile(), protocol);
    auto file = LocalSocketFile::bind(*socket, SocketType::datagram, path, mode);
    if (!file)
        return listenError(file.error(), path);
    return DatagramSocket::start(reactor, std::move(*socket), std::move(*file), protocol);
}

} // namespace ropewalk
