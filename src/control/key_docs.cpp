#include "control/key_docs.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace ropewalk {
namespace {

struct KeyDoc
{
    std::string_view path;
    const char *doc;
};

// What a service and a message say of themselves, in a workspace and here. A test fails where one is missing.
constexpr std::array kDocs = {
    // Services.
    KeyDoc{"name", "What people call it."},
    KeyDoc{"listen", "The endpoint that it listens on, \"tcp:8080\"; this or connect."},
    KeyDoc{"connect", "The endpoint that it connects to, \"tcp:localhost:8080\"; this or listen."},
    KeyDoc{"forward",
           "Makes a relay of it: the endpoint that each connection, or datagram, is passed on to; "
           "proxy:socks5, proxy:http "
           "and proxy:any let each client say it."},
    KeyDoc{"via", "The proxy that it connects through, \"socks5://127.0.0.1:1080\" or http://…"},
    KeyDoc{"viaLogin", "Who it says to be to that proxy."},
    KeyDoc{"viaLogin.user", "The user."},
    KeyDoc{"viaLogin.passwordFrom", "The environment variable that has the password."},
    KeyDoc{"login", "What the clients of a relay that is a proxy have to say."},
    KeyDoc{"login.user", "The user."},
    KeyDoc{"login.passwordFrom", "The environment variable that has the password."},
    KeyDoc{"framing", "How the stream is cut into messages: raw, line, line:crlf, length:4 …"},
    KeyDoc{"behaviour",
           "What it does with a message: echo, upper, silent, greeting:Hello …; a client's is silent."},
    KeyDoc{"start", "Whether it starts at once."},
    KeyDoc{"reconnect", "Has a client connect again, with growing delays."},
    KeyDoc{"reconnect.initialDelayMs", "The first delay."},
    KeyDoc{"reconnect.maxDelayMs", "No delay is longer."},
    KeyDoc{"reconnect.factor", "How much longer each delay is than the one before."},
    KeyDoc{"reconnect.jitter", "The part of the delay that is left to chance, either way."},
    KeyDoc{"repeat", "A message that each connection sends again and again."},
    KeyDoc{"repeat.text", "The message; see connection.send."},
    KeyDoc{"repeat.mode", "How the text becomes bytes."},
    KeyDoc{"repeat.lineEnd", "Appended to the bytes."},
    KeyDoc{"repeat.variables", "Whether {{…}} is replaced."},
    KeyDoc{"repeat.everyMs", "The time between two; 0: off."},
    KeyDoc{"repeat.times", "How often; 0: for ever."},
    KeyDoc{"limits", "What it allows its connections; 0: everything."},
    KeyDoc{"limits.maxConnections", "So many at a time."},
    KeyDoc{"limits.maxPerPeer", "So many at a time from one address."},
    KeyDoc{"limits.idleTimeoutMs", "Silence that ends a connection."},
    KeyDoc{"limits.bytesPerSecondIn", "Of all connections together."},
    KeyDoc{"limits.bytesPerSecondOut", "Of all connections together."},
    KeyDoc{"queues", "What the queues of every new connection begin with."},
    KeyDoc{"queues.in", "Its receive queue."},
    KeyDoc{"queues.out", "Its send queue."},
    KeyDoc{"config.mode", "flow, hold (until released) or paced (so many a second)."},
    KeyDoc{"config.filter", "Of hold: only what matches is held, in the language of the filter line."},
    KeyDoc{"config.perSecond", "Of paced: so many."},
    KeyDoc{"config.pace", "What that counts: messages or bytes."},
    KeyDoc{"config.lowBytes", "At or below this many bytes, the source goes on."},
    KeyDoc{"config.highBytes", "Above this many bytes, the queue is full."},
    KeyDoc{"config.lowMessages", "At or below this many messages, the source goes on."},
    KeyDoc{"config.highMessages", "Above this many messages, the queue is full; 0: no such mark."},
    KeyDoc{"config.aboveHigh",
           "What happens then: pause the source, dropOldest, dropNewest, or close the connection."},
    KeyDoc{"faults", "What goes wrong on purpose; the help lists the types."},
    KeyDoc{"faults[].type",
           "latency, bandwidth, slicer, drop …; its parameters, toxicity, direction, name and on stand "
           "beside it."},
    KeyDoc{"faultSeed", "The same seed and the same input give the same faults; 0: the engine draws one."},
    KeyDoc{
        "roundTrip",
        "Which message replies to a request, to measure round trips: auto, off, next (the next one the other "
        "way) or ordered (one each, in order)."},
    KeyDoc{"trafficLog", "A file that what is sent and received is appended to."},
    // Messages.
    KeyDoc{"text", "The message as it is typed."},
    KeyDoc{"mode", "How the text becomes bytes: text, escapes (\\r \\n \\xNN), hex, or file: its path."},
    KeyDoc{"lineEnd", "Appended to the bytes, \"\\r\\n\" say."},
    KeyDoc{"variables", "Whether {{…}} is replaced."},
    KeyDoc{"base64", "The bytes themselves, in place of text, mode and variables."},
    KeyDoc{"everyMs", "The time between two; 0 ends it."},
    KeyDoc{"times", "How often; 0: for ever."},
    // Patterns.
    KeyDoc{"expect.match",
           "How it looks: any, contains, starts, ends, equals, regex, hex (?? for any byte), json."},
    KeyDoc{"expect.pattern",
           "What it looks for; escapes \\r \\n \\xNN are read, but in a regex, hex and json."},
    // Rules.
    KeyDoc{"rules", "What happens with messages that look so, in an order."},
    KeyDoc{"rules[].name", "What people call it."},
    KeyDoc{"rules[].on", "Whether it acts."},
    KeyDoc{"rules[].direction",
           "in: what the peer sends; out: what it is sent; both. A relay's peer is its client."},
    KeyDoc{"rules[].match", "As in connection.request."},
    KeyDoc{"rules[].pattern", "As in connection.request."},
    KeyDoc{"rules[].action", "reply, replace, hold, drop, delay, close, mark or count."},
    KeyDoc{"rules[].text",
           "Of reply, replace and mark, with escapes, {{variables}} and {{1}} for what was captured."},
    KeyDoc{"rules[].delayMs", "Of delay."},
    // Sequences.
    KeyDoc{"sequences", "What is sent and expected, to be run on its connections."},
    KeyDoc{"sequences[].name", "What people call it."},
    KeyDoc{"sequences[].steps", "Its lines; see connection.runSequence."},
    // Figures.
    KeyDoc{"which[].service", "A service; 0: none."},
    KeyDoc{"which[].connection", "A connection; 0: none."},
    // Links of a chain that is built by hand.
    KeyDoc{"links[].name", "What the link is called."},
    KeyDoc{"links[].callback", "What it does with a value."},
    KeyDoc{"links[].callback.does", "pass, return, raise, wait (then return), or waitForChain."},
    KeyDoc{"links[].callback.text", "What it returns or raises; the purpose of the chain that it waits for."},
    KeyDoc{"links[].callback.delayMs", "How long it waits."},
    KeyDoc{"links[].errback", "What it does with a failure."},
    KeyDoc{"links[].errback.does", "As above."},
    KeyDoc{"links[].errback.text", "As above."},
    KeyDoc{"links[].errback.delayMs", "As above."},
};

} // namespace

QString docOfKey(const QString &path)
{
    std::string text = path.toStdString();
    for (const std::string_view queue : {"queues.in.", "queues.out."})
        if (text.starts_with(queue))
            text.replace(0, queue.size(), "config.");
    const auto found =
        std::find_if(kDocs.begin(), kDocs.end(), [&](const KeyDoc &each) { return each.path == text; });
    return found != kDocs.end() ? QString::fromUtf8(found->doc) : QString();
}

} // namespace ropewalk
