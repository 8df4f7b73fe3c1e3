#include "cli/standard_input.h"

#include <unistd.h>

#include <cerrno>

namespace ropewalk {

Status StandardInput::open()
{
    return Unit{};
}

int StandardInput::fd() const
{
    return STDIN_FILENO;
}

IoResult StandardInput::read(std::span<char> buffer)
{
    const auto count = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (count >= 0)
        return {IoResult::State::done, 0, static_cast<std::size_t>(count)};
    const bool isTemporary = errno == EINTR || errno == EAGAIN;
    return {isTemporary ? IoResult::State::wouldBlock : IoResult::State::failed, isTemporary ? 0 : errno, 0};
}

} // namespace ropewalk
