#include "cli/options.h"

#include "about/manual_option.h"
#include "about/version.h"
#include "cli/exit_code.h"
#include "cli/footers.h"
#include "cli/metrics_option.h"
#include "language/engine_words.h"
#include "language/spoken.h"
#include "language/terminal_help.h"
#include "workbench/behaviours/behaviours.h"
#include "workbench/faults/fault_spec.h"

#include <QtGlobal>

#include <CLI/CLI.hpp>

namespace ropewalk {
namespace {

/// The options under construction: one member for each command, of which one is chosen in the end.
struct Drafts
{
    std::string reactor = "best";
    std::string language; ///< Spoken already.
    bool isJson = false;
    std::string control;
    std::string metrics;
    ServeOptions serve;
    RelayOptions relay;
    ConnectOptions connect;
    SendOptions send;
    RunOptions run;
    LoadOptions load;
    CtlOptions ctl;
    LabOptions lab;
    EndpointsOptions endpoints;
    double connectTimeout = 30;
    double sendTimeout = 5;
    std::string program;
    double idleTimeout = 0;
    bool isHex = false;
    bool hasEscapes = false;
    bool isFile = false;
    bool isClient = false;
    std::string expect;
};

std::chrono::milliseconds toMilliseconds(double seconds)
{
    return std::chrono::milliseconds(static_cast<std::int64_t>(seconds * 1000));
}

std::string checkReactor(const std::string &name)
{
    return pollerKindOf(name)
               ? std::string()
               : Spoken::say("'%1' is no reactor: best, epoll, kqueue, poll, select, notifier", {name});
}

/// "program" and "shell" may leave their command to --program.
bool takesProgram(std::string_view behaviour)
{
    return behaviour == "program" || behaviour == "shell";
}

std::string checkBehaviour(const std::string &spec)
{
    if (takesProgram(spec))
        return {};
    const auto behaviour = makeBehaviour(spec);
    return behaviour ? std::string() : parseErrorText(behaviour.error()).toStdString();
}

std::string behaviourHelp()
{
    std::string help = Spoken::say("What the server does with a message:");
    for (const BehaviourInfo &info : behaviours()) {
        help += "\n  ";
        help += info.name;
        if (!info.argument.empty())
            (help += ':') += info.argument;
        (help += ": ") += engineText(info.description).toStdString();
    }
    return help;
}

CLI::App *addCommand(CLI::App &app, const char *name, const std::string &what, const std::string &footer)
{
    CLI::App *command = app.add_subcommand(name, what);
    command->get_help_ptr()->group(Spoken::say("Options"));
    command->footer(footer);
    command->fallthrough(); // The options of every command may stand after it too.
    return command;
}

/// What limits a server, and a relay's clients; `idleTimeout` is in seconds.
void addLimits(CLI::App &serve, LimitsConfig &limits, double &idleTimeout, std::string &trafficLog)
{
    serve
        .add_option(
            "--max-connections", limits.maxConnections, Spoken::say("Refuse more connections at a time"))
        ->check(positiveNumber());
    serve
        .add_option("--max-per-peer",
                    limits.maxPerPeer,
                    Spoken::say("Refuse more connections at a time from one address"))
        ->check(positiveNumber());
    serve
        .add_option(
            "--idle-timeout", idleTimeout, Spoken::say("Close a connection after this many silent seconds"))
        ->check(positiveNumber());
    serve
        .add_option("--throttle-in",
                    limits.bytesPerSecondIn,
                    Spoken::say("Receive at most this many bytes in a second"))
        ->check(positiveNumber());
    serve
        .add_option("--throttle-out",
                    limits.bytesPerSecondOut,
                    Spoken::say("Send at most this many bytes in a second"))
        ->check(positiveNumber());
    serve.add_option(
        "--traffic-log", trafficLog, Spoken::say("Append what is sent and received to this file"));
}

std::string faultHelp()
{
    std::string help =
        Spoken::say("Break something on purpose, as toxiproxy does; may be there again. SPEC is one of "
                    "these, each number with its default:");
    for (const FaultSchema &schema : faultSchemas())
        help +=
            "\n  " + formatFault(makeFault(schema.kind)) + "\n      " + engineText(schema.doc).toStdString();
    return help + '\n' +
           Spoken::say("and :toxicity=0.5 (the part of the connections), :direction=in (from the client, "
                       "upstream), out\n(to it, downstream) or both, :on=no, :name=TEXT.");
}

void addFaults(CLI::App &command, FaultOptions &faults)
{
    command.add_option("--fault", faults.specs, faultHelp())->type_name("SPEC")->expected(1)->take_all();
    command
        .add_option(
            "--seed",
            faults.seed,
            Spoken::say("Where the faults' chance comes from: the same seed and the same input give the same "
                        "faults; without it one is drawn, and printed"))
        ->check(positiveNumber());
}

void addFraming(CLI::App &command, std::string &framing)
{
    command
        .add_option(
            "--framing",
            framing,
            Spoken::say("Where a message ends: raw, line, line:crlf, line:any, int8, int16, int32, int16:le, "
                        "netstring, http, fixed:N, delimiter:TEXT"))
        ->capture_default_str();
}

/// The proxy to connect through.
void addVia(CLI::App &command, ProxyConfig &proxy)
{
    command.add_option("--via",
                       proxy.via,
                       Spoken::say("Connect through this proxy: socks5://HOST:PORT or http://HOST:PORT"));
    command.add_option("--via-user", proxy.viaLogin.user, Spoken::say("The user that the proxy knows"));
    command.add_option("--via-password-from",
                       proxy.viaLogin.passwordFrom,
                       Spoken::say("The environment variable that has that user's password"));
}

void addRules(CLI::App &command, RuleLines &rules)
{
    command.add_option(
        "--rule",
        rules,
        Spoken::say("What happens with messages that look so, one after the other: when [in|out|both]\n"
                    "  any | contains|starts|ends|equals TEXT | regex TEXT | hex BYTES | json PATH, then\n"
                    "  reply|replace TEXT | hold | drop | delay TIME | close | mark [TEXT] | count"));
}

void addServe(CLI::App &app, Drafts &drafts)
{
    CLI::App *serve = addCommand(app, "serve", Spoken::say("Run a server"), serveFooter());
    serve->add_option("endpoint", drafts.serve.endpoint, Spoken::say("Where to listen, such as tcp:7007"))
        ->required();
    serve->add_option("--behaviour,--behavior", drafts.serve.behaviour, behaviourHelp())
        ->check(CLI::Validator(checkBehaviour, "BEHAVIOUR"))
        ->capture_default_str();
    addFraming(*serve, drafts.serve.framing);
    serve->add_option(
        "--program",
        drafts.program,
        Spoken::say("The COMMAND of --behaviour program (which it implies) or shell: for each connection one "
                    "is started"));
    addRules(*serve, drafts.serve.rules);
    addLimits(*serve, drafts.serve.limits, drafts.idleTimeout, drafts.serve.trafficLog);
    addFaults(*serve, drafts.serve.faults);
    addControlOption(*serve, drafts.control);
    addMetricsOption(*serve, drafts.metrics);
}

void addRelay(CLI::App &app, Drafts &drafts)
{
    CLI::App *relay =
        addCommand(app, "relay", Spoken::say("Pass connections on to another endpoint"), relayFooter());
    relay->add_option("endpoint", drafts.relay.endpoint, Spoken::say("Where to listen, such as tcp:7008"))
        ->required();
    relay
        ->add_option(
            "target",
            drafts.relay.target,
            Spoken::say("Where to connect, such as tcp:localhost:7007; proxy:socks5, proxy:http or proxy:any "
                        "where each client says so"))
        ->required();
    addVia(*relay, drafts.relay.proxy);
    relay->add_option(
        "--user", drafts.relay.proxy.login.user, Spoken::say("The user that clients of a proxy have to say"));
    relay->add_option("--password-from",
                      drafts.relay.proxy.login.passwordFrom,
                      Spoken::say("The environment variable that has that user's password"));
    addFraming(*relay, drafts.relay.framing);
    addRules(*relay, drafts.relay.rules);
    addLimits(*relay, drafts.relay.limits, drafts.idleTimeout, drafts.relay.trafficLog);
    addFaults(*relay, drafts.relay.faults);
    addControlOption(*relay, drafts.control);
    addMetricsOption(*relay, drafts.metrics);
}

void addConnect(CLI::App &app, Drafts &drafts)
{
    CLI::App *connect = addCommand(
        app, "connect", Spoken::say("Connect standard input and output to a server"), connectFooter());
    connect->add_option("endpoint", drafts.connect.endpoint, Spoken::say("Where to connect"))->required();
    addVia(*connect, drafts.connect.proxy);
    connect->add_option("--timeout", drafts.connectTimeout, Spoken::say("Seconds to wait for the connection"))
        ->check(positiveNumber())
        ->capture_default_str();
    addMetricsOption(*connect, drafts.metrics);
}

void addSend(CLI::App &app, Drafts &drafts)
{
    CLI::App *send = addCommand(app, "send", Spoken::say("Send one message"), sendFooter());
    send->add_option("endpoint", drafts.send.endpoint, Spoken::say("Where to connect"))->required();
    addVia(*send, drafts.send.proxy);
    CLI::Option *message = send->add_option(
        "message", drafts.send.message, Spoken::say("The message; bytes typed are bytes sent"));
    CLI::Option *sequence =
        send->add_option("--sequence",
                         drafts.send.sequence,
                         Spoken::say("In place of a message, run the sequence of this file"));
    message->excludes(sequence);
    addFraming(*send, drafts.send.framing);
    send->callback([message, sequence] {
        if (message->count() + sequence->count() == 0)
            throw CLI::RequiredError(Spoken::say("message, or --sequence,"));
    });
    CLI::Option *hex =
        send->add_flag("--hex", drafts.isHex, Spoken::say("The message is hexadecimal digits"));
    CLI::Option *escapes = send->add_flag(
        "--escapes", drafts.hasEscapes, Spoken::say("Replace \\r \\n \\t \\0 \\\\ \\xNN in the message"));
    CLI::Option *file =
        send->add_flag("--file", drafts.isFile, Spoken::say("The message is the path of a file to send"));
    escapes->excludes(hex);
    file->excludes(hex)->excludes(escapes);
    send->add_option(
        "--expect", drafts.expect, Spoken::say("Wait for this pattern; exit with 4 if it does not come"));
    send->add_option("--timeout",
                     drafts.sendTimeout,
                     Spoken::say("Seconds to wait for the connection and for the pattern"))
        ->check(positiveNumber())
        ->capture_default_str();
}

void addRun(CLI::App &app, Drafts &drafts)
{
    CLI::App *run = addCommand(app, "run", Spoken::say("Run a workspace"), runFooter());
    run->add_option("workspace", drafts.run.workspace, Spoken::say("A .ropewalk file"))->required();
    addControlOption(*run, drafts.control);
    addMetricsOption(*run, drafts.metrics);
}

void addLoad(CLI::App &app, Drafts &drafts)
{
    addLoadOptions(*addCommand(app, "load", Spoken::say("Measure a server"), loadFooter()), drafts.load);
}

void addCtl(CLI::App &app, Drafts &drafts)
{
    addCtlOptions(*addCommand(app, "ctl", Spoken::say("Call a running Ropewalk"), ctlFooter()), drafts.ctl);
}

void addLab(CLI::App &app, Drafts &drafts)
{
    addLabOptions(*addCommand(app, "lab", Spoken::say("Compare models of servers"), labFooter()), drafts.lab);
}

void addEndpoints(CLI::App &app, Drafts &drafts)
{
    CLI::App *endpoints =
        addCommand(app, "endpoints", Spoken::say("Explain an endpoint string"), endpointsFooter());
    endpoints->add_option(
        "endpoint", drafts.endpoints.endpoint, Spoken::say("The string; none explains the grammar"));
    endpoints->add_flag("--client", drafts.isClient, Spoken::say("As a client understands it"));
}

MessageMode modeOf(const Drafts &drafts)
{
    if (drafts.isHex)
        return MessageMode::hex;
    if (drafts.isFile)
        return MessageMode::file;
    return drafts.hasEscapes ? MessageMode::escapes : MessageMode::text;
}

/// A program makes the behaviour one that runs it.
void addProgram(ServeOptions &serve, const std::string &program)
{
    if (program.empty())
        return;
    const std::string name = takesProgram(serve.behaviour) ? serve.behaviour : "program";
    serve.behaviour = name + ':' + program;
}

Options chosen(const CLI::App &app, Drafts &drafts)
{
    addProgram(drafts.serve, drafts.program);
    drafts.serve.limits.idleTimeout = toMilliseconds(drafts.idleTimeout);
    Options options{
        *pollerKindOf(drafts.reactor), drafts.isJson, drafts.control, drafts.metrics, drafts.serve};
    if (app.got_subcommand("relay")) {
        drafts.relay.limits.idleTimeout = toMilliseconds(drafts.idleTimeout);
        options.command = drafts.relay;
    } else if (app.got_subcommand("connect")) {
        drafts.connect.timeout = toMilliseconds(drafts.connectTimeout);
        options.command = drafts.connect;
    } else if (app.got_subcommand("send")) {
        drafts.send.mode = modeOf(drafts);
        drafts.send.timeout = toMilliseconds(drafts.sendTimeout);
        if (!drafts.expect.empty())
            drafts.send.expect = drafts.expect;
        options.command = drafts.send;
    } else if (app.got_subcommand("run")) {
        options.command = drafts.run;
    } else if (app.got_subcommand("load")) {
        options.command = drafts.load;
    } else if (app.got_subcommand("ctl")) {
        options.command = drafts.ctl;
    } else if (app.got_subcommand("lab")) {
        options.command = drafts.lab;
    } else if (app.got_subcommand("endpoints")) {
        drafts.endpoints.role = drafts.isClient ? Role::connect : Role::listen;
        options.command = drafts.endpoints;
    }
    return options;
}

} // namespace

std::variant<Options, int> parseOptions(int argc, char **argv)
{
    Drafts drafts;
    CLI::App app(Spoken::say("Ropewalk on the command line: servers, clients and messages"), "ropewalk-cli");
    app.allow_windows_style_options(false); // A path begins with a slash there, too.
    speakReadersLanguage(app);
    app.footer(programFooter());
    app.set_version_flag("--version",
                         versionText("ropewalk-cli", {{"Qt", qVersion()}, {"CLI11", CLI11_VERSION}}),
                         Spoken::say("Say the version, and end"));
    addManualOption(app);
    app.require_subcommand(1);
    app.add_option("--reactor",
                   drafts.reactor,
                   Spoken::say("How to wait for sockets: best, epoll, poll, select, notifier"))
        ->check(CLI::Validator(checkReactor, "KIND"))
        ->capture_default_str();
    addLanguageOption(
        app, drafts.language, Spoken::say("Language of help and messages; the system's if left out"));
    app.add_flag("--json", drafts.isJson, Spoken::say("Print events as JSON, one object a line"));
    addServe(app, drafts);
    addRelay(app, drafts);
    addConnect(app, drafts);
    addSend(app, drafts);
    addRun(app, drafts);
    addLoad(app, drafts);
    addCtl(app, drafts);
    addLab(app, drafts);
    addEndpoints(app, drafts);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return app.exit(error) == 0 ? 0 : static_cast<int>(ExitCode::usage);
    }
    return chosen(app, drafts);
}

} // namespace ropewalk
