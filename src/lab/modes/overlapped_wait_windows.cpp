#include "base/errc.h"
#include "base/winsock.h"
#include "lab/modes/answer_wait.h"

namespace ropewalk {
namespace {

/// The system reads into this process's memory while the thread does something else, and says when it is
/// done.
class OverlappedWait final : public AnswerWait
{
public:
    explicit OverlappedWait(const UniqueFd &socket)
        : m_socket(socket)
        , m_done(::WSACreateEvent())
    {}
    ~OverlappedWait() override { ::WSACloseEvent(m_done); }

    [[nodiscard]] bool leavesThreadFree() const override { return true; }

    Status begin() override
    {
        ++m_calls;
        m_state = {};
        m_state.hEvent = m_done;
        WSABUF buffer{sizeof m_answer, reinterpret_cast<char *>(&m_answer)};
        DWORD flags = MSG_WAITALL;
        const int result =
            ::WSARecv(socketOf(m_socket.get()), &buffer, 1, nullptr, &flags, &m_state, nullptr);
        if (result != 0 && ::WSAGetLastError() != WSA_IO_PENDING)
            return socketFailure("read asynchronously");
        return Unit{};
    }

    Result<LabAnswer> finish(LaneTime &lane) override
    {
        ++m_calls;
        DWORD size = 0;
        const BOOL isRead = lane.waitFor([&] {
            DWORD flags = 0;
            return ::WSAGetOverlappedResult(socketOf(m_socket.get()), &m_state, &size, TRUE, &flags);
        });
        if (isRead == 0)
            return socketFailure("read asynchronously");
        if (size != sizeof m_answer)
            return Error{Errc::connectionDone, "read asynchronously"};
        return m_answer;
    }

private:
    const UniqueFd &m_socket;
    WSAEVENT m_done;
    WSAOVERLAPPED m_state{};
    LabAnswer m_answer = 0; ///< The system writes here.
};

} // namespace

Result<std::unique_ptr<AnswerWait>> makeAsynchronousWait(const UniqueFd &socket)
{
    return std::unique_ptr<AnswerWait>(std::make_unique<OverlappedWait>(socket));
}

} // namespace ropewalk
