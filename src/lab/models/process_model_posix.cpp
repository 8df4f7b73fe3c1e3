#include "lab/blocking_socket.h"
#include "lab/lab_server.h"
#include "lab/run_delay.h"
#include "lab/work.h"

#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>

namespace ropewalk {
namespace {

/// What a child does: handle one request and be gone, without the parent's destructors.
[[noreturn]] void beChild(const UniqueFd &client, const LabServing &serving, LabRecord record)
{
    endWithParent();
    {
        LaneTime lane(serving.sums);
        record.startDelay = lane.startDelay();
        (void)handleBlocking(lane, client, serving.options.backend, record);
    }
    ::_exit(EXIT_SUCCESS);
}

} // namespace

/// fork() for each request, as in the first Unix servers: simple and isolated, and each costs a process.
Status serveByProcesses(const UniqueFd &listener, const LabServing &serving)
{
    for (std::uint32_t served = 0; served < serving.options.requests; ++served) {
        const auto client = serving.lane.waitFor([&] { return acceptBlocking(listener); });
        if (!client)
            return client.error();
        const LabRecord record{.lane = served + 1, .accepted = monotonicTime(), .privateBytes = -1};
        const pid_t child = ::fork();
        if (child < 0)
            return Error::fromErrno("fork");
        if (child == 0)
            beChild(*client, serving, record);
        while (::waitpid(-1, nullptr, WNOHANG) > 0) { // Those that are done meanwhile.
        }
    }
    while (serving.lane.waitFor([] { return ::wait(nullptr); }) > 0 || errno == EINTR) {
    }
    return Unit{};
}

} // namespace ropewalk
