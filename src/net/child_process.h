#pragma once

#include "net/child_launch.h"
#include "net/process.h"
#include "net/producer_link.h"
#include "net/write_queue.h"

#include <array>

namespace ropewalk {

/// A child process with a descriptor for each of its streams.
class ChildProcess final : public Process
{
public:
    ChildProcess(Reactor &reactor, LaunchedChild child, std::unique_ptr<ProcessProtocol> protocol);
    ~ChildProcess() override;

    /// Watches the child and makes the connection. On an error the protocol was told nothing.
    Status start();

    [[nodiscard]] int pid() const override { return m_pid; }
    void write(std::string_view bytes) override;
    [[nodiscard]] std::size_t queuedBytes() const override { return m_queue.size(); }
    void setWatermarks(std::size_t low, std::size_t high) override { m_link.setWatermarks(low, high); }
    void setWriteQueueObserver(WriteQueueObserver *observer) override { m_observer = observer; }
    void registerProducer(Producer &producer, ProducerKind kind) override;
    void unregisterProducer() override;
    void closeStdin() override;
    void closeChildStream(ChildStream stream) override;
    void loseConnection() override;
    Status signalProcess(int number) override;
    void terminate() override;
    void pauseProducing() override { setReading(Ready::none); }
    void resumeProducing() override { setReading(Ready::read); }

private:
    /// Our end of a stream.
    struct Stream
    {
        UniqueFd fd;
        Watch watch; ///< After the descriptor: it goes first.
    };

    [[nodiscard]] Stream &streamOf(ChildStream stream) { return m_streams[static_cast<std::size_t>(stream)]; }
    Status watch(ChildStream stream, UniqueFd fd, Ready interest);
    void streamReady(ChildStream stream);
    void receive(ChildStream stream);
    void flush();
    void sendQueued();
    void flushed();
    void updateInput();
    [[nodiscard]] bool isInputBusy() const { return !m_queue.isEmpty() || m_link.hasProducer(); }
    void close(ChildStream stream);
    void exited();
    void tellEnded();
    void setReading(Ready interest);

    Reactor &m_reactor;
    LaunchedChild m_child; ///< Until start().
    int m_pid;
    const bool m_leadsGroup;
    std::unique_ptr<ProcessProtocol> m_protocol;
    std::array<Stream, 3> m_streams; ///< By ChildStream.
    WriteQueue m_queue;
    WriteQueueObserver *m_observer = nullptr;
    ProducerLink m_link;
    bool m_isInputEnding = false;  ///< Closes once the queue is out.
    std::size_t m_openStreams = 0; ///< Of whose end the protocol has not heard.
    std::optional<ProcessEnd> m_end;
    bool m_hasToldExit = false;
    std::vector<DelayedCall> m_steps;                         ///< What calls made here left to the reactor.
    std::shared_ptr<char> m_alive = std::make_shared<char>(); ///< A callback may destroy this.
    DelayedCall m_kill;
    UniqueFd m_exitFd;
    Watch m_exitWatch;
};

} // namespace ropewalk
