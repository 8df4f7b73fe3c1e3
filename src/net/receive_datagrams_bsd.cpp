#include "net/socket.h"

#include <sys/socket.h>

#include <algorithm>
#include <cerrno>

namespace ropewalk {

IoResult
receiveDatagrams(const UniqueFd &socket, std::span<char> buffer, std::size_t maxSize, std::span<Datagram> out)
{
    const std::size_t room = std::min(buffer.size() / maxSize, out.size());
    std::size_t count = 0;
    for (; count < room; ++count) {
        char *bytes = buffer.data() + count * maxSize;
        sockaddr_storage sender{};
        socklen_t length = sizeof sender;
        auto *address = reinterpret_cast<sockaddr *>(&sender);
        const ssize_t size = ::recvfrom(socket.get(), bytes, maxSize, 0, address, &length);
        if (size < 0)
            break;
        out[count] = {{bytes, static_cast<std::size_t>(size)}, SocketAddress::fromSockaddr(address, length)};
    }
    if (count > 0)
        return {IoResult::State::done, 0, count};
    const bool isEmpty = errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
    return {isEmpty ? IoResult::State::wouldBlock : IoResult::State::failed, isEmpty ? 0 : errno, 0};
}

} // namespace ropewalk
