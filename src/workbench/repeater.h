#pragma once

#include "reactor/reactor_time.h"
#include "workbench/service_config.h"

#include <cstdint>

namespace ropewalk {

class Connection;
class EngineCore;

/// Sends a message on a connection every so often, the first one at once. While too much waits to be sent
/// it leaves beats out.
class Repeater
{
public:
    /// Bytes; above it a beat is left out.
    static constexpr std::size_t kMaxQueued = std::size_t{64} * 1024;

    /// Both must outlive this.
    Repeater(Connection &connection, EngineCore &core, RepeatConfig config);

private:
    void beat();
    void schedule(Duration delay);

    Connection &m_connection;
    EngineCore &m_core;
    const RepeatConfig m_config;
    std::uint32_t m_sent = 0;
    DelayedCall m_next;
};

} // namespace ropewalk
