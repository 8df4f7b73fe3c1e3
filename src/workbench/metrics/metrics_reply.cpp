#include "workbench/metrics/metrics_reply.h"

#include "protocols/framing/http_framing.h"
#include "protocols/proxy/http_head.h"
#include "workbench/metrics/prometheus_text.h"

namespace ropewalk {
namespace {

constexpr std::string_view kPlainText = "text/plain; charset=utf-8";
constexpr std::string_view kPath = "/metrics";

struct Answer
{
    std::string_view status; ///< "200 OK".
    std::string_view contentType = kPlainText;
    std::string body;
    bool isBodyLeftOut = false; ///< Asked for with HEAD.
    bool isLast = false;
    bool isMethodWrong = false;
};

MetricsReply toReply(const Answer &answer)
{
    std::string text("HTTP/1.1 ");
    text.append(answer.status).append("\r\nContent-Type: ").append(answer.contentType);
    text.append("\r\nContent-Length: ").append(std::to_string(answer.body.size()));
    text.append("\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n");
    if (answer.isMethodWrong)
        text.append("Allow: GET, HEAD\r\n");
    if (answer.isLast)
        text.append("Connection: close\r\n");
    text.append("\r\n");
    if (!answer.isBodyLeftOut)
        text.append(answer.body);
    return {std::move(text), answer.isLast};
}

/// Of "/metrics?x", and of "http://host:9464/metrics", which a proxy may be asked for.
std::string_view pathOf(std::string_view target)
{
    constexpr std::string_view kScheme = "http://";
    if (target.starts_with(kScheme)) {
        const std::size_t slash = target.find('/', kScheme.size());
        target = slash == std::string_view::npos ? std::string_view("/") : target.substr(slash);
    }
    return target.substr(0, target.find_first_of("?#"));
}

std::string_view firstLineOf(std::string_view message)
{
    std::string_view line = message.substr(0, message.find('\n'));
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

} // namespace

MetricsReply replyTo(std::string_view request, MetricsPage &page)
{
    const auto line = parseRequestLine(firstLineOf(request));
    if (!line)
        return replyToNonsense();
    Answer answer;
    answer.isLast = closesAfter(request);
    answer.isBodyLeftOut = line->method == "HEAD";
    if (pathOf(line->target) != kPath) {
        answer.status = "404 Not Found";
        answer.body = "There is nothing here: ask for /metrics.\n";
    } else if (line->method != "GET" && line->method != "HEAD") {
        answer.status = "405 Method Not Allowed";
        answer.body = "Figures can only be read: use GET.\n";
        answer.isMethodWrong = true;
    } else {
        answer.status = "200 OK";
        answer.contentType = PrometheusText::kContentType;
        answer.body = page();
    }
    return toReply(answer);
}

MetricsReply replyToNonsense()
{
    Answer answer;
    answer.status = "400 Bad Request";
    answer.body = "This is no HTTP request, or too long.\n";
    answer.isLast = true;
    return toReply(answer);
}

} // namespace ropewalk
