#pragma once

#include "base/errc.h"
#include "base/result.h"
#include "base/unique_fd.h"
#include "lab/lab_record.h"

#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>

namespace ropewalk {

/// The bytes of one answer after the other, as they come. Allocates nothing: a signal's handler uses it.
class AnswerBytes
{
public:
    /// One read. Nothing if the answer is not whole yet; `calls` becomes one more.
    std::optional<Result<LabAnswer>> readSome(const UniqueFd &socket, std::int64_t &calls)
    {
        ++calls;
        const ssize_t count = ::recv(socket.get(), m_bytes.data() + m_size, m_bytes.size() - m_size, 0);
        if (count == 0)
            return Error{Errc::connectionDone, "read"};
        if (count < 0 && errno != EAGAIN && errno != EINTR)
            return Error::fromErrno("read");
        m_size += static_cast<std::size_t>(count > 0 ? count : 0);
        return take();
    }

    /// Reads until the answer is whole.
    Result<LabAnswer> readAll(const UniqueFd &socket, std::int64_t &calls)
    {
        for (;;)
            if (const auto answer = readSome(socket, calls); answer)
                return *answer;
    }

private:
    std::optional<Result<LabAnswer>> take()
    {
        if (m_size < m_bytes.size())
            return std::nullopt;
        LabAnswer answer = 0;
        std::memcpy(&answer, m_bytes.data(), sizeof answer);
        m_size = 0;
        return answer;
    }

    std::array<char, sizeof(LabAnswer)> m_bytes{};
    std::size_t m_size = 0;
};

} // namespace ropewalk
