#pragma once

#include "net/socket_address.h"
#include "protocols/proxy/proxy_target.h"
#include "protocols/proxy/stream_head.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace ropewalk {

// The messages of SOCKS, of both sides. What reads one looks at the beginning of what has come in so far; no
// message is longer than 520 bytes.
//
// After: RFC 1928 (version 5), RFC 1929 (user and password); SOCKS 4 and 4A as Y. Lee wrote them down.

constexpr char kSocks4Version = 4;
constexpr char kSocks5Version = 5;

enum class SocksMethod : std::uint8_t { none = 0x00, password = 0x02, noneAcceptable = 0xff };

enum class SocksCommand : std::uint8_t { connect = 1, bind = 2, udpAssociate = 3 };

enum class SocksReplyCode : std::uint8_t {
    succeeded,
    generalFailure,
    notAllowed,
    networkUnreachable,
    hostUnreachable,
    connectionRefused,
    ttlExpired,
    commandNotSupported,
    addressNotSupported,
};

/// What a client can authenticate with.
struct SocksGreeting
{
    std::string methods; ///< A byte for each.

    [[nodiscard]] bool offers(SocksMethod method) const
    {
        return methods.find(static_cast<char>(method)) != std::string::npos;
    }
};

struct SocksRequest
{
    SocksCommand command = SocksCommand::connect; ///< Any byte.
    ProxyTarget target;                           ///< Without a host where the kind of address is unknown.
};

struct SocksReply
{
    SocksReplyCode code = SocksReplyCode::succeeded; ///< Any byte.
    ProxyTarget bound;
};

// What a server reads.

[[nodiscard]] StreamHead<SocksGreeting> readSocksGreeting(std::string_view bytes);
[[nodiscard]] StreamHead<ProxyLogin> readSocksLogin(std::string_view bytes);
[[nodiscard]] StreamHead<SocksRequest> readSocksRequest(std::string_view bytes);
/// Version 4, and 4A, which says a name instead of an address.
[[nodiscard]] StreamHead<SocksRequest> readSocks4Request(std::string_view bytes);

// What a server says.

[[nodiscard]] std::string socksMethodChoice(SocksMethod method);
[[nodiscard]] std::string socksLoginAnswer(bool isAccepted);
/// `bound` is the proxy's own end towards the target, or none.
[[nodiscard]] std::string socksReply(SocksReplyCode code, const SocketAddress &bound);
[[nodiscard]] std::string socks4Reply(bool isGranted);

// What a client says. No word may be longer than `kMaxProxyWord`.

[[nodiscard]] std::string socksGreeting(bool hasLogin);
[[nodiscard]] std::string socksLogin(const ProxyLogin &login);
[[nodiscard]] std::string socksRequest(SocksCommand command, const ProxyTarget &target);

// What a client reads.

[[nodiscard]] StreamHead<SocksMethod> readSocksMethodChoice(std::string_view bytes);
[[nodiscard]] StreamHead<bool> readSocksLoginAnswer(std::string_view bytes);
[[nodiscard]] StreamHead<SocksReply> readSocksReply(std::string_view bytes);

} // namespace ropewalk
