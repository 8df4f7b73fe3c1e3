#include "lab/lab_server.h"

#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <string_view>

namespace ropewalk {
namespace {

template <typename Number>
bool read(std::string_view text, Number &number)
{
    const auto [stop, code] = std::from_chars(text.data(), text.data() + text.size(), number);
    return code == std::errc() && stop == text.data() + text.size();
}

/// MODEL BACKEND-PORT REQUESTS CORES POOL-SIZE POLLER
bool readOptions(std::span<char *const> arguments, LabServerOptions &options)
{
    constexpr std::size_t kCount = 6;
    if (arguments.size() != kCount)
        return false;
    const auto model = labModelOf(arguments[0]);
    const auto poller = pollerKindOf(arguments[5]);
    if (!model || !poller)
        return false;
    options.model = *model;
    options.poller = *poller;
    return read(arguments[1], options.backend) && read(arguments[2], options.requests) &&
           read(arguments[3], options.cores) && read(arguments[4], options.poolSize);
}

} // namespace
} // namespace ropewalk

int main(int argc, char **argv)
{
    ropewalk::LabServerOptions options;
    if (!ropewalk::readOptions(std::span(argv, static_cast<std::size_t>(argc)).subspan(1), options)) {
        std::fputs("This is the server of an experiment, which ropewalk and ropewalk-cli lab start.\n"
                   "Usage: ropewalk-lab MODEL BACKEND-PORT REQUESTS CORES POOL-SIZE POLLER\n",
                   stderr);
        return EXIT_FAILURE;
    }
    const ropewalk::Status served = ropewalk::runLabServer(options);
    if (served)
        return EXIT_SUCCESS;
    std::fprintf(stderr, "%s\n", served.error().message().c_str());
    return EXIT_FAILURE;
}
