#include "cli/client_commands.h"

#include "cli/connect_session.h"
#include "cli/endpoints_command.h"
#include "cli/send_session.h"
#include "net/endpoint_string.h"
#include "qtloop/host_lookup.h"
#include "qtloop/io_thread.h"
#include "reactor/signals.h"
#include "workbench/text/message_encoding.h"

#include <QCoreApplication>

#include <array>
#include <csignal>
#include <cstdio>
#include <functional>

namespace ropewalk {
namespace {

using SessionMaker = std::function<std::unique_ptr<ClientSession>(Reactor &, ClientSession::Finished)>;

/// What lives in the I/O thread while a client runs, in the order it is made there.
struct ClientRun
{
    std::unique_ptr<HostLookup> resolver;
    std::unique_ptr<ClientSession> session;
    std::unique_ptr<Signals> caught;

    void close()
    {
        caught.reset();
        session.reset();
        resolver.reset();
    }
};

void endApplication(ExitCode code)
{
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [code] { QCoreApplication::exit(static_cast<int>(code)); },
        Qt::QueuedConnection);
}

void begin(
    ClientRun &run, Reactor &reactor, const Endpoint &endpoint, Duration timeout, const SessionMaker &make)
{
    reactor.addSystemEventTrigger(EventPhase::during, SystemEvent::shutdown, [&run] { run.close(); });
    run.resolver = std::make_unique<HostLookup>(reactor);
    run.session = make(reactor, endApplication);
    auto caught =
        Signals::create(reactor, std::array{SIGINT, SIGTERM}, [&run](int) { run.session->interrupt(); });
    if (caught)
        run.caught = std::move(*caught);
    run.session->start(*run.resolver, endpoint, timeout);
}

ExitCode
runClient(const Options &options, const std::string &text, Duration timeout, const SessionMaker &make)
{
    const auto endpoint = parseEndpoint(text, EndpointRole::connect);
    if (!endpoint) {
        printParseError(text, endpoint.error());
        return ExitCode::usage;
    }
    if (const auto supported = isSupported(*endpoint); !supported) {
        printParseError(text, supported.error());
        return ExitCode::usage;
    }
    ClientRun run; // Before the thread, which uses it to its end.
    const auto thread = IoThread::start(options.poller);
    if (!thread) {
        std::fprintf(stderr, "%s\n", thread.error().message().c_str());
        return ExitCode::usage;
    }
    IoThread &io = **thread;
    io.post([&] { begin(run, io.reactor(), *endpoint, timeout, make); });
    return static_cast<ExitCode>(QCoreApplication::exec());
}

OutputFormat formatOf(const Options &options)
{
    return options.isJson ? OutputFormat::json : OutputFormat::bytes;
}

} // namespace

ExitCode connectClient(const Options &options, const ConnectOptions &command)
{
    return runClient(options, command.endpoint, command.timeout, [&](Reactor &reactor, auto onFinished) {
        return std::make_unique<ConnectSession>(reactor, formatOf(options), std::move(onFinished));
    });
}

ExitCode sendMessage(const Options &options, const SendOptions &command)
{
    const auto message =
        encodeMessage(command.mode, command.message, Variables::keep, TemplateContext::ofSystem());
    if (!message) {
        printParseError(command.message, message.error());
        return ExitCode::usage;
    }
    std::optional<SendSession::Expectation> expectation;
    if (command.expect) {
        expectation = {QRegularExpression(QString::fromStdString(*command.expect)), command.timeout};
        if (!expectation->pattern.isValid()) {
            std::fprintf(stderr, "--expect: %s\n", qUtf8Printable(expectation->pattern.errorString()));
            return ExitCode::usage;
        }
    }
    return runClient(options, command.endpoint, command.timeout, [&](Reactor &reactor, auto onFinished) {
        return std::make_unique<SendSession>(
            reactor, formatOf(options), *message, std::move(expectation), std::move(onFinished));
    });
}

} // namespace ropewalk
