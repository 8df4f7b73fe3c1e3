#include "reactor/signals.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <string>
#include <utility>
#include <vector>

namespace ropewalk {
namespace {

/// Where the signal handler writes and the reactor reads. Made once and never closed: a handler may be
/// running in another thread at any time, and must not meet a descriptor that is somebody else's by now.
struct SignalPipe
{
    int read = -1;
    int write = -1;
};

std::atomic<int> s_pipeEnd{-1};
std::atomic<bool> s_isTaken{false};

extern "C" void noteSignal(int number)
{
    const int error = errno;
    const auto byte = static_cast<unsigned char>(number);
    [[maybe_unused]] const auto written = ::write(s_pipeEnd.load(), &byte, 1); // Full: enough are waiting.
    errno = error;
}

SignalPipe makePipe()
{
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0)
        return {};
    for (const int end : ends) {
        ::fcntl(end, F_SETFL, O_NONBLOCK);
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
    }
    s_pipeEnd = ends[1];
    return {ends[0], ends[1]};
}

int pipeToRead()
{
    static SignalPipe s_pipe;
    if (s_pipe.read < 0)
        s_pipe = makePipe();
    return s_pipe.read;
}

class PosixSignals final : public Signals
{
public:
    explicit PosixSignals(Callback onSignal)
        : m_onSignal(std::make_shared<Callback>(std::move(onSignal)))
    {}

    ~PosixSignals() override
    {
        for (const auto &[number, action] : m_before)
            ::sigaction(number, &action, nullptr);
        s_isTaken = false;
    }

    Status start(Reactor &reactor, std::span<const int> numbers)
    {
        m_fd = pipeToRead();
        if (m_fd < 0)
            return Error::fromErrno("pipe");
        while (!takeBytes().empty()) { // Signals that came after the last Signals stopped listening.
        }
        auto watch = reactor.watch(
            m_fd, Ready::read, [this](Ready) { deliver(); }, {"signals", "reactor", {"signalled"}, {}});
        if (!watch)
            return watch.error();
        m_watch = std::move(*watch);
        for (const int number : numbers)
            if (const auto caught = take(number); !caught)
                return caught;
        return Unit{};
    }

private:
    Status take(int number)
    {
        struct sigaction action = {};
        struct sigaction before = {};
        action.sa_handler = noteSignal;
        action.sa_flags = SA_RESTART;
        ::sigemptyset(&action.sa_mask);
        if (::sigaction(number, &action, &before) != 0)
            return Error::fromErrno("sigaction " + std::to_string(number));
        m_before.emplace_back(number, before);
        return Unit{};
    }

    [[nodiscard]] std::vector<unsigned char> takeBytes() const
    {
        std::array<unsigned char, 64> bytes;
        const auto count = ::read(m_fd, bytes.data(), bytes.size());
        return {bytes.begin(), bytes.begin() + std::max<ssize_t>(count, 0)};
    }

    void deliver()
    {
        const auto onSignal = m_onSignal; // It may destroy this object.
        for (const unsigned char number : takeBytes())
            if (onSignal.use_count() > 1)
                (*onSignal)(number);
    }

    std::shared_ptr<Callback> m_onSignal;
    int m_fd = -1;
    std::vector<std::pair<int, struct sigaction>> m_before; ///< What each signal did until now.
    Watch m_watch;
};

} // namespace

Result<std::unique_ptr<Signals>>
Signals::create(Reactor &reactor, std::span<const int> numbers, Callback onSignal)
{
    if (s_isTaken.exchange(true))
        return Error{std::make_error_code(std::errc::device_or_resource_busy), "signals"};
    auto signals = std::make_unique<PosixSignals>(std::move(onSignal));
    if (const auto started = signals->start(reactor, numbers); !started)
        return started.error();
    return std::unique_ptr<Signals>(std::move(signals));
}

} // namespace ropewalk
