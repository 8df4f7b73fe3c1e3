#include "lab/blocking_socket.h"
#include "lab/lab_server.h"
#include "lab/work.h"

namespace ropewalk {

/// The first server of every book: while it waits for one client's I/O, all others wait.
Status serveBlocking(const UniqueFd &listener, const LabServing &serving)
{
    for (std::uint32_t served = 0; served < serving.options.requests; ++served) {
        const auto client = serving.lane.waitFor([&] { return acceptBlocking(listener); });
        if (!client)
            return client.error();
        (void)handleBlocking(serving.lane, *client, serving.options.backend, {.accepted = monotonicTime()});
    }
    return Unit{};
}

} // namespace ropewalk
