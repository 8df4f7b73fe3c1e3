#include "base/errc.h"
#include "lab/modes/answer_wait.h"

#include <linux/io_uring.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstddef>
#include <cstring>

namespace ropewalk {
namespace {

constexpr unsigned kEntries = 2;

/// Memory that this process and the kernel share.
class SharedMemory
{
public:
    SharedMemory() = default;
    SharedMemory(const SharedMemory &) = delete;
    SharedMemory &operator=(const SharedMemory &) = delete;
    ~SharedMemory()
    {
        if (m_size > 0)
            ::munmap(m_begin, m_size);
    }

    bool map(const UniqueFd &fd, std::size_t size, std::uint64_t offset)
    {
        void *begin = ::mmap(nullptr,
                             size,
                             PROT_READ | PROT_WRITE,
                             MAP_SHARED | MAP_POPULATE,
                             fd.get(),
                             static_cast<off_t>(offset));
        if (begin == MAP_FAILED)
            return false;
        m_begin = begin;
        m_size = size;
        return true;
    }

    template <typename T>
    [[nodiscard]] T *at(unsigned offset) const
    {
        return reinterpret_cast<T *>(static_cast<std::byte *>(m_begin) + offset);
    }

private:
    void *m_begin = nullptr;
    std::size_t m_size = 0;
};

Error reasonOf(int number)
{
    const auto code = std::make_error_code(std::errc::not_supported);
    if (number == ENOSYS)
        return {code, "read asynchronously: this kernel has no io_uring"};
    if (number == EPERM || number == EACCES)
        return {code, "read asynchronously: io_uring is not permitted here (kernel.io_uring_disabled)"};
    return {std::error_code(number, std::generic_category()), "io_uring_setup"};
}

/// The system reads into this process's memory while the thread does something else, and says when it is
/// done: nobody copies anything afterwards.
class UringWait final : public AnswerWait
{
public:
    explicit UringWait(const UniqueFd &socket)
        : m_socket(socket)
    {}

    Status start()
    {
        io_uring_params params{};
        m_ring = UniqueFd(static_cast<int>(::syscall(__NR_io_uring_setup, kEntries, &params)));
        if (!m_ring)
            return reasonOf(errno);
        const std::size_t submissions = params.sq_off.array + params.sq_entries * sizeof(unsigned);
        const std::size_t completions = params.cq_off.cqes + params.cq_entries * sizeof(io_uring_cqe);
        if (!m_submissions.map(m_ring, submissions, IORING_OFF_SQ_RING) ||
            !m_completions.map(m_ring, completions, IORING_OFF_CQ_RING) ||
            !m_entries.map(m_ring, params.sq_entries * sizeof(io_uring_sqe), IORING_OFF_SQES))
            return Error::fromErrno("map the rings of io_uring");
        m_sq = params.sq_off;
        m_cq = params.cq_off;
        return Unit{};
    }

    [[nodiscard]] bool leavesThreadFree() const override { return true; }

    Status begin() override
    {
        const std::atomic_ref tail(*m_submissions.at<unsigned>(m_sq.tail));
        const unsigned now = tail.load(std::memory_order_relaxed);
        const unsigned index = now & *m_submissions.at<unsigned>(m_sq.ring_mask);
        io_uring_sqe &entry = m_entries.at<io_uring_sqe>(0)[index];
        std::memset(&entry, 0, sizeof entry);
        entry.opcode = IORING_OP_RECV;
        entry.fd = m_socket.get();
        entry.addr = reinterpret_cast<std::uintptr_t>(&m_answer);
        entry.len = sizeof m_answer;
        entry.msg_flags = MSG_WAITALL;
        m_submissions.at<unsigned>(m_sq.array)[index] = index;
        tail.store(now + 1, std::memory_order_release);
        return enter(1, 0);
    }

    Result<LabAnswer> finish(LaneTime &lane) override
    {
        while (isEmpty())
            if (const Status waited = lane.waitFor([this] { return enter(0, 1); }); !waited)
                return waited.error();
        const std::atomic_ref head(*m_completions.at<unsigned>(m_cq.head));
        const unsigned now = head.load(std::memory_order_relaxed);
        const unsigned index = now & *m_completions.at<unsigned>(m_cq.ring_mask);
        const int result = m_completions.at<io_uring_cqe>(m_cq.cqes)[index].res;
        head.store(now + 1, std::memory_order_release);
        if (result < 0)
            return Error{std::error_code(-result, std::generic_category()), "read asynchronously"};
        if (result != sizeof m_answer)
            return Error{Errc::connectionDone, "read asynchronously"};
        return m_answer;
    }

private:
    [[nodiscard]] bool isEmpty() const
    {
        const std::atomic_ref tail(*m_completions.at<unsigned>(m_cq.tail));
        return tail.load(std::memory_order_acquire) == *m_completions.at<unsigned>(m_cq.head);
    }

    Status enter(unsigned submitted, unsigned awaited)
    {
        ++m_calls;
        const unsigned flags = awaited > 0 ? IORING_ENTER_GETEVENTS : 0;
        const long done = ::syscall(__NR_io_uring_enter, m_ring.get(), submitted, awaited, flags, nullptr, 0);
        if (done < 0 && errno != EINTR)
            return Error::fromErrno("io_uring_enter");
        return Unit{};
    }

    const UniqueFd &m_socket;
    UniqueFd m_ring;
    SharedMemory m_submissions;
    SharedMemory m_completions;
    SharedMemory m_entries;
    io_sqring_offsets m_sq{};
    io_cqring_offsets m_cq{};
    LabAnswer m_answer = 0; ///< The system writes here.
};

} // namespace

Result<std::unique_ptr<AnswerWait>> makeAsynchronousWait(const UniqueFd &socket)
{
    auto wait = std::make_unique<UringWait>(socket);
    if (const Status started = wait->start(); !started)
        return started.error();
    return std::unique_ptr<AnswerWait>(std::move(wait));
}

} // namespace ropewalk
