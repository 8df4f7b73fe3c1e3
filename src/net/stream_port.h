#pragma once

#include "base/unique_fd.h"
#include "net/connection_owner.h"
#include "net/factory.h"
#include "net/lifeline.h"
#include "net/listening_port.h"
#include "net/local_socket_file.h"
#include "net/socket.h"

#include <functional>

namespace ropewalk {

/// A socket with an address that does not listen yet, and the file that it may have left.
struct BoundSocket
{
    UniqueFd socket;
    LocalSocketFile file;
};

/// A listening stream socket of any family.
///
/// Out of descriptors or memory, it stops accepting for a while that doubles up to `kMaxRetry`; who waits
/// stays in the backlog.
class StreamPort final : public ListeningPort, private ConnectionOwner, private DescriptorHandler
{
public:
    static constexpr int kMaxAcceptsPerTurn = 64; ///< So that a rush of clients leaves room for others.
    static constexpr Duration kMinRetry = std::chrono::milliseconds(100);
    static constexpr Duration kMaxRetry = std::chrono::seconds(2);

    using Bind = std::function<Result<BoundSocket>(const SocketAddress &)>;

    /// What `bind` says is passed on as the error of listening there.
    [[nodiscard]] static Result<std::unique_ptr<ListeningPort>>
    start(Reactor &reactor, const SocketAddress &address, int backlog, Bind bind, ServerFactory &factory);

    ~StreamPort() override;

    [[nodiscard]] const SocketAddress &getHost() const override { return m_host; }
    void stopListening() override;
    [[nodiscard]] bool isListening() const override { return m_state == State::listening; }
    void suspendListening() override;
    Status resumeListening() override;
    [[nodiscard]] std::size_t connectionCount() const override { return ownedCount(); }
    void loseConnections() override;

private:
    enum class State : std::uint8_t { listening, suspended, stopped };

    StreamPort(Reactor &reactor, int backlog, Bind bind, ServerFactory &factory);

    void doRead() override;
    void doWrite() override {}
    [[nodiscard]] HandlerDescription describe() const override;
    void connectionEnded(const Error &) override {}

    Status bindTo(const SocketAddress &address);
    Status listenThere();
    void closeSocket();
    void take(Accepted accepted);
    void backOff(int error);
    void acceptAgain();

    ServerFactory &m_factory;
    const int m_backlog;
    const Bind m_bind;
    State m_state = State::stopped;
    UniqueFd m_socket; ///< While suspended it is bound, where that succeeded, so that the address stays ours.
    LocalSocketFile m_file;
    SocketAddress m_host;
    Duration m_retryIn = Duration::zero(); ///< Zero: nothing failed last time.
    DelayedCall m_retry;
    Lifeline m_lifeline;
    Watch m_watch;
};

} // namespace ropewalk
