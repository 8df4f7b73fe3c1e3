#include "cli/sequence_session.h"

#include "base/errc.h"
#include "cli/complaints.h"
#include "cli/json_event.h"
#include "language/spoken.h"
#include "net/advice.h"
#include "net/endpoint_string.h"
#include "protocols/framing/framing_spec.h"
#include "workbench/rules/sequence.h"
#include "workbench/wording.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>
#include <utility>

namespace ropewalk {
namespace {

ExitCode exitCodeOf(const Error &error)
{
    const bool isUnexpected = error.code == Errc::noReply || error.code == Errc::sequenceFailed;
    return isUnexpected ? ExitCode::unexpected : ExitCode::connectionLost;
}

/// What failed, in one line: the step, or what a `fail` says.
std::string wordsOf(const Error &error)
{
    if (error.code == Errc::sequenceFailed)
        return error.operation;
    return error.code == Errc::noReply ? Spoken::say("In vain: %1", {error.operation}) : problemText(error);
}

} // namespace

SequenceSession::SequenceSession(const Options &options, ServiceConfig client)
    : m_printer(options.isJson ? EventPrinter::Format::json : EventPrinter::Format::words)
    , m_poller(options.poller)
    , m_client(std::move(client))
{}

ExitCode SequenceSession::run()
{
    WorkbenchOptions options;
    options.poller = m_poller;
    options.keepsJournal = m_printer.isJson();
    auto workbench = Workbench::start(options);
    if (!workbench) {
        printFailure(workbench.error());
        return ExitCode::unreachable;
    }
    m_workbench = std::move(*workbench);
    m_journal = std::make_unique<JournalView>(m_workbench->journal());
    connect(m_workbench.get(), &Workbench::changed, this, &SequenceSession::takeFacts);
    connect(m_workbench.get(), &Workbench::terminationRequested, this, [] { QCoreApplication::exit(0); });
    m_workbench->post(AddService{m_client});
    const int code = QCoreApplication::exec();
    m_workbench.reset(); // Sends what is queued.
    return static_cast<ExitCode>(code);
}

void SequenceSession::takeFacts()
{
    const EngineUpdate update = m_workbench->takeUpdate();
    if (m_printer.isJson()) {
        m_printer.print(update);
        m_printer.print(*m_journal);
    }
    for (const ServiceState &service : update.services) {
        if (service.phase != ServicePhase::failed || m_isRunning)
            continue;
        if (!m_printer.isJson())
            complain(service.problem, service.remedy);
        return QCoreApplication::exit(static_cast<int>(ExitCode::unreachable));
    }
    for (const ConnectionState &connection : update.connections) {
        if (std::exchange(m_isRunning, true))
            return;
        m_workbench->post(RunSequence{connection.id, m_client.sequences.front().name, {}},
                          this,
                          [this](const Result<CommandReply> &reply) { finish(reply); });
    }
}

void SequenceSession::finish(const Result<CommandReply> &reply)
{
    takeFacts(); // What was said comes before how it ended.
    printEnd(reply);
    std::fflush(stdout);
    QCoreApplication::exit(static_cast<int>(reply ? ExitCode::success : exitCodeOf(reply.error())));
}

void SequenceSession::printEnd(const Result<CommandReply> &reply)
{
    if (m_printer.isJson()) {
        QJsonObject event{{QStringLiteral("event"), QStringLiteral("sequence")},
                          {QStringLiteral("isMet"), static_cast<bool>(reply)}};
        if (reply)
            addBytes(event, reply->reply);
        else
            event[QStringLiteral("problem")] = QString::fromStdString(wordsOf(reply.error()));
        return printEvent(event);
    }
    if (reply) {
        std::fwrite(reply->reply.data(), 1, reply->reply.size(), stdout);
        return;
    }
    complain(wordsOf(reply.error()), remedyOf(reply.error()));
}

ExitCode runSequence(const Options &options, const SendOptions &command)
{
    QFile file(QString::fromStdString(command.sequence));
    if (!file.open(QIODevice::ReadOnly)) {
        complain(command.sequence + ": " + file.errorString().toStdString());
        return ExitCode::usage;
    }
    const auto lines = linesOf(file.readAll().toStdString());
    if (const auto sequence = Sequence::compile(lines); !sequence) {
        const std::size_t line = sequence.error().line;
        std::fputs((Spoken::say("%1, line %2:", {command.sequence, std::to_string(line + 1)}) + ' ').c_str(),
                   stderr);
        printParseError(line < lines.size() ? lines[line] : std::string(), sequence.error().error);
        return ExitCode::usage;
    }
    if (const auto endpoint = parseEndpoint(command.endpoint, EndpointRole::connect); !endpoint) {
        printParseError(command.endpoint, endpoint.error());
        return ExitCode::usage;
    }
    if (const auto framing = parseFraming(command.framing); !framing) {
        printParseError(command.framing, framing.error());
        return ExitCode::usage;
    }
    ServiceConfig client;
    client.name = "send";
    client.role = Role::connect;
    client.endpoint = command.endpoint;
    client.framing = command.framing;
    client.behaviour = "silent";
    client.proxy = command.proxy;
    client.sequences = {{command.sequence, lines}};
    return SequenceSession(options, client).run();
}

} // namespace ropewalk
