#include "cli/options.h"

#include "about/manual_option.h"
#include "about/version.h"
#include "cli/exit_code.h"
#include "cli/metrics_option.h"
#include "workbench/behaviours/behaviours.h"
#include "workbench/faults/fault_spec.h"

#include <QtGlobal>

#include <CLI/CLI.hpp>

namespace ropewalk {
namespace {

constexpr const char *kExitCodes =
    "Exit codes:\n"
    "  0  success\n"
    "  2  the arguments, an endpoint or a workspace make no sense\n"
    "  3  a server could not listen, or a client could not connect\n"
    "  4  --expect or a sequence was not met in time, or a request of a load failed\n"
    "  5  the connection broke before everything was said\n"
    "  6  a control channel was asked for something that failed\n";

constexpr const char *kExamples = "Examples:\n"
                                  "  ropewalk-cli serve tcp:7007 --behaviour upper\n"
                                  "  ropewalk-cli relay tcp:7008 localhost:7007\n"
                                  "  ropewalk-cli connect localhost:7007\n"
                                  "  ropewalk-cli send localhost:7007 'hello' --expect HELLO\n"
                                  "  ropewalk-cli run demo.ropewalk --json\n"
                                  "  ropewalk-cli load localhost:7007 hello --reply-bytes 5\n"
                                  "  ropewalk-cli serve tcp:7007 --control unix:/tmp/r.sock\n"
                                  "  ropewalk-cli ctl --control unix:/tmp/r.sock service.list\n"
                                  "  ropewalk-cli lab --requests 12\n"
                                  "  ropewalk-cli endpoints tcp:8080:interface=0.0.0.0\n"
                                  "\n";

constexpr const char *kServeExamples =
    "Prints 'listening ENDPOINT' with the real port, and serves until SIGINT or SIGTERM; then it closes its\n"
    "listener and sends what is queued. Without interface= only this machine can connect.\n"
    "\n"
    "Examples:\n"
    "  ropewalk-cli serve tcp:0\n"
    "  ropewalk-cli serve tcp:7007 --framing line --behaviour 'greeting:220 ready\\r\\n'\n"
    "  ropewalk-cli serve udp:5300 --json\n"
    "  ropewalk-cli serve unix:/tmp/echo.sock --behaviour upper\n"
    "  ropewalk-cli serve tcp:7007 --metrics tcp:9464\n"
    "  ropewalk-cli serve tcp:7007 --behaviour program --program 'cat -n'\n"
    "  ropewalk-cli serve tcp:7007 --behaviour shell --program 'tr a-z A-Z | rev' --max-connections 10\n"
    "  ropewalk-cli serve tcp:7007 --idle-timeout 30 --throttle-in 10000 --throttle-out 10000\n"
    "  ropewalk-cli serve tcp:7007 --behaviour silent --framing line --rule 'when regex \"PING (.*)\" reply "
    "\"PONG "
    "{{1}}\\n\"'\n";

constexpr const char *kRelayExamples =
    "Connects to TARGET for each connection that comes in, and passes on what either side sends, its end "
    "and\n"
    "its reset. Prints 'listening ENDPOINT' with the real port, and runs until SIGINT or SIGTERM; then it\n"
    "sends what is queued. With --json every message is shown on both legs. A target that cannot be reached\n"
    "closes the client. Limits count the clients.\n"
    "\n"
    "Datagrams go to udp and unixgram, one socket for each client's address, which ends after a silent "
    "minute.\n"
    "Between datagrams and a stream each datagram is a frame, as --framing says.\n"
    "\n"
    "With proxy:socks5, proxy:http or proxy:any as TARGET it is a proxy: SOCKS 5, 4 and 4A, HTTP CONNECT "
    "and\n"
    "http:// requests, told apart by what a client sends first. --via goes through another proxy; names are\n"
    "looked up there.\n"
    "\n"
    "Examples:\n"
    "  ropewalk-cli relay tcp:6380 tcp:localhost:6379 --framing line:crlf --json\n"
    "  ropewalk-cli relay unix:/tmp/relay.sock tcp:127.0.0.1:8080 --max-connections 100\n"
    "  ropewalk-cli relay tcp:7008 'process:cat -n' --idle-timeout 30\n"
    "  ropewalk-cli relay udp:5300 udp:127.0.0.1:53 --json\n"
    "  ropewalk-cli relay udp:5301 tcp:127.0.0.1:7007 --framing line\n"
    "  ropewalk-cli relay tcp:1080 proxy:any --framing http --json\n"
    "  curl --socks5-hostname 127.0.0.1:1080 http://localhost:8000/\n"
    "  curl --proxy http://127.0.0.1:1080 https://localhost:8443/\n"
    "  PW=secret ropewalk-cli relay tcp:1080 proxy:socks5 --user alice --password-from PW\n"
    "  ropewalk-cli relay tcp:7008 tcp:example.org:80 --via socks5://127.0.0.1:1080\n"
    "  ropewalk-cli relay tcp:6380 localhost:6379 --fault latency:latency=100:jitter=20 --seed 7\n"
    "  ropewalk-cli relay tcp:7008 localhost:7007 --rule 'when out contains secret replace ******'\n";

constexpr const char *kConnectExamples =
    "Standard input is sent as it comes, what the peer sends goes to standard output. At the end of input "
    "the\n"
    "sending half is closed; it ends when the peer closes too.\n"
    "\n"
    "Examples:\n"
    "  ropewalk-cli connect tcp:127.0.0.1:7007\n"
    "  printf 'GET / HTTP/1.0\\r\\n\\r\\n' | ropewalk-cli connect localhost:8080\n"
    "  ropewalk-cli connect unix:/tmp/echo.sock < file\n"
    "  ropewalk-cli connect 'process:bc -q'\n";

constexpr const char *kSendExamples =
    "Sends one message. With --expect it prints what comes back until the pattern, a regular expression "
    "over\n"
    "the bytes, has been seen.\n"
    "\n"
    "Examples:\n"
    "  ropewalk-cli send localhost:7007 hello\n"
    "  ropewalk-cli send localhost:7007 '50 49 4e 47 0d 0a' --hex --expect PONG --timeout 2\n"
    "  ropewalk-cli send udp:127.0.0.1:5300 ping --expect '^pong'\n"
    "  ropewalk-cli send localhost:25 --sequence helo.txt --framing line:crlf\n"
    "\n"
    "A sequence has a step in each line: send TEXT, expect PATTERN [within TIME], wait TIME, loop [TIMES] … "
    "end,\n"
    "fail TEXT [when PATTERN]. It prints the last reply that it expected.\n";

constexpr const char *kRunExamples =
    "Starts the servers and clients of a workspace, and runs them until SIGINT or SIGTERM.\n"
    "\n"
    "Examples:\n"
    "  ropewalk-cli run demo.ropewalk\n"
    "  ropewalk-cli run demo.ropewalk --json | grep '\"message\"'\n";

constexpr const char *kEndpointsExamples =
    "Says what Ropewalk understands by an endpoint string, or explains the grammar.\n"
    "\n"
    "Examples:\n"
    "  ropewalk-cli endpoints\n"
    "  ropewalk-cli endpoints tcp:8080:interface=0.0.0.0\n"
    "  ropewalk-cli endpoints --client https://localhost/path\n";

/// The options under construction: one member for each command, of which one is chosen in the end.
struct Drafts
{
    std::string reactor = "best";
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
    return pollerKindOf(name) ? std::string()
                              : "'" + name + "' is no reactor: best, epoll, kqueue, poll, select, notifier";
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
    return behaviour ? std::string() : behaviour.error().message + " " + behaviour.error().remedy;
}

std::string behaviourHelp()
{
    std::string help = "What the server does with a message:";
    for (const BehaviourInfo &info : behaviours()) {
        help += "\n  ";
        help += info.name;
        if (!info.argument.empty())
            (help += ':') += info.argument;
        (help += ": ") += info.description;
    }
    return help;
}

CLI::App *addCommand(CLI::App &app, const char *name, const char *what, const char *footer)
{
    CLI::App *command = app.add_subcommand(name, what);
    command->footer(footer);
    command->fallthrough(); // The options of every command may stand after it too.
    return command;
}

/// What limits a server, and a relay's clients; `idleTimeout` is in seconds.
void addLimits(CLI::App &serve, LimitsConfig &limits, double &idleTimeout, std::string &trafficLog)
{
    serve.add_option("--max-connections", limits.maxConnections, "Refuse more connections at a time")
        ->check(CLI::PositiveNumber);
    serve
        .add_option("--max-per-peer", limits.maxPerPeer, "Refuse more connections at a time from one address")
        ->check(CLI::PositiveNumber);
    serve.add_option("--idle-timeout", idleTimeout, "Close a connection after this many silent seconds")
        ->check(CLI::PositiveNumber);
    serve.add_option("--throttle-in", limits.bytesPerSecondIn, "Receive at most this many bytes in a second")
        ->check(CLI::PositiveNumber);
    serve.add_option("--throttle-out", limits.bytesPerSecondOut, "Send at most this many bytes in a second")
        ->check(CLI::PositiveNumber);
    serve.add_option("--traffic-log", trafficLog, "Append what is sent and received to this file");
}

std::string faultHelp()
{
    std::string help = "Break something on purpose, as toxiproxy does; may be there again. SPEC is one of "
                       "these, each number with its default:";
    for (const FaultSchema &schema : faultSchemas())
        help += "\n  " + formatFault(makeFault(schema.kind)) + "\n      " + std::string(schema.doc);
    return help + "\nand :toxicity=0.5 (the part of the connections), :direction=in (from the client, "
                  "upstream), out\n(to it, downstream) or both, :on=no, :name=TEXT.";
}

void addFaults(CLI::App &command, FaultOptions &faults)
{
    command.add_option("--fault", faults.specs, faultHelp())->type_name("SPEC")->expected(1)->take_all();
    command
        .add_option("--seed",
                    faults.seed,
                    "Where the faults' chance comes from: the same seed and the same input give the same "
                    "faults; without it one is drawn, and printed")
        ->check(CLI::PositiveNumber);
}

void addFraming(CLI::App &command, std::string &framing)
{
    command
        .add_option("--framing",
                    framing,
                    "Where a message ends: raw, line, line:crlf, line:any, int8, int16, int32, int16:le, "
                    "netstring, http, fixed:N, delimiter:TEXT")
        ->capture_default_str();
}

/// The proxy to connect through.
void addVia(CLI::App &command, ProxyConfig &proxy)
{
    command.add_option(
        "--via", proxy.via, "Connect through this proxy: socks5://HOST:PORT or http://HOST:PORT");
    command.add_option("--via-user", proxy.viaLogin.user, "The user that the proxy knows");
    command.add_option("--via-password-from",
                       proxy.viaLogin.passwordFrom,
                       "The environment variable that has that user's password");
}

void addRules(CLI::App &command, RuleLines &rules)
{
    command.add_option("--rule",
                       rules,
                       "What happens with messages that look so, one after the other: when [in|out|both]\n"
                       "  any | contains|starts|ends|equals TEXT | regex TEXT | hex BYTES | json PATH, then\n"
                       "  reply|replace TEXT | hold | drop | delay TIME | close | mark [TEXT] | count");
}

void addServe(CLI::App &app, Drafts &drafts)
{
    CLI::App *serve = addCommand(app, "serve", "Run a server", kServeExamples);
    serve->add_option("endpoint", drafts.serve.endpoint, "Where to listen, such as tcp:7007")->required();
    serve->add_option("--behaviour,--behavior", drafts.serve.behaviour, behaviourHelp())
        ->check(CLI::Validator(checkBehaviour, "BEHAVIOUR"))
        ->capture_default_str();
    addFraming(*serve, drafts.serve.framing);
    serve->add_option(
        "--program",
        drafts.program,
        "The COMMAND of --behaviour program (which it implies) or shell: for each connection one "
        "is started");
    addRules(*serve, drafts.serve.rules);
    addLimits(*serve, drafts.serve.limits, drafts.idleTimeout, drafts.serve.trafficLog);
    addFaults(*serve, drafts.serve.faults);
    addControlOption(*serve, drafts.control);
    addMetricsOption(*serve, drafts.metrics);
}

void addRelay(CLI::App &app, Drafts &drafts)
{
    CLI::App *relay = addCommand(app, "relay", "Pass connections on to another endpoint", kRelayExamples);
    relay->add_option("endpoint", drafts.relay.endpoint, "Where to listen, such as tcp:7008")->required();
    relay
        ->add_option("target",
                     drafts.relay.target,
                     "Where to connect, such as tcp:localhost:7007; proxy:socks5, proxy:http or proxy:any "
                     "where each client says so")
        ->required();
    addVia(*relay, drafts.relay.proxy);
    relay->add_option(
        "--user", drafts.relay.proxy.login.user, "The user that clients of a proxy have to say");
    relay->add_option("--password-from",
                      drafts.relay.proxy.login.passwordFrom,
                      "The environment variable that has that user's password");
    addFraming(*relay, drafts.relay.framing);
    addRules(*relay, drafts.relay.rules);
    addLimits(*relay, drafts.relay.limits, drafts.idleTimeout, drafts.relay.trafficLog);
    addFaults(*relay, drafts.relay.faults);
    addControlOption(*relay, drafts.control);
    addMetricsOption(*relay, drafts.metrics);
}

void addConnect(CLI::App &app, Drafts &drafts)
{
    CLI::App *connect =
        addCommand(app, "connect", "Connect standard input and output to a server", kConnectExamples);
    connect->add_option("endpoint", drafts.connect.endpoint, "Where to connect")->required();
    addVia(*connect, drafts.connect.proxy);
    connect->add_option("--timeout", drafts.connectTimeout, "Seconds to wait for the connection")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    addMetricsOption(*connect, drafts.metrics);
}

void addSend(CLI::App &app, Drafts &drafts)
{
    CLI::App *send = addCommand(app, "send", "Send one message", kSendExamples);
    send->add_option("endpoint", drafts.send.endpoint, "Where to connect")->required();
    addVia(*send, drafts.send.proxy);
    CLI::Option *message =
        send->add_option("message", drafts.send.message, "The message; bytes typed are bytes sent");
    CLI::Option *sequence = send->add_option(
        "--sequence", drafts.send.sequence, "In place of a message, run the sequence of this file");
    message->excludes(sequence);
    addFraming(*send, drafts.send.framing);
    send->callback([message, sequence] {
        if (message->count() + sequence->count() == 0)
            throw CLI::RequiredError("message, or --sequence,");
    });
    CLI::Option *hex = send->add_flag("--hex", drafts.isHex, "The message is hexadecimal digits");
    CLI::Option *escapes =
        send->add_flag("--escapes", drafts.hasEscapes, "Replace \\r \\n \\t \\0 \\\\ \\xNN in the message");
    CLI::Option *file = send->add_flag("--file", drafts.isFile, "The message is the path of a file to send");
    escapes->excludes(hex);
    file->excludes(hex)->excludes(escapes);
    send->add_option("--expect", drafts.expect, "Wait for this pattern; exit with 4 if it does not come");
    send->add_option(
            "--timeout", drafts.sendTimeout, "Seconds to wait for the connection and for the pattern")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
}

void addRun(CLI::App &app, Drafts &drafts)
{
    CLI::App *run = addCommand(app, "run", "Run a workspace", kRunExamples);
    run->add_option("workspace", drafts.run.workspace, "A .ropewalk file")->required();
    addControlOption(*run, drafts.control);
    addMetricsOption(*run, drafts.metrics);
}

void addLoad(CLI::App &app, Drafts &drafts)
{
    addLoadOptions(*addCommand(app, "load", "Measure a server", kLoadExamples), drafts.load);
}

void addCtl(CLI::App &app, Drafts &drafts)
{
    addCtlOptions(*addCommand(app, "ctl", "Call a running Ropewalk", ctlExamples().c_str()), drafts.ctl);
}

void addLab(CLI::App &app, Drafts &drafts)
{
    addLabOptions(*addCommand(app, "lab", "Compare models of servers", kLabExamples), drafts.lab);
}

void addEndpoints(CLI::App &app, Drafts &drafts)
{
    CLI::App *endpoints = addCommand(app, "endpoints", "Explain an endpoint string", kEndpointsExamples);
    endpoints->add_option("endpoint", drafts.endpoints.endpoint, "The string; none explains the grammar");
    endpoints->add_flag("--client", drafts.isClient, "As a client understands it");
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
    CLI::App app("Ropewalk on the command line: servers, clients and messages", "ropewalk-cli");
    app.footer(std::string(kExamples) + kExitCodes);
    app.set_version_flag("--version",
                         versionText("ropewalk-cli", {{"Qt", qVersion()}, {"CLI11", CLI11_VERSION}}));
    addManualOption(app);
    app.require_subcommand(1);
    app.add_option(
           "--reactor", drafts.reactor, "How to wait for sockets: best, epoll, poll, select, notifier")
        ->check(CLI::Validator(checkReactor, "KIND"))
        ->capture_default_str();
    app.add_flag("--json", drafts.isJson, "Print events as JSON, one object a line");
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
