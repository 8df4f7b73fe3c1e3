#pragma once

#include "workbench/ids.h"

namespace ropewalk {

/// What the window looks at: one connection, all of one service, or everything.
struct Scope
{
    ServiceId service = ServiceId::none;
    ConnectionId connection = ConnectionId::none;

    [[nodiscard]] bool isAll() const { return service == ServiceId::none; }

    /// Whether a row of `ofService` and `ofConnection` belongs to what is looked at.
    [[nodiscard]] bool contains(ServiceId ofService, ConnectionId ofConnection) const
    {
        if (connection != ConnectionId::none)
            return ofConnection == connection;
        return isAll() || ofService == service;
    }

    friend bool operator==(Scope, Scope) = default;
};

} // namespace ropewalk
