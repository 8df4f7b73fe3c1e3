#include "protocols/proxy/proxy_server.h"

#include "protocols/proxy/socks.h"

#include <utility>

namespace ropewalk {
namespace {

bool isLetter(char byte)
{
    return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
}

/// What to say of a first byte that begins no request in `mode`.
std::string strangeBeginning(char first, ProxyMode mode)
{
    constexpr char kTlsHandshake = 0x16;
    if (first == kTlsHandshake)
        return "It began with TLS. A proxy is spoken to in the clear: choose http:// for its own address.";
    if (mode == ProxyMode::socks5 && isLetter(first))
        return "It spoke HTTP to a SOCKS proxy. Have this relay forward to proxy:http or proxy:any.";
    if (mode == ProxyMode::http && (first == kSocks5Version || first == kSocks4Version))
        return "It spoke SOCKS to an HTTP proxy. Have this relay forward to proxy:socks5 or proxy:any.";
    return "What it sent first begins neither SOCKS nor HTTP.";
}

} // namespace

ProxyServer::ProxyServer(ProxyMode mode, ProxyLogin login)
    : m_mode(mode)
    , m_login(std::move(login))
{}

ProxyServer::~ProxyServer() = default;

std::string_view ProxyServer::protocolName() const
{
    return m_greeting != nullptr ? m_greeting->name() : std::string_view();
}

void ProxyServer::feed(std::string_view bytes)
{
    if (m_stage == Stage::refused || bytes.empty())
        return;
    m_pending += bytes;
    if (m_stage == Stage::asked)
        return;
    if (m_greeting == nullptr)
        begin(m_pending.front());
    advance();
}

void ProxyServer::begin(char first)
{
    const bool isSocks = m_mode != ProxyMode::http;
    if (isSocks && first == kSocks5Version)
        m_greeting = makeSocks5Greeting(m_login);
    else if (isSocks && first == kSocks4Version)
        m_greeting = makeSocks4Greeting(m_login);
    else if (m_mode != ProxyMode::socks5 && isLetter(first))
        m_greeting = makeHttpGreeting(m_login);
    else
        refuse(strangeBeginning(first, m_mode));
}

void ProxyServer::advance()
{
    using State = ProxyGreeting::Step::State;
    while (m_stage == Stage::greeting || m_stage == Stage::request) {
        auto step = m_greeting->read(m_pending);
        m_answer += step.answer;
        if (step.state == State::refused)
            return refuse(std::move(step.problem));
        if (step.state == State::incomplete)
            return;
        m_pending.replace(0, step.length, step.forTarget);
        m_stage = m_greeting->isPastLogin() ? Stage::request : Stage::greeting;
        if (step.state == State::asked) {
            m_target = std::move(step.target);
            m_stage = Stage::asked;
        }
    }
}

void ProxyServer::refuse(std::string problem)
{
    m_stage = Stage::refused;
    m_problem = std::move(problem);
    m_pending.clear();
}

std::string ProxyServer::takeAnswer()
{
    return std::exchange(m_answer, {});
}

std::string ProxyServer::reached(const SocketAddress &bound) const
{
    return m_greeting->reached(bound);
}

std::string ProxyServer::unreachable(const Error &reason) const
{
    return m_greeting->unreachable(reason);
}

std::string ProxyServer::takeRest()
{
    return std::exchange(m_pending, {});
}

} // namespace ropewalk
