#include "base/winsock.h"
#include "cli/standard_input.h"

#include <array>
#include <thread>

namespace ropewalk {
namespace {

bool sendWhole(const UniqueFd &socket, const char *bytes, int size)
{
    while (size > 0) {
        const int sent = ::send(socketOf(socket.get()), bytes, size, 0);
        if (sent <= 0)
            return false;
        bytes += sent;
        size -= sent;
    }
    return true;
}

/// Until the end of input, or until nobody takes it. It waits in ReadFile() when the process ends.
void feed(const UniqueFd &socket)
{
    const HANDLE input = ::GetStdHandle(STD_INPUT_HANDLE);
    std::array<char, 64 * 1024> buffer;
    DWORD size = 0;
    while (::ReadFile(input, buffer.data(), static_cast<DWORD>(buffer.size()), &size, nullptr) != 0 &&
           size > 0 && sendWhole(socket, buffer.data(), static_cast<int>(size))) {
    }
}

} // namespace

Status StandardInput::open()
{
    auto ends = makeSocketEnds();
    if (!ends)
        return ends.error();
    m_fed = std::move(ends->ours);
    std::thread([socket = std::move(ends->theirs)] { feed(socket); }).detach();
    return Unit{};
}

int StandardInput::fd() const
{
    return m_fed.get();
}

IoResult StandardInput::read(std::span<char> buffer)
{
    return receive(m_fed, buffer);
}

} // namespace ropewalk
