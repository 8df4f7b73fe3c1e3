#include "lab/modes/answer_bytes.h"
#include "lab/modes/answer_wait.h"

#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <utility>

namespace ropewalk {
namespace {

/// The system sends SIGIO when there is something; its handler reads it, whatever the thread is doing. The
/// thread sleeps only if it has nothing else to do.
class SignalWait final : public AnswerWait
{
public:
    explicit SignalWait(const UniqueFd &socket)
        : m_socket(socket)
    {
        ::sigemptyset(&m_signal);
        ::sigaddset(&m_signal, SIGIO);
    }

    ~SignalWait() override
    {
        (void)::sigprocmask(SIG_BLOCK, &m_signal, nullptr);
        s_waiting = nullptr;
    }

    Status start()
    {
        struct sigaction action = {};
        action.sa_handler = [](int) { s_waiting->receive(); };
        action.sa_flags = SA_RESTART;
        s_waiting = this;
        const int flags = ::fcntl(m_socket.get(), F_GETFL);
        if (::sigprocmask(SIG_BLOCK, &m_signal, &m_open) != 0 || ::sigaction(SIGIO, &action, nullptr) != 0 ||
            ::fcntl(m_socket.get(), F_SETOWN, ::getpid()) != 0 ||
            ::fcntl(m_socket.get(), F_SETFL, flags | O_NONBLOCK | O_ASYNC) != 0)
            return Error::fromErrno("ask for SIGIO");
        return Unit{};
    }

    [[nodiscard]] bool leavesThreadFree() const override { return true; }

    Status begin() override
    {
        ++m_calls;
        (void)::sigprocmask(SIG_UNBLOCK, &m_signal, nullptr);
        return Unit{};
    }

    Result<LabAnswer> finish(LaneTime &lane) override
    {
        ++m_calls;
        (void)::sigprocmask(SIG_BLOCK, &m_signal, nullptr);
        while (!m_answer) {
            ++m_calls;
            (void)lane.waitFor([this] { return ::sigsuspend(&m_open); });
        }
        return *std::exchange(m_answer, std::nullopt);
    }

private:
    /// Runs in the handler: while the signal is not blocked, nobody else touches this.
    void receive()
    {
        const int before = errno;
        if (!m_answer)
            m_answer = m_bytes.readSome(m_socket, m_calls);
        errno = before;
    }

    static inline SignalWait *s_waiting = nullptr;

    const UniqueFd &m_socket;
    sigset_t m_signal{};
    sigset_t m_open{}; ///< What is blocked while the signal is not.
    AnswerBytes m_bytes;
    std::optional<Result<LabAnswer>> m_answer;
};

} // namespace

Result<std::unique_ptr<AnswerWait>> makeSignalWait(const UniqueFd &socket)
{
    auto wait = std::make_unique<SignalWait>(socket);
    if (const Status started = wait->start(); !started)
        return started.error();
    return std::unique_ptr<AnswerWait>(std::move(wait));
}

} // namespace ropewalk
