#pragma once

#include "base/unique_fd.h"
#include "net/socket_address.h"

#include <fcntl.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string>
#include <string_view>

namespace ropewalk::testing {

/// A stream client of nothing but system calls. Connecting waits; nothing after that does.
class RawPeer
{
public:
    explicit RawPeer(const SocketAddress &server, int receiveBuffer = 0)
        : m_fd(::socket(server.family() == AddressFamily::local ? AF_UNIX : AF_INET, SOCK_STREAM, 0))
    {
        if (receiveBuffer != 0)
            ::setsockopt(m_fd.get(), SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof receiveBuffer);
        sockaddr_storage address{};
        const auto length = static_cast<socklen_t>(*server.toSockaddr(address));
        m_isConnected = ::connect(m_fd.get(), reinterpret_cast<sockaddr *>(&address), length) == 0;
        ::fcntl(m_fd.get(), F_SETFL, O_NONBLOCK);
    }

    [[nodiscard]] bool isConnected() const { return m_isConnected; }
    [[nodiscard]] const std::string &received() const { return m_received; }
    [[nodiscard]] bool sawEnd() const { return m_sawEnd; }
    [[nodiscard]] int error() const { return m_error; } ///< errno of the last receive; 0 if it went well.

    void send(std::string_view bytes) { ::send(m_fd.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL); }
    void finishSending() { ::shutdown(m_fd.get(), SHUT_WR); }
    void close() { m_fd = UniqueFd(); }

    void reset()
    {
        const linger now{1, 0};
        ::setsockopt(m_fd.get(), SOL_SOCKET, SO_LINGER, &now, sizeof now);
        close();
    }

    /// Takes at most `limit` of what is there.
    void receive(std::size_t limit = 1 << 20)
    {
        static std::array<char, 1 << 20> buffer;
        const auto count = ::recv(m_fd.get(), buffer.data(), std::min(limit, buffer.size()), 0);
        m_error = count < 0 && errno != EAGAIN ? errno : 0;
        m_sawEnd = m_sawEnd || count == 0;
        if (count > 0)
            m_received.append(buffer.data(), static_cast<std::size_t>(count));
    }

private:
    UniqueFd m_fd;
    std::string m_received;
    bool m_isConnected = false;
    bool m_sawEnd = false;
    int m_error = 0;
};

} // namespace ropewalk::testing
