#pragma once

#include "cli/exit_code.h"
#include "cli/options.h"
#include "workbench/workbench.h"

#include <QObject>

#include <memory>

namespace ropewalk {

/// Connects, runs one sequence on the connection, and prints the last reply that it expected.
class SequenceSession final : public QObject
{
    Q_OBJECT

public:
    SequenceSession(const Options &options, ServiceConfig client);

    /// `client` keeps the one sequence that is run. Until it is over, or SIGINT or SIGTERM.
    [[nodiscard]] ExitCode run();

private:
    void takeFacts();
    void finish(const Result<CommandReply> &reply);

    PollerKind m_poller;
    ServiceConfig m_client;
    std::unique_ptr<Workbench> m_workbench;
    bool m_isRunning = false;
};

/// `send --sequence`: the sequence of a file, on a connection to `command.endpoint`.
[[nodiscard]] ExitCode runSequence(const Options &options, const SendOptions &command);

} // namespace ropewalk
