#pragma once

#include "ui/models/directory.h"
#include "workbench/journal.h"

#include <string>
#include <string_view>

namespace ropewalk {

/// What an engine would report, made by hand.
inline ServiceConfig serviceConfig(unsigned id, Role role, std::string name, std::string endpoint)
{
    ServiceConfig config;
    config.id = ServiceId{id};
    config.role = role;
    config.name = std::move(name);
    config.endpoint = std::move(endpoint);
    return config;
}

inline ServiceState serviceState(unsigned id, ServicePhase phase)
{
    ServiceState state;
    state.id = ServiceId{id};
    state.phase = phase;
    return state;
}

inline ConnectionState connectionState(unsigned id, unsigned service, std::uint32_t number, std::string peer)
{
    ConnectionState state;
    state.id = ConnectionId{id};
    state.service = ServiceId{service};
    state.number = number;
    state.peer = std::move(peer);
    return state;
}

inline std::uint64_t
appendMessage(Journal &journal, unsigned connection, Direction direction, std::string_view bytes)
{
    JournalRecord record;
    record.connection = ConnectionId{connection};
    record.service = ServiceId{1};
    record.direction = direction;
    return journal.append(record, bytes);
}

} // namespace ropewalk
