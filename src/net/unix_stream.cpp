#include "net/unix_stream.h"

#include "net/stream_connector.h"
#include "net/stream_port.h"

namespace ropewalk {
namespace {

Result<BoundSocket> bindLocal(const SocketAddress &address, std::optional<unsigned> mode)
{
    auto socket = openSocket(AddressFamily::local, SocketType::stream);
    if (!socket)
        return socket.error();
    auto file = LocalSocketFile::bind(*socket, SocketType::stream, address.path(), mode);
    if (!file)
        return file.error();
    return BoundSocket{std::move(*socket), std::move(*file)};
}

} // namespace

Result<std::unique_ptr<ListeningPort>>
listenUnix(Reactor &reactor, const UnixListenOptions &options, ServerFactory &factory)
{
    const auto bind = [mode = options.mode](const SocketAddress &address) {
        return bindLocal(address, mode);
    };
    return StreamPort::start(reactor, SocketAddress::local(options.path), options.backlog, bind, factory);
}

std::unique_ptr<Connector>
makeUnixConnector(Reactor &reactor, UnixConnectOptions options, ClientFactory &factory)
{
    ConnectTarget target;
    target.addresses = {SocketAddress::local(std::move(options.path))};
    target.text = target.addresses.front().toString();
    target.timeout = options.timeout;
    return std::make_unique<StreamConnector>(reactor, nullptr, std::move(target), factory);
}

std::unique_ptr<Connector> connectUnix(Reactor &reactor, UnixConnectOptions options, ClientFactory &factory)
{
    auto connector = makeUnixConnector(reactor, std::move(options), factory);
    connector->connect();
    return connector;
}

} // namespace ropewalk
