// The modes in which the thread itself asks for the answer.

#include "lab/blocking_socket.h"
#include "lab/modes/answer_bytes.h"
#include "lab/modes/answer_wait.h"

namespace ropewalk {
namespace {

/// The thread sleeps in read(2) until the answer is there.
class BlockingWait final : public AnswerWait
{
public:
    explicit BlockingWait(const UniqueFd &socket)
        : m_socket(socket)
    {}

    Result<LabAnswer> finish(LaneTime &lane) override
    {
        return lane.waitFor([this] { return m_bytes.readAll(m_socket, m_calls); });
    }

private:
    const UniqueFd &m_socket;
    AnswerBytes m_bytes;
};

/// read(2) says at once that there is nothing, and is asked again. The thread never sleeps.
class PollingWait final : public AnswerWait
{
public:
    explicit PollingWait(const UniqueFd &socket)
        : m_socket(socket)
    {}

    Result<LabAnswer> finish(LaneTime &) override { return m_bytes.readAll(m_socket, m_calls); }

private:
    const UniqueFd &m_socket;
    AnswerBytes m_bytes;
};

/// The thread sleeps until the system says that there is something, then reads it. With one descriptor that
/// is a call more; with a thousand it is the same call.
class MultiplexedWait final : public AnswerWait
{
public:
    MultiplexedWait(const UniqueFd &socket, std::unique_ptr<Poller> poller)
        : m_socket(socket)
        , m_poller(std::move(poller))
    {}

    Status watch() { return m_poller->setInterest(m_socket.get(), Ready::read); }

    Result<LabAnswer> finish(LaneTime &lane) override
    {
        for (;;) {
            ++m_calls;
            const auto ready = lane.waitFor([this] { return m_poller->wait(Duration(-1), 1); });
            if (!ready)
                return ready.error();
            if (const auto answer = m_bytes.readSome(m_socket, m_calls); answer)
                return *answer;
        }
    }

private:
    const UniqueFd &m_socket;
    std::unique_ptr<Poller> m_poller;
    AnswerBytes m_bytes;
};

} // namespace

Result<std::unique_ptr<AnswerWait>> makeBlockingWait(const UniqueFd &socket)
{
    return std::unique_ptr<AnswerWait>(std::make_unique<BlockingWait>(socket));
}

Result<std::unique_ptr<AnswerWait>> makePollingWait(const UniqueFd &socket)
{
    if (const Status stopped = stopBlocking(socket); !stopped)
        return stopped.error();
    return std::unique_ptr<AnswerWait>(std::make_unique<PollingWait>(socket));
}

Result<std::unique_ptr<AnswerWait>> makeMultiplexedWait(const UniqueFd &socket, PollerKind kind)
{
    auto poller = makePoller(kind);
    if (!poller)
        return poller.error();
    auto wait = std::make_unique<MultiplexedWait>(socket, std::move(*poller));
    if (const Status watched = wait->watch(); !watched)
        return watched.error();
    return std::unique_ptr<AnswerWait>(std::move(wait));
}

} // namespace ropewalk
