#include "fuzz_input.h"
#include "protocols/framing/frame_decoder.h"
#include "protocols/framing/http_framing.h"
#include "workbench/metrics/metrics_reply.h"
#include "workbench/metrics/metrics_server.h"

#include <algorithm>
#include <string>
#include <vector>

using namespace ropewalk;

namespace {

struct Outcome
{
    std::vector<std::string> replies;
    std::error_code error;

    friend bool operator==(const Outcome &, const Outcome &) = default;
};

/// Feeds `stream` in pieces of `step` bytes, up to the last reply.
Outcome ask(std::string_view stream, std::size_t step)
{
    const HttpFraming framing(MetricsServer::kMaxRequest);
    FrameDecoder decoder(framing);
    MetricsPage page = [] { return std::string("page\n"); };
    Outcome outcome;
    for (std::size_t at = 0; at < stream.size(); at += step) {
        const std::string piece(stream.substr(at, step));
        decoder.feed(piece);
        while (const auto request = decoder.next()) {
            const MetricsReply reply = replyTo(request->wire, page);
            outcome.replies.push_back(reply.bytes);
            if (reply.isLast)
                return outcome;
        }
    }
    outcome.error = decoder.error();
    return outcome;
}

/// It says itself how long it is, so that what follows it is read as the next one.
void checkReply(const std::string &reply)
{
    require(reply.starts_with("HTTP/1.1 "), "a status line");
    const std::size_t body = reply.find("\r\n\r\n");
    require(body != std::string::npos, "a head that ends");
    const std::string_view rest = std::string_view(reply).substr(body + 4);
    const std::string length = "\r\nContent-Length: " + std::to_string(rest.size()) + "\r\n";
    require(rest.empty() || reply.find(length) < body, "the length of its body");
}

} // namespace

/// What a client of /metrics sends.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view stream = textOf(data, size);
    const Outcome whole = ask(stream, std::max<std::size_t>(stream.size(), 1));
    for (const std::string &reply : whole.replies)
        checkReply(reply);
    require(ask(stream, 1) == whole, "however it is cut, it is answered the same");
    return 0;
}
