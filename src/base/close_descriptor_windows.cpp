#include "base/unique_fd.h"
#include "base/winsock.h"

namespace ropewalk {

void closeDescriptor(int fd) noexcept
{
    ::closesocket(socketOf(fd));
}

} // namespace ropewalk
