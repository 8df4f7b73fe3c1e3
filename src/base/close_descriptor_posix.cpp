#include "base/unique_fd.h"

#include <unistd.h>

namespace ropewalk {

void closeDescriptor(int fd) noexcept
{
    ::close(fd);
}

} // namespace ropewalk
