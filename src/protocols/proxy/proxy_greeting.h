#pragma once

#include "base/error.h"
#include "net/socket_address.h"
#include "protocols/proxy/proxy_target.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace ropewalk {

/// How one language of proxies greets: what came in so far is looked at until it is all there.
class ProxyGreeting
{
public:
    virtual ~ProxyGreeting() = default;

    /// What came of the bytes: what to answer, and how far it is.
    struct Step
    {
        enum class State : std::uint8_t {
            incomplete, ///< More must come.
            on,         ///< The greeting goes on behind these bytes.
            asked,      ///< The client has said where it wants to go.
            refused,    ///< It gets its answer and has to go.
        };
        State state = State::incomplete;
        std::size_t length = 0;  ///< Bytes that are done with.
        std::string answer{};    ///< For the client.
        ProxyTarget target{};    ///< Once asked.
        std::string problem{};   ///< Once refused: why, in words.
        std::string forTarget{}; ///< Once asked: what it is to get instead of these bytes.
    };

    /// "SOCKS5", "HTTP CONNECT".
    [[nodiscard]] virtual std::string_view name() const = 0;
    /// Whether the client is known well enough to say where it wants to go.
    [[nodiscard]] virtual bool isPastLogin() const = 0;
    [[nodiscard]] virtual Step read(std::string_view bytes) = 0;
    /// What the client is told about the target it has asked for.
    [[nodiscard]] virtual std::string reached(const SocketAddress &bound) const = 0;
    [[nodiscard]] virtual std::string unreachable(const Error &reason) const = 0;
};

// The languages.

[[nodiscard]] std::unique_ptr<ProxyGreeting> makeSocks5Greeting(const ProxyLogin &login);
[[nodiscard]] std::unique_ptr<ProxyGreeting> makeSocks4Greeting(const ProxyLogin &login);
[[nodiscard]] std::unique_ptr<ProxyGreeting> makeHttpGreeting(const ProxyLogin &login);

} // namespace ropewalk
