#pragma once

#include "protocols/proxy/proxy_greeting.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace ropewalk {

/// What a proxy understands.
enum class ProxyMode : std::uint8_t {
    any,    ///< Both, told apart by the first byte.
    socks5, ///< SOCKS 5, and the older 4 and 4A.
    http,   ///< CONNECT, and requests for http:// addresses.
};

/// A client's way through the greeting of a proxy, without a socket: what came in is fed, what is to be
/// answered is taken, and at the end it is known where it wants to go.
///
/// With a login every client has to say the same.
///
/// Loss: nothing. What follows the request belongs to the target: `takeRest()`.
class ProxyServer
{
public:
    enum class Stage : std::uint8_t { greeting, request, asked, refused };

    explicit ProxyServer(ProxyMode mode, ProxyLogin login = {});
    ~ProxyServer();

    /// What is fed once it has asked is kept for the target; once refused, dropped.
    void feed(std::string_view bytes);

    [[nodiscard]] Stage stage() const { return m_stage; }
    /// "SOCKS5"; empty before the first byte.
    [[nodiscard]] std::string_view protocolName() const;
    [[nodiscard]] const ProxyTarget &target() const { return m_target; }   ///< Once it has asked.
    [[nodiscard]] const std::string &problem() const { return m_problem; } ///< Once refused: why, in words.

    /// What is to be sent to the client now.
    [[nodiscard]] std::string takeAnswer();
    /// What the client is told once the target is there, or why it is not.
    [[nodiscard]] std::string reached(const SocketAddress &bound) const;
    [[nodiscard]] std::string unreachable(const Error &reason) const;
    /// What came behind the request.
    [[nodiscard]] std::string takeRest();

private:
    void begin(char first);
    void advance();
    void refuse(std::string problem);

    const ProxyMode m_mode;
    const ProxyLogin m_login;
    Stage m_stage = Stage::greeting;
    std::unique_ptr<ProxyGreeting> m_greeting; ///< Null before the first byte.
    std::string m_pending;
    std::string m_answer;
    ProxyTarget m_target;
    std::string m_problem;
};

} // namespace ropewalk
