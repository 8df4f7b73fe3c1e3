#pragma once

#include "base/error.h"
#include "protocols/proxy/proxy_address.h"
#include "protocols/proxy/proxy_target.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace ropewalk {

/// A client's way through a proxy to its target, without a socket: what came in is fed, what is to be sent is
/// taken, and at the end the connection belongs to the target.
///
/// Errors: the code of what the proxy said, as if it had been met here: `errc::connection_refused`,
///         `errc::host_unreachable`, …; `Errc::proxyLoginNeeded`, `Errc::proxyLoginWrong`,
///         `Errc::proxyForbids`, `Errc::proxyFailed`, `Errc::proxyMalformed`.
/// Loss:   nothing. What follows the proxy's answer comes from the target: `takeRest()`.
class ProxyClient
{
public:
    enum class Stage : std::uint8_t { choosing, loggingIn, asking, open, failed };

    /// No word of `login`, and no name of `target`, may be longer than `kMaxProxyWord`.
    ProxyClient(ProxyAddress::Kind kind, ProxyTarget target, ProxyLogin login = {});

    /// What is said first.
    [[nodiscard]] std::string begin();
    void feed(std::string_view bytes);

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] std::error_code error() const { return m_error; } ///< Once failed.
    /// What the proxy said, where it is more than the error: "HTTP 502 Bad Gateway". Once failed.
    [[nodiscard]] const std::string &said() const { return m_said; }

    [[nodiscard]] std::string takeAnswer();
    [[nodiscard]] std::string takeRest();

private:
    /// Each says whether it took something and is still under way.
    bool step();
    bool readChoice();
    bool readLoginAnswer();
    bool readSocksAnswer();
    bool readHttpAnswer();
    bool fail(std::error_code code, std::string said = {});
    void take(std::size_t length) { m_pending.erase(0, length); }
    [[nodiscard]] std::string connectRequest() const;

    const ProxyAddress::Kind m_kind;
    const ProxyTarget m_target;
    const ProxyLogin m_login;
    Stage m_stage = Stage::choosing;
    std::string m_pending;
    std::size_t m_searched = 0; ///< Of the pending bytes.
    std::string m_answer;
    std::error_code m_error;
    std::string m_said;
};

} // namespace ropewalk
