#pragma once

#include "base/result.h"
#include "net/connector.h"
#include "net/factory.h"
#include "net/listening_port.h"
#include "net/tcp.h"
#include "reactor/reactor.h"

#include <memory>
#include <optional>
#include <string>

namespace ropewalk {

struct UnixListenOptions
{
    std::string path{};
    /// Who may connect, as chmod takes it; without it the umask decides.
    std::optional<unsigned> mode{};
    int backlog = kDefaultBacklog;
};

/// Listens on a Unix path. A socket file that nobody listens on is replaced; the file is removed when
/// listening stops.
///
/// Errors: `errc::address_in_use` if somebody listens or the file is no socket,
///         `errc::filename_too_long`, `errc::permission_denied`, `errc::no_such_file_or_directory`.
/// After:  twisted.internet.interfaces.IReactorUNIX.listenUNIX.
[[nodiscard]] Result<std::unique_ptr<ListeningPort>>
listenUnix(Reactor &reactor, const UnixListenOptions &options, ServerFactory &factory);

struct UnixConnectOptions
{
    std::string path{};
    Duration timeout = kDefaultConnectTimeout;
};

/// Errors: to `clientConnectionFailed()`: `errc::connection_refused`, `errc::no_such_file_or_directory`,
///         `errc::permission_denied`, `errc::filename_too_long`.
[[nodiscard]] std::unique_ptr<Connector>
connectUnix(Reactor &reactor, UnixConnectOptions options, ClientFactory &factory);

/// The same, but it begins with its `connect()`.
[[nodiscard]] std::unique_ptr<Connector>
makeUnixConnector(Reactor &reactor, UnixConnectOptions options, ClientFactory &factory);

} // namespace ropewalk
