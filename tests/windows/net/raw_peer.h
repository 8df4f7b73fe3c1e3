#pragma once

#include "base/winsock.h"
#include "net/socket_address.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <string>
#include <string_view>

namespace ropewalk::testing {

/// A stream client of nothing but Winsock's calls. Connecting waits; nothing after that does.
class RawPeer
{
public:
    explicit RawPeer(const SocketAddress &server, int receiveBuffer = 0)
        : m_fd(makeBlockingSocket(server.family() == AddressFamily::local ? AF_UNIX : AF_INET, SOCK_STREAM))
    {
        const auto *size = reinterpret_cast<const char *>(&receiveBuffer);
        if (receiveBuffer != 0)
            ::setsockopt(socketOf(m_fd.get()), SOL_SOCKET, SO_RCVBUF, size, sizeof receiveBuffer);
        sockaddr_storage address{};
        const int length = static_cast<int>(*server.toSockaddr(address));
        m_isConnected = ::connect(socketOf(m_fd.get()), reinterpret_cast<sockaddr *>(&address), length) == 0;
        setNonBlocking(m_fd.get());
    }

    [[nodiscard]] bool isConnected() const { return m_isConnected; }
    [[nodiscard]] const std::string &received() const { return m_received; }
    [[nodiscard]] bool sawEnd() const { return m_sawEnd; }
    [[nodiscard]] int error() const { return m_error; } ///< errno of the last receive; 0 if it went well.

    void send(std::string_view bytes)
    {
        ::send(socketOf(m_fd.get()), bytes.data(), static_cast<int>(bytes.size()), 0);
    }
    void finishSending() { ::shutdown(socketOf(m_fd.get()), SD_SEND); }
    void close() { m_fd = UniqueFd(); }

    void reset()
    {
        const linger now{1, 0};
        const auto *bytes = reinterpret_cast<const char *>(&now);
        ::setsockopt(socketOf(m_fd.get()), SOL_SOCKET, SO_LINGER, bytes, sizeof now);
        close();
    }

    /// Takes at most `limit` of what is there.
    void receive(std::size_t limit = 1 << 20)
    {
        static std::array<char, 1 << 20> buffer;
        const int most = static_cast<int>(std::min(limit, buffer.size()));
        const int count = ::recv(socketOf(m_fd.get()), buffer.data(), most, 0);
        m_error = count < 0 && takeSocketError() != EWOULDBLOCK ? errno : 0;
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
