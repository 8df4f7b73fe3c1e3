#include "reactor/waker.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <cstdint>

namespace ropewalk {

Result<Waker> Waker::create()
{
    UniqueFd counter(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC));
    if (!counter)
        return Error::fromErrno("eventfd");
    return Waker(std::move(counter), UniqueFd());
}

void Waker::wake() const noexcept
{
    constexpr std::uint64_t kOne = 1;
    [[maybe_unused]] const auto written =
        ::write(m_read.get(), &kOne, sizeof kOne); // Full means woken already.
}

void Waker::drain() const noexcept
{
    std::uint64_t count = 0;
    [[maybe_unused]] const auto read = ::read(m_read.get(), &count, sizeof count);
}

} // namespace ropewalk
