#include "cli/footers.h"

#include "control/describe.h"
#include "language/spoken.h"
#include "language/text_columns.h"

namespace ropewalk {
namespace {

constexpr std::size_t kColumns = 100;

/// Lines that begin with a blank stay as they are.
std::string paragraph(const std::string &text)
{
    return (text.starts_with(' ') ? text : wrapped(text, kColumns)) + '\n';
}

std::string footerOf(std::initializer_list<std::string> paragraphs, const char *examples)
{
    std::string footer;
    for (const std::string &text : paragraphs)
        footer += paragraph(text) + '\n';
    return footer + Spoken::say("Examples:") + '\n' + examples;
}

std::string exitCodes()
{
    std::string text = Spoken::say("Exit codes:") + '\n';
    const auto add = [&text](const char *code, const std::string &meaning) {
        text.append("  ").append(code).append("  ").append(meaning).append("\n");
    };
    add("0", Spoken::say("success"));
    add("2", Spoken::say("the arguments, an endpoint or a workspace make no sense"));
    add("3", Spoken::say("a server could not listen, or a client could not connect"));
    add("4", Spoken::say("--expect or a sequence was not met in time, or a request of a load failed"));
    add("5", Spoken::say("the connection broke before everything was said"));
    add("6", Spoken::say("a control channel was asked for something that failed"));
    return text;
}

} // namespace

std::string programFooter()
{
    return footerOf({},
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
                    "\n") +
           exitCodes();
}

std::string serveFooter()
{
    return footerOf(
        {Spoken::say(
            "Prints 'listening ENDPOINT' with the real port, and serves until SIGINT or SIGTERM; then it "
            "closes its listener and sends what is queued. Without interface= only this machine can "
            "connect.")},
        "  ropewalk-cli serve tcp:0\n"
        "  ropewalk-cli serve tcp:7007 --framing line --behaviour 'greeting:220 ready\\r\\n'\n"
        "  ropewalk-cli serve udp:5300 --json\n"
        "  ropewalk-cli serve unix:/tmp/echo.sock --behaviour upper\n"
        "  ropewalk-cli serve tcp:7007 --metrics tcp:9464\n"
        "  ropewalk-cli serve tcp:7007 --behaviour program --program 'cat -n'\n"
        "  ropewalk-cli serve tcp:7007 --behaviour shell --program 'tr a-z A-Z | rev' --max-connections 10\n"
        "  ropewalk-cli serve tcp:7007 --idle-timeout 30 --throttle-in 10000 --throttle-out 10000\n"
        "  ropewalk-cli serve tcp:7007 --behaviour silent --framing line --rule 'when regex \"PING (.*)\" "
        "reply \"PONG {{1}}\\n\"'\n");
}

std::string relayFooter()
{
    return footerOf(
        {Spoken::say(
             "Connects to TARGET for each connection that comes in, and passes on what either side sends, "
             "its end and its reset. Prints 'listening ENDPOINT' with the real port, and runs until "
             "SIGINT or SIGTERM; then it sends what is queued. With --json every message is shown on "
             "both legs. A target that cannot be reached closes the client. Limits count the clients."),
         Spoken::say(
             "Datagrams go to udp and unixgram, one socket for each client's address, which ends after a "
             "silent minute. Between datagrams and a stream each datagram is a frame, as --framing "
             "says."),
         Spoken::say(
             "With proxy:socks5, proxy:http or proxy:any as TARGET it is a proxy: SOCKS 5, 4 and 4A, HTTP "
             "CONNECT and http:// requests, told apart by what a client sends first. --via goes through "
             "another proxy; names are looked up there.")},
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
        "  ropewalk-cli relay tcp:7008 localhost:7007 --rule 'when out contains secret replace ******'\n");
}

std::string connectFooter()
{
    return footerOf(
        {Spoken::say("Standard input is sent as it comes, what the peer sends goes to standard output. At "
                     "the end of input the sending half is closed; it ends when the peer closes too.")},
        "  ropewalk-cli connect tcp:127.0.0.1:7007\n"
        "  printf 'GET / HTTP/1.0\\r\\n\\r\\n' | ropewalk-cli connect localhost:8080\n"
        "  ropewalk-cli connect unix:/tmp/echo.sock < file\n"
        "  ropewalk-cli connect 'process:bc -q'\n");
}

std::string sendFooter()
{
    return footerOf(
        {Spoken::say(
             "Sends one message. With --expect it prints what comes back until the pattern, a regular "
             "expression over the bytes, has been seen."),
         Spoken::say(
             "A sequence has a step in each line: send TEXT, expect PATTERN [within TIME], wait TIME, loop "
             "[TIMES] … end, fail TEXT [when PATTERN]. It prints the last reply that it expected.")},
        "  ropewalk-cli send localhost:7007 hello\n"
        "  ropewalk-cli send localhost:7007 '50 49 4e 47 0d 0a' --hex --expect PONG --timeout 2\n"
        "  ropewalk-cli send udp:127.0.0.1:5300 ping --expect '^pong'\n"
        "  ropewalk-cli send localhost:25 --sequence helo.txt --framing line:crlf\n");
}

std::string runFooter()
{
    return footerOf(
        {Spoken::say("Starts the servers and clients of a workspace, and runs them until SIGINT or "
                     "SIGTERM.")},
        "  ropewalk-cli run demo.ropewalk\n"
        "  ropewalk-cli run demo.ropewalk --json | grep '\"message\"'\n");
}

std::string loadFooter()
{
    return footerOf(
        {Spoken::say(
            "With --rate each request is intended for a moment fixed before the run began, and its latency "
            "counts from there: a server that stands still cannot hide it. Without, each connection asks "
            "again as soon as it has its reply. What is under way, or was due, at the end is waited for "
            "as long as --timeout says. With --framing http the lines of a text end in CR LF, and so "
            "does the last one, which is empty. A load is sent to this machine only, unless "
            "--allow-remote says that the target is yours to load.")},
        "  ropewalk-cli load localhost:7007 hello --reply-bytes 5 --connections 100 --threads 2\n"
        "  ropewalk-cli load http://localhost:8080/ --framing http --rate 5000 --duration 30 --warm-up 5\n"
        "  ropewalk-cli load tcp:localhost:6379 'PING\\r\\n' --escapes --framing line:crlf --in-flight 16\n"
        "  ropewalk-cli load udp:127.0.0.1:5300 'ping {{seq}}' --rate 1000 --json\n");
}

std::string ctlFooter()
{
    return footerOf({Spoken::say(
                        "Calls a method of a running Ropewalk and prints its result as one line of JSON, or "
                        "prints events as they come. docs/control.md tells what they are; so does the method "
                        "'describe'.")},
                    "  ropewalk-cli ctl service.list\n"
                    "  ropewalk-cli ctl --control unix:/tmp/r.sock service.add '{\"listen\":\"tcp:7007\"}'\n"
                    "  ropewalk-cli ctl connection.send '{\"connection\":1,\"text\":\"hello\\n\"}'\n"
                    "  ropewalk-cli ctl --follow 'message,connection.*'\n"
                    "  ropewalk-cli ctl --follow message '{\"connection\":1}' --count 10\n"
                    "  ropewalk-cli ctl --control tcp:127.0.0.1:40123 --token TOKEN describe "
                    "'{\"method\":\"chain.fire\"}'\n"
                    "\n") +
           Spoken::say("Methods, and their parameters ([] may be left out):") + '\n' +
           methodList().toStdString();
}

std::string labFooter()
{
    return footerOf(
        {Spoken::say(
             "Runs servers of each model on the same requests: each uses the processor, waits for I/O and "
             "uses the processor again. Every server is a process of its own, and what it prints was "
             "measured: by its clocks and by the system's account of it. The run in the middle is shown."),
         Spoken::say(
             "With --modes, one thread does the same requests one after the other on one descriptor, once "
             "in each I/O mode: blocking, non-blocking and asking again, multiplexed, signal-driven, "
             "asynchronous (io_uring)."),
         "  #  " + Spoken::say("CPU") + "   .  " + Spoken::say("blocked on I/O") + "   /  " +
             Spoken::say("starting a process or thread") + "   -  " +
             Spoken::say("waiting for a core, or its turn") + "\n  ~  " +
             Spoken::say("asking again and again")},
        "  ropewalk-cli lab\n"
        "  ropewalk-cli lab blocking callbacks --requests 12 --io 50 10 --cores 1\n"
        "  ropewalk-cli lab --cpu-before 20 --io 0 --cpu-after 0 --cores 2\n"
        "  ropewalk-cli lab --modes\n"
        "  ropewalk-cli lab --csv > models.csv\n"
        "  ropewalk-cli lab --sweep --json\n"
        "  ropewalk-cli lab --sweep-pollers callbacks --cpu-before 0.1 --io 1 --cpu-after 0\n");
}

std::string endpointsFooter()
{
    return footerOf(
        {Spoken::say("Says what Ropewalk understands by an endpoint string, or explains the grammar.")},
        "  ropewalk-cli endpoints\n"
        "  ropewalk-cli endpoints tcp:8080:interface=0.0.0.0\n"
        "  ropewalk-cli endpoints --client https://localhost/path\n");
}

} // namespace ropewalk
