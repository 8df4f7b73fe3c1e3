#include "net/unix_stream.h"

#include "net/local_socket_file.h"
#include "net/socket.h"
#include "net/stream_connector.h"
#include "net/stream_port.h"

namespace ropewalk {
namespace {

Error listenError(const Error &error, const std::string &path)
{
    return {error.code, "listen on " + SocketAddress::local(path).toString(), ErrorAct::listen};
}

} // namespace

Result<std::unique_ptr<ListeningPort>>
listenUnix(Reactor &reactor, const UnixListenOptions &options, ServerFactory &factory)
{
    auto socket = openSocket(AddressFamily::local, SocketType::stream);
    if (!socket)
        return listenError(socket.error(), options.path);
    auto file = LocalSocketFile::bind(*socket, SocketType::stream, options.path, options.mode);
    if (!file)
        return listenError(file.error(), options.path);
    if (const auto status = listenOn(*socket, options.backlog); !status)
        return listenError(status.error(), options.path);
    return StreamPort::start(reactor, std::move(*socket), std::move(*file), factory);
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
