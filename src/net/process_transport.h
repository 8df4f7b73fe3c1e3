#pragma once

#include "net/process.h"
#include "net/protocol.h"
#include "net/transport.h"

#include <cstdint>
#include <memory>
#include <string>

namespace ropewalk {

class ProcessConnector;

/// A child process as the peer of a Protocol: what is written goes to its standard input, what it writes to
/// standard output is received.
///
/// The connection is over once the program has exited and its streams are closed. Told to close, it reads
/// the end of its input; one that is still there after `kPatience` is terminated.
class ProcessTransport final : public Transport
{
public:
    static constexpr Duration kPatience = std::chrono::seconds(2);

    /// Errors: those of `spawnProcess()`.
    [[nodiscard]] static Result<std::unique_ptr<ProcessTransport>>
    start(Reactor &reactor, const ProcessSpec &spec, const std::string &command, ProcessConnector &owner);
    ~ProcessTransport() override;

    void makeConnection(std::unique_ptr<Protocol> protocol);
    /// The protocol hears nothing more. Destroying this kills the program.
    void closeSilently();

    void write(std::string_view bytes) override;
    void writeSequence(std::span<const std::string_view> pieces) override;
    [[nodiscard]] std::size_t queuedBytes() const override { return m_process->queuedBytes(); }
    void setWatermarks(std::size_t low, std::size_t high) override { m_process->setWatermarks(low, high); }
    void setWriteQueueObserver(WriteQueueObserver *observer) override
    {
        m_process->setWriteQueueObserver(observer);
    }

    void loseConnection() override;
    void abortConnection() override;
    void loseWriteConnection() override { m_process->closeStdin(); }

    void pauseProducing() override { m_process->pauseProducing(); }
    void resumeProducing() override;

    void registerProducer(Producer &producer, ProducerKind kind) override
    {
        m_process->registerProducer(producer, kind);
    }
    void unregisterProducer() override { m_process->unregisterProducer(); }

    /// The command, as a path.
    [[nodiscard]] const SocketAddress &getPeer() const override { return m_peer; }
    [[nodiscard]] SocketAddress getHost() const override { return {}; }
    [[nodiscard]] bool isConnected() const override { return m_phase == Phase::open && m_hasInput; }

    Status setTcpNoDelay(Switch) override { return Unit{}; }
    Status setTcpKeepAlive(Switch) override { return Unit{}; }

private:
    class Voice;
    enum class Phase : std::uint8_t {
        open,
        closing, ///< Nothing is received any more.
        aborted, ///< We killed it.
        ended,
    };

    ProcessTransport(Reactor &reactor, const std::string &command, ProcessConnector &owner);
    void received(std::string_view bytes);
    void streamClosed(ChildStream stream);
    void ended(const ProcessEnd &end);
    void endSoon();
    [[nodiscard]] Error reasonFor(const ProcessEnd &end) const;

    Reactor &m_reactor;
    ProcessConnector *m_owner; ///< Null once it has gone.
    const SocketAddress m_peer;
    Phase m_phase = Phase::open;
    bool m_hasInput = true;  ///< The program may still read what is written.
    bool m_hasOutput = true; ///< It may still write.
    bool m_isOurEnd = false; ///< We closed first: how it ends is no failure.
    std::unique_ptr<Protocol> m_protocol;
    DelayedCall m_patience;
    std::unique_ptr<Process> m_process; ///< Goes first.
};

} // namespace ropewalk
