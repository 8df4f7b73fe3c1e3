#pragma once

#include "base/result.h"
#include "base/unique_fd.h"
#include "net/socket_address.h"
#include "net/socket_buffers.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <system_error>

namespace ropewalk {

// The system's sockets, and nothing above them: one file per platform. Every socket made here is
// non-blocking and not inherited by child processes; no call raises SIGPIPE.

enum class SocketType : std::uint8_t { stream, datagram };

/// What a call that moves bytes came to. Anything that allocates is left to the caller.
struct IoResult
{
    enum class State : std::uint8_t { done, wouldBlock, failed };

    State state = State::done;
    int error = 0; ///< The system's number, if failed; see `socketError()`.
    std::size_t bytes = 0;
};

[[nodiscard]] std::error_code socketError(int number);

[[nodiscard]] Result<UniqueFd> openSocket(AddressFamily family, SocketType type);

// Naming and connecting.

Status bindSocket(const UniqueFd &socket, const SocketAddress &address);
Status listenOn(const UniqueFd &socket, int backlog);

/// `wouldBlock`: wait until it is writable, then ask `takePendingError()`.
[[nodiscard]] IoResult startConnect(const UniqueFd &socket, const SocketAddress &peer);
[[nodiscard]] int takePendingError(const UniqueFd &socket);

[[nodiscard]] SocketAddress localAddressOf(const UniqueFd &socket);
[[nodiscard]] SocketAddress peerAddressOf(const UniqueFd &socket);

struct Accepted
{
    IoResult result;
    UniqueFd socket;
    SocketAddress peer;
};
[[nodiscard]] Accepted acceptOn(const UniqueFd &socket);

/// The failure concerns the client that left, not the listening socket.
[[nodiscard]] bool isClientGone(int error);

// Streams.

[[nodiscard]] IoResult receive(const UniqueFd &socket, std::span<char> buffer);

/// At most this many pieces go into one call.
constexpr std::size_t kMaxGather = 64;
[[nodiscard]] IoResult send(const UniqueFd &socket, std::string_view bytes);
[[nodiscard]] IoResult sendGathered(const UniqueFd &socket, std::span<const std::string_view> pieces);

void shutdownWriting(const UniqueFd &socket);

/// How much the system holds for it.
[[nodiscard]] SocketBuffers socketBuffersOf(const UniqueFd &socket);

/// Closing it then resets the connection.
void setResetOnClose(const UniqueFd &socket);

// Datagrams.

struct Datagram
{
    std::string_view bytes;
    SocketAddress from;
};

/// The longest datagram that IP carries fits.
constexpr std::size_t kMaxIpDatagram = std::size_t{64} * 1024;

/// Receives as many as there are, as `out` has room for, and as `buffer` holds of `maxSize` bytes each;
/// what is longer is cut. The result's `bytes` is their count.
[[nodiscard]] IoResult receiveDatagrams(const UniqueFd &socket,
                                        std::span<char> buffer,
                                        std::size_t maxSize,
                                        std::span<Datagram> out);
[[nodiscard]] IoResult sendDatagram(const UniqueFd &socket, std::string_view bytes, const SocketAddress &to);

// Options.

Status setReuseAddress(const UniqueFd &socket);
/// As above, and several sockets may be bound to the same port at one time.
Status setSharedPort(const UniqueFd &socket);
/// An IPv6 socket takes IPv4 as well.
Status setDualStack(const UniqueFd &socket);
Status setNoDelay(const UniqueFd &socket, bool on);
Status setKeepAlive(const UniqueFd &socket, bool on);
/// As much of `bytes` as the system allows.
void setReceiveBuffer(const UniqueFd &socket, int bytes);
Status setBroadcast(const UniqueFd &socket, bool on);

enum class Membership : std::uint8_t { join, leave };
/// `interface` of family none lets the system choose.
Status setMembership(const UniqueFd &socket,
                     Membership membership,
                     const SocketAddress &group,
                     const SocketAddress &interface);
Status setMulticastInterface(const UniqueFd &socket, const SocketAddress &interface);
Status setMulticastTtl(const UniqueFd &socket, AddressFamily family, int hops);
Status setMulticastLoopback(const UniqueFd &socket, AddressFamily family, bool on);

/// The number of the interface that has `address`; 0 if none has.
[[nodiscard]] unsigned interfaceIndexOf(const SocketAddress &address);

} // namespace ropewalk
