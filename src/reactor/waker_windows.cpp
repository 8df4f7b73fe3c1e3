#include "base/winsock.h"
#include "reactor/waker.h"

#include <array>

namespace ropewalk {

Result<Waker> Waker::create()
{
    auto ends = makeSocketEnds();
    if (!ends)
        return ends.error();
    setNonBlocking(ends->theirs.get());
    return Waker(std::move(ends->ours), std::move(ends->theirs));
}

void Waker::wake() const noexcept
{
    constexpr char kByte = 0;
    [[maybe_unused]] const int sent =
        ::send(socketOf(m_write.get()), &kByte, 1, 0); // Full means woken already.
}

void Waker::drain() const noexcept
{
    std::array<char, 64> bytes;
    while (::recv(socketOf(m_read.get()), bytes.data(), static_cast<int>(bytes.size()), 0) > 0) {
    }
}

} // namespace ropewalk
