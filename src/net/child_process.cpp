#include "net/child_process.h"

#include "reactor/child_exit.h"

#include <algorithm>
#include <csignal>

namespace ropewalk {

Result<std::unique_ptr<Process>>
spawnProcess(Reactor &reactor, const ProcessSpec &spec, std::unique_ptr<ProcessProtocol> protocol)
{
    auto child = launchChild(spec);
    if (!child)
        return child.error();
    auto process = std::make_unique<ChildProcess>(reactor, std::move(*child), std::move(protocol));
    if (const Status started = process->start(); !started)
        return started.error();
    return std::unique_ptr<Process>(std::move(process));
}

std::string ProcessEnd::toString() const
{
    if (signal)
        return "signal " + std::to_string(*signal);
    return exitCode ? "exit code " + std::to_string(*exitCode) : "an end that nobody saw";
}

ChildProcess::ChildProcess(Reactor &reactor, LaunchedChild child, std::unique_ptr<ProcessProtocol> protocol)
    : m_reactor(reactor)
    , m_child(std::move(child))
    , m_pid(m_child.pid)
    , m_leadsGroup(m_child.leadsGroup)
    , m_protocol(std::move(protocol))
{}

ChildProcess::~ChildProcess()
{
    if (m_pid != 0)
        killChild(m_pid, m_leadsGroup ? ChildReach::group : ChildReach::process);
    m_reactor.disposeLater(std::move(m_protocol)); // One of its functions may be on the stack.
}

Status ChildProcess::start()
{
    auto exitFd = watchChildExit(m_pid);
    if (!exitFd)
        return exitFd.error();
    m_exitFd = std::move(*exitFd);
    auto exitWatch = m_reactor.watch(
        m_exitFd.get(), Ready::read, [this](Ready) { exited(); }, {"child", "program", {"exited"}, {}});
    if (!exitWatch)
        return exitWatch.error();
    m_exitWatch = std::move(*exitWatch);
    for (auto [stream, fd, interest] : {std::tuple(ChildStream::in, &m_child.in, Ready::read),
                                        std::tuple(ChildStream::out, &m_child.out, Ready::read),
                                        std::tuple(ChildStream::err, &m_child.err, Ready::read)})
        if (const Status watched = watch(stream, std::move(*fd), interest); !watched)
            return watched;
    m_protocol->makeConnection(*this);
    return Unit{};
}

Status ChildProcess::watch(ChildStream stream, UniqueFd fd, Ready interest)
{
    auto watched = m_reactor.watch(fd.get(),
                                   interest,
                                   [this, stream](Ready) { streamReady(stream); },
                                   {"pipe", "program", {"childDataReceived"}, {"childInputReady"}});
    if (!watched)
        return watched.error();
    streamOf(stream).fd = std::move(fd);
    streamOf(stream).watch = std::move(*watched);
    ++m_openStreams;
    return Unit{};
}

void ChildProcess::streamReady(ChildStream stream)
{
    if (stream == ChildStream::in && (!m_queue.isEmpty() || m_link.isPullWaiting()))
        flush();
    else
        receive(stream);
}

/// On standard input nothing comes but its end.
void ChildProcess::receive(ChildStream stream)
{
    const auto buffer = m_reactor.readBuffer();
    const IoResult read = readFromChild(streamOf(stream).fd, buffer);
    if (read.state == IoResult::State::wouldBlock)
        return;
    if (read.state == IoResult::State::failed || read.bytes == 0)
        close(stream);
    else if (stream != ChildStream::in)
        m_protocol->childDataReceived(stream, {buffer.data(), read.bytes});
}

void ChildProcess::write(std::string_view bytes)
{
    if (!streamOf(ChildStream::in).fd || (m_isInputEnding && !m_link.hasProducer()) || bytes.empty())
        return;
    m_queue.append(bytes);
    sendQueued();
    m_link.tookPiece(); // It is asked from the reactor, never inside its own write.
    updateInput();
    const std::weak_ptr<char> alive = m_alive;
    if (m_observer != nullptr && !m_queue.isEmpty())
        m_observer->writeQueueChanged(m_queue.size());
    if (!alive.expired())
        m_link.queueGrew(m_queue.size());
}

void ChildProcess::flush()
{
    const std::weak_ptr<char> alive = m_alive;
    sendQueued();
    if (m_observer != nullptr)
        m_observer->writeQueueChanged(m_queue.size());
    if (!alive.expired())
        m_link.queueShrank(m_queue.size());
    if (!alive.expired())
        flushed();
}

void ChildProcess::flushed()
{
    const std::weak_ptr<char> alive = m_alive;
    if (m_queue.isEmpty() && m_link.isPullWaiting())
        m_link.askForPiece();
    if (alive.expired() || !streamOf(ChildStream::in).fd)
        return;
    if (m_isInputEnding && !isInputBusy())
        close(ChildStream::in);
    else
        updateInput();
}

void ChildProcess::sendQueued()
{
    Stream &in = streamOf(ChildStream::in);
    std::array<std::string_view, 1> piece;
    while (m_queue.gather(piece) > 0) {
        const IoResult sent = send(in.fd, piece[0]);
        if (sent.state == IoResult::State::failed)
            m_queue.clear(); // The reader is gone; reading tells so.
        if (sent.state != IoResult::State::done)
            break;
        m_queue.consume(sent.bytes);
    }
}

void ChildProcess::updateInput()
{
    const bool waits = !m_queue.isEmpty() || m_link.isPullWaiting();
    (void)streamOf(ChildStream::in).watch.setInterest(waits ? Ready::read | Ready::write : Ready::read);
}

void ChildProcess::registerProducer(Producer &producer, ProducerKind kind)
{
    if (!streamOf(ChildStream::in).fd)
        return producer.stopProducing();
    m_link.connect(producer, kind);
    if (kind == ProducerKind::pull)
        m_link.askForPiece();
}

void ChildProcess::unregisterProducer()
{
    m_link.disconnect();
    if (m_isInputEnding)
        closeStdin();
}

void ChildProcess::closeStdin()
{
    m_isInputEnding = true;
    if (!isInputBusy())
        closeChildStream(ChildStream::in);
}

void ChildProcess::closeChildStream(ChildStream stream)
{
    Stream &ours = streamOf(stream);
    if (!ours.fd)
        return;
    ours.watch.stop();
    ours.fd = UniqueFd(); // Swaps: the temporary closes it.
    if (stream == ChildStream::in)
        m_queue.clear();
    std::erase_if(m_steps, [](const DelayedCall &step) { return !step.active(); });
    m_steps.push_back(m_reactor.callLater(Duration::zero(), [this, stream] { close(stream); }));
}

void ChildProcess::loseConnection()
{
    closeStdin();
    closeChildStream(ChildStream::out);
    closeChildStream(ChildStream::err);
}

Status ChildProcess::signalProcess(int number)
{
    if (m_pid == 0)
        return Error{std::make_error_code(std::errc::no_such_process), "signal"};
    return signalChild(m_pid, m_leadsGroup ? ChildReach::group : ChildReach::process, number);
}

void ChildProcess::terminate()
{
    for (const ChildStream stream : {ChildStream::in, ChildStream::out, ChildStream::err})
        closeChildStream(stream);
    if (m_pid == 0 || m_kill.active())
        return;
    (void)signalProcess(SIGTERM);
    m_kill = m_reactor.callLater(kPatience, [this] { (void)signalProcess(kKillSignal); });
}

void ChildProcess::setReading(Ready interest)
{
    for (const ChildStream stream : {ChildStream::out, ChildStream::err})
        if (streamOf(stream).fd)
            (void)streamOf(stream).watch.setInterest(interest);
}

/// Tells the protocol, once for each stream.
void ChildProcess::close(ChildStream stream)
{
    streamOf(stream).watch.stop();
    streamOf(stream).fd = UniqueFd();
    --m_openStreams;
    const std::weak_ptr<char> alive = m_alive;
    if (stream == ChildStream::in) {
        m_queue.clear();
        m_link.stop();
    }
    if (!alive.expired())
        m_protocol->childConnectionLost(stream);
    if (!alive.expired())
        tellEnded();
}

void ChildProcess::exited()
{
    m_end = reapChild(m_pid);
    if (!m_end)
        return;
    m_pid = 0;
    m_kill.cancel();
    m_exitWatch.stop();
    m_exitFd = UniqueFd();
    const std::weak_ptr<char> alive = m_alive;
    m_protocol->processExited(*m_end);
    if (alive.expired())
        return;
    m_hasToldExit = true;
    tellEnded();
}

void ChildProcess::tellEnded()
{
    if (m_hasToldExit && m_openStreams == 0)
        m_protocol->processEnded(*m_end);
}

} // namespace ropewalk
