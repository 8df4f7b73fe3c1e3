#pragma once

#include "cli/event_printer.h"
#include "cli/exit_code.h"
#include "cli/options.h"
#include "workbench/workbench.h"

#include <QObject>

#include <memory>

namespace ropewalk {

/// Connects, runs one sequence on the connection, and prints the last reply that it expected; or, as JSON,
/// every message, and how it ended.
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
    void printEnd(const Result<CommandReply> &reply);

    EventPrinter m_printer;
    PollerKind m_poller;
    ServiceConfig m_client;
    std::unique_ptr<Workbench> m_workbench;
    std::unique_ptr<JournalView> m_journal;
    bool m_isRunning = false;
};

/// `send --sequence`: the sequence of a file, on a connection to `command.endpoint`.
[[nodiscard]] ExitCode runSequence(const Options &options, const SendOptions &command);

} // namespace ropewalk
