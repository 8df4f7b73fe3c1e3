#include "base/standard_streams.h"
#include "lab/lab_server.h"
#include "lab/run_delay.h"

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

/// MODEL ADDRESS BACKEND REQUESTS CORES POOL-SIZE POLLER
bool readOptions(std::span<char *const> arguments, LabServerOptions &options)
{
    constexpr std::size_t kCount = 7;
    if (arguments.size() != kCount)
        return false;
    const auto model = labModelOf(arguments[0]);
    const auto address = LabAddress::of(arguments[1]);
    const auto backend = LabAddress::of(arguments[2]);
    const auto poller = pollerKindOf(arguments[6]);
    if (!model || !address || !backend || !poller)
        return false;
    options = {.model = *model, .address = *address, .backend = *backend, .poller = *poller};
    return read(arguments[3], options.requests) && read(arguments[4], options.cores) &&
           read(arguments[5], options.poolSize);
}

} // namespace
} // namespace ropewalk

int main(int argc, char **argv)
{
    ropewalk::prepareStandardStreams();
    ropewalk::LabServerOptions options;
    if (!ropewalk::readOptions(std::span(argv, static_cast<std::size_t>(argc)).subspan(1), options)) {
        std::fputs("This is the server of an experiment, which ropewalk and ropewalk-cli lab start.\n"
                   "Usage: ropewalk-lab MODEL ADDRESS BACKEND REQUESTS CORES POOL-SIZE POLLER\n",
                   stderr);
        return EXIT_FAILURE;
    }
    ropewalk::endWithParent();
    const ropewalk::Status served = ropewalk::runLabServer(options);
    if (served)
        return EXIT_SUCCESS;
    const ropewalk::Error &error = served.error();
    const bool isMissing = error.code == std::errc::not_supported;
    std::fprintf(stderr, "%s\n", (isMissing ? error.operation : error.message()).c_str());
    return isMissing ? ropewalk::kNotSupported : EXIT_FAILURE;
}
