#pragma once

#include "base/errc.h"
#include "base/result.h"
#include "base/unique_fd.h"
#include "lab/lab_record.h"
#include "net/socket.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>

namespace ropewalk {

/// The bytes of one answer after the other, as they come. Allocates nothing: a signal's handler uses it.
class AnswerBytes
{
public:
    /// One read. Nothing if the answer is not whole yet; `calls` becomes one more.
    std::optional<Result<LabAnswer>> readSome(const UniqueFd &socket, std::int64_t &calls)
    {
        ++calls;
        const IoResult read = receive(socket, std::span(m_bytes).subspan(m_size));
        if (read.state == IoResult::State::failed)
            return Error{socketError(read.error), "read"};
        if (read.state == IoResult::State::done && read.bytes == 0)
            return Error{Errc::connectionDone, "read"};
        m_size += read.bytes;
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
