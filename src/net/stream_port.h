#pragma once

#include "base/unique_fd.h"
#include "net/connection_owner.h"
#include "net/factory.h"
#include "net/lifeline.h"
#include "net/listening_port.h"
#include "net/local_socket_file.h"
#include "net/socket.h"

namespace ropewalk {

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

    /// `socket` listens already. `file` is removed when listening stops.
    [[nodiscard]] static Result<std::unique_ptr<ListeningPort>>
    start(Reactor &reactor, UniqueFd socket, LocalSocketFile file, ServerFactory &factory);

    ~StreamPort() override;

    [[nodiscard]] const SocketAddress &getHost() const override { return m_host; }
    void stopListening() override;
    [[nodiscard]] bool isListening() const override { return static_cast<bool>(m_socket); }
    [[nodiscard]] std::size_t connectionCount() const override { return ownedCount(); }
    void loseConnections() override;

private:
    StreamPort(Reactor &reactor, UniqueFd socket, LocalSocketFile file, ServerFactory &factory);

    void doRead() override;
    void doWrite() override {}
    void connectionEnded(const Error &) override {}

    void take(Accepted accepted);
    void backOff(int error);
    void acceptAgain();

    ServerFactory &m_factory;
    UniqueFd m_socket;
    LocalSocketFile m_file;
    SocketAddress m_host;
    Duration m_retryIn = Duration::zero(); ///< Zero: nothing failed last time.
    DelayedCall m_retry;
    Lifeline m_lifeline;
    Watch m_watch;
};

} // namespace ropewalk
