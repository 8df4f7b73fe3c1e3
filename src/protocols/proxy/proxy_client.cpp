#include "protocols/proxy/proxy_client.h"

#include "base/errc.h"
#include "protocols/proxy/basic_login.h"
#include "protocols/proxy/http_head.h"
#include "protocols/proxy/socks.h"

#include <algorithm>
#include <utility>

namespace ropewalk {
namespace {

std::error_code errorOf(SocksReplyCode code)
{
    switch (code) {
    case SocksReplyCode::notAllowed: return Errc::proxyForbids;
    case SocksReplyCode::networkUnreachable: return std::make_error_code(std::errc::network_unreachable);
    case SocksReplyCode::hostUnreachable: return std::make_error_code(std::errc::host_unreachable);
    case SocksReplyCode::connectionRefused: return std::make_error_code(std::errc::connection_refused);
    case SocksReplyCode::ttlExpired: return std::make_error_code(std::errc::timed_out);
    case SocksReplyCode::addressNotSupported:
        return std::make_error_code(std::errc::address_family_not_supported);
    case SocksReplyCode::succeeded:
    case SocksReplyCode::generalFailure:
    case SocksReplyCode::commandNotSupported: break;
    }
    return Errc::proxyFailed;
}

std::error_code errorOfHttp(int status, bool hasLogin)
{
    constexpr int kForbidden = 403;
    constexpr int kLoginRequired = 407;
    constexpr int kGatewayTimeout = 504;
    switch (status) {
    case kForbidden: return Errc::proxyForbids;
    case kLoginRequired: return hasLogin ? Errc::proxyLoginWrong : Errc::proxyLoginNeeded;
    case kGatewayTimeout: return std::make_error_code(std::errc::timed_out);
    default: return Errc::proxyFailed;
    }
}

} // namespace

ProxyClient::ProxyClient(ProxyAddress::Kind kind, ProxyTarget target, ProxyLogin login)
    : m_kind(kind)
    , m_target(std::move(target))
    , m_login(std::move(login))
{}

std::string ProxyClient::begin()
{
    if (m_kind == ProxyAddress::Kind::socks5)
        return socksGreeting(!m_login.isEmpty());
    m_stage = Stage::asking;
    return connectRequest();
}

std::string ProxyClient::connectRequest() const
{
    const std::string target = toString(m_target);
    HttpHead head{"CONNECT " + target + " HTTP/1.1", {{"Host", target}}};
    if (!m_login.isEmpty())
        head.fields.push_back({"Proxy-Authorization", basicLogin(m_login)});
    return head.toString();
}

void ProxyClient::feed(std::string_view bytes)
{
    if (m_stage == Stage::failed)
        return;
    m_pending += bytes;
    while (m_stage != Stage::open && step()) {
    }
}

bool ProxyClient::step()
{
    if (m_kind == ProxyAddress::Kind::http)
        return readHttpAnswer();
    if (m_stage == Stage::choosing)
        return readChoice();
    return m_stage == Stage::loggingIn ? readLoginAnswer() : readSocksAnswer();
}

bool ProxyClient::readChoice()
{
    const auto choice = readSocksMethodChoice(m_pending);
    if (choice.isMalformed())
        return fail(Errc::proxyMalformed);
    if (!choice.isWhole())
        return false;
    take(choice.length);
    if (choice.value == SocksMethod::password && !m_login.isEmpty()) {
        m_stage = Stage::loggingIn;
        m_answer += socksLogin(m_login);
        return true;
    }
    if (choice.value != SocksMethod::none)
        return fail(m_login.isEmpty() ? Errc::proxyLoginNeeded : Errc::proxyForbids);
    m_stage = Stage::asking;
    m_answer += socksRequest(SocksCommand::connect, m_target);
    return true;
}

bool ProxyClient::readLoginAnswer()
{
    const auto answer = readSocksLoginAnswer(m_pending);
    if (!answer.isWhole())
        return false;
    take(answer.length);
    if (!answer.value)
        return fail(Errc::proxyLoginWrong);
    m_stage = Stage::asking;
    m_answer += socksRequest(SocksCommand::connect, m_target);
    return true;
}

bool ProxyClient::readSocksAnswer()
{
    const auto reply = readSocksReply(m_pending);
    if (reply.isMalformed())
        return fail(Errc::proxyMalformed);
    if (!reply.isWhole())
        return false;
    if (reply.value.code != SocksReplyCode::succeeded)
        return fail(errorOf(reply.value.code),
                    "SOCKS reply " + std::to_string(static_cast<int>(reply.value.code)));
    take(reply.length);
    m_stage = Stage::open;
    return true;
}

bool ProxyClient::readHttpAnswer()
{
    constexpr int kGood = 2; // 2xx.
    const auto head = readHttpHead(m_pending, m_searched);
    const auto status = head.isWhole() ? parseStatusLine(head.value.startLine) : std::nullopt;
    if (head.isMalformed() || (head.isWhole() && !status))
        return fail(Errc::proxyMalformed);
    if (!status) {
        m_searched = m_pending.size();
        return false;
    }
    if (status->code / 100 == 1) { // Provisional: the answer follows.
        take(head.length);
        m_searched = 0;
        return true;
    }
    if (status->code / 100 != kGood)
        return fail(errorOfHttp(status->code, !m_login.isEmpty()),
                    "HTTP " + std::to_string(status->code) + ' ' + std::string(status->reason));
    take(head.length);
    m_stage = Stage::open;
    return true;
}

bool ProxyClient::fail(std::error_code code, std::string said)
{
    m_stage = Stage::failed;
    m_error = code;
    m_said = std::move(said);
    m_pending.clear();
    return false;
}

std::string ProxyClient::takeAnswer()
{
    return std::exchange(m_answer, {});
}

std::string ProxyClient::takeRest()
{
    return std::exchange(m_pending, {});
}

} // namespace ropewalk
