#include "net/socket.h"

#include <sys/socket.h>
#include <sys/uio.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace ropewalk {
namespace {

constexpr std::size_t kMaxBatch = 4; // Datagrams per recvmmsg(): the reactor's buffer holds no more.

struct Batch
{
    std::array<mmsghdr, kMaxBatch> headers{};
    std::array<iovec, kMaxBatch> vectors{};
    std::array<sockaddr_storage, kMaxBatch> senders; // The kernel fills what it uses.
};

} // namespace

IoResult
receiveDatagrams(const UniqueFd &socket, std::span<char> buffer, std::size_t maxSize, std::span<Datagram> out)
{
    Batch batch;
    const std::size_t room = std::min({buffer.size() / maxSize, out.size(), kMaxBatch});
    for (std::size_t i = 0; i < room; ++i) {
        batch.vectors[i] = {buffer.data() + i * maxSize, maxSize};
        msghdr &header = batch.headers[i].msg_hdr;
        header.msg_iov = &batch.vectors[i];
        header.msg_iovlen = 1;
        header.msg_name = &batch.senders[i];
        header.msg_namelen = sizeof(sockaddr_storage);
    }
    const int count = ::recvmmsg(socket.get(), batch.headers.data(), static_cast<unsigned>(room), 0, nullptr);
    if (count < 0) {
        const bool isEmpty = errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
        return {isEmpty ? IoResult::State::wouldBlock : IoResult::State::failed, isEmpty ? 0 : errno, 0};
    }
    for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
        const auto *sender = reinterpret_cast<const sockaddr *>(&batch.senders[i]);
        const std::string_view bytes(static_cast<const char *>(batch.vectors[i].iov_base),
                                     batch.headers[i].msg_len);
        out[i] = {bytes, SocketAddress::fromSockaddr(sender, batch.headers[i].msg_hdr.msg_namelen)};
    }
    return {IoResult::State::done, 0, static_cast<std::size_t>(count)};
}

} // namespace ropewalk
