#include "base/standard_streams.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace ropewalk {

void prepareStandardStreams()
{
    // They do so by themselves.
}

void writeToOutput(std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto written = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR)
            return;
        bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
    }
}

} // namespace ropewalk
