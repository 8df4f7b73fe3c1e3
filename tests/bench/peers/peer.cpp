#include "peer.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/resource.h>

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace peer {
namespace {

void raiseDescriptorLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        fail("getrlimit");
    limit.rlim_cur = limit.rlim_max;
    if (::setrlimit(RLIMIT_NOFILE, &limit) != 0)
        fail("setrlimit");
}

} // namespace

Options optionsFrom(int argc, char **argv)
{
    raiseDescriptorLimit();
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "--try-write")
            options.tryWrite = true;
        else if (word == "--port" && i + 1 < argc)
            options.port = static_cast<std::uint16_t>(std::strtoul(argv[++i], nullptr, 10));
        else if (word == "--buffer" && i + 1 < argc)
            options.bufferSize = std::strtoul(argv[++i], nullptr, 10);
        else {
            std::fprintf(stderr, "%s: unknown argument %s\n", argv[0], argv[i]);
            std::exit(2);
        }
    }
    return options;
}

void announce(int listener)
{
    sockaddr_in address{};
    socklen_t size = sizeof address;
    if (::getsockname(listener, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        fail("getsockname");
    std::printf("listening %u\n", ntohs(address.sin_port));
    std::fflush(stdout);
}

void fail(const char *what)
{
    std::perror(what);
    std::exit(1);
}

} // namespace peer
