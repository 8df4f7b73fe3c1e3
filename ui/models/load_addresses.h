#pragma once

#include "ui/models/directory.h"

#include <QString>

#include <optional>
#include <vector>

namespace ropewalk {

/// Where a client finds what listens at `listening`.
[[nodiscard]] Endpoint clientEndpointOf(const Endpoint &listening);

/// A place that a load can be sent to.
struct LoadAddress
{
    QString endpoint; ///< As a client writes it.
    QString name;     ///< Of the service.
    QString framing;  ///< Of its replies.
};

/// Of a service of the workspace: a server's own address, a client's target; nothing where there is none, or
/// only a program.
[[nodiscard]] std::optional<LoadAddress> loadAddressOf(const Directory &directory, ServiceId id);

/// Of all of them, each place once.
[[nodiscard]] std::vector<LoadAddress> loadAddresses(const Directory &directory);

} // namespace ropewalk
