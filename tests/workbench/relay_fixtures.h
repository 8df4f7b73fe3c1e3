#pragma once

#include "net/socket_address.h"
#include "workbench/qt_peers.h"

#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <string>
#include <string_view>
#include <utility>

namespace ropewalk {

inline ServiceConfig relayTo(const std::string &target, const std::string &framing = "raw")
{
    ServiceConfig config;
    config.name = "relay";
    config.endpoint = "tcp:0";
    config.forward = target;
    config.framing = framing;
    config.behaviour = "silent";
    return config;
}

inline ServiceId startRelay(WorkbenchFace &face, const ServiceConfig &config)
{
    const ServiceId id = face.add(config);
    if (!face.waitForPhase(id, ServicePhase::listening))
        qWarning("%s", face.services[id].problem.c_str());
    return id;
}

/// The client's leg and the target's, of a relay that has served one client.
inline std::pair<ConnectionState, ConnectionState> legsOf(const WorkbenchFace &face, ServiceId id)
{
    const auto legs = face.connectionsOf(id);
    return legs.size() == 2 ? std::pair(legs[0], legs[1]) : std::pair<ConnectionState, ConnectionState>();
}

inline bool journalSays(const WorkbenchFace &face, JournalRecord::Kind kind, std::string_view text)
{
    JournalView journal(face.workbench->journal());
    journal.refresh();
    for (std::uint64_t row = journal.beginRow(); row < journal.endRow(); ++row)
        if (journal.at(row).kind == kind && journal.at(row).bytes().find(text) != std::string_view::npos)
            return true;
    return false;
}

/// A connected descriptor that blocks: Qt's socket knows no half close.
inline UniqueFd connectRaw(quint16 port)
{
    UniqueFd fd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_storage address{};
    const auto size = SocketAddress::loopback(AddressFamily::ipv4, port).toSockaddr(address);
    (void)::connect(fd.get(), reinterpret_cast<const sockaddr *>(&address), static_cast<socklen_t>(*size));
    return fd;
}

/// A listener whose backlog is full: whoever connects waits until room is made.
class BusyServer
{
public:
    BusyServer()
        : m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_storage address{};
        const auto size = SocketAddress::loopback(AddressFamily::ipv4, 0).toSockaddr(address);
        auto *name = reinterpret_cast<sockaddr *>(&address);
        (void)::bind(m_listener.get(), name, static_cast<socklen_t>(*size));
        (void)::listen(m_listener.get(), 0);
        socklen_t length = sizeof address;
        (void)::getsockname(m_listener.get(), name, &length);
        m_port = SocketAddress::fromSockaddr(name, length).port();
        m_filler = connectRaw(m_port);
    }

    [[nodiscard]] std::string endpoint() const { return "tcp:127.0.0.1:" + std::to_string(m_port); }
    [[nodiscard]] std::uint16_t port() const { return m_port; }
    void makeRoom() const { const UniqueFd filler(::accept(m_listener.get(), nullptr, nullptr)); }

private:
    UniqueFd m_listener;
    UniqueFd m_filler;
    std::uint16_t m_port = 0;
};

inline void resetOnClose(UniqueFd fd)
{
    const linger hard{1, 0};
    (void)::setsockopt(fd.get(), SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
}

inline bool isReadable(const UniqueFd &fd)
{
    char byte = 0;
    return ::recv(fd.get(), &byte, 1, MSG_PEEK | MSG_DONTWAIT) >= 0 || errno != EAGAIN;
}

/// Reads what is there once something is; empty at the end.
inline QByteArray receiveFrom(const UniqueFd &fd)
{
    (void)WorkbenchFace::waitFor([&] { return isReadable(fd); });
    QByteArray bytes(64 * 1024, '\0');
    const auto count = ::recv(fd.get(), bytes.data(), static_cast<std::size_t>(bytes.size()), MSG_DONTWAIT);
    return bytes.left(std::max<qsizetype>(count, 0));
}

} // namespace ropewalk
