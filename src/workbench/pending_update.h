#pragma once

#include "workbench/engine_update.h"

#include <cstddef>
#include <unordered_map>

namespace ropewalk {

/// Gathers updates until a face takes them: as one, in which each service and connection stands once.
class PendingUpdate
{
public:
    void add(EngineUpdate &&newer);
    [[nodiscard]] EngineUpdate take();

    [[nodiscard]] std::size_t connectionCount() const { return m_update.connections.size(); }

    /// For what is worth telling before anything changed.
    [[nodiscard]] ReactorState &reactor() { return m_update.reactor; }

private:
    void addConnection(ConnectionState &&state);

    EngineUpdate m_update;
    std::unordered_map<ConnectionId, std::size_t> m_places; ///< Of connections, once there are two updates.
};

} // namespace ropewalk
