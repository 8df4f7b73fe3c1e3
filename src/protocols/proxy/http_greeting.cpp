// How clients of an HTTP proxy are greeted.

#include "base/errc.h"
#include "protocols/proxy/basic_login.h"
#include "protocols/proxy/http_head.h"
#include "protocols/proxy/proxy_greeting.h"

#include <utility>

namespace ropewalk {
namespace {

using Step = ProxyGreeting::Step;
using State = Step::State;

constexpr std::uint16_t kHttpPort = 80;
constexpr std::string_view kHttpScheme = "http://";

std::string answer(std::string_view status, std::string_view body, std::string_view fields = {})
{
    std::string text = "HTTP/1.1 " + std::string(status) + "\r\n" + std::string(fields);
    text += "Content-Type: text/plain; charset=utf-8\r\nContent-Length: " + std::to_string(body.size() + 1);
    return text.append("\r\nConnection: close\r\n\r\n").append(body) += '\n';
}

Step refusedWith(std::string_view status, std::string problem, std::string_view fields = {})
{
    std::string text = answer(status, problem, fields);
    return {.state = State::refused, .answer = std::move(text), .problem = std::move(problem)};
}

std::string_view statusOf(const std::error_code &code)
{
    if (code == std::errc::timed_out)
        return "504 Gateway Timeout";
    if (code == std::errc::permission_denied)
        return "403 Forbidden";
    return "502 Bad Gateway";
}

/// An address of http:// in its parts.
struct PlainAddress
{
    std::string_view authority;
    std::string_view path; ///< "/path?query"; perhaps empty, or without its slash.
};

std::optional<PlainAddress> parsePlainAddress(std::string_view target)
{
    if (!isSameHttpWord(target.substr(0, kHttpScheme.size()), kHttpScheme))
        return std::nullopt;
    target.remove_prefix(kHttpScheme.size());
    const std::size_t end = std::min(target.find_first_of("/?#"), target.size());
    return PlainAddress{target.substr(0, end), target.substr(end)};
}

class HttpGreeting final : public ProxyGreeting
{
public:
    explicit HttpGreeting(const ProxyLogin &login)
        : m_login(login)
    {}

    std::string_view name() const override { return m_isPlain ? "HTTP" : "HTTP CONNECT"; }
    bool isPastLogin() const override { return true; }

    Step read(std::string_view bytes) override
    {
        auto head = readHttpHead(bytes, m_searched);
        if (head.isMalformed())
            return refusedWith(bytes.size() >= HttpHead::kMaxSize ? "431 Request Header Fields Too Large"
                                                                  : "400 Bad Request",
                               "What it sent is no head of an HTTP request.");
        if (!head.isWhole()) {
            m_searched = bytes.size();
            return {};
        }
        return readRequest(head.value, head.length);
    }

    std::string reached(const SocketAddress &) const override
    {
        return m_isPlain ? "" : "HTTP/1.1 200 Connection established\r\n\r\n";
    }
    std::string unreachable(const Error &reason) const override
    {
        return answer(statusOf(reason.code), "Ropewalk could not " + reason.message() + '.');
    }

private:
    Step readRequest(HttpHead &head, std::size_t length)
    {
        const auto line = parseRequestLine(head.startLine);
        if (!line)
            return refusedWith("400 Bad Request", "What it sent is no HTTP request.");
        const auto login = head.field("Proxy-Authorization");
        if (!m_login.isEmpty() && !(login && isBasicLogin(*login, m_login)))
            return refusedWith("407 Proxy Authentication Required",
                               login ? "Its user or password is wrong."
                                     : "It said no user and password, which are asked for here.",
                               "Proxy-Authenticate: Basic realm=\"Ropewalk\"\r\n");
        m_isPlain = line->method != "CONNECT";
        return m_isPlain ? readPlain(head, *line, length) : readConnect(*line, length);
    }

    static Step readConnect(const HttpRequestLine &line, std::size_t length)
    {
        auto target = parseProxyTarget(line.target);
        if (!target)
            return refusedWith("400 Bad Request",
                               "It asked to be connected, but not to HOST:PORT, as example.org:443 is.");
        return {.state = State::asked, .length = length, .target = std::move(*target)};
    }

    /// The request goes on as the server itself would be asked, and says that it is the only one: a second
    /// one on this connection might be for another server.
    static Step readPlain(HttpHead &head, const HttpRequestLine &line, std::size_t length)
    {
        const auto address = parsePlainAddress(line.target);
        if (!address && line.target.find("://") != std::string_view::npos)
            return refusedWith("501 Not Implemented",
                               "Only http:// addresses are asked for like this. Use CONNECT for others, as "
                               "curl does with --proxytunnel.");
        if (!address)
            return refusedWith("400 Bad Request",
                               "This is an HTTP proxy and not a web server. Give its address to a browser as "
                               "its proxy, or to curl behind --proxy.");
        auto target = parseProxyTarget(address->authority, kHttpPort);
        if (!target)
            return refusedWith("400 Bad Request", "It asked for an address without a host.");
        std::string asked = rewritten(head, line, *address);
        return {.state = State::asked,
                .length = length,
                .target = std::move(*target),
                .forTarget = std::move(asked)};
    }

    static std::string rewritten(HttpHead &head, const HttpRequestLine &line, const PlainAddress &address)
    {
        std::string path(address.path.substr(0, address.path.find('#')));
        if (!path.starts_with('/'))
            path.insert(0, 1, '/');
        const std::string host(address.authority);
        head.startLine = std::string(line.method) + ' ' + path + ' ' + std::string(line.version);
        for (const char *name :
             {"Host", "Proxy-Authorization", "Proxy-Connection", "Connection", "Keep-Alive"})
            head.removeFields(name);
        head.fields.insert(head.fields.begin(), {"Host", host});
        head.fields.push_back({"Connection", "close"});
        return head.toString();
    }

    const ProxyLogin m_login;
    std::size_t m_searched = 0;
    bool m_isPlain = false;
};

} // namespace

std::unique_ptr<ProxyGreeting> makeHttpGreeting(const ProxyLogin &login)
{
    return std::make_unique<HttpGreeting>(login);
}

} // namespace ropewalk
