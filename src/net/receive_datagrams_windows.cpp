#include "base/winsock.h"
#include "net/socket.h"

#include <algorithm>

namespace ropewalk {

IoResult
receiveDatagrams(const UniqueFd &socket, std::span<char> buffer, std::size_t maxSize, std::span<Datagram> out)
{
    const std::size_t room = std::min(buffer.size() / maxSize, out.size());
    std::size_t count = 0;
    int error = 0;
    while (count < room && error == 0) {
        char *bytes = buffer.data() + count * maxSize;
        sockaddr_storage sender{};
        int length = sizeof sender;
        auto *address = reinterpret_cast<sockaddr *>(&sender);
        const int size =
            ::recvfrom(socketOf(socket.get()), bytes, static_cast<int>(maxSize), 0, address, &length);
        error = size < 0 ? takeSocketError() : 0;
        const bool isCut = error == EMSGSIZE; // Windows tells so, and has filled the buffer.
        if (error != 0 && !isCut)
            break;
        const std::size_t taken = isCut ? maxSize : static_cast<std::size_t>(size);
        out[count++] = {{bytes, taken},
                        SocketAddress::fromSockaddr(address, static_cast<std::size_t>(length))};
        error = 0;
    }
    if (count > 0)
        return {IoResult::State::done, 0, count};
    const bool isEmpty = error == EWOULDBLOCK || error == EINTR;
    return {isEmpty ? IoResult::State::wouldBlock : IoResult::State::failed, isEmpty ? 0 : error, 0};
}

} // namespace ropewalk
