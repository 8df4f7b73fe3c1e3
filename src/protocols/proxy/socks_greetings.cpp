// How clients of SOCKS are greeted.

#include "base/errc.h"
#include "protocols/proxy/proxy_greeting.h"
#include "protocols/proxy/socks.h"

#include <utility>

namespace ropewalk {
namespace {

using Step = ProxyGreeting::Step;
using State = Step::State;

Step refusedWith(std::string answer, std::string problem)
{
    return {.state = State::refused, .answer = std::move(answer), .problem = std::move(problem)};
}

Step malformed(std::string_view name)
{
    return refusedWith({}, "What it sent is no " + std::string(name) + ".");
}

std::string commandName(SocksCommand command)
{
    if (command == SocksCommand::bind)
        return "BIND, to be connected to";
    if (command == SocksCommand::udpAssociate)
        return "UDP ASSOCIATE, to send datagrams";
    return "command " + std::to_string(static_cast<int>(command));
}

SocksReplyCode replyCodeOf(const std::error_code &code)
{
    if (code == std::errc::connection_refused)
        return SocksReplyCode::connectionRefused;
    if (code == std::errc::network_unreachable)
        return SocksReplyCode::networkUnreachable;
    if (code == std::errc::host_unreachable || code == Errc::hostNotFound || code == Errc::lookupFailed)
        return SocksReplyCode::hostUnreachable;
    if (code == std::errc::timed_out)
        return SocksReplyCode::ttlExpired; // The nearest there is to a time that has run out.
    if (code == std::errc::permission_denied)
        return SocksReplyCode::notAllowed;
    if (code == std::errc::address_family_not_supported)
        return SocksReplyCode::addressNotSupported;
    return SocksReplyCode::generalFailure;
}

class Socks5Greeting final : public ProxyGreeting
{
public:
    explicit Socks5Greeting(const ProxyLogin &login)
        : m_login(login)
    {}

    std::string_view name() const override { return "SOCKS5"; }
    bool isPastLogin() const override { return m_next == Next::request; }

    Step read(std::string_view bytes) override
    {
        switch (m_next) {
        case Next::methods: return readMethods(bytes);
        case Next::login: return readLogin(bytes);
        case Next::request: break;
        }
        return readRequest(bytes);
    }

    std::string reached(const SocketAddress &bound) const override
    {
        return socksReply(SocksReplyCode::succeeded, bound);
    }
    std::string unreachable(const Error &reason) const override
    {
        return socksReply(replyCodeOf(reason.code), {});
    }

private:
    enum class Next : std::uint8_t { methods, login, request };

    Step readMethods(std::string_view bytes)
    {
        const auto greeting = readSocksGreeting(bytes);
        if (greeting.isMalformed())
            return malformed("SOCKS5 greeting");
        if (!greeting.isWhole())
            return {};
        const SocksMethod wanted = m_login.isEmpty() ? SocksMethod::none : SocksMethod::password;
        if (!greeting.value.offers(wanted))
            return refusedWith(socksMethodChoice(SocksMethod::noneAcceptable),
                               m_login.isEmpty()
                                   ? "It wants to authenticate in a way that is not asked for here."
                                   : "It has no user and password to say, which are asked for here.");
        m_next = m_login.isEmpty() ? Next::request : Next::login;
        return {.state = State::on, .length = greeting.length, .answer = socksMethodChoice(wanted)};
    }

    Step readLogin(std::string_view bytes)
    {
        const auto login = readSocksLogin(bytes);
        if (login.isMalformed())
            return malformed("SOCKS5 login");
        if (!login.isWhole())
            return {};
        if (login.value != m_login)
            return refusedWith(socksLoginAnswer(false), "Its user or password is wrong.");
        m_next = Next::request;
        return {.state = State::on, .length = login.length, .answer = socksLoginAnswer(true)};
    }

    static Step readRequest(std::string_view bytes)
    {
        const auto request = readSocksRequest(bytes);
        if (request.isMalformed())
            return refusedWith(socksReply(SocksReplyCode::generalFailure, {}),
                               "What it sent is no SOCKS5 request.");
        if (!request.isWhole())
            return {};
        const SocksCommand command = request.value.command;
        if (command != SocksCommand::connect)
            return refusedWith(socksReply(SocksReplyCode::commandNotSupported, {}),
                               "It asked for " + commandName(command) + "; only CONNECT is served here.");
        if (request.value.target.host.empty())
            return refusedWith(socksReply(SocksReplyCode::addressNotSupported, {}),
                               "It asked for a kind of address that nobody knows.");
        return {.state = State::asked, .length = request.length, .target = request.value.target};
    }

    const ProxyLogin m_login;
    Next m_next = Next::methods;
};

class Socks4Greeting final : public ProxyGreeting
{
public:
    explicit Socks4Greeting(const ProxyLogin &login)
        : m_needsLogin(!login.isEmpty())
    {}

    std::string_view name() const override { return "SOCKS4"; }
    bool isPastLogin() const override { return true; }

    Step read(std::string_view bytes) override
    {
        if (m_needsLogin)
            return refusedWith(socks4Reply(false),
                               "SOCKS4 knows no password, which is asked for here. Use SOCKS5.");
        const auto request = readSocks4Request(bytes);
        if (request.isMalformed())
            return refusedWith(socks4Reply(false), "What it sent is no SOCKS4 request.");
        if (!request.isWhole())
            return {};
        if (request.value.command != SocksCommand::connect)
            return refusedWith(socks4Reply(false),
                               "It asked for " + commandName(request.value.command) +
                                   "; only CONNECT is served here.");
        return {.state = State::asked, .length = request.length, .target = request.value.target};
    }

    std::string reached(const SocketAddress &) const override { return socks4Reply(true); }
    std::string unreachable(const Error &) const override { return socks4Reply(false); }

private:
    const bool m_needsLogin;
};

} // namespace

std::unique_ptr<ProxyGreeting> makeSocks5Greeting(const ProxyLogin &login)
{
    return std::make_unique<Socks5Greeting>(login);
}

std::unique_ptr<ProxyGreeting> makeSocks4Greeting(const ProxyLogin &login)
{
    return std::make_unique<Socks4Greeting>(login);
}

} // namespace ropewalk
