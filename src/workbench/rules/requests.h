#pragma once

#include "defer/deferred.h"
#include "net/lifeline.h"
#include "workbench/commands.h"

namespace ropewalk {

class Connection;
class EngineCore;
struct Reply;

/// Carries out the commands that wait for a reply.
///
/// Thread: the I/O thread.
/// Errors: as the commands say; `errc::no_such_device` for an unknown connection, `errc::invalid_argument`
/// for
///         a message or a pattern that makes no sense.
class Requests
{
public:
    /// `core` must outlive this and every chain that it makes.
    explicit Requests(EngineCore &core)
        : m_core(core)
    {}

    Deferred<CommandReply> run(const SendRequest &command);
    Deferred<CommandReply> run(const RunSequence &command);

private:
    EngineCore &m_core;
    Lifeline m_lifeline; ///< A chain that waits for its time may outlive this.
};

} // namespace ropewalk
