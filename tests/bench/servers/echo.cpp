#include "servers/echo.h"

#include <cstdio>
#include <cstdlib>

namespace ropewalk::bench {

void announce(unsigned port)
{
    std::printf("listening %u\n", port);
    std::fflush(stdout);
}

void fail(const Error &error)
{
    std::fprintf(stderr, "%s\n", error.message().c_str());
    std::exit(1);
}

} // namespace ropewalk::bench
