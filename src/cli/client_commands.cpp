#include "cli/client_commands.h"

#include "cli/complaints.h"
#include "cli/connect_session.h"
#include "cli/ctl_session.h"
#include "cli/metrics_option.h"
#include "cli/send_session.h"
#include "control/describe.h"
#include "language/spoken.h"
#include "net/application_service.h"
#include "net/endpoint_string.h"
#include "qtloop/host_lookup.h"
#include "qtloop/io_thread.h"
#include "reactor/signals.h"
#include "workbench/text/message_encoding.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <array>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <functional>

namespace ropewalk {
namespace {

using SessionMaker = std::function<std::unique_ptr<ClientSession>(Reactor &, ClientSession::Finished)>;

/// What lives in the I/O thread while a client runs, in the order it is made there.
class ClientRun final : public ApplicationService
{
public:
    ClientRun(const Options &options, Destination destination, Duration timeout, SessionMaker makeSession)
        : m_options(options)
        , m_destination(std::move(destination))
        , m_timeout(timeout)
        , m_makeSession(std::move(makeSession))
    {}

    /// In the I/O thread.
    void runWith(Reactor &reactor)
    {
        m_reactor = &reactor;
        runWithReactor(reactor, *this, [](const Error &) {}); // What fails, the session tells.
    }

    /// How it ended, once the application's loop has.
    [[nodiscard]] ExitCode exitCode() const { return m_exitCode; }

    Status startService() override
    {
        m_resolver = std::make_unique<HostLookup>(*m_reactor);
        m_session = m_makeSession(*m_reactor, [this](ExitCode code) { end(code); });
        auto caught =
            Signals::create(*m_reactor, std::array{SIGINT, SIGTERM}, [this](int) { m_session->interrupt(); });
        if (caught)
            m_caught = std::move(*caught);
        if (m_options.metrics.empty() || serveMetrics())
            m_session->start(*m_resolver, m_destination, m_timeout);
        return ApplicationService::startService();
    }

    Deferred<> stopService() override
    {
        m_caught.reset();
        m_session.reset();
        m_figures.reset();
        m_resolver.reset();
        return ApplicationService::stopService();
    }

private:
    /// Says where they are; whoever asked for them in vain need not go on.
    [[nodiscard]] bool serveMetrics()
    {
        m_figures = std::make_unique<ClientFigures>(*m_reactor, shortEndpoint(m_destination.endpoint));
        m_session->setFigures(*m_figures);
        if (const Status served = m_figures->serve(*parseMetricsEndpoint(m_options.metrics)); !served) {
            printFailure(served.error());
            end(ExitCode::unreachable);
            return false;
        }
        printMetricsAddress(m_figures->address(), m_options.isJson, stderr); // The output is the peer's.
        return true;
    }

    void end(ExitCode code)
    {
        m_exitCode = code;
        QMetaObject::invokeMethod(QCoreApplication::instance(), "quit", Qt::QueuedConnection);
    }

    const Options &m_options;
    const Destination m_destination;
    const Duration m_timeout;
    const SessionMaker m_makeSession;
    std::atomic<ExitCode> m_exitCode = ExitCode::success;
    Reactor *m_reactor = nullptr;
    std::unique_ptr<HostLookup> m_resolver;
    std::unique_ptr<ClientFigures> m_figures;
    std::unique_ptr<ClientSession> m_session;
    std::unique_ptr<Signals> m_caught;
};

/// What the arguments name; says what is wrong with it.
std::optional<Destination> readDestination(const ServiceConfig &client)
{
    auto endpoint = parseEndpoint(client.endpoint, EndpointRole::connect);
    if (!endpoint) {
        printParseError(client.endpoint, endpoint.error());
        return {};
    }
    if (const auto supported = isSupported(*endpoint); !supported) {
        printParseError(client.endpoint, supported.error());
        return {};
    }
    auto proxy = setUpProxies(client, &*endpoint);
    if (!proxy) {
        printParseError(client.proxy.via, proxy.error());
        return {};
    }
    return Destination{std::move(*endpoint), std::move(*proxy)};
}

ServiceConfig clientOf(const std::string &endpoint, const ProxyConfig &proxy)
{
    ServiceConfig client;
    client.role = Role::connect;
    client.endpoint = endpoint;
    client.proxy = proxy;
    return client;
}

ExitCode
runClient(const Options &options, const ServiceConfig &client, Duration timeout, const SessionMaker &make)
{
    const auto destination = readDestination(client);
    if (!destination)
        return ExitCode::usage;
    ClientRun run(options, *destination, timeout, make); // Before the thread, which uses it to its end.
    const auto thread = IoThread::start(options.poller);
    if (!thread) {
        printFailure(thread.error());
        return ExitCode::usage;
    }
    IoThread &io = **thread;
    io.post([&] { run.runWith(io.reactor()); });
    QCoreApplication::exec();
    return run.exitCode();
}

ExitCode refuse(const std::string &problem)
{
    complain(problem);
    return ExitCode::usage;
}

Result<QJsonObject> readParameters(const std::string &text)
{
    if (text.empty())
        return QJsonObject();
    QFile input;
    const bool isInput = text == "-" && input.open(stdin, QIODevice::ReadOnly);
    const QByteArray json = isInput ? input.readAll() : QByteArray::fromStdString(text);
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parsed);
    if (document.isObject())
        return document.object();
    const std::string problem = parsed.error != QJsonParseError::NoError ? parsed.errorString().toStdString()
                                                                         : Spoken::say("they are no object");
    return Error{std::make_error_code(std::errc::invalid_argument),
                 Spoken::say("The parameters must be a JSON object in braces: %1", {problem})};
}

OutputFormat formatOf(const Options &options)
{
    return options.isJson ? OutputFormat::json : OutputFormat::bytes;
}

} // namespace

ExitCode connectClient(const Options &options, const ConnectOptions &command)
{
    const ServiceConfig client = clientOf(command.endpoint, command.proxy);
    return runClient(options, client, command.timeout, [&](Reactor &reactor, auto onFinished) {
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
        const auto pattern = Pattern::compile({MatchKind::regex, *command.expect});
        if (!pattern) {
            printParseError(*command.expect, pattern.error());
            return ExitCode::usage;
        }
        expectation = {*command.expect, *pattern, command.timeout};
    }
    const ServiceConfig client = clientOf(command.endpoint, command.proxy);
    return runClient(options, client, command.timeout, [&](Reactor &reactor, auto onFinished) {
        return std::make_unique<SendSession>(
            reactor, formatOf(options), *message, std::move(expectation), std::move(onFinished));
    });
}

ExitCode callControl(const Options &options, const CtlOptions &command)
{
    if (command.printsDocs) {
        std::fputs(qUtf8Printable(controlDocs()), stdout);
        return ExitCode::success;
    }
    const bool isFollowing = !command.follow.empty();
    if (command.method.empty() && !isFollowing)
        return refuse(Spoken::say("Name a method, or events with --follow: see ropewalk-cli ctl --help."));
    if (command.endpoint.empty())
        return refuse(Spoken::say("Name the control channel with --control or $ROPEWALK_CONTROL."));
    // Events have no method: what stands in its place are the parameters of the subscription.
    const auto parameters = readParameters(isFollowing ? command.method : command.parameters);
    if (!parameters)
        return refuse(parameters.error().operation);
    return runClient(
        options, clientOf(command.endpoint, {}), command.timeout, [&](Reactor &reactor, auto onFinished) {
            return std::make_unique<CtlSession>(reactor, command, *parameters, std::move(onFinished));
        });
}

} // namespace ropewalk
