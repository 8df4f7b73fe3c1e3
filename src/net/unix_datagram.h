#pragma once

#include "base/result.h"
#include "net/datagram.h"
#include "reactor/reactor.h"

#include <memory>
#include <optional>
#include <string>

namespace ropewalk {

/// Binds a Unix datagram socket to `path`, as `listenUnix()` does; an empty path gives it no name, so that
/// it can send but not be answered. What concerns multicast and broadcast fails with
/// `errc::operation_not_supported`.
///
/// After: twisted.internet.interfaces.IReactorUNIXDatagram.
[[nodiscard]] Result<std::unique_ptr<DatagramPort>> listenUnixDatagram(Reactor &reactor,
                                                                       const std::string &path,
                                                                       std::optional<unsigned> mode,
                                                                       DatagramProtocol &protocol);

} // namespace ropewalk
